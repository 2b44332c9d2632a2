export { type Betulan, betulkan } from './betulkan.command.ts';
export { betulkanTitik } from './betulkan-titik.command.ts';
export { buatKasus, type KasusBaru, type TandaTerima } from './buat-kasus.command.ts';
export { tambahCatatan } from './catatan.command.ts';
export { belumDiurungkan, idDiurungkan } from './diurungkan.ts';
export { hapusKontakLama } from './hapus-kontak.job.ts';
export { hitungUlangTenggat, TUGAS_HITUNG_ULANG } from './hitung-ulang.job.ts';
export { bacaIsi, type IsiPeristiwa } from './isi-peristiwa.ts';
export { type JamTersimpan, listJam, readJam } from './jam.store.ts';
export type { Hitungan, JamBerjalan } from './jam.ts';
export {
  isMengerjakan,
  isTugasnya,
  type JamRow,
  type KasusRow,
  type Kontak,
  type PelakuKasus,
  type PeristiwaRow,
  type Saluran,
  type Tempat,
} from './kasus.types.ts';
export { ceritaDari, kataDari } from './kata.ts';
export { bukaKontak, bukaPin } from './kontak.query.ts';
export { indeksSurel } from './kontak.store.ts';
export { readLiniMasa } from './lini-masa.query.ts';
export {
  jalankanPeralihanPelapor,
  TAMBAHAN_SEHARI,
  tambahKeterangan,
  type UbahanKontak,
  ubahKontak,
} from './pelapor.command.ts';
export { catatPembuka, listPembukaLain, type Pembuka } from './pembuka.ts';
export { hitungPengikut, ikutiKasus, lepaskanSalinan, listPengikut, type Pengikut } from './pengikut.ts';
export { findKasusIkut, findTunggu, mintaIkut, setujuiIkut } from './pengikut-tunggu.ts';
export { type HasilPeralihan, isBoleh, jalankanPeralihan } from './peralihan.command.ts';
export type { IsianPeralihan, PermintaanPeralihan } from './peralihan.types.ts';
export { type HasilSapuan, sapuTenggat } from './sapu-tenggat.job.ts';
export { listTugasTerbuka, serahkanTugas, type TugasTerbuka } from './serah-tugas.command.ts';
export { findSerupa, type Serupa } from './serupa.query.ts';
export { lihatTambahan, listTambahanBaru } from './tambahan.ts';
export * from './tampilan/index.ts';
export { normalTelepon } from './telepon.ts';
export { sumberTitik, type TitikKasus, titikKasus } from './titik.ts';
export { findUrungan } from './urungan.store.ts';
export { batasUrung, urungkan } from './urungkan.command.ts';
