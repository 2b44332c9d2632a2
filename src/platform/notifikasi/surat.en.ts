import type { KataSurat } from './surat.types.ts';

/** Words of the case mails in English. */
export const surat: KataSurat = {
  judulTerima: (nomor) => `We have received report ${nomor}`,
  pembukaTerima: (unit, pemda) => `We have received your report. ${unit}, ${pemda}, is now looking at it.`,
  judulKabar: (nomor, jejak) => `Report ${nomor}: ${jejak}`,
  nomor: 'Number',
  pin: 'PIN',
  laporan: 'Report',
  simpanPin:
    'Keep this number and PIN. With the PIN you answer, add photographs or withdraw the report. Give the PIN to nobody; our officers never ask for it.',
  pesan: 'Message from the officer:',
  jadwal: (hari) => `The work is planned for ${hari}.`,
  penerima: (nama, kontak) => `This report was passed on to ${nama}${kontak ? ` (${kontak})` : ''}.`,
  keberatan: 'If you disagree:',
  tanggung: 'Responsible',
  batas: 'Due',
  buka: 'Follow the report:',
  kaki: (pemda) =>
    `This mail was sent automatically for ${pemda}. We do not read answers to this address; write on the page of the report.`,
  henti: 'No more news about this report:',
};
