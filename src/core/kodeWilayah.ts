/** The kind of a region, read from its code. */
export type JenisWilayah = 'provinsi' | 'kabupaten' | 'kota' | 'kecamatan' | 'kelurahan' | 'desa' | 'desa adat';

/** 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 desa/kelurahan. */
export type TingkatWilayah = 1 | 2 | 3 | 4;

/** A region code in its two spellings, with what can be read from it. */
export interface KodeWilayah {
  /** with dots, as it is printed and kept: `53.71.01.1001` */
  kode: string;
  /** digits only: `5371011001` */
  angka: string;
  tingkat: TingkatWilayah;
  jenis: JenisWilayah;
}

const POLA = /^([1-9]\d)(?:(\d{2})(?:(\d{2})(?:([123]\d{3}))?)?)?$/;
const JENIS_DESA = { '1': 'kelurahan', '2': 'desa', '3': 'desa adat' } as const;
const PANJANG = [0, 2, 5, 8, 13] as const;

/**
 * Reads a region code of the Ministry of Home Affairs (Kepmendagri 300.2.2-2430/2025), with or without dots or blanks.
 * Shape only: whether the region exists is a question for the table.
 * @returns undefined when the text has not the shape of a code
 */
export function parseKodeWilayah(text: string): KodeWilayah | undefined {
  if (text.length > 30) return undefined;
  const angka = text.replace(/[\s.]+/g, '');
  const bagian = POLA.exec(angka)
    ?.slice(1)
    .filter((b) => b !== undefined);
  if (bagian === undefined) return undefined;
  const tingkat = bagian.length as TingkatWilayah;
  return { kode: bagian.join('.'), angka, tingkat, jenis: jenis(tingkat, angka) };
}

/**
 * Prints digits as a code with dots: `5371011001` becomes `53.71.01.1001`.
 * @throws RangeError when it has not the shape of a code
 */
export function formatKodeWilayah(angka: string): string {
  const hasil = parseKodeWilayah(angka);
  if (hasil === undefined) throw new RangeError(`Bukan kode wilayah: ${angka.slice(0, 30)}`);
  return hasil.kode;
}

/** The code with dots of the region above, undefined for a province or for what is no code. */
export function indukKodeWilayah(kode: string): string | undefined {
  const hasil = parseKodeWilayah(kode);
  if (hasil === undefined || hasil.tingkat === 1) return undefined;
  return hasil.kode.slice(0, PANJANG[hasil.tingkat - 1]);
}

/** Whether the code is that of a kelurahan: the seventh digit is 1. */
export function isKelurahan(kode: string): boolean {
  return parseKodeWilayah(kode)?.jenis === 'kelurahan';
}

/** Whether the code is that of a desa (not a desa adat): the seventh digit is 2. */
export function isDesa(kode: string): boolean {
  return parseKodeWilayah(kode)?.jenis === 'desa';
}

/** Whether the code is that of a desa adat: the seventh digit is 3. */
export function isDesaAdat(kode: string): boolean {
  return parseKodeWilayah(kode)?.jenis === 'desa adat';
}

function jenis(tingkat: TingkatWilayah, angka: string): JenisWilayah {
  if (tingkat === 1) return 'provinsi';
  if (tingkat === 2) return Number(angka.slice(2)) > 70 ? 'kota' : 'kabupaten';
  if (tingkat === 3) return 'kecamatan';
  return JENIS_DESA[angka.charAt(6) as '1' | '2' | '3'];
}
