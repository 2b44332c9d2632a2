import type { JSX } from 'preact';
import type { Bidang, Koordinat } from './proyeksi.ts';

/** Name of a place and where it lies. */
export interface NamaTempat extends Koordinat {
  nama: string;
}

interface Letak {
  nama: string;
  x: number;
  y: number;
  lebar: number;
}

/** Names of places on a map; a name that would cover an earlier one or the edge is left out. */
export function NamaTempatPeta({
  tempat,
  bidang,
  huruf,
}: {
  tempat: readonly NamaTempat[];
  bidang: Bidang;
  huruf: number;
}): JSX.Element {
  return (
    <>
      {letakkanNama(tempat, bidang, huruf).map((letak) => (
        <text x={letak.x} y={letak.y} text-anchor="middle">
          {letak.nama}
        </text>
      ))}
    </>
  );
}

function letakkanNama(tempat: readonly NamaTempat[], bidang: Bidang, huruf: number): Letak[] {
  const terpasang: Letak[] = [];
  for (const satu of tempat) {
    const { x, y } = bidang.proyeksi(satu);
    const lebar = satu.nama.length * huruf * 0.56;
    const letak = { nama: satu.nama, x: dalam(x, lebar / 2 + 4, bidang.lebar), y, lebar };
    const terlihat = x >= 0 && x <= bidang.lebar && y >= huruf && y <= bidang.tinggi - 4;
    const muat = lebar < bidang.lebar - 8;
    if (terlihat && muat && !terpasang.some((lain) => isTumpang(lain, letak, huruf))) terpasang.push(letak);
  }
  return terpasang;
}

function dalam(x: number, tepi: number, lebar: number): number {
  return Math.round(Math.min(Math.max(x, tepi), lebar - tepi) * 10) / 10;
}

function isTumpang(a: Letak, b: Letak, huruf: number): boolean {
  return Math.abs(a.x - b.x) < (a.lebar + b.lebar) / 2 + 4 && Math.abs(a.y - b.y) < huruf * 1.2;
}
