import type { JenisWilayah } from '../../core/index.ts';
import type { Wilayah } from './data.ts';

/**
 * What a kind of region is called where it lies: in the six provinces of Papua (codes 91 to 96) a kecamatan is a
 * distrik, by article 1 of UU 21/2001 as changed by UU 2/2021.
 */
export function sebutanJenis({ kode, jenis }: Pick<Wilayah, 'kode' | 'jenis'>): JenisWilayah | 'distrik' {
  return jenis === 'kecamatan' ? sebutanKecamatan(kode) : jenis;
}

/** The same for the kecamatan in a region. @param kode of a region or one above it */
export function sebutanKecamatan(kode: string): 'kecamatan' | 'distrik' {
  return /^9[1-6]/.test(kode) ? 'distrik' : 'kecamatan';
}
