export { type LiburDaerah, readKalender, susunKalender } from './kalender.query.ts';
export { daruratDaerah, type KataDaerah, pengumumanKini } from './kata-daerah.ts';
export {
  findLayanan,
  findLayananTerbuka,
  isDijaga,
  type LayananPemda,
  listLayanan,
  listLayananTerbuka,
  listUnit,
  type Unit,
} from './layanan.query.ts';
export {
  findPemdaById,
  findPemdaBySingkatan,
  findPemdaBySlug,
  findSlugKini,
  listPemdaBergabung,
  type Pemda,
} from './pemda.query.ts';
export { Pengaturan, readPengaturan } from './pengaturan.ts';
export { DaftarPengumuman } from './pengumuman.view.tsx';
export { seedPemda } from './seed.ts';
