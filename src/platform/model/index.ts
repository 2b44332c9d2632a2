export { kalimatDurasi } from './batas.ts';
export * from './catalogue.ts';
export type { GalatModel, KodeGalat } from './galat.ts';
export { canonicalJson, type HashModel, hashModel } from './hash.ts';
export { jejakKeadaan } from './jejak.ts';
export { findModel, type HasilMuat, loadModel } from './loader.ts';
export { modelKasus, modelTerpasang, pasangModel, simpanVersi } from './terpasang.query.ts';
export type { GalatForm, ModelTerperiksa } from './terperiksa.ts';
export * from './types.ts';
