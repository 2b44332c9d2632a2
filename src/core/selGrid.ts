import type { Titik } from './koordinat.ts';

/** Cells per degree: a cell is 0.005°, about 550 m. */
const PER_DERAJAT = 200;
const LINTANG_AWAL = -12;
const BUJUR_AWAL = 94;
const BARIS = 19 * PER_DERAJAT;
const KOLOM = 48 * PER_DERAJAT;
const METER_PER_DERAJAT = 111_000;
const RADIUS_MAKS_M = 20_000;

/**
 * The number of the grid cell of a point, 0 to 36,479,999, so an int4. The grid covers 12° S to 7° N and 94° to
 * 142° E; a point outside counts to the nearest cell of its edge.
 */
export function selGrid(t: Titik): number {
  return baris(t.lintang) * KOLOM + kolom(t.bujur);
}

/**
 * All cells that can hold a point within the radius, in rising order (nine to sixteen for 500 m).
 * @param radiusM metres, at most 20,000
 * @throws RangeError above that, because the list would be longer than a query bears
 */
export function selSekitar(t: Titik, radiusM: number): number[] {
  if (!(radiusM >= 0 && radiusM <= RADIUS_MAKS_M))
    throw new RangeError(`Radius di luar 0 sampai ${RADIUS_MAKS_M} m: ${radiusM}`);
  // 111 km is a little less than a degree, so the box is a little larger than the circle.
  const dLintang = radiusM / METER_PER_DERAJAT + 1e-9;
  const terjauh = Math.min(89, Math.abs(t.lintang) + dLintang);
  const dBujur = radiusM / (METER_PER_DERAJAT * Math.cos((terjauh * Math.PI) / 180)) + 1e-9;
  const hasil: number[] = [];
  for (let b = baris(t.lintang - dLintang); b <= baris(t.lintang + dLintang); b += 1)
    for (let k = kolom(t.bujur - dBujur); k <= kolom(t.bujur + dBujur); k += 1) hasil.push(b * KOLOM + k);
  return hasil;
}

function baris(lintang: number): number {
  return Math.min(BARIS - 1, Math.max(0, Math.floor((lintang - LINTANG_AWAL) * PER_DERAJAT)));
}

function kolom(bujur: number): number {
  return Math.min(KOLOM - 1, Math.max(0, Math.floor((bujur - BUJUR_AWAL) * PER_DERAJAT)));
}
