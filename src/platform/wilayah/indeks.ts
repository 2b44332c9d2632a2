import { loadWilayahLama } from '../../reference/index.ts';
import { ALIAS } from './alias.ts';
import { data, letakKode, sekali, tingkatKode } from './data.ts';
import { kataKunci, kunciBunyi, petunjuk } from './kunci.ts';

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

/** The search index, built at its first use (about half a second). */
export const indeks = sekali(buatIndeks);

/** The letter groups of a key, its ends included. */
export function tigaanDari(kunci: string): Int32Array {
  const hasil = new Int32Array(kunci.length);
  let [a, b] = [TEPI, nomorHuruf(kunci.charCodeAt(0))];
  for (let i = 0; i < kunci.length; i += 1) {
    const c = i + 1 < kunci.length ? nomorHuruf(kunci.charCodeAt(i + 1)) : TEPI + 1;
    hasil[i] = (a * HURUF + b) * HURUF + c;
    [a, b] = [b, c];
  }
  return hasil;
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
  const { pasangan, namaLama } = kumpulkan();
  const kunci = [...pasangan.keys()].sort();
  const daftar = kunci.map((k) => urutkan(pasangan.get(k) ?? [], penduduk));
  const isi = daftar.flat();
  return {
    kunci,
    namaLama,
    penduduk,
    tanda: Int32Array.from(kunci, tandaDari),
    ...buatPanjang(kunci),
    tingkat: Uint8Array.from(daftar, ([satu]) => (satu ? tingkatLetak(satu.letak) : 4)),
    awalIsi: awalan(daftar.map((d) => d.length)),
    isi: Int32Array.from(isi, (e) => e.letak),
    isiLama: Int16Array.from(isi, (e) => e.lama),
    ...buatTigaan(kunci),
  };
}

interface Entri {
  letak: number;
  lama: number;
}

/** All names of all regions under their keys: present, short, old and everyday ones. */
function kumpulkan(): { pasangan: Map<string, Entri[]>; namaLama: string[] } {
  const pasangan = new Map<string, Entri[]>();
  const tambah = (kata: readonly string[], letak: number, lama = -1) => {
    const kunci = kunciBunyi(kata);
    if (kunci === '' || letak < 0) return;
    const ada = pasangan.get(kunci);
    if (!ada) pasangan.set(kunci, [{ letak, lama }]);
    else if (!ada.some((e) => e.letak === letak)) ada.push({ letak, lama });
  };
  const { kode, nama } = data();
  for (const [i, n] of nama.entries()) tambah(kataNama(n, kode[i] ?? ''), i);
  for (const [k, daftar] of Object.entries(ALIAS)) for (const n of daftar) tambah(kataKunci(n), letakKode(k));
  const namaLama = loadWilayahLama().map((lama, i) => {
    tambah(kataNama(lama.namaLama, lama.kodeLama), letakKode(lama.kodeKini), i);
    return lama.namaLama;
  });
  return { pasangan, namaLama };
}

/** The words of a name without the kind before it: `KAB. ADM. KEP. SERIBU` is `kepulauan seribu`. */
function kataNama(nama: string, kode: string): string[] {
  const kata = kataKunci(nama);
  if (tingkatKode(kode) !== 2) return kata;
  let mulai = 0;
  while (mulai < kata.length - 1 && isJenis(kata[mulai] ?? '')) mulai += 1;
  return kata.slice(mulai);
}

function isJenis(kata: string): boolean {
  return petunjuk(kata) !== undefined || kata === 'administrasi' || kata === 'adm';
}

function urutkan(daftar: Entri[], penduduk: (letak: number) => number): Entri[] {
  return daftar.sort(
    (a, b) =>
      tingkatLetak(a.letak) - tingkatLetak(b.letak) || penduduk(b.letak) - penduduk(a.letak) || a.letak - b.letak,
  );
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
  const jumlah = new Int32Array(256);
  for (const p of panjang) jumlah[p] = (jumlah[p] ?? 0) + 1;
  const urutPanjang = Int32Array.from(kunci.keys()).sort((a, b) => (panjang[a] ?? 0) - (panjang[b] ?? 0));
  return { panjang, urutPanjang, awalPanjang: awalan(jumlah) };
}

function buatTigaan(kunci: string[]): Pick<Indeks, 'awalTigaan' | 'tigaan'> {
  const jumlah = new Int32Array(HURUF ** 3);
  const semua = kunci.map(tigaanDari);
  for (const t of semua) for (const g of t) jumlah[g] = (jumlah[g] ?? 0) + 1;
  const awalTigaan = awalan(jumlah);
  const tigaan = new Int32Array(awalTigaan.at(-1) ?? 0);
  const letak = awalTigaan.slice();
  for (const [i, t] of semua.entries())
    for (const g of t) {
      const ke = letak[g] ?? 0;
      tigaan[ke] = i;
      letak[g] = ke + 1;
    }
  return { awalTigaan, tigaan };
}

/** Running sums: where each part begins, with one more for the end. */
function awalan(jumlah: ArrayLike<number>): Int32Array {
  const hasil = new Int32Array(jumlah.length + 1);
  for (let i = 0; i < jumlah.length; i += 1) hasil[i + 1] = (hasil[i] ?? 0) + (jumlah[i] ?? 0);
  return hasil;
}
