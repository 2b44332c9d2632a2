import { data, sekali, tingkatKode } from './data.ts';
import { awalan, kelompokkan } from './deret.ts';
import { kumpulkan } from './kumpulan.ts';

/** Letters, digits, the two ends and one for all else. */
const HURUF = 40;
const TEPI = 38;

/**
 * Everything the search reads, in flat arrays: the keys in order, for each key its regions (by level, then people), and
 * for each of the 40³ groups of three letters the keys that hold it.
 */
export interface Indeks {
  kunci: string[];
  /** the letters a key holds, one bit each */
  tanda: Int32Array;
  panjang: Uint8Array;
  /** the keys by length, and where each length (0 to 255) begins among them */
  urutPanjang: Int32Array;
  awalPanjang: Int32Array;
  /** the highest level (1 to 4) among the regions of a key */
  tingkat: Uint8Array;
  awalIsi: Int32Array;
  /** region of each entry, and the old name it stands for or -1 */
  isi: Int32Array;
  isiLama: Int16Array;
  awalTigaan: Int32Array;
  tigaan: Int32Array;
  namaLama: string[];
  /** people of the kabupaten/kota or province a region belongs to, in thousands */
  penduduk: (letak: number) => number;
}

/** The search index, built at its first use (about a third of a second). */
export const indeks = sekali(buatIndeks);

/** The letter groups of a key, its ends included. */
export function tigaanDari(kunci: string): Int32Array {
  const hasil = new Int32Array(kunci.length);
  tulisTigaan(kunci, hasil, 0);
  return hasil;
}

function tulisTigaan(kunci: string, hasil: Int32Array, mulai: number): void {
  let a = TEPI;
  let b = nomorHuruf(kunci.charCodeAt(0));
  for (let i = 0; i < kunci.length; i += 1) {
    const c = i + 1 < kunci.length ? nomorHuruf(kunci.charCodeAt(i + 1)) : TEPI + 1;
    hasil[mulai + i] = (a * HURUF + b) * HURUF + c;
    a = b;
    b = c;
  }
}

/** One bit for each letter a key holds; digits and all else share the rest. */
export function tandaDari(kunci: string): number {
  let bit = 0;
  for (let i = 0; i < kunci.length; i += 1) bit |= 1 << (nomorHuruf(kunci.charCodeAt(i)) % 31);
  return bit;
}

function nomorHuruf(kode: number): number {
  if (kode >= 97 && kode <= 122) return kode - 97;
  return kode >= 48 && kode <= 57 ? kode - 22 : 37;
}

function buatIndeks(): Indeks {
  const penduduk = pendudukDari();
  const { kunci, nomor, letak, lama, namaLama } = kumpulkan();
  const { awal: awalIsi, isi: urutan } = kelompokkan(nomor, kunci.length);
  urutkanIsi(urutan, awalIsi, (i) => letak[i] ?? 0, penduduk);
  return {
    kunci,
    namaLama,
    penduduk,
    tanda: Int32Array.from(kunci, tandaDari),
    ...buatPanjang(kunci),
    tingkat: Uint8Array.from(kunci, (_, k) => tingkatLetak(letak[urutan[awalIsi[k] ?? 0] ?? 0] ?? 0)),
    awalIsi,
    isi: urutan.map((i) => letak[i] ?? 0),
    isiLama: Int16Array.from(urutan, (i) => lama[i] ?? -1),
    ...buatTigaan(kunci),
  };
}

/** Within each key the higher level first, then more people, then the order of the codes. */
function urutkanIsi(
  urutan: Int32Array,
  awal: Int32Array,
  letakDari: (i: number) => number,
  penduduk: (letak: number) => number,
): void {
  const banding = (i: number, j: number) => {
    const [a, b] = [letakDari(i), letakDari(j)];
    return tingkatLetak(a) - tingkatLetak(b) || penduduk(b) - penduduk(a) || a - b;
  };
  for (let k = 0; k + 1 < awal.length; k += 1) {
    const [dari, sampai] = [awal[k] ?? 0, awal[k + 1] ?? 0];
    if (sampai - dari > 1) urutan.subarray(dari, sampai).sort(banding);
  }
}

function tingkatLetak(letak: number): number {
  return tingkatKode(data().kode[letak] ?? '');
}

function pendudukDari(): (letak: number) => number {
  const { kode, titik } = data();
  return (letak) => titik.get((kode[letak] ?? '').slice(0, 5))?.penduduk ?? 0;
}

function buatPanjang(kunci: string[]): Pick<Indeks, 'panjang' | 'urutPanjang' | 'awalPanjang'> {
  const panjang = Uint8Array.from(kunci, (k) => Math.min(255, k.length));
  const { awal, isi } = kelompokkan(panjang, 256);
  return { panjang, urutPanjang: isi, awalPanjang: awal };
}

function buatTigaan(kunci: string[]): Pick<Indeks, 'awalTigaan' | 'tigaan'> {
  const awalKunci = awalan(kunci.map((k) => k.length));
  const semua = new Int32Array(awalKunci.at(-1) ?? 0);
  const pemilik = new Int32Array(semua.length);
  for (const [i, k] of kunci.entries()) {
    tulisTigaan(k, semua, awalKunci[i] ?? 0);
    pemilik.fill(i, awalKunci[i], awalKunci[i + 1]);
  }
  const { awal, isi } = kelompokkan(semua, HURUF ** 3);
  return { awalTigaan: awal, tigaan: isi.map((i) => pemilik[i] ?? 0) };
}
