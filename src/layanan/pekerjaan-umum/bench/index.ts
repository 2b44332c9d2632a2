import type { ContohBench } from '../../../platform/modul/index.ts';

/** Usual contents of this service, with which the benches ask and write. */
export const contohBench: ContohBench = {
  jenis: ['jalan', 'jembatan', 'saluran-air', 'lampu-jalan'],
  kategori: { biasa: 'lubang', langka: 'trotoar' },
  keadaanTerbanyak: 'DIKONFIRMASI',
  cari: { umum: 'jalan', duaUmum: 'jalan rusak', umumTerbuka: 'rusak' },
  draf: {
    kategori: 'lubang',
    patokan: 'Depan Pasar Contoh, dekat jembatan',
    cerita: 'Lubang sedalam lutut di tengah jalan, sudah dua minggu, dan dua motor jatuh di sini.',
    bahaya: false,
  },
};
