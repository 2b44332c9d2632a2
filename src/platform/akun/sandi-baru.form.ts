import { teksOf } from './isian.ts';
import { SANDI_MAKS, SANDI_MIN } from './sandi.ts';
import { galatMudah, type PemilikSandi } from './sandi-mudah.ts';

export const PETUNJUK_SANDI = `Paling sedikit ${SANDI_MIN} tanda. Beberapa kata yang jarang bertemu sudah cukup, tanpa nama Anda.`;

/** Reads a new password (NIST SP 800-63B: length counts, no rules on kinds of signs). */
export function readSandiBaru(body: unknown, pemilik: PemilikSandi): { sandi: string; galat: string | undefined } {
  const sandi = teksOf(body, 'sandiBaru');
  return { sandi, galat: galatSandi(sandi, pemilik) };
}

function galatSandi(sandi: string, pemilik: PemilikSandi): string | undefined {
  const panjang = [...sandi].length;
  if (panjang < SANDI_MIN) return `Kata sandi kurang panjang. Tulis paling sedikit ${SANDI_MIN} tanda.`;
  if (sandi.length > SANDI_MAKS) return `Kata sandi terlalu panjang. Tulis paling banyak ${SANDI_MAKS} tanda.`;
  return galatMudah(sandi, pemilik);
}
