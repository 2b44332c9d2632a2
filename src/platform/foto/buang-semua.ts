import type { Inti } from '../inti/index.ts';

/** What could not be removed is in the log already; thrown at the end, so that the run counts as failed. */
export class BuangGagal extends Error {
  /** @param banyak how many photographs stayed */
  constructor(banyak: number) {
    super(`berkas ${banyak} foto tidak dapat dibuang`);
    this.name = 'BuangGagal';
  }
}

/**
 * Removes the files of photographs one after the other. One that the disk does not let go is written to the log and
 * does not keep the others.
 * @param buang removes the files of one folder
 * @returns those whose files are gone, in the given order
 */
export async function buangSemua<T extends { folder: string }>(
  { log }: Inti,
  foto: readonly T[],
  buang: (folder: string) => Promise<void>,
): Promise<T[]> {
  const hilang: T[] = [];
  for (const satu of foto) {
    try {
      await buang(satu.folder);
      hilang.push(satu);
    } catch (err) {
      log.error({ err, folder: satu.folder }, 'berkas foto tidak dapat dibuang');
    }
  }
  return hilang;
}
