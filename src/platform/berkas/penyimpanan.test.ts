import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPenyimpanan, PenyimpananPenuh } from './index.ts';

const UUID = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const KUNCI = `71/2026/${UUID}/tampil.webp`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'berkas-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function daftarBerkas(): Promise<string[]> {
  const semua = await readdir(folder, { recursive: true, withFileTypes: true });
  return semua.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(folder.length + 1));
}

async function isi(p: ReturnType<typeof createPenyimpanan>, kunci: string): Promise<string | undefined> {
  const stream = await p.baca(kunci);
  return stream && (await buffer(stream)).toString();
}

/** Writes half, then the disk is full. */
function createPenuh(code: string) {
  return {
    tulis: async (berkas: { write(b: Uint8Array): Promise<unknown> }, bytes: Uint8Array) => {
      await berkas.write(bytes.subarray(0, bytes.length / 2));
      throw Object.assign(new Error(`${code}: tidak ada ruang`), { code });
    },
  };
}

test('a file lies under its key alone, and takes its folder along when it goes', async () => {
  const p = createPenyimpanan(undefined, folder);
  await p.simpan(KUNCI, Buffer.from('satu'));
  await p.simpan(KUNCI, Buffer.from('dua'));
  expect(await daftarBerkas()).toEqual([`berkas/${KUNCI}`]);
  await p.hapus(KUNCI);
  expect(await readdir(join(folder, 'berkas/71/2026'))).toEqual([]);
});

test('a file: address names the folder itself', async () => {
  const p = createPenyimpanan(pathToFileURL(join(folder, 'lain')).href, '/tidak-dipakai');
  await p.simpan(KUNCI, Buffer.from('x'));
  expect(await daftarBerkas()).toEqual([`lain/${KUNCI}`]);
});

test('another kind of storage is refused at the start', () => {
  expect(() => createPenyimpanan('ftp://ember', folder)).toThrow('file: dan s3:');
});

test.each(['ENOSPC', 'EDQUOT'])('a full disk (%s) gives its own error and leaves nothing behind', async (code) => {
  const p = createPenyimpanan(undefined, folder, createPenuh(code));
  const error = await p.simpan(KUNCI, Buffer.alloc(1000)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(PenyimpananPenuh);
  expect(error).toMatchObject({ kode: 'penyimpanan-penuh', status: 503 });
  expect(await daftarBerkas()).toEqual([]);
  expect(await p.ada(KUNCI)).toBe(false);
});

test('a write that fails keeps the former file whole', async () => {
  await createPenyimpanan(undefined, folder).simpan(KUNCI, Buffer.from('lama'));
  const penuh = createPenyimpanan(undefined, folder, createPenuh('ENOSPC'));
  await expect(penuh.simpan(KUNCI, Buffer.from('baru'))).rejects.toThrow(PenyimpananPenuh);
  expect(await isi(penuh, KUNCI)).toBe('lama');
});

test('another failure of the disk is not called full', async () => {
  const p = createPenyimpanan(undefined, folder, createPenuh('EIO'));
  await expect(p.simpan(KUNCI, Buffer.alloc(10))).rejects.not.toBeInstanceOf(PenyimpananPenuh);
  expect(await daftarBerkas()).toEqual([]);
});

test('a file has no name before its last byte is written', async () => {
  const terlihat: boolean[] = [];
  const p = createPenyimpanan(undefined, folder, {
    tulis: async (berkas, bytes) => {
      await berkas.write(bytes.subarray(0, 2));
      terlihat.push(await p.ada(KUNCI));
      await berkas.write(bytes.subarray(2));
    },
  });
  await p.simpan(KUNCI, Buffer.from('utuh'));
  expect(terlihat).toEqual([false]);
  expect(await isi(p, KUNCI)).toBe('utuh');
});

test('many writers of one key leave nothing aside', async () => {
  const p = createPenyimpanan(undefined, folder);
  await Promise.all(Array.from({ length: 8 }, (_, i) => p.simpan(KUNCI, Buffer.alloc(50_000, i))));
  expect(await daftarBerkas()).toEqual([`berkas/${KUNCI}`]);
});

test('what a killed process left aside is removed by the next one after an hour', async () => {
  const p = createPenyimpanan(undefined, folder);
  await p.simpan(KUNCI, Buffer.from('x'));
  const aside = join(folder, 'berkas/.sementara');
  await writeFile(join(aside, 'tua'), 'x');
  await writeFile(join(aside, 'muda'), 'x');
  await utimes(join(aside, 'tua'), new Date(0), new Date(0));
  await createPenyimpanan(undefined, folder).simpan(KUNCI, Buffer.from('y'));
  expect(await readdir(aside)).toEqual(['muda']);
});

test('somebody who clears the folder aside while we run stops no photograph', async () => {
  const p = createPenyimpanan(undefined, folder);
  await p.simpan(KUNCI, Buffer.from('x'));
  await rm(join(folder, 'berkas/.sementara'), { recursive: true });
  await p.simpan(KUNCI, Buffer.from('y'));
  expect(await readFile(join(folder, 'berkas', KUNCI), 'utf8')).toBe('y');
});
