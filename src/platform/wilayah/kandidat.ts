import { indeks, tandaDari, tigaanDari } from './indeks.ts';
import { jarakEja } from './jarakEja.ts';

/** A key of the index and how close it is to what was asked, 0 to 1. */
export interface Kandidat {
  kunci: number;
  dekat: number;
}

const AWALAN_MAKS = 4000;
const EJA_MAKS = 500;
/** Below this a misspelling is a different word: `qwerty` is no Kwerba. */
const EJA_PALING_JAUH = 0.64;
let hitung = new Uint8Array(0);

/** The keys equal to the question, or beginning with it. */
export function kandidatAwalan(tanya: string): Kandidat[] {
  const { kunci, panjang } = indeks();
  const hasil: Kandidat[] = [];
  const awal = letakKunci(tanya);
  for (let i = awal; i < awal + AWALAN_MAKS && (kunci[i] ?? '').startsWith(tanya); i += 1) {
    const sisa = (panjang[i] ?? 0) - tanya.length;
    hasil.push({ kunci: i, dekat: sisa === 0 ? 1 : 0.88 - (0.15 * sisa) / (panjang[i] ?? 1) });
  }
  return hasil;
}

/**
 * The keys with few typing errors against the question, or holding it. Those with one error are found by the set of
 * their letters (an error changes at most two of them), those with more by the groups of three they share.
 */
export function kandidatEja(tanya: string): Kandidat[] {
  const m = tanya.length;
  const batas = m <= 3 ? 0 : m <= 5 ? 1 : m <= 9 ? 2 : 3;
  const hasil: Kandidat[] = [];
  for (const i of [...denganTigaanSama(tanya), ...(batas > 0 ? denganHurufSama(tanya) : [])]) {
    const dekat = dekatEja(tanya, indeks().kunci[i] ?? '', batas);
    if (dekat > 0) hasil.push({ kunci: i, dekat });
  }
  return hasil;
}

function dekatEja(tanya: string, kunci: string, batas: number): number {
  const jarak = jarakEja(tanya, kunci, batas);
  const dekat = jarak <= batas ? 0.9 * (1 - jarak / Math.max(tanya.length, kunci.length)) : 0;
  if (dekat >= EJA_PALING_JAUH) return dekat;
  return tanya.length >= 3 && kunci.includes(tanya) ? 0.55 + (0.2 * tanya.length) / kunci.length : 0;
}

/** The keys that share two letter groups in five with the question, those that share most first. */
function denganTigaanSama(tanya: string): number[] {
  const { awalTigaan, tigaan, kunci, panjang } = indeks();
  const ambang = ambangTigaan(tanya);
  const hasil: number[] = [];
  if (hitung.length === kunci.length) hitung.fill(0);
  else hitung = new Uint8Array(kunci.length);
  for (const g of new Set(tigaanDari(tanya))) {
    const akhir = awalTigaan[g + 1] ?? 0;
    for (let i = awalTigaan[g] ?? 0; i < akhir; i += 1) {
      const k = tigaan[i] ?? 0;
      const n = (hitung[k] ?? 0) + 1;
      hitung[k] = n;
      if (n === ambang) hasil.push(k);
    }
  }
  if (hasil.length <= EJA_MAKS) return hasil;
  const mirip = (k: number) => (hitung[k] ?? 0) / (tanya.length + Math.max(0, (panjang[k] ?? 0) - tanya.length) / 2);
  return hasil.sort((a, b) => mirip(b) - mirip(a)).slice(0, EJA_MAKS);
}

/** The other keys of about this length that hold the same letters but one or two; reads the counts just made. */
function denganHurufSama(tanya: string): number[] {
  const { tanda, urutPanjang, awalPanjang } = indeks();
  const ambang = ambangTigaan(tanya);
  const bit = tandaDari(tanya);
  const hasil: number[] = [];
  const akhir = awalPanjang[tanya.length + 2] ?? urutPanjang.length;
  for (let i = awalPanjang[tanya.length - 1] ?? urutPanjang.length; i < akhir; i += 1) {
    const k = urutPanjang[i] ?? 0;
    if (jumlahBit((tanda[k] ?? 0) ^ bit) <= 2 && (hitung[k] ?? 0) < ambang) hasil.push(k);
  }
  return hasil;
}

function ambangTigaan(tanya: string): number {
  return Math.max(2, Math.ceil(tanya.length * 0.4));
}

function letakKunci(tanya: string): number {
  const { kunci } = indeks();
  let [bawah, atas] = [0, kunci.length];
  while (bawah < atas) {
    const tengah = (bawah + atas) >>> 1;
    if ((kunci[tengah] ?? '') < tanya) bawah = tengah + 1;
    else atas = tengah;
  }
  return bawah;
}

function jumlahBit(x: number): number {
  let v = x - ((x >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
