import { awalHari, hariDariIso, isoDariHari, tanggalLokal, type Zona } from '../../../core/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import { findWilayah } from '../../wilayah/index.ts';

export const KEADAAN = ['terbuka', 'selesai', 'diteruskan', 'ditutup'] as const;
export const WAKTU = ['30-hari', 'tahun-ini', '12-bulan'] as const;

/** What of a service's reports is listed; an absent field filters nothing. Without `keadaan`: open and done. */
export interface SaringanPublik {
  /** A group of the model. */
  jenis?: string | undefined;
  keadaan?: (typeof KEADAAN)[number] | undefined;
  /** Code of a region inside the tenant's. */
  tempat?: string | undefined;
  waktu?: (typeof WAKTU)[number] | undefined;
}

/** Reads the filters of an address; what does not fit filters nothing. */
export function parseSaringan(query: unknown, model: ModelTerperiksa, pemdaKode: string): SaringanPublik {
  const isi = typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
  const tempat = typeof isi['tempat'] === 'string' ? findWilayah(isi['tempat'])?.kode : undefined;
  return {
    jenis: model.dokumen.kelompok.find((satu) => satu.id === isi['jenis'])?.id,
    keadaan: KEADAAN.find((satu) => satu === isi['keadaan']),
    tempat: tempat?.startsWith(`${pemdaKode}.`) && tempat.length <= 8 ? tempat : undefined,
    waktu: WAKTU.find((satu) => satu === isi['waktu']),
  };
}

/** The query string of filters, with its question mark; empty without filters. */
export function alamatSaringan(saringan: SaringanPublik, kursor?: string): string {
  const isi = Object.entries({ ...saringan, kursor }).filter((pasangan) => pasangan[1] !== undefined);
  return isi.length === 0 ? '' : `?${new URLSearchParams(isi as [string, string][])}`;
}

/** Whether the count of the list stands in the kept figures: filtered by state alone. */
export function isPandanganTetap({ jenis, tempat, waktu }: SaringanPublik): boolean {
  return jenis === undefined && tempat === undefined && waktu === undefined;
}

/** The moment from which on reports are listed, in the region's zone. */
export function awalWaktu(waktu: SaringanPublik['waktu'], kini: Date, zona: Zona): Date | undefined {
  if (waktu === undefined) return undefined;
  const hariIni = tanggalLokal(kini, zona);
  const awal = {
    '30-hari': () => hariDariIso(hariIni) - 30,
    'tahun-ini': () => hariDariIso(`${hariIni.slice(0, 4)}-01-01`),
    '12-bulan': () => hariDariIso(bulanAwal(kini, zona)),
  };
  return new Date(awalHari(zona, awal[waktu]()));
}

/** First day of the twelve months that end with the present one, `YYYY-MM-01`. */
export function bulanAwal(kini: Date, zona: Zona): string {
  const [tahun = 0, bulan = 0] = tanggalLokal(kini, zona).split('-').map(Number);
  return isoDariHari(Math.floor(Date.UTC(tahun, bulan - 12, 1) / 86_400_000));
}
