import type { Modul } from '../../platform/modul/index.ts';
import { registerPengaduan } from '../../platform/pengaduan/index.ts';
import { contohBench } from './bench/index.ts';
import { modelPengaduan } from './model/index.ts';
import { seedLaporan } from './seed/index.ts';

/** Citizens report damaged roads, bridges, drains and lamps to whoever is responsible. */
export const pekerjaanUmum: Modul = {
  id: 'pekerjaan-umum',
  judul: { id: 'Pekerjaan umum', en: 'Public works' },
  uraian: {
    id: 'Laporkan jalan, jembatan, saluran, atau lampu jalan yang rusak.',
    en: 'Report a damaged road, bridge, drain or street lamp.',
  },
  ajakan: { id: 'Lapor kerusakan', en: 'Report damage' },
  ikon: 'road',
  dependsOn: [],
  model: modelPengaduan,
  register: registerPengaduan,
  seed: seedLaporan,
  bench: contohBench,
};
