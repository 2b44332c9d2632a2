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
  // Most lists are asked for all their columns in order; the largest has 91,599 lines.
  const isSeluruh = letak.length === judul.length && letak.every((l, i) => l === i);
  const hasil: { [I in keyof K]: string }[] = [];
  for (const b of baris) {
    if (b === '') continue;
    const sel = pecah(b);
    const dipilih = isSeluruh && sel.length === judul.length ? sel : letak.map((i) => sel[i] ?? '');
    hasil.push(dipilih as { [I in keyof K]: string });
  }
  return hasil;
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
