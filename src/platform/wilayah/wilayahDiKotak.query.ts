import { isDiKotak, jarakMeter, type Kotak, type Titik } from '../../core/index.ts';
import { data, letakKode, tingkatKode, type Wilayah, wilayahDi } from './data.ts';

/** A region with the point inside it that stands for it. */
export type WilayahBertitik = Wilayah & Titik;

/** The regions of a level whose point lies in a box, in the order of their codes; of the desa no points are known. */
export function wilayahDiKotak(kotak: Kotak, tingkat: 1 | 2 | 3): WilayahBertitik[] {
  return [...data().titik.values()].flatMap((titik) =>
    tingkatKode(titik.kode) === tingkat && isDiKotak(titik, kotak) ? bertitik(titik) : [],
  );
}

/** The kecamatan whose points are nearest, nearest first, with the distance in metres. */
export function kecamatanTerdekat(titik: Titik, jumlah: number): (WilayahBertitik & { jarak: number })[] {
  return [...data().titik.values()]
    .filter(({ kode }) => tingkatKode(kode) === 3)
    .map((satu) => ({ satu, jarak: jarakMeter(titik, satu) }))
    .sort((a, b) => a.jarak - b.jarak)
    .slice(0, jumlah)
    .flatMap(({ satu, jarak }) => bertitik(satu).map((wilayah) => ({ ...wilayah, jarak })));
}

function bertitik({ kode, lintang, bujur }: Titik & { kode: string }): WilayahBertitik[] {
  const wilayah = wilayahDi(letakKode(kode));
  return wilayah ? [{ ...wilayah, lintang, bujur }] : [];
}
