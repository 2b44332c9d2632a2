import type { JSX } from 'preact';
import type { NamaTempat } from './nama-tempat.tsx';
import type { Bidang } from './proyeksi.ts';

/** A place outside the view, and how far it is, in words. */
export interface TempatDiLuar extends NamaTempat {
  jarak: string;
}

const panah = ['↑', '↗', '→', '↘', '↓', '↙', '←', '↖'];
const huruf = 12;

/** Names at the edge of a map with an arrow to places beyond it; one that would cover an earlier one is left out. */
export function Penunjuk({ tempat, bidang }: { tempat: readonly TempatDiLuar[]; bidang: Bidang }): JSX.Element {
  const terpasang: { x: number; y: number; teks: string }[] = [];
  for (const satu of tempat) {
    const letak = letakDiTepi(satu, bidang);
    const isTumpang = terpasang.some((lain) => Math.abs(lain.y - letak.y) < huruf * 1.5);
    if (!isTumpang) terpasang.push(letak);
  }
  return (
    <>
      {terpasang.map(({ x, y, teks }) => (
        <text x={x} y={y} text-anchor="middle">
          {teks}
        </text>
      ))}
    </>
  );
}

function letakDiTepi(tempat: TempatDiLuar, bidang: Bidang) {
  const { lebar, tinggi } = bidang;
  const di = bidang.proyeksi(tempat);
  const [dx, dy] = [di.x - lebar / 2, di.y - tinggi / 2];
  const arah = (Math.round(Math.atan2(dx, -dy) / (Math.PI / 4)) + 8) % 8;
  const teks = `${panah[arah] ?? ''} ${tempat.nama} ${tempat.jarak}`;
  const setengah = (teks.length * huruf * 0.56) / 2 + 6;
  // The upper edge is left to the sign of north, the lower one to the scale.
  return { teks, x: jepit(di.x, setengah, lebar - setengah), y: jepit(di.y, 66, tinggi - 34) };
}

function jepit(nilai: number, paling: number, banyak: number): number {
  return Math.round(Math.min(Math.max(nilai, paling), Math.max(paling, banyak)));
}
