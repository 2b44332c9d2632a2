import type { Disk } from 'flydrive';
import type { PilihanFolder } from './daftar-folder.ts';

/** A storage that is open: where single files lie, and how its folders are listed. */
export interface Wadah {
  disk: Disk;
  daftarFolder(pemdaId: number, pilihan: PilihanFolder): Promise<string[]>;
}
