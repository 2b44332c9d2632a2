export { batasWaktu } from './batas-waktu.ts';
export { type AkhirKasus, isTerhentiAkhir, jamUtama, kalimatJam, kalimatJamUtama } from './kalimat-jam.ts';
export { bentukKeadaan, isBahayaTerbuka, lencanaBahaya, lencanaKeadaan } from './lencana.ts';
export { judulPublik, tempatPublik, titikPublik } from './publik.ts';
