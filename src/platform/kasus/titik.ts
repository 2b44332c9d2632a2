import type { Titik } from '../../core/index.ts';
import type { KasusRow } from './kasus.types.ts';

/** Where a point came from: the reporter's phone, a map, or figures that were typed. */
const SUMBER = ['ponsel', 'peta', 'angka'] as const;
export type SumberTitik = (typeof SUMBER)[number];

/** The point of a case with how far it may be off, in metres, and its source where they are known. */
export interface TitikKasus extends Titik {
  akurasi: number | null;
  sumber: SumberTitik | null;
}

/** The exact point of a case; null without one. */
export function titikKasus(kasus: Pick<KasusRow, 'lintang' | 'bujur' | 'akurasi_m' | 'data'>): TitikKasus | null {
  const { lintang, bujur, akurasi_m: akurasi } = kasus;
  return lintang === null || bujur === null ? null : { lintang, bujur, akurasi, sumber: sumberTitik(kasus.data) };
}

/** The source of the point among the answers of the form. */
export function sumberTitik(data: unknown): SumberTitik | null {
  const sumber = typeof data === 'object' && data !== null && 'sumberTitik' in data ? data.sumberTitik : null;
  return SUMBER.find((satu) => satu === sumber) ?? null;
}

/** The answers of the form, as JSON, with another source of the point. */
export function denganSumber(data: unknown, sumber: SumberTitik | null): string {
  const { sumberTitik: _, ...lain } =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  return JSON.stringify(sumber === null ? lain : { ...lain, sumberTitik: sumber });
}
