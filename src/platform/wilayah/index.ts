export { cariWilayah, siapkanWilayah, type WilayahDitemukan } from './cariWilayah.query.ts';
export { daerahTerdekat } from './daerahTerdekat.query.ts';
export type { Wilayah } from './data.ts';
export { anakWilayah, daftarProvinsi, findWilayah, kotakWilayah, namaLengkap, titikWilayah } from './wilayah.query.ts';
