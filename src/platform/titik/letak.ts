import { type Bahasa, formatAngka, type Titik } from '../../core/index.ts';
import { kecamatanTerdekat } from '../wilayah/index.ts';
import { teksTitik } from './teks.ts';

const TEPAT_M = 100;

/** Says in words where a point is: how far and in which direction from the middle of the nearest kecamatan. */
export function letakTitik(titik: Titik, bahasa: Bahasa): string {
  const t = teksTitik[bahasa];
  const [dekat] = kecamatanTerdekat(titik, 1);
  if (!dekat) return '';
  if (dekat.jarak < TEPAT_M) return t.letakTepat(dekat.nama);
  return t.letak(tulisJarak(dekat.jarak, bahasa), t.arahDari[arahKe(dekat, titik)] ?? '', dekat.nama);
}

/** Index of the eight winds, clockwise from north. */
function arahKe(dari: Titik, ke: Titik): number {
  const utara = ke.lintang - dari.lintang;
  const timur = (ke.bujur - dari.bujur) * Math.cos((dari.lintang * Math.PI) / 180);
  return (Math.round(Math.atan2(timur, utara) / (Math.PI / 4)) + 8) % 8;
}

/** Writes a distance as people say it: to fifty metres, then to tenths of a kilometre. */
export function tulisJarak(meter: number, bahasa: Bahasa): string {
  if (meter < 950) return teksTitik[bahasa].meter(String(Math.round(meter / 50) * 50));
  const km = meter / 1000;
  return `${formatAngka(km < 10 ? Math.round(km * 10) / 10 : Math.round(km), bahasa)} km`;
}
