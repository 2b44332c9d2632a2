export { bacaTitik } from './baca-titik.ts';
export { awalPilihan, bacaPandangan, isianPandangan, type PilihanPeta, pindahkan } from './pandangan.form.ts';
export { type PetaJalan, petaJalan } from './peta-jalan.ts';
export { PilihTitikView } from './pilih-titik.view.tsx';
export { teksTitik } from './teks.ts';
export { bacaTitikPilihan, type TitikPilihan } from './titik.form.ts';
