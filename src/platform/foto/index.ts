export { registerFoto } from './foto.route.ts';
export {
  catatFoto,
  catatUnggahan,
  type FotoTersimpan,
  hapusFotoDraf,
  listFoto,
  pindahkanFoto,
  tautkanFoto,
} from './foto.store.ts';
export { bacaUnggahan, buangFoto, buangUnggahan, simpanFoto, type Unggahan } from './unggah.ts';
