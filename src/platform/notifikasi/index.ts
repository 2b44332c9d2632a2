export { registerHentiKabar } from './henti-kabar.route.ts';
export { registerIkutKabar } from './ikut-kabar.route.ts';
export { registerKotakSurat } from './kotak-surat.route.ts';
export { penanganSurat } from './surat-kasus.job.ts';
export { kirimSurel } from './surel.ts';
export type { Surel } from './surel.types.ts';
