import type { IsianPeralihan } from '../../../platform/kasus/index.ts';
import type { Kisah, LaporanDemo } from './laporan.data.ts';

/** One act of a demo report's life. */
export interface LangkahKisah {
  id: string;
  oleh: string;
  /** Working days after the report came in. */
  setelahHariKerja: number;
  /** Hours after it came in, instead. */
  setelahJam?: number;
  isian: IsianPeralihan;
  /** Names the unit and the officer of the region. */
  serahkan?: true;
  foto?: string | undefined;
  jadwalHari?: number;
  /** Words that the reporter adds, no act of the model; `id` is not read. */
  tambahan?: true;
}

/** The acts that lead a report to where its story ends. */
export function kisahDari(laporan: LaporanDemo): LangkahKisah[] {
  const lama = laporan.lama ?? 4;
  const pesan = (lain: string) => laporan.pesan ?? lain;
  const verifikasi = langkah(
    'verifikasi',
    'operator',
    1,
    { keparahan: laporan.keparahan, terbit: true },
    { serahkan: true },
  );
  const amankan: LangkahKisah[] = laporan.bahaya
    ? [langkah('amankan', 'petugas', 0, { pesan: 'Pembatas dipasang.' }, { setelahJam: 8 })]
    : [];
  const tugas = laporan.bahaya ? [verifikasiSegera(verifikasi), ...amankan] : [verifikasi];
  const kerjakan = langkah('kerjakan', 'petugas', Math.max(1, lama - 1));
  const selesai = [
    ...tugas,
    kerjakan,
    langkah(
      'selesaikan',
      'petugas',
      lama,
      { jamKerja: 4, bahan: 'Bahan contoh, sesuai kebutuhan' },
      { foto: laporan.fotoSelesai ?? 'tambal' },
    ),
  ];
  const kisah: Record<Kisah, LangkahKisah[]> = {
    baru: [],
    terverifikasi: tugas,
    menunggu: [
      ...tugas,
      langkah('tanya-pelapor', 'operator', 2, { pesan: 'Di jalur kiri atau kanan dari arah kota?' }),
    ],
    dijadwalkan: [
      ...tugas,
      langkah('jadwalkan', 'operator', 3, { pesan: 'Bersama pekerjaan lain di kecamatan ini.' }, { jadwalHari: 14 }),
    ],
    dikerjakan: [...tugas, langkah('kerjakan', 'petugas', 2)],
    selesai,
    dikonfirmasi: [...selesai, langkah('konfirmasi', 'pelapor', lama + 1)],
    ditutup: [...selesai, langkah('tutup', 'sistem', lama + 12)],
    'dibuka-kembali': [...selesai, langkah('buka-kembali', 'pelapor', lama + 2, { pesan: pesan('Belum baik.') })],
    diteruskan: [
      langkah('teruskan', 'operator', 1, {
        penerima: { nama: laporan.penerima ?? 'Dinas PU Provinsi (contoh)', kontak: '0380-000001' },
        pesan: pesan('Ini jalan provinsi.'),
      }),
    ],
    ditolak: [langkah('tolak', 'operator', 2, { alasan: 'bukan-kerusakan' })],
    keberatan: [
      langkah('tolak', 'operator', 2, { alasan: 'tidak-ditemukan' }),
      langkah('tambah', 'pelapor', 3, { pesan: pesan('Saya tidak setuju.') }, { tambahan: true }),
    ],
    dikembalikan: [
      ...tugas,
      langkah('kembalikan-tugas', 'petugas', 2, { catatan: pesan('Tidak dapat kami kerjakan sendiri.') }),
    ],
    ditarik: [langkah('tarik', 'pelapor', 1)],
    'tanpa-jawaban': [
      langkah('tanya-pelapor', 'operator', 1, { pesan: 'Di sebelah mana, dan seberapa besar?' }),
      langkah('tanpa-jawaban', 'sistem', 12),
    ],
    duplikat: [langkah('gabung', 'operator', 1)],
  };
  return kisah[laporan.kisah];
}

function langkah(
  id: string,
  oleh: string,
  setelahHariKerja: number,
  isian: IsianPeralihan = {},
  lain: Partial<LangkahKisah> = {},
): LangkahKisah {
  return { id, oleh, setelahHariKerja, isian, ...lain };
}

const verifikasiSegera = (satu: LangkahKisah): LangkahKisah => ({ ...satu, setelahJam: 3 });
