import type { JSX } from 'preact';
import type { Bidang, Koordinat } from './proyeksi.ts';

/** Name of a place and where it lies. */
export interface NamaTempat extends Koordinat {
  nama: string;
}

/** A line of writing: its middle, its foot and how wide it is, in SVG units. */
export interface LetakTulisan {
  x: number;
  y: number;
  lebar: number;
}

interface Letak extends LetakTulisan {
  nama: string;
}

/** Names of places on a map; a name that would cover an earlier one, what is `terpakai`, or the edge is left out. */
export function NamaTempatPeta({
  tempat,
  bidang,
  huruf,
  terpakai = [],
}: {
  tempat: readonly NamaTempat[];
  bidang: Bidang;
  huruf: number;
  terpakai?: readonly LetakTulisan[];
}): JSX.Element {
  return (
    <>
      {letakkanNama(tempat, bidang, huruf, terpakai).map((letak) => (
        <text x={letak.x} y={letak.y} text-anchor="middle">
          {letak.nama}
        </text>
      ))}
    </>
  );
}

function letakkanNama(
  tempat: readonly NamaTempat[],
  bidang: Bidang,
  huruf: number,
  terpakai: readonly LetakTulisan[],
): Letak[] {
  const terpasang: Letak[] = [];
  for (const satu of tempat) {
    const { x, y } = bidang.proyeksi(satu);
    const lebar = satu.nama.length * huruf * 0.56;
    const letak = { nama: satu.nama, x: dalam(x, lebar / 2 + 4, bidang.lebar), y, lebar };
    const terlihat = x >= 0 && x <= bidang.lebar && y >= huruf && y <= bidang.tinggi - 4;
    const muat = lebar < bidang.lebar - 8;
    if (terlihat && muat && ![...terpakai, ...terpasang].some((lain) => isTumpang(lain, letak, huruf)))
      terpasang.push(letak);
  }
  return terpasang;
}

function dalam(x: number, tepi: number, lebar: number): number {
  return Math.round(Math.min(Math.max(x, tepi), lebar - tepi) * 10) / 10;
}

function isTumpang(a: LetakTulisan, b: LetakTulisan, huruf: number): boolean {
  return Math.abs(a.x - b.x) < (a.lebar + b.lebar) / 2 + 4 && Math.abs(a.y - b.y) < huruf * 1.2;
}
