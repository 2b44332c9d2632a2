export { bersihkanPemda } from './bersihkan.job.ts';
export { type Jadwal, type OpsiJadwal, startJadwal, type TugasTerjadwal } from './jadwal.ts';
export { type Antrean, antrekan, readAntrean } from './kotak-keluar.ts';
export { lipatHitungan } from './lipat-hitungan.job.ts';
export {
  createPengirim,
  type KonteksTugas,
  type OpsiPengirim,
  type PenanganTugas,
  type Pengirim,
} from './pengirim.ts';
export { sapuFotoYatim } from './sapu-foto.job.ts';
