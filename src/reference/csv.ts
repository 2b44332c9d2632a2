/**
 * Reads a CSV text (RFC 4180: commas, double quotes, the first line names the columns; here every record is one line).
 * @returns one tuple of texts per line after the first, in the order of `kolom`
 * @throws Error when a column is missing
 */
export function parseCsv<const K extends readonly string[]>(teks: string, kolom: K): { [I in keyof K]: string }[] {
  const [kepala = '', ...baris] = teks.replace(/^\ufeff/, '').split(/\r?\n/);
  const judul = pecah(kepala);
  const letak = kolom.map((k) => judul.indexOf(k));
  if (letak.includes(-1)) throw new Error(`Kolom tidak ada: ${kolom.filter((_, i) => letak[i] === -1).join(', ')}`);
  return baris
    .filter((b) => b !== '')
    .map((b) => {
      const sel = pecah(b);
      return letak.map((i) => sel[i] ?? '') as { [I in keyof K]: string };
    });
}

/** Writes rows as CSV with LF line ends, quoting only where it is needed. */
export function formatCsv(kolom: readonly string[], baris: readonly (readonly (string | number)[])[]): string {
  const tulis = (sel: string | number) => (/[",\n]/.test(String(sel)) ? `"${String(sel).replaceAll('"', '""')}"` : sel);
  return [kolom, ...baris].map((b) => `${b.map(tulis).join(',')}\n`).join('');
}

function pecah(baris: string): string[] {
  if (!baris.includes('"')) return baris.split(',');
  const sel = baris.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(sel, (s) => s[1]?.replaceAll('""', '"') ?? s[2] ?? '');
}
