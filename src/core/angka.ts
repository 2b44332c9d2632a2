import type { Bahasa } from './tanggal.ts';

const LOKAL: Readonly<Record<Bahasa, string>> = { id: 'id-ID', en: 'en-GB' };
const penulis = new Map<string, Intl.NumberFormat>();

/**
 * Writes a number as its language does: `1.234,5`, `1,234.5`.
 * @param pecahan most digits after the sign
 * @param minimal fewest of them
 */
export function formatAngka(n: number, bahasa: Bahasa = 'id', pecahan = 3, minimal = 0): string {
  const kunci = `${bahasa}/${minimal}/${pecahan}`;
  const satu =
    penulis.get(kunci) ??
    new Intl.NumberFormat(LOKAL[bahasa], { minimumFractionDigits: minimal, maximumFractionDigits: pecahan });
  penulis.set(kunci, satu);
  return satu.format(n);
}
