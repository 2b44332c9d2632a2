import type { Bahasa, Kotak } from '../../core/index.ts';
import { batasPandangan, type NamaTempat, type PandanganPeta, type TempatDiLuar } from '../../ui/index.ts';
import { findWilayah, kecamatanTerdekat, titikWilayah, wilayahDiKotak } from '../wilayah/index.ts';
import { tulisJarak } from './letak.ts';

/** From this width of the view on, kabupaten and kota are named instead of kecamatan, and then provinces. */
const LEBAR_DERAJAT = { kabupaten: 0.8, provinsi: 6 };
const PALING_BANYAK = 60;

/** The names on the map: the kecamatan of the words first, because a name that would cover an earlier one is left out. */
export function tempatDi(pandangan: PandanganPeta, kecamatan: string | undefined): NamaTempat[] {
  const kotak = toKotak(pandangan);
  const lebar = kotak.bujurMaks - kotak.bujurMin;
  const tingkat = lebar > LEBAR_DERAJAT.provinsi ? 1 : lebar > LEBAR_DERAJAT.kabupaten ? 2 : 3;
  const utama = kecamatan ? findWilayah(kecamatan) : undefined;
  const titik = kecamatan ? titikWilayah(kecamatan) : undefined;
  return [
    ...(utama && titik ? [{ nama: utama.nama, ...titik }] : []),
    ...wilayahDiKotak(kotak, tingkat)
      .filter((satu) => satu.kode !== kecamatan)
      .slice(0, PALING_BANYAK)
      .map(({ nama, lintang, bujur }) => ({ nama: nama.replace(/^Kabupaten /, 'Kab. '), lintang, bujur })),
  ];
}

const CUKUP_NAMA = 3;

/** Kecamatan beyond the edge, for a view in which too few stand to know where one is. */
export function tempatDiLuar(pandangan: PandanganPeta, bahasa: Bahasa): TempatDiLuar[] {
  const { lintangMin, lintangMaks, bujurMin, bujurMaks } = toKotak(pandangan);
  const dekat = kecamatanTerdekat(pandangan, CUKUP_NAMA);
  return dekat
    .filter(({ lintang: a, bujur: b }) => a < lintangMin || a > lintangMaks || b < bujurMin || b > bujurMaks)
    .map(({ nama, lintang, bujur, jarak }) => ({ nama, lintang, bujur, jarak: tulisJarak(jarak, bahasa) }));
}

/** Whether some edge of the box is in the view. */
export function isTepiTampak(kotak: Kotak, pandangan: PandanganPeta): boolean {
  const ini = toKotak(pandangan);
  const isTerpisah =
    kotak.lintangMin > ini.lintangMaks ||
    kotak.lintangMaks < ini.lintangMin ||
    kotak.bujurMin > ini.bujurMaks ||
    kotak.bujurMaks < ini.bujurMin;
  const isMelingkupi =
    kotak.lintangMin < ini.lintangMin &&
    kotak.lintangMaks > ini.lintangMaks &&
    kotak.bujurMin < ini.bujurMin &&
    kotak.bujurMaks > ini.bujurMaks;
  return !isTerpisah && !isMelingkupi;
}

function toKotak(pandangan: PandanganPeta): Kotak {
  const { barat, timur, selatan, utara } = batasPandangan(pandangan);
  return { bujurMin: barat, bujurMaks: timur, lintangMin: selatan, lintangMaks: utara };
}
