import { LUAS_PILIH } from './pandangan.ts';

/**
 * A browser posts a tap in CSS pixels of the picture, so its width must be known: the picture comes in three widths,
 * each under a name of its own, and the style sheet shows the one that fits.
 */
export const LEBAR_GAMBAR = [288, 320, 480] as const;

/** Gives the field name of the picture of a width. */
export function namaGambar(lebar: number): string {
  return `peta${lebar}`;
}

/** Gives the height in CSS pixels of the picture of a width. */
export function tinggiGambar(lebar: number): number {
  return (lebar * LUAS_PILIH.tinggi) / LUAS_PILIH.lebar;
}

/**
 * Reads the tap out of the posted fields of a `PetaPilih`.
 * @returns parts of width and height from the upper left corner, 0 to 1; undefined without a tap inside the picture.
 *   A key that presses the picture posts 0, 0: that is no place either
 */
export function bacaKetukan(isian: Readonly<Record<string, string>>): { x: number; y: number } | undefined {
  for (const lebar of LEBAR_GAMBAR) {
    const [x, y] = [piksel(isian[`${namaGambar(lebar)}.x`]), piksel(isian[`${namaGambar(lebar)}.y`])];
    if (x === undefined || y === undefined) continue;
    if (x > lebar || y > tinggiGambar(lebar) || (x === 0 && y === 0)) return undefined;
    return { x: x / lebar, y: y / tinggiGambar(lebar) };
  }
  return undefined;
}

function piksel(teks: string | undefined): number | undefined {
  return teks !== undefined && /^\d{1,4}(\.\d{1,9})?$/.test(teks) ? Number(teks) : undefined;
}
