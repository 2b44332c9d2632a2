import { readFileSync } from 'node:fs';
import { hariDariIso, type JenisLibur, type Kotak, type Libur, type Zona, zonaDariNama } from '../core/index.ts';
import { parseCsv } from './csv.ts';

export { parseCsv } from './csv.ts';

/** One of the 546 regional governments: 38 provinces, 415 kabupaten and 93 kota with autonomy. */
export interface PemdaReference {
  /** our own small number, never changed */
  pemdaId: number;
  /** region code with dots: `53.71` */
  kode: string;
  nama: string;
  slug: string;
  /** the three letters of its public numbers */
  singkatan: string;
  zona: Zona;
}

/** All regions in the order of their codes, as two arrays of the same length. */
export interface WilayahReference {
  kode: string[];
  nama: string[];
}

/** The point and box of a province, kabupaten/kota or kecamatan; people (end of 2024) for the first two levels. */
export interface WilayahTitik {
  kode: string;
  lintang: number;
  bujur: number;
  kotak: Kotak;
  penduduk: number | undefined;
}

/** A region under the name or code it had before. */
export interface WilayahLama {
  kodeLama: string;
  namaLama: string;
  kodeKini: string;
}

/** Days off and the last year a decree is loaded for. */
export interface LiburReference {
  libur: ReadonlyMap<string, Libur>;

  /** the last year of a decree, `YYYY`; after it only weekends are known */
  sampai: string;
}

const JENIS_LIBUR: readonly string[] = ['libur nasional', 'cuti bersama', 'libur daerah'] satisfies JenisLibur[];

/** The table of governments, in the order of `pemdaId`. */
export const loadPemda = sekali((): readonly PemdaReference[] =>
  parseCsv(baca('pemda.csv'), ['pemda_id', 'kode', 'nama', 'slug', 'singkatan', 'zona']).map(
    ([id, kode, nama, slug, singkatan, zona]) => ({
      pemdaId: Number(id),
      kode,
      nama,
      slug,
      singkatan,
      zona: zonaDariNama(zona as 'WIB' | 'WITA' | 'WIT'),
    }),
  ),
);

/** National holidays and cuti bersama, ready for a `Kalender`. */
export const loadLibur = sekali((): LiburReference => {
  const libur = new Map<string, Libur>();
  for (const [tanggal, jenis, nama, dasar] of parseCsv(baca('hari-libur.csv'), ['tanggal', 'jenis', 'nama', 'dasar'])) {
    hariDariIso(tanggal);
    if (!isJenisLibur(jenis)) throw new Error(`hari-libur.csv: jenis tidak dikenal: ${jenis}`);
    libur.set(tanggal, { nama, dasar, jenis });
  }
  return { libur, sampai: [...libur.keys()].reduce((a, b) => (a > b ? a : b), '').slice(0, 4) };
});

/** All 91,599 regions. Large: not kept here, the room that searches them keeps its own form. */
export function loadWilayah(): WilayahReference {
  const baris = parseCsv(baca('wilayah.csv'), ['kode', 'nama']);
  return { kode: baris.map(([kode]) => kode), nama: baris.map(([, nama]) => nama) };
}

/** The points and boxes of the three upper levels. */
export const loadWilayahTitik = sekali((): readonly WilayahTitik[] =>
  parseCsv(baca('wilayah-titik.csv'), [
    'kode',
    'lintang',
    'bujur',
    'lintang_min',
    'bujur_min',
    'lintang_maks',
    'bujur_maks',
    'penduduk_2024',
  ]).map(([kode, lintang, bujur, lintangMin, bujurMin, lintangMaks, bujurMaks, penduduk]) => ({
    kode,
    lintang: Number(lintang),
    bujur: Number(bujur),
    kotak: {
      lintangMin: Number(lintangMin),
      bujurMin: Number(bujurMin),
      lintangMaks: Number(lintangMaks),
      bujurMaks: Number(bujurMaks),
    },
    penduduk: penduduk === '' ? undefined : Number(penduduk),
  })),
);

/** Regions under their former names and codes. */
export const loadWilayahLama = sekali((): readonly WilayahLama[] =>
  parseCsv(baca('wilayah-lama.csv'), ['kode_lama', 'nama_lama', 'kode_kini']).map(([kodeLama, namaLama, kodeKini]) => ({
    kodeLama,
    namaLama,
    kodeKini,
  })),
);

/** The 10,000 passwords of twelve signs or more that leaks show most often, in small letters. */
export const loadSandiUmum = sekali((): ReadonlySet<string> => new Set(baca('sandi-umum.txt').trimEnd().split('\n')));

function baca(nama: string): string {
  return readFileSync(new URL(nama, import.meta.url), 'utf8');
}

function sekali<T>(muat: () => T): () => T {
  let nilai: { isi: T } | undefined;
  return () => {
    nilai ??= { isi: muat() };
    return nilai.isi;
  };
}

function isJenisLibur(teks: string): teks is JenisLibur {
  return JENIS_LIBUR.includes(teks);
}
