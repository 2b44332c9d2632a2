import laporan from './laporan.json' with { type: 'json' };

/** How a demo report goes on after it came in. */
export type Kisah =
  | 'baru'
  | 'terverifikasi'
  | 'menunggu'
  | 'dijadwalkan'
  | 'dikerjakan'
  | 'selesai'
  | 'dikonfirmasi'
  | 'ditutup'
  | 'dibuka-kembali'
  | 'diteruskan'
  | 'ditolak'
  | 'keberatan'
  | 'dikembalikan'
  | 'ditarik'
  | 'tanpa-jawaban'
  | 'duplikat';

export interface LaporanDemo {
  pemda: 'kota-kupang' | 'kabupaten-lembata' | 'provinsi-nusa-tenggara-timur';
  /** Names as in the list of regions; roads and landmarks are examples. */
  kecamatan: string;
  desa: string;
  patokan: string;
  kategori: string;
  cerita: string;
  bahaya?: true;
  keparahan: 'berbahaya' | 'sedang' | 'ringan';
  saluran?: 'loket' | 'telepon' | 'desa';
  /** Days before the seeding on which it came in. */
  hariLalu?: number;
  /** Working days before it instead: with 14 and a medium damage its deadline is the day of the seeding. */
  hariKerjaLalu?: number;
  kisah: Kisah;
  /** Working days that the repair took. */
  lama?: number;
  /** What is said by the act that makes the story. */
  pesan?: string;
  /** The body to which it is handed. */
  penerima?: string;
  foto?: string;
  fotoSelesai?: string;
}

/** The reports of the demo; see laporan.json. New ones go to the end: the place of each is its key. */
export const LAPORAN_DEMO = laporan as readonly LaporanDemo[];
