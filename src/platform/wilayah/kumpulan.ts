import { loadWilayahLama } from '../../reference/index.ts';
import { ALIAS } from './alias.ts';
import { data, letakKode, tingkatKode } from './data.ts';
import { kataKunci, kunciBunyi, petunjuk } from './kunci.ts';
import { tulisNamaLama } from './nama-lama.ts';

/** All names of all regions, as lists of numbers: a hundred thousand small objects would cost more than the rest. */
export interface Kumpulan {
  /** the keys in order */
  kunci: string[];
  /** for each name its key, its region, and the old name it stands for or -1 */
  nomor: Int32Array;
  letak: number[];
  lama: number[];
  namaLama: string[];
}

/** The names of all regions under their keys: present, short, old and everyday ones. */
export function kumpulkan(): Kumpulan {
  const nomorKunci = new Map<string, number>();
  const [urutan, letak, lama]: [number[], number[], number[]] = [[], [], []];
  const tambah = (kunci: string, l: number, namaKe: number) => {
    let nomor = nomorKunci.get(kunci);
    if (nomor === undefined) {
      nomor = nomorKunci.size;
      nomorKunci.set(kunci, nomor);
    }
    urutan.push(nomor);
    letak.push(l);
    lama.push(namaKe);
  };
  const namaLama = daftarkan(tambah);
  const kunci = [...nomorKunci.keys()].sort();
  const tempat = new Int32Array(kunci.length);
  for (const [i, k] of kunci.entries()) tempat[nomorKunci.get(k) ?? 0] = i;
  return { kunci, nomor: Int32Array.from(urutan, (n) => tempat[n] ?? 0), letak, lama, namaLama };
}

/** @returns the old names, by the numbers that `tambah` got */
function daftarkan(tambah: (kunci: string, letak: number, lama: number) => void): string[] {
  const { kode, nama } = data();
  const kunciNama = createKunciNama();
  // Only a further name of a region can repeat what is there.
  const tambahan = new Set<string>();
  const tambahLain = (kunci: string, letak: number, lama: number) => {
    const satu = `${letak} ${kunci}`;
    if (kunci === '' || letak < 0 || tambahan.has(satu) || kunciNama(nama[letak] ?? '', kode[letak] ?? '') === kunci)
      return;
    tambahan.add(satu);
    tambah(kunci, letak, lama);
  };
  for (const [i, n] of nama.entries()) {
    const kunci = kunciNama(n, kode[i] ?? '');
    if (kunci !== '') tambah(kunci, i, -1);
  }
  for (const [k, daftar] of Object.entries(ALIAS))
    for (const n of daftar) tambahLain(kunciBunyi(kataKunci(n)), letakKode(k), -1);
  return loadWilayahLama().map((lama, i) => {
    tambahLain(kunciNama(lama.namaLama, lama.kodeLama), letakKode(lama.kodeKini), i);
    return tulisNamaLama(lama.namaLama);
  });
}

/** The key of a name; many desa share theirs, so that it is worked out once. */
function createKunciNama(): (nama: string, kode: string) => string {
  const dikenal = new Map<string, string>();
  return (nama, kode) => {
    if (tingkatKode(kode) === 2) return kunciBunyi(tanpaJenis(kataKunci(nama)));
    let kunci = dikenal.get(nama);
    if (kunci === undefined) {
      kunci = kunciBunyi(kataKunci(nama));
      dikenal.set(nama, kunci);
    }
    return kunci;
  };
}

/** The words of a name without the kind before it: `KAB. ADM. KEP. SERIBU` is `kepulauan seribu`. */
function tanpaJenis(kata: string[]): string[] {
  let mulai = 0;
  while (mulai < kata.length - 1 && isJenis(kata[mulai] ?? '')) mulai += 1;
  return kata.slice(mulai);
}

function isJenis(kata: string): boolean {
  return petunjuk(kata) !== undefined || kata === 'administrasi' || kata === 'adm';
}
