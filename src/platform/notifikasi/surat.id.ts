import type { KataSurat } from './surat.types.ts';

/** Words of the case mails in Bahasa Indonesia. */
export const surat: KataSurat = {
  judulTerima: (nomor) => `Laporan ${nomor} sudah kami terima`,
  pembukaTerima: (unit, pemda) => `Laporan Anda sudah kami terima. ${unit}, ${pemda}, sekarang memeriksanya.`,
  judulUlang: (nomor) => `Nomor dan PIN laporan ${nomor}`,
  pembukaUlang:
    'Nomor dan PIN laporan Anda diminta lagi lewat alamat surel ini. Bukan Anda yang meminta? Abaikan surel ini; hanya Anda yang menerimanya.',
  judulDaftar: (pemda) => `Nomor dan PIN laporan Anda di ${pemda}`,
  pembukaDaftar:
    'Nomor dan PIN laporan Anda diminta lagi lewat alamat surel ini. Bukan Anda yang meminta? Abaikan surel ini; hanya Anda yang menerimanya.',
  judulTanya: (nomor) => `Apakah Anda mau kabar laporan ${nomor}?`,
  pembukaTanya: (nomor, pemda) =>
    `Seseorang, mungkin Anda, meminta kabar laporan ${nomor} di ${pemda} dikirim ke alamat surel ini.`,
  setuju: 'Bila Anda mau, buka halaman ini lalu tekan tombolnya (berlaku 7 hari):',
  bukanAnda: 'Bila tidak, abaikan surel ini. Tanpa persetujuan Anda, kabar tidak dikirim.',
  judulKabar: (nomor, jejak) => `Laporan ${nomor}: ${jejak}`,
  uji: 'MASA UJI. Laporan ini masuk selagi layanan dicoba: dipakai untuk latihan, tidak dihitung, dan tidak tampil untuk umum.',
  nomor: 'Nomor',
  pin: 'PIN',
  laporan: 'Laporan',
  simpanPin:
    'Simpan nomor dan PIN ini. Dengan PIN Anda menjawab, menambah foto, atau menarik laporan. Jangan berikan PIN kepada orang lain; petugas tidak pernah memintanya.',
  pesan: 'Pesan petugas:',
  jadwal: (hari) => `Pekerjaan direncanakan ${hari}.`,
  penerima: (nama, kontak) => `Laporan ini diteruskan kepada ${nama}${kontak ? ` (${kontak})` : ''}.`,
  sama: (nomor, tautan) => `Sama dengan laporan ${nomor}:\n${tautan}`,
  samaLain: 'Sama dengan laporan lain yang sudah kami terima.',
  keberatan: 'Bila Anda keberatan:',
  tanggung: 'Yang bertanggung jawab',
  batas: 'Batas waktu',
  jawab: 'Anda diminta menjawab: buka halaman laporan di bawah ini, masuk dengan PIN, lalu tulis di sana.',
  buka: 'Lihat perjalanan laporan:',
  kaki: (pemda) =>
    `Surel ini dikirim otomatis untuk ${pemda}. Balasan ke alamat ini tidak kami baca; tulis di halaman laporan.`,
  henti: 'Tidak mau dikabari lagi tentang laporan ini:',
};
