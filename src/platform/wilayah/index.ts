export { cariWilayah, siapkanWilayah, type WilayahDitemukan } from './cariWilayah.query.ts';
export { daerahTerdekat } from './daerahTerdekat.query.ts';
export type { Wilayah } from './data.ts';
export { sebutanJenis, sebutanKecamatan } from './sebutan.ts';
export { anakWilayah, daftarProvinsi, findWilayah, kotakWilayah, namaLengkap, titikWilayah } from './wilayah.query.ts';
export { kecamatanTerdekat, wilayahDiKotak } from './wilayahDiKotak.query.ts';
