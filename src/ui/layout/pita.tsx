import type { JSX } from 'preact';

/** 38 provinces and 508 regencies and cities: the digits of the pages that belong to no region. */
const kodeNasional = '38508';
const langkah = 8;
const jeda = 2;

/** Width in SVG units and path of the woven edge of one region. */
export interface PolaPita {
  lebar: number;
  d: string;
}

/**
 * Gives the woven edge of a region: one block per unit of each digit of its code (Kemendagri
 * form, "53.71"); 0 counts as 10. A code without digits gives the national pattern.
 */
export function polaPita(kode: string): PolaPita {
  const angka = kode.replace(/\D/g, '') || kodeNasional;
  let x = 0;
  let blok = '';
  for (const satu of angka) {
    const jumlah = Number(satu) || 10;
    for (let i = 0; i < jumlah; i += 1) blok += `M${x + i * langkah} 5h5v4h-5z`;
    x += (jumlah + jeda) * langkah;
  }
  return { lebar: x, d: `M0 0h${x}v3H0z${blok}` };
}

/** The woven edge on top of every page, drawn once from the code of the region. */
export function Pita({ kode = '', id = 'pita' }: { kode?: string | undefined; id?: string | undefined }): JSX.Element {
  const { lebar, d } = polaPita(kode);
  return (
    <svg class="pita" aria-hidden="true">
      <pattern id={id} width={lebar} height="9" patternUnits="userSpaceOnUse">
        <path fill="currentColor" d={d} />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
