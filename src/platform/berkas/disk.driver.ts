import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FSDriver } from 'flydrive/drivers/fs';

/** Writes the bytes of one file; the default is the file's own `writeFile`. */
export type TulisBerkas = (berkas: FileHandle, bytes: Uint8Array) => Promise<void>;

const SEMENTARA = '.sementara';
const UMUR_SISA_MS = 3_600_000;

/**
 * flydrive's disk driver with writes that are whole or not at all: the bytes go to a file aside, are forced to the
 * disk, then get their name in one step. A process that dies leaves a file aside, which the next one removes after
 * an hour.
 */
export class DiskDriver extends FSDriver {
  readonly #akar: string;
  readonly #tulis: TulisBerkas;
  #siap: Promise<void> | undefined;

  constructor(akar: string, tulis: TulisBerkas) {
    super({ location: akar, visibility: 'private' });
    this.#akar = akar;
    this.#tulis = tulis;
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    this.#siap ??= this.#prepare();
    await this.#siap;
    const sementara = join(this.#akar, SEMENTARA, randomUUID());
    try {
      await this.#writeSementara(sementara, typeof contents === 'string' ? Buffer.from(contents) : contents);
      await place(sementara, join(this.#akar, key));
    } catch (error) {
      await rm(sementara, { force: true });
      throw error;
    }
  }

  /** Opens before it answers: a missing file is an error here, not one of a stream already being sent. */
  override async getStream(key: string): Promise<Readable> {
    const berkas = await open(join(this.#akar, key), 'r');
    return createReadStream('', { fd: berkas });
  }

  override async delete(key: string): Promise<void> {
    const folder = dirname(join(this.#akar, key));
    await ignore(['ENOENT'], unlink(join(this.#akar, key)));
    // A removed photograph must not come back after a power cut, and leaves no empty folder.
    await ignore(
      ['ENOENT', 'ENOTEMPTY', 'EEXIST'],
      syncFolder(folder).then(() => rmdir(folder)),
    );
  }

  async #writeSementara(path: string, bytes: Uint8Array): Promise<void> {
    const berkas = await openBaru(path);
    try {
      await this.#tulis(berkas, bytes);
      await berkas.sync();
    } finally {
      await berkas.close();
    }
  }

  async #prepare(): Promise<void> {
    const folder = join(this.#akar, SEMENTARA);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const nama of await readdir(folder)) await ignore(['ENOENT'], removeSisa(join(folder, nama)));
    } catch (error) {
      this.#siap = undefined;
      throw error;
    }
  }
}

/** Its folder may have been cleared away while we ran. */
async function openBaru(path: string): Promise<FileHandle> {
  const buka = () => open(path, 'wx', 0o600);
  try {
    return await buka();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return buka();
  }
}

async function removeSisa(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (Date.now() - mtimeMs > UMUR_SISA_MS) await unlink(path);
}

async function place(dari: string, ke: string): Promise<void> {
  const folder = dirname(ke);
  const pertama = await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(dari, ke);
  // A name lives in its folder: without this, a power cut may take the name of a file whose bytes are safe.
  const atas = pertama === undefined ? folder : dirname(pertama);
  for (let f = folder; f !== atas; f = dirname(f)) await syncFolder(f);
  await syncFolder(atas);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function ignore(kode: string[], janji: Promise<void>): Promise<void> {
  try {
    await janji;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && kode.includes(String(error.code)))) throw error;
  }
}
