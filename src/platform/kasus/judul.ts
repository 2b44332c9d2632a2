import type { ModelTerperiksa } from '../model/index.ts';
import { findWilayah } from '../wilayah/index.ts';
import type { KasusRow } from './kasus.types.ts';

/** How titles are made of kind and place, online and at the counter. */
const BENTUK: ((jenis: string, tempat: string) => string)[] = [
  (jenis, tempat) => `${jenis}, ${tempat}`,
  (jenis, tempat) => `${jenis} di ${tempat}`,
];

/** What decides about a title that is put right. */
interface BahanJudul {
  kategori: string;
  judul: string;
  kecamatanKode: string;
  desaKode: string | undefined;
}

/** The title of a case after kind and place were put right: it follows them unless somebody wrote it. */
export function judulBetulan(model: ModelTerperiksa, kasus: KasusRow, betulan: BahanJudul): string {
  if (betulan.judul !== kasus.judul) return betulan.judul;
  const jenis = (id: string) => model.kategori(id)?.judul.id ?? id;
  const tempat = (desa: string | null | undefined, kecamatan: string) => findWilayah(desa ?? kecamatan)?.nama ?? '';
  const lama = tempat(kasus.desa_kode, kasus.kecamatan_kode);
  const bentuk = BENTUK.find((satu) => satu(jenis(kasus.kategori), lama) === kasus.judul);
  return bentuk?.(jenis(betulan.kategori), tempat(betulan.desaKode, betulan.kecamatanKode)) ?? kasus.judul;
}
