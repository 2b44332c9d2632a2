export { createAkun, type RuangAkun } from './akun.ts';
export { bersihkanAkun } from './bersihkan.ts';
export { buatAkun } from './buat-akun.command.ts';
export { bolehCoba, catatBerhasil, catatGagal, sumberOf } from './hambat.ts';
export { kirimUndangan, TUGAS_UNDANGAN } from './undang.job.ts';
