export { registerFoto } from './foto.route.ts';
export { catatFoto, type FotoTersimpan, hapusFotoDraf, listFoto, pindahkanFoto, tautkanFoto } from './foto.store.ts';
export { bacaUnggahan, buangFoto, simpanFoto, type Unggahan } from './unggah.ts';
