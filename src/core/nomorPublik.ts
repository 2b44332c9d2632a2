import { randomBytes } from 'node:crypto';

/** The 31 characters of a public number: digits and capitals without 0 O 1 I L, which people mistake for each other. */
export const ALFABET_NOMOR = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const MODULUS = 31;
const ACAK = 7;
const BATAS_BYTE = 256 - (256 % MODULUS);
const SINGKATAN = /^[A-HJKMNP-Z]{3}$/;
const PEMISAH = /[\s\u00ad\u200b-\u200d\u2010-\u2015\u2212\ufeff-]+/g;

/** A source of random bytes: takes how many, gives that many. */
export type Acak = (n: number) => Uint8Array;

/** A valid public number and the short key of the pemda it carries. */
export interface NomorPublik {
  nomor: string;
  singkatan: string;
}

/**
 * A new public number `KKK-XXXX-XXXC`: the pemda's three letters, seven random characters (31^7, about 27 thousand
 * million) and a check character over all of them.
 * @param singkatan three capitals of the alphabet, as in the table of pemda
 * @param random source of bytes, default the operating system's
 * @throws RangeError when the letters are not of the alphabet
 */
export function makeNomorPublik(singkatan: string, random: Acak = randomBytes): string {
  if (!SINGKATAN.test(singkatan)) throw new RangeError(`Singkatan pemda tidak sah: ${singkatan}`);
  const isi = singkatan + acakHuruf(random);
  return susun(isi + hurufPeriksa(isi));
}

/**
 * Reads a public number as a person typed it: small letters, blanks, any dashes or none.
 * @returns undefined when a character is foreign, missing or wrong; nothing is guessed (0 is not read as O)
 */
export function parseNomorPublik(text: string): NomorPublik | undefined {
  if (text.length > 100) return undefined;
  const isi = text.replace(PEMISAH, '').toUpperCase();
  if (isi.length !== 11) return undefined;
  const singkatan = isi.slice(0, 3);
  if (!SINGKATAN.test(singkatan) || !isUtuh(isi)) return undefined;
  return { nomor: susun(isi), singkatan };
}

/** Whether the text is a public number exactly as it is printed. */
export function isNomorPublik(text: string): boolean {
  return parseNomorPublik(text)?.nomor === text;
}

function susun(isi: string): string {
  return `${isi.slice(0, 3)}-${isi.slice(3, 7)}-${isi.slice(7)}`;
}

function acakHuruf(random: Acak): string {
  let hasil = '';
  while (hasil.length < ACAK) {
    for (const byte of random(ACAK)) {
      // Bytes above the last full multiple of 31 would make the first characters likelier.
      if (byte < BATAS_BYTE && hasil.length < ACAK) hasil += ALFABET_NOMOR.charAt(byte % MODULUS);
    }
  }
  return hasil;
}

/**
 * Weights 11, 10 … 2 for the ten characters and 1 for the check. 31 is prime and the weights are different and not
 * zero, so a wrong character changes the sum by w·Δ ≠ 0 and a swap of any two places by (w₁ − w₂)·Δ ≠ 0.
 */
function jumlahBerbobot(isi: string): number {
  let jumlah = 0;
  for (let i = 0; i < isi.length; i += 1) {
    const nilai = ALFABET_NOMOR.indexOf(isi.charAt(i));
    if (nilai < 0) return -1;
    jumlah += (11 - i) * nilai;
  }
  return jumlah % MODULUS;
}

function hurufPeriksa(isi: string): string {
  return ALFABET_NOMOR.charAt((MODULUS - jumlahBerbobot(isi)) % MODULUS);
}

function isUtuh(isi: string): boolean {
  return jumlahBerbobot(isi) === 0;
}
