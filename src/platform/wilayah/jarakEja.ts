const PANJANG = 48;
let dua = new Uint8Array(PANJANG + 1);
let lalu = new Uint8Array(PANJANG + 1);
let kini = new Uint8Array(PANJANG + 1);

/**
 * The number of typing errors between two words (optimal string alignment: a letter wrong, missing, too many, or two
 * neighbours swapped).
 * @param batas gives up above this
 * @returns batas + 1 when there are more; words above 48 letters are compared by their first 48
 */
export function jarakEja(a: string, b: string, batas: number): number {
  const [m, n] = [Math.min(a.length, PANJANG), Math.min(b.length, PANJANG)];
  if (Math.abs(m - n) > batas) return batas + 1;
  for (let j = 0; j <= n; j += 1) lalu[j] = j;
  for (let i = 1; i <= m; i += 1) {
    if (isiBaris(a, b, i, n) > batas) return batas + 1;
    [dua, lalu, kini] = [lalu, kini, dua];
  }
  return Math.min(lalu[n] ?? 0, batas + 1);
}

/** Fills row i of the table and gives its smallest number. */
function isiBaris(a: string, b: string, i: number, n: number): number {
  const [x, w] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
  kini[0] = i;
  let terkecil = i;
  for (let j = 1; j <= n; j += 1) {
    const y = b.charCodeAt(j - 1);
    let nilai = Math.min((lalu[j] ?? 0) + 1, (kini[j - 1] ?? 0) + 1, (lalu[j - 1] ?? 0) + (x === y ? 0 : 1));
    if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && w === y) nilai = Math.min(nilai, (dua[j - 2] ?? 0) + 1);
    kini[j] = nilai;
    if (nilai < terkecil) terkecil = nilai;
  }
  return terkecil;
}
