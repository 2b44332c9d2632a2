import { teksOf } from './isian.ts';
import { SANDI_MAKS, SANDI_MIN } from './sandi.ts';

export const PETUNJUK_SANDI = `Paling sedikit ${SANDI_MIN} tanda. Beberapa kata yang mudah Anda ingat sudah cukup.`;

/** Reads a new password (NIST SP 800-63B: length counts, no rules on kinds of signs). */
export function readSandiBaru(body: unknown, surel = ''): { sandi: string; galat: string | undefined } {
  const sandi = teksOf(body, 'sandiBaru');
  return { sandi, galat: galatSandi(sandi, surel) };
}

function galatSandi(sandi: string, surel: string): string | undefined {
  const panjang = [...sandi].length;
  if (panjang < SANDI_MIN) return `Kata sandi kurang panjang. Tulis paling sedikit ${SANDI_MIN} tanda.`;
  if (sandi.length > SANDI_MAKS) return `Kata sandi terlalu panjang. Tulis paling banyak ${SANDI_MAKS} tanda.`;
  if (new Set(sandi).size < 4) return 'Kata sandi ini mudah ditebak. Pakai lebih banyak tanda yang berbeda.';
  const nama = surel.split('@')[0] ?? '';
  if (surel !== '' && [surel, `${nama}${nama}`].includes(sandi.toLowerCase()))
    return 'Kata sandi tidak boleh sama dengan surel Anda.';
  return undefined;
}
