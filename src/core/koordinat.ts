/** A point in degrees, WGS 84; south and west are negative. */
export interface Titik {
  lintang: number;
  bujur: number;
}

/** A box in degrees, its edges included. */
export interface Kotak {
  lintangMin: number;
  bujurMin: number;
  lintangMaks: number;
  bujurMaks: number;
}

export type SebabTitik = 'nol' | 'di-luar-indonesia' | 'tertukar' | 'bukan-angka';
export type PeringatanTitik = 'di-luar-daerah' | 'akurasi-buruk';

/** What was found out about a point from outside; `saran` is a point the person may have meant. */
export type HasilTitik =
  | { ok: true; lintang: number; bujur: number; akurasi?: number; peringatan: PeringatanTitik[] }
  | { ok: false; sebab: SebabTitik; saran?: Titik };

/** A point as it arrives: numbers of a device or texts of a person; accuracy in metres. */
export interface TitikMasuk {
  lintang: number | string;
  bujur: number | string;
  akurasi?: number | undefined;
  kotak?: Kotak | undefined;
}

/** The box around Indonesia with its sea: Rote to Weh, Weh to Merauke. */
export const KOTAK_INDONESIA: Kotak = { lintangMin: -11.2, bujurMin: 94.8, lintangMaks: 6.3, bujurMaks: 141.2 };

const AKURASI_BURUK_M = 1000;
const JARI_JARI_BUMI_M = 6_371_008.8;
const ANGKA = String.raw`(\d+(?:[.,]\d+)?)`;
const DERAJAT = new RegExp(`^([+-])?${ANGKA}(?:[°º:d ]${ANGKA}(?:['’′:m ]${ANGKA}?["”″s]?)?)?[°º'’′]?$`);
const ARAH: Record<string, 1 | -1> = { LS: -1, S: -1, LU: 1, N: 1, U: 1, BT: 1, E: 1, T: 1, BB: -1, W: -1, B: -1 };

/**
 * Reads one coordinate as people write it: `-10,1772`, `10.1772 LS`, `10°10'38" S`, `123 36 25,2 BT`.
 * @returns degrees, or undefined when it is not a coordinate
 */
export function parseDerajat(text: string): number | undefined {
  if (text.length > 60) return undefined;
  let sisa = text
    .trim()
    .toUpperCase()
    .replaceAll('−', '-')
    .replace(/([°º'’′"”″:,.])\s+/g, '$1')
    .replace(/\s+/g, ' ');
  const arah =
    /(?:^| |\b|(?<=\W))(LS|LU|BT|BB|[SNUETWB])\.?$/.exec(sisa) ?? /^(LS|LU|BT|BB|[SNUETWB])(?= ?[\d])/.exec(sisa);
  if (arah) sisa = sisa.replace(arah[0], '').trim();
  const bagian = DERAJAT.exec(sisa.replace(/(?<=\d)''$/, '"'));
  if (!bagian) return undefined;
  const [derajat, menit, detik] = bagian.slice(2, 5).map((b) => Number((b ?? '0').replace(',', '.'))) as [
    number,
    number,
    number,
  ];
  if (menit >= 60 || detik >= 60) return undefined;
  const tanda = (bagian[1] === '-' ? -1 : 1) * (ARAH[arah?.[1] ?? ''] ?? 1);
  return tanda * (derajat + menit / 60 + detik / 3600) || 0;
}

/**
 * Reads a pair in one text, as copied from a map: `-10.1772, 123.607`, `-10,1772; 123,607`, `-10,1772 123,607`.
 * @returns undefined when it is not two coordinates
 */
export function parseTitik(text: string): Titik | undefined {
  if (text.length > 120) return undefined;
  for (const pemisah of [/\s*[;\n\t|/]\s*/, /,\s+/, /\s+/, /,/]) {
    const [satu, dua, ...lebih] = text.trim().split(pemisah);
    const lintang = parseDerajat(satu ?? '');
    const bujur = parseDerajat(dua ?? '');
    if (lintang !== undefined && bujur !== undefined && lebih.length === 0) return { lintang, bujur };
  }
  return undefined;
}

/** Checks a point from outside: that it is one, lies in Indonesia and is not swapped; warns without refusing. */
export function periksaTitik(masuk: TitikMasuk): HasilTitik {
  const lintang = angka(masuk.lintang);
  const bujur = angka(masuk.bujur);
  if (lintang === undefined || bujur === undefined) return { ok: false, sebab: 'bukan-angka' };
  if (Math.abs(lintang) < 0.01 && Math.abs(bujur) < 0.01) return { ok: false, sebab: 'nol' };
  const titik = { lintang, bujur };
  if (!isDiKotak(titik, KOTAK_INDONESIA)) return tolak(titik);
  const akurasi = masuk.akurasi;
  const peringatan: PeringatanTitik[] = [];
  if (masuk.kotak && !isDiKotak(titik, masuk.kotak)) peringatan.push('di-luar-daerah');
  if (akurasi !== undefined && akurasi > AKURASI_BURUK_M) peringatan.push('akurasi-buruk');
  return { ok: true, lintang, bujur, ...(akurasi === undefined ? {} : { akurasi }), peringatan };
}

/** Whether the point lies in the box or on its edge. */
export function isDiKotak(t: Titik, k: Kotak): boolean {
  return t.lintang >= k.lintangMin && t.lintang <= k.lintangMaks && t.bujur >= k.bujurMin && t.bujur <= k.bujurMaks;
}

/** The address of a point that opens the map application of a phone (RFC 5870; `q` sets a pin, as Android reads it). */
export function alamatGeo({ lintang, bujur }: Titik): string {
  return `geo:${lintang},${bujur}?q=${lintang},${bujur}`;
}

/** The distance of two points in metres along a great circle (haversine on the mean radius of the earth). */
export function jarakMeter(a: Titik, b: Titik): number {
  const rad = Math.PI / 180;
  const dLintang = Math.sin(((b.lintang - a.lintang) * rad) / 2);
  const dBujur = Math.sin(((b.bujur - a.bujur) * rad) / 2);
  const h = dLintang ** 2 + Math.cos(a.lintang * rad) * Math.cos(b.lintang * rad) * dBujur ** 2;
  return 2 * JARI_JARI_BUMI_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point as the public may see it: rounded to 0.001°, about 110 m, so that it points to no house. */
export function bulatkanPublik(t: Titik): Titik {
  return { lintang: Math.round(t.lintang * 1000) / 1000, bujur: Math.round(t.bujur * 1000) / 1000 };
}

/** A distance as the public may see it, in steps of 10 m. */
export function jarakPublik(meter: number): number {
  return Math.round(meter / 10) * 10;
}

function angka(n: number | string): number | undefined {
  const nilai = typeof n === 'string' ? parseDerajat(n) : n;
  return nilai !== undefined && Number.isFinite(nilai) ? nilai : undefined;
}

function tolak({ lintang, bujur }: Titik): HasilTitik {
  const tertukar = { lintang: bujur, bujur: lintang };
  if (isDiKotak(tertukar, KOTAK_INDONESIA)) return { ok: false, sebab: 'tertukar', saran: tertukar };
  // The minus of the south is the sign people forget.
  const selatan = { lintang: -lintang, bujur };
  if (isDiKotak(selatan, KOTAK_INDONESIA)) return { ok: false, sebab: 'di-luar-indonesia', saran: selatan };
  return { ok: false, sebab: 'di-luar-indonesia' };
}
