import type { KataSurat } from './surat.types.ts';

/** Words of the case mails in English. */
export const surat: KataSurat = {
  judulTerima: (nomor) => `We have received report ${nomor}`,
  pembukaTerima: (unit, pemda) => `We have received your report. ${unit}, ${pemda}, is now looking at it.`,
  judulUlang: (nomor) => `Number and PIN of report ${nomor}`,
  pembukaUlang:
    'The number and PIN of your report were asked for again with this e-mail address. It was not you? Ignore this mail; nobody else received it.',
  judulDaftar: (pemda) => `Numbers and PINs of your reports in ${pemda}`,
  pembukaDaftar:
    'The numbers and PINs of your reports were asked for again with this e-mail address. It was not you? Ignore this mail; nobody else received it.',
  judulTanya: (nomor) => `Do you want news of report ${nomor}?`,
  pembukaTanya: (nomor, pemda) =>
    `Somebody, perhaps you, asked that the news of report ${nomor} in ${pemda} be sent to this e-mail address.`,
  setuju: 'If you want it, open this page and press its button (it works for 7 days):',
  bukanAnda: 'If not, ignore this mail. Without your yes we send no news.',
  judulKabar: (nomor, jejak) => `Report ${nomor}: ${jejak}`,
  uji: 'TRIAL. This report came in while the service was being tried out: it is for practice, is not counted, and is not shown to the public.',
  nomor: 'Number',
  pin: 'PIN',
  laporan: 'Report',
  simpanPin:
    'Keep this number and PIN. With the PIN you answer, add photographs or withdraw the report. Give the PIN to nobody; our officers never ask for it.',
  pesan: 'Message from the officer:',
  jadwal: (hari) => `The work is planned for ${hari}.`,
  penerima: (nama, kontak) => `This report was passed on to ${nama}${kontak ? ` (${kontak})` : ''}.`,
  sama: (nomor, tautan) => `Same as report ${nomor}:\n${tautan}`,
  samaLain: 'Same as another report that we have received.',
  keberatan: 'If you disagree:',
  tanggung: 'Responsible',
  batas: 'Due',
  jawab: 'You are asked to answer: open the page of the report below, sign in with the PIN, and write there.',
  buka: 'Follow the report:',
  kaki: (pemda) =>
    `This mail was sent automatically for ${pemda}. We do not read answers to this address; write on the page of the report.`,
  henti: 'No more news about this report:',
};
