import type { KataSurat } from './surat.types.ts';

/** Words of the case mails in Bahasa Indonesia. */
export const surat: KataSurat = {
  judulTerima: (nomor) => `Laporan ${nomor} sudah kami terima`,
  pembukaTerima: (unit, pemda) => `Laporan Anda sudah kami terima. ${unit}, ${pemda}, sekarang memeriksanya.`,
  judulKabar: (nomor, jejak) => `Laporan ${nomor}: ${jejak}`,
  nomor: 'Nomor',
  pin: 'PIN',
  laporan: 'Laporan',
  simpanPin:
    'Simpan nomor dan PIN ini. Dengan PIN Anda menjawab, menambah foto, atau menarik laporan. Jangan berikan PIN kepada orang lain; petugas tidak pernah memintanya.',
  pesan: 'Pesan petugas:',
  jadwal: (hari) => `Pekerjaan direncanakan ${hari}.`,
  penerima: (nama, kontak) => `Laporan ini diteruskan kepada ${nama}${kontak ? ` (${kontak})` : ''}.`,
  keberatan: 'Bila Anda keberatan:',
  tanggung: 'Yang bertanggung jawab',
  batas: 'Batas waktu',
  buka: 'Lihat perjalanan laporan:',
  kaki: (pemda) =>
    `Surel ini dikirim otomatis untuk ${pemda}. Balasan ke alamat ini tidak kami baca; tulis di halaman laporan.`,
  henti: 'Tidak mau dikabari lagi tentang laporan ini:',
};
