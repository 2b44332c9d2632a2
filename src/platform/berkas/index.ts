/** The one way in for every photograph, and the place where files are kept. */
export { type FotoDiterima, type FotoDitolak, type HasilFoto, type OpsiFoto, terimaFoto } from './foto.ts';
export { createPenyimpanan, type Penyimpanan, PenyimpananPenuh } from './penyimpanan.ts';
export { pesanFoto } from './pesan.ts';
export type { SebabFoto } from './sebab.ts';
export { buka, segel } from './segel.ts';
