import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Disk } from 'flydrive';
import { Unavailable } from '../errors/index.ts';
import { listFolder, type PilihanFolder } from './daftar-folder.ts';
import { DiskDriver, type TulisBerkas } from './disk.driver.ts';

/**
 * Where files are kept. A key is `<pemdaId>/<yyyy>/<uuid>/<nama>`, the name in small letters, digits, dots and
 * dashes; any other key is a bug of the caller and throws a RangeError.
 */
export interface Penyimpanan {
  /**
   * Keeps the bytes; when it returns they are on the disk, when it throws nothing is left behind.
   * A file of the same key is replaced as a whole.
   * @throws PenyimpananPenuh when no room is left
   */
  simpan(kunci: string, bytes: Uint8Array): Promise<void>;
  /** The bytes as a stream, to be read or destroyed by the caller; undefined when there is no such file. */
  baca(kunci: string): Promise<Readable | undefined>;
  /** Removes a file; a missing one is no error. */
  hapus(kunci: string): Promise<void>;
  ada(kunci: string): Promise<boolean>;
  /** The folders `<pemdaId>/<yyyy>/<uuid>` of one region, a bounded number, in no order. */
  daftarFolder(pemdaId: number, pilihan: PilihanFolder): Promise<string[]>;
}

/** No room is left on the disk: an outage to be reported, not a fault of the person who sends. */
export class PenyimpananPenuh extends Unavailable {
  constructor(cause: unknown) {
    super('penyimpanan-penuh', { cause });
  }
}

const POLA_KUNCI =
  /^\d{1,5}\/\d{4}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/(?=.{1,64}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const KODE_PENUH: unknown[] = ['ENOSPC', 'EDQUOT'];

/**
 * Opens the storage. Nothing is touched before the first file.
 * @param url `file:///folder`; undefined means the folder `berkas` in `dataDir`
 * @param opsi.tulis how the bytes of one file are written; a test gives one that runs out of room
 * @throws Error for a kind of storage that is not supported
 */
export function createPenyimpanan(
  url: string | undefined,
  dataDir: string,
  opsi: { tulis?: TulisBerkas } = {},
): Penyimpanan {
  const akar = url === undefined ? join(dataDir, 'berkas') : folderDari(url);
  const driver = new DiskDriver(akar, opsi.tulis ?? ((berkas, bytes) => berkas.writeFile(bytes)));
  const disk = new Disk(driver);
  return {
    simpan: async (kunci, bytes) => disk.put(checkKunci(kunci), bytes).catch(raisePenuh),
    baca: async (kunci) => disk.getStream(checkKunci(kunci)).catch(ignoreHilang),
    hapus: async (kunci) => disk.delete(checkKunci(kunci)),
    ada: async (kunci) => disk.exists(checkKunci(kunci)),
    daftarFolder: (pemdaId, pilihan) => listFolder(akar, pemdaId, pilihan),
  };
}

function folderDari(url: string): string {
  if (!url.startsWith('file:')) throw new Error('Penyimpanan: hanya alamat file: yang didukung');
  return fileURLToPath(url);
}

function checkKunci(kunci: string): string {
  if (!POLA_KUNCI.test(kunci)) throw new RangeError('Kunci berkas tidak sah');
  return kunci;
}

function raisePenuh(error: unknown): never {
  if (KODE_PENUH.includes(kodeSebab(error))) throw new PenyimpananPenuh(error);
  throw error;
}

function ignoreHilang(error: unknown): undefined {
  if (kodeSebab(error) !== 'ENOENT') throw error;
}

// flydrive wraps what the disk says.
function kodeSebab(error: unknown): unknown {
  const sebab = error instanceof Error ? error.cause : undefined;
  return sebab instanceof Error && 'code' in sebab ? sebab.code : undefined;
}
