import { type Kotak, parseKodeWilayah, type Titik } from '../../core/index.ts';
import { data, letakKode, letakPertama, tingkatKode, type Wilayah, wilayahDi } from './data.ts';
import { sebutanJenis } from './sebutan.ts';

const SEBUTAN: Record<Wilayah['jenis'] | 'distrik', string> = {
  provinsi: 'Provinsi',
  kabupaten: '',
  kota: '',
  kecamatan: 'Kecamatan',
  distrik: 'Distrik',
  kelurahan: 'Kelurahan',
  desa: 'Desa',
  'desa adat': 'Desa Adat',
};

/** The region with this code (dots or digits only), undefined when today's list has none. */
export function findWilayah(kode: string): Wilayah | undefined {
  const letak = letakKode(kode);
  if (letak >= 0) return wilayahDi(letak);
  const bentuk = parseKodeWilayah(kode);
  return bentuk && wilayahDi(letakKode(bentuk.kode));
}

/**
 * The name with all above it: `Kelurahan Oebobo, Kecamatan Oebobo, Kota Kupang, Provinsi Nusa Tenggara Timur`.
 * @returns undefined for an unknown code
 */
export function namaLengkap(kode: string): string | undefined {
  const nama: string[] = [];
  for (let w = findWilayah(kode); w; w = w.indukKode === undefined ? undefined : findWilayah(w.indukKode)) {
    nama.push(`${SEBUTAN[sebutanJenis(w)]} ${w.nama}`.trim());
  }
  return nama.length > 0 ? nama.join(', ') : undefined;
}

/** The regions directly below, in the order of their codes; none for a desa or an unknown code. */
export function anakWilayah(kode: string): Wilayah[] {
  const induk = findWilayah(kode);
  if (!induk || induk.tingkat === 4) return [];
  const hasil: Wilayah[] = [];
  for (let i = letakKode(induk.kode) + 1; ; ) {
    const anak = wilayahDi(i);
    if (anak?.indukKode !== induk.kode) return hasil;
    hasil.push(anak);
    // '/' comes right after '.', so this is the first code that does not lie below the child.
    i = letakPertama(`${anak.kode}/`);
  }
}

/** The 38 provinces, in the order of their codes. */
export function daftarProvinsi(): Wilayah[] {
  const hasil: Wilayah[] = [];
  for (let w = wilayahDi(0); w; w = wilayahDi(letakPertama(`${w.kode}/`))) hasil.push(w);
  return hasil;
}

/** The bounding box of a region; of a desa that of its kecamatan. */
export function kotakWilayah(kode: string): Kotak | undefined {
  return titikDari(kode)?.kotak;
}

/** A point inside a region; of a desa that of its kecamatan. */
export function titikWilayah(kode: string): Titik | undefined {
  const t = titikDari(kode);
  return t && { lintang: t.lintang, bujur: t.bujur };
}

function titikDari(kode: string) {
  const w = findWilayah(kode);
  if (!w) return undefined;
  return data().titik.get(tingkatKode(w.kode) === 4 ? w.kode.slice(0, 8) : w.kode);
}
