import type { KelompokPilihan } from '../../ui/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { anakWilayah, findWilayah } from '../wilayah/index.ts';
import { kecamatanDari } from './kotak-masuk/pilihan.ts';

/** All desa of a region under their kecamatan; the first choice of each is the kecamatan alone. */
export function pilihanTempat(pemda: Pemda): KelompokPilihan[] {
  return kecamatanDari(pemda).map((kecamatan) => ({
    judul: kecamatan.nama,
    pilihan: [
      { nilai: kecamatan.kode, teks: `${kecamatan.nama}, desa belum diketahui` },
      ...anakWilayah(kecamatan.kode).map((desa) => ({ nilai: desa.kode, teks: desa.nama })),
    ],
  }));
}

/** Reads a choice of `pilihanTempat`; undefined when it lies outside the region. */
export function bacaTempat(
  pemda: Pemda,
  kode: string | undefined,
): { kecamatanKode: string; desaKode: string | undefined } | undefined {
  const wilayah = findWilayah(kode ?? '');
  if (!wilayah || !`${wilayah.kode}.`.startsWith(`${pemda.kode}.`)) return undefined;
  if (wilayah.tingkat === 3) return { kecamatanKode: wilayah.kode, desaKode: undefined };
  return wilayah.tingkat === 4 && wilayah.indukKode !== undefined
    ? { kecamatanKode: wilayah.indukKode, desaKode: wilayah.kode }
    : undefined;
}
