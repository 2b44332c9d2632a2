import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Disk } from 'flydrive';
import { Unavailable } from '../errors/index.ts';
import { type AlamatS3, readAlamatS3 } from './alamat-s3.ts';
import { listFolder, type PilihanFolder } from './daftar-folder.ts';
import { DiskDriver, type TulisBerkas } from './disk.driver.ts';
import type { Wadah } from './wadah.ts';

/**
 * Where files are kept. A key is `<pemdaId>/<yyyy>/<uuid>/<nama>`, the name in small letters, digits, dots and
 * dashes; any other key is a bug of the caller and throws a RangeError.
 */
export interface Penyimpanan {
  /**
   * Keeps the bytes; when it returns they are on the disk or in the bucket, when it throws nothing is left behind.
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

/** No room is left in the storage: an outage to be reported, not a fault of the person who sends. */
export class PenyimpananPenuh extends Unavailable {
  constructor(cause: unknown) {
    super('penyimpanan-penuh', { cause });
  }
}

const POLA_KUNCI =
  /^\d{1,5}\/\d{4}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/(?=.{1,64}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const KODE_HILANG: unknown[] = ['ENOENT', 'NoSuchKey'];
/** Of a disk; and of buckets, in the words of the servers that have quotas (S3 itself is never full). */
const KODE_PENUH: unknown[] = [
  'ENOSPC',
  'EDQUOT',
  'QuotaExceeded',
  'XMinioStorageFull',
  'XMinioAdminBucketQuotaExceeded',
];

/**
 * Opens the storage. Nothing is touched before the first file.
 * @param url `file:///folder`, or a bucket (see `readAlamatS3`); undefined means the folder `berkas` in `dataDir`
 * @param opsi.tulis how the bytes of one file are written to the disk; a test gives one that runs out of room
 * @throws Error for a kind of storage that is not supported; AlamatS3Keliru for the broken address of a bucket
 */
export function createPenyimpanan(
  url: string | undefined,
  dataDir: string,
  opsi: { tulis?: TulisBerkas } = {},
): Penyimpanan {
  const buka = url?.startsWith('s3:') ? nantiEmber(readAlamatS3(url)) : bukaDisk(url, dataDir, opsi.tulis);
  const disk = async () => (await buka()).disk;
  return {
    simpan: async (kunci, bytes) => {
      const sah = checkKunci(kunci);
      await (await disk()).put(sah, bytes).catch(raisePenuh);
    },
    baca: async (kunci) => {
      const sah = checkKunci(kunci);
      return (await disk()).getStream(sah).catch(ignoreHilang);
    },
    hapus: async (kunci) => {
      const sah = checkKunci(kunci);
      await (await disk()).delete(sah);
    },
    ada: async (kunci) => {
      const sah = checkKunci(kunci);
      return (await disk()).exists(sah);
    },
    daftarFolder: async (pemdaId, pilihan) => (await buka()).daftarFolder(pemdaId, pilihan),
  };
}

function bukaDisk(url: string | undefined, dataDir: string, tulis: TulisBerkas | undefined): () => Promise<Wadah> {
  const akar = url === undefined ? join(dataDir, 'berkas') : folderDari(url);
  const driver = new DiskDriver(akar, tulis ?? ((berkas, bytes) => berkas.writeFile(bytes)));
  const wadah: Wadah = {
    disk: new Disk(driver),
    daftarFolder: (pemdaId, pilihan) => listFolder(akar, pemdaId, pilihan),
  };
  return async () => wadah;
}

/** The SDK takes much memory: it is loaded with the first file, and never where files lie on the disk. */
function nantiEmber(alamat: AlamatS3): () => Promise<Wadah> {
  let wadah: Promise<Wadah> | undefined;
  return () => {
    wadah ??= import('./s3.driver.ts').then(({ bukaEmber }) => bukaEmber(alamat));
    return wadah;
  };
}

function folderDari(url: string): string {
  if (!url.startsWith('file:')) throw new Error('Penyimpanan: hanya alamat file: dan s3: yang didukung');
  return fileURLToPath(url);
}

function checkKunci(kunci: string): string {
  if (!POLA_KUNCI.test(kunci)) throw new RangeError('Kunci berkas tidak sah');
  return kunci;
}

function raisePenuh(error: unknown): never {
  if (isSebab(error, KODE_PENUH) || isTanpaRuang(error)) throw new PenyimpananPenuh(error);
  throw error;
}

function ignoreHilang(error: unknown): undefined {
  if (!isSebab(error, KODE_HILANG)) throw error;
}

// flydrive wraps what the storage says: a disk in `code`, a bucket in the name of its error.
function isSebab(error: unknown, kode: unknown[]): boolean {
  const sebab = error instanceof Error ? error.cause : undefined;
  return sebab instanceof Error && (kode.includes(sebab.name) || ('code' in sebab && kode.includes(sebab.code)));
}

/** 507 Insufficient Storage (RFC 4918, 11.5), whatever the server calls it. */
function isTanpaRuang(error: unknown): boolean {
  const sebab = error instanceof Error ? error.cause : undefined;
  if (!(sebab instanceof Error && '$metadata' in sebab)) return false;
  return (sebab.$metadata as { httpStatusCode?: number }).httpStatusCode === 507;
}
