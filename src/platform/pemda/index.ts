export { type LiburDaerah, readKalender, susunKalender } from './kalender.query.ts';
export { findLayanan, type LayananPemda, listLayanan, listUnit, type Unit } from './layanan.query.ts';
export {
  findPemdaById,
  findPemdaBySingkatan,
  findPemdaBySlug,
  findSlugKini,
  listPemdaBergabung,
  type Pemda,
} from './pemda.query.ts';
export { Pengaturan, readPengaturan } from './pengaturan.ts';
export { seedPemda } from './seed.ts';
