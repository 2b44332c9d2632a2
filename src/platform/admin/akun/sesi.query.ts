import { hitungSesi, isBekerjaDiLain } from '../../akun/index.ts';
import type { Inti } from '../../inti/index.ts';

/**
 * How many sessions of a person are open, as far as a region may know.
 * @returns undefined when they work for another region too
 */
export async function hitungSesiDaerah(inti: Inti, pemdaId: number, akunId: string): Promise<number | undefined> {
  if (await isBekerjaDiLain(inti, akunId, pemdaId)) return undefined;
  return hitungSesi(inti, akunId);
}
