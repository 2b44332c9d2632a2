/** What became of a text from outside. */
export type HasilTeks = { ok: true; teks: string } | { ok: false; sebab: 'nul' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const KENDALI = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

// Embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9): they turn round what stands
// behind them, also words that are not theirs. The marks for one letter (LRM, RLM, ALM) stay.
const PENGARAH = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes a text from outside safe to store: Unicode NFC, line ends LF, broken surrogate pairs replaced, controls of the
 * writing direction dropped.
 * @returns `nul` when it holds NUL or another control character but line end and tab (PostgreSQL stores no NUL, and
 * the others never come from a person)
 */
export function bersihkanTeks(s: string): HasilTeks {
  const baris = s.replace(/\r\n?/g, '\n').replace(PENGARAH, '');
  if (KENDALI.test(baris)) return { ok: false, sebab: 'nul' };
  return { ok: true, teks: baris.toWellFormed().normalize('NFC') };
}

/** The length of a text in code points, as `char_length` of PostgreSQL counts it. */
export function panjangTeks(s: string): number {
  let n = 0;
  for (const _ of s) n += 1;
  return n;
}

/**
 * The key under which a text is searched: small letters, accents gone, apostrophes gone, all other signs and blanks
 * one blank: `  Ra'as / RÉO ` becomes `raas reo`.
 */
export function kunciCari(s: string): string {
  return s
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`"´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
