import { kataKunci, kunciBunyi, type Petunjuk, petunjuk } from './kunci.ts';

/** One way to read a question: the key sought, the kind announced, the keys of regions it should lie in. */
export interface Bacaan {
  kunci: string;
  jenis: Petunjuk | undefined;
  di: string[];
  /** made by cutting the question at a blank, not by a sign or a word of the person */
  isBelahan: boolean;
}

const HURUF_MAKS = 100;
const KATA_MAKS = 10;

interface Bagian {
  jenis: Petunjuk | undefined;
  kata: string[];
}

/**
 * The ways to read a question, the plainest first: `desa sukamaju kec cilodong` is Sukamaju in Cilodong, `oebobo
 * kupang` may be one name or Oebobo in Kupang, `kota baru` a kota named Baru or a name Kota Baru.
 */
export function bacaPertanyaan(q: string): Bacaan[] {
  return bacaBagian(pecah(q.slice(0, HURUF_MAKS), (kata) => [kata]));
}

/** The same with a kind cut off the name that it was written to: `kotabogor`, `kecoebobo`. Empty where none was. */
export function bacaTerlepas(q: string): Bacaan[] {
  let lepas = false;
  const bagian = pecah(q.slice(0, HURUF_MAKS), (kata) => {
    const dua = petunjuk(kata) === undefined ? LEKAT.exec(kata) : null;
    if (!dua) return [kata];
    lepas = true;
    return dua.slice(1);
  });
  return lepas ? bacaBagian(bagian) : [];
}

const LEKAT = /^(kabupaten|kecamatan|kelurahan|provinsi|kota|desa|prov|kab|kec|kel)([a-z]{3,})$/;

function bacaBagian(bagian: Bagian[]): Bacaan[] {
  const [kepala, ...lain] = bagian;
  if (!kepala) return [];
  const hasil = [bacaan(kepala, lain), ...belah(kepala, lain)];
  const seluruh = kunciBunyi(bagian.flatMap((b) => [b.jenis ?? '', ...b.kata]));
  if (kepala.jenis !== undefined || lain.length > 0)
    hasil.push({ kunci: seluruh, jenis: undefined, di: [], isBelahan: false });
  return hasil.filter((b) => b.kunci !== '');
}

/** The key of a name; empty where hardly a letter is left of a row of the same ones, for that is no name. */
function kunciNama(kata: string[]): string {
  const kunci = kunciBunyi(kata);
  return kunci.length * 2 < kata.join('').length ? '' : kunci;
}

/** Jakarta's areas are a kota or kabupaten administrasi; the word is no part of their names. */
const ADMINISTRASI = /^adm(inistra(si|tif))?$/;

function pecah(q: string, lepas: (kata: string) => string[]): Bagian[] {
  const bagian: Bagian[] = [];
  for (const potong of q.split(/[,;/]/)) {
    let baru = true;
    for (const kata of kataKunci(potong).flatMap(lepas).slice(0, KATA_MAKS)) {
      const jenis = petunjuk(kata);
      const terakhir = bagian.at(-1);
      if (ADMINISTRASI.test(kata) && terakhir?.jenis !== undefined && terakhir.kata.length === 0) continue;
      if (jenis !== undefined && (baru || (terakhir?.kata.length ?? 0) > 0)) bagian.push({ jenis, kata: [] });
      else if (baru || !terakhir) bagian.push({ jenis: undefined, kata: [kata] });
      else terakhir.kata.push(kata);
      baru = false;
    }
  }
  return gabungEkor(bagian).slice(0, 5);
}

/** A kind with nothing after it is part of the name before it: Lima Puluh Kota. */
function gabungEkor(bagian: Bagian[]): Bagian[] {
  const hasil: Bagian[] = [];
  for (const b of bagian) {
    const sebelum = hasil.at(-1);
    if (b.jenis !== undefined && b.kata.length === 0 && sebelum) sebelum.kata.push(b.jenis);
    else hasil.push(b.kata.length === 0 && b.jenis !== undefined ? { jenis: undefined, kata: [b.jenis] } : b);
  }
  return hasil;
}

function bacaan(kepala: Bagian, lain: Bagian[], isBelahan = false): Bacaan {
  return { kunci: kunciNama(kepala.kata), jenis: kepala.jenis, di: lain.map((b) => kunciBunyi(b.kata)), isBelahan };
}

/** The first part cut into a name and the region it lies in, at its last three blanks. */
function belah(kepala: Bagian, lain: Bagian[]): Bacaan[] {
  const { kata, jenis } = kepala;
  const potong = [1, 2, 3].filter((n) => n < kata.length);
  return potong.map((n) =>
    bacaan({ jenis, kata: kata.slice(0, -n) }, [{ jenis: undefined, kata: kata.slice(-n) }, ...lain], true),
  );
}
