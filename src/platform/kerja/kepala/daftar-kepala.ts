import type { LayananKerja } from '../layanan.query.ts';
import { type DaftarKasus, daftarDikembalikan, daftarKeberatan, daftarTerlambat } from './kepala.query.ts';

/** A list of the head's page. */
export interface DaftarKepala {
  nama: 'terlambat' | 'dikembalikan' | 'keberatan';
  judul: string;
  kosong: string;
  /** The whole list, under the first part of every address of the desk. */
  jalur: string;
  buat: (layanan: readonly LayananKerja[], kini: Date) => DaftarKasus;
}

/** What has run out, and what waits for a decision. What is late is a view of the inbox; the others have a page here. */
export const DAFTAR_KEPALA: readonly DaftarKepala[] = [
  {
    nama: 'terlambat',
    judul: 'Terlambat',
    kosong: 'Tidak ada batas waktu yang lewat.',
    jalur: '/kotak-masuk?pandangan=terlambat',
    buat: (_, kini) => daftarTerlambat(kini),
  },
  {
    nama: 'dikembalikan',
    judul: 'Dikembalikan petugas',
    kosong: 'Tidak ada tugas yang dikembalikan.',
    jalur: '/kepala/dikembalikan',
    buat: daftarDikembalikan,
  },
  {
    nama: 'keberatan',
    judul: 'Keberatan pelapor',
    kosong: 'Tidak ada keberatan yang menunggu.',
    jalur: '/kepala/keberatan',
    buat: daftarKeberatan,
  },
];
