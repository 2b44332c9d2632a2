export { BuangGagal, buangSemua } from './buang-semua.ts';
export { registerFoto } from './foto.route.ts';
export {
  catatFoto,
  catatUnggahan,
  type FotoTersimpan,
  hapusFotoDraf,
  listFoto,
  type PemilikTitipan,
  pindahkanFoto,
  tautkanFoto,
} from './foto.store.ts';
export { type FotoPertama, listFotoPertama } from './foto-pertama.query.ts';
export { type KasusBerfoto, listFotoBerlaku, listFotoUmum } from './foto-umum.query.ts';
export { buangAsli, catatAsliDihapus, listAsliLama } from './hapus-asli.ts';
export { DrafTerkirim, sisaFotoKasus } from './muat.store.ts';
export { catatTitipan, listTitipan, pakaiTitipan, UMUR_TITIPAN_MS } from './titipan.store.ts';
export {
  BATAS_FOTO,
  bacaUnggahan,
  buangFoto,
  buangUnggahan,
  type JatahUnggahan,
  simpanFoto,
  type Unggahan,
} from './unggah.ts';
