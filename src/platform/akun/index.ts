export { createAkun, type RuangAkun } from './akun.ts';
export { bersihkanAkun } from './bersihkan.ts';
export { buatAkun } from './buat-akun.command.ts';
export { bolehCoba, catatBeban, catatBerhasil, catatGagal, MB_SEBEBAN, sumberOf } from './hambat.ts';
export { bolehCariNomor, cariNomor, catatNomorAsing } from './nomor-asing.ts';
export { akhiriSemuaSesi, hitungSesi, isBekerjaDiLain } from './sesi.store.ts';
export { kirimUndangan, TUGAS_UNDANGAN } from './undang.job.ts';
