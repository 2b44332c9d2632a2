import type { KelompokPilihan, Pilihan } from '../../../ui/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import { anakWilayah } from '../../wilayah/index.ts';
import type { LayananKerja } from '../layanan.query.ts';
import type { OrangKerja } from '../petugas.query.ts';
import type { PilihanSaringan } from './kotak-masuk.view.tsx';
import type { NamaPandangan } from './saringan.ts';

export const TEKS_PANDANGAN: Record<NamaPandangan | 'semua', string> = {
  semua: 'Semua laporan',
  terbuka: 'Semua terbuka',
  baru: 'Baru',
  bahaya: 'Bahaya belum aman',
  'hari-ini': 'Jatuh tempo hari ini',
  terlambat: 'Terlambat',
  menunggu: 'Menunggu pelapor',
  tambahan: 'Ada tambahan',
  konfirmasi: 'Menunggu konfirmasi',
  saya: 'Milik saya',
  'belum-dibagi': 'Belum dibagi',
};

/** What is true when a view is empty, and what to do next. */
export const KOSONG: Record<NamaPandangan, { judul: string; isi: string }> = {
  terbuka: {
    judul: 'Tidak ada laporan yang terbuka.',
    isi: 'Laporan baru muncul di sini. Laporan dari loket atau telepon dapat Anda catat sekarang.',
  },
  baru: { judul: 'Semua laporan baru sudah diperiksa.', isi: 'Lanjutkan dengan yang jatuh tempo terdekat.' },
  bahaya: { judul: 'Tidak ada tempat berbahaya yang belum aman.', isi: 'Lanjutkan dengan yang jatuh tempo terdekat.' },
  'hari-ini': { judul: 'Tidak ada yang jatuh tempo hari ini.', isi: 'Lanjutkan dengan yang jatuh tempo terdekat.' },
  terlambat: { judul: 'Tidak ada yang terlambat.', isi: 'Lanjutkan dengan yang jatuh tempo terdekat.' },
  menunggu: {
    judul: 'Tidak ada pertanyaan yang menunggu jawaban.',
    isi: 'Lanjutkan dengan yang jatuh tempo terdekat.',
  },
  tambahan: {
    judul: 'Semua tambahan dari pelapor sudah dibuka.',
    isi: 'Laporan yang ditambah atau dijawab pelapor muncul di sini sampai seseorang membukanya.',
  },
  konfirmasi: {
    judul: 'Tidak ada hasil yang menunggu dipastikan pelapor.',
    isi: 'Laporan yang selesai muncul di sini selama masa konfirmasi.',
  },
  saya: { judul: 'Tidak ada laporan yang dibagi kepada Anda.', isi: 'Laporan yang Anda pegang muncul di sini.' },
  'belum-dibagi': {
    judul: 'Semua laporan terbuka sudah punya petugas.',
    isi: 'Lanjutkan dengan yang jatuh tempo terdekat.',
  },
};

/** The choices of the filters, from the models of the region's services and its own places and people. */
export function pilihanSaringan(
  pemda: Pemda,
  layanan: readonly LayananKerja[],
  petugas: readonly OrangKerja[],
): PilihanSaringan {
  return {
    layanan: layanan.map((satu) => ({ nilai: satu.id, teks: satu.judul })),
    kategori: perLayanan(layanan, (model) => model.dokumen.kategori),
    keadaan: perLayanan(layanan, (model) => model.dokumen.alur.keadaan),
    kecamatan: kecamatanDari(pemda).map((satu) => ({ nilai: satu.kode, teks: satu.nama })),
    petugas: [
      { nilai: 'kosong', teks: 'Belum dibagi' },
      ...petugas.map((satu) => ({ nilai: satu.akunId, teks: satu.nama })),
    ],
  };
}

/** The kecamatan of a region; a province has them two levels down. */
export function kecamatanDari(pemda: Pemda) {
  const anak = anakWilayah(pemda.kode);
  return anak.flatMap((satu) => (satu.tingkat === 2 ? anakWilayah(satu.kode) : [satu]));
}

type Benda = { id: string; judul: { id: string } };

function perLayanan(
  layanan: readonly LayananKerja[],
  ambil: (model: ModelTerperiksa) => readonly Benda[],
): (Pilihan | KelompokPilihan)[] {
  const kelompok = layanan.map((satu) => {
    // The newest version last, so that its words win.
    const semua = new Map(satu.model.flatMap(ambil).map((benda) => [benda.id, benda.judul.id]));
    return { judul: satu.judul, pilihan: [...semua].map(([id, teks]) => ({ nilai: `${satu.id}.${id}`, teks })) };
  });
  return kelompok.length === 1 ? (kelompok[0]?.pilihan ?? []) : kelompok;
}
