import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buatEmberUji, type EmberUji } from '../../../test/support/ember.ts';
import { createPenyimpanan, type Penyimpanan } from './index.ts';

const UUID = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const KUNCI = `71/2026/${UUID}/tampil.webp`;
const SEMUA = { sebelum: new Date('2999-01-01'), paling: 100, mulai: 0 };
const TAK_SAH = [
  '',
  'tampil.webp',
  `../2026/${UUID}/a.webp`,
  `71/2026/${UUID}/../../../x`,
  `71/2026/${UUID}/..`,
  `71/2026/${UUID}/.tersembunyi`,
  `71/2026/${UUID}/a/b`,
  `71/2026/${UUID}/a..b`,
  `71/2026/${UUID}/a.webp\n`,
  `71/2026/${UUID}/a\0.webp`,
  `71/2026/${UUID}/A.webp`,
  `71/2026/${UUID}/${'a'.repeat(65)}`,
  `/71/2026/${UUID}/a.webp`,
  `71//2026/${UUID}/a.webp`,
  `71\\2026\\${UUID}\\a.webp`,
  `71/2026/${UUID.toUpperCase()}/a.webp`,
  `71/2026/${UUID}/%2e%2e`,
  '.sementara/2026/x/y',
];

let ember: EmberUji;
let folder: string;

beforeAll(async () => {
  ember = await buatEmberUji();
  folder = await mkdtemp(join(tmpdir(), 'berkas-'));
});
afterAll(async () => {
  await ember.close();
  await rm(folder, { recursive: true });
  await rm(`${folder}.jejak`, { force: true });
});
beforeEach(async () => {
  ember.kosongkan();
  await rm(join(folder, 'berkas'), { recursive: true, force: true });
});

describe.each([
  ['a disk', () => createPenyimpanan(undefined, folder)],
  ['a bucket', () => createPenyimpanan(ember.url, '/tidak-dipakai')],
])('on %s', (_, buat) => {
  test('a file is kept, read, replaced as a whole and removed', async () => {
    const p = buat();
    expect(await p.ada(KUNCI)).toBe(false);
    expect(await p.baca(KUNCI)).toBeUndefined();
    await p.simpan(KUNCI, Buffer.from('satu'));
    expect(await p.ada(KUNCI)).toBe(true);
    expect(await isi(p, KUNCI)).toBe('satu');
    await p.simpan(KUNCI, Buffer.from('dua'));
    expect(await isi(p, KUNCI)).toBe('dua');
    await p.hapus(KUNCI);
    await p.hapus(KUNCI);
    expect(await p.ada(KUNCI)).toBe(false);
    expect(await p.baca(KUNCI)).toBeUndefined();
    expect(await p.daftarFolder(71, SEMUA)).toEqual([]);
  });

  test('a file of a megabyte comes back to the byte, an empty one too', async () => {
    const p = buat();
    const besar = Buffer.from(Array.from({ length: 1_000_000 }, (__, i) => i % 251));
    for (const bytes of [besar, Buffer.alloc(0)]) {
      await p.simpan(KUNCI, bytes);
      const stream = await p.baca(KUNCI);
      expect(stream && (await buffer(stream)).equals(bytes)).toBe(true);
    }
  });

  test('removing one file leaves its neighbours', async () => {
    const p = buat();
    const kecil = `71/2026/${UUID}/kecil.webp`;
    await Promise.all([p.simpan(KUNCI, Buffer.from('a')), p.simpan(kecil, Buffer.from('b'))]);
    await p.hapus(KUNCI);
    expect(await isi(p, kecil)).toBe('b');
  });

  test('many writers of one key leave one of their files, whole', async () => {
    const p = buat();
    const semua = Array.from({ length: 8 }, (__, i) => 'abcdefgh'.charAt(i).repeat(50_000));
    await Promise.all(semua.map((satu) => p.simpan(KUNCI, Buffer.from(satu))));
    expect(semua).toContain(await isi(p, KUNCI));
  });

  test.each(TAK_SAH)('the key %j is refused by every act', async (kunci) => {
    const p = buat();
    for (const janji of [p.simpan(kunci, Buffer.from('x')), p.baca(kunci), p.hapus(kunci), p.ada(kunci)]) {
      await expect(janji).rejects.toThrow(RangeError);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test('the folders of one region are listed over its years, those of another are not', async () => {
    const p = buat();
    const milik = [`71/2025/${uuid(1)}`, `71/2026/${uuid(2)}`, `71/2026/${uuid(3)}`];
    for (const satu of [...milik, `7/2026/${uuid(4)}`, `711/2026/${uuid(5)}`]) await taruh(p, satu);
    expect((await p.daftarFolder(71, SEMUA)).sort()).toEqual(milik);
    expect(await p.daftarFolder(72, SEMUA)).toEqual([]);
  });

  test('of a folder the last file to come counts, whatever its name', async () => {
    const p = buat();
    const [tua, muda] = [`71/2026/${uuid(1)}`, `71/2026/${uuid(2)}`];
    await taruh(p, tua);
    await taruh(p, muda, ['tampil.webp']);
    const sebelum = await saatBerikut();
    await taruh(p, muda, ['asli']);
    expect(await p.daftarFolder(71, { ...SEMUA, sebelum })).toEqual([tua]);
    expect(await p.daftarFolder(71, { ...SEMUA, sebelum: new Date(0) })).toEqual([]);
  });

  test('of many folders a part is looked at that begins elsewhere each time, and goes on from the first', async () => {
    const p = buat();
    const semua = Array.from({ length: 8 }, (__, i) => `71/2026/${uuid(i * 2)}`);
    for (const satu of semua) await taruh(p, satu);
    const bagian = async (mulai: number) => (await p.daftarFolder(71, { ...SEMUA, paling: 3, mulai })).sort();
    expect(await bagian(0)).toEqual(semua.slice(0, 3));
    expect(await bagian(0.375)).toEqual(semua.slice(3, 6));
    expect(await bagian(0.75)).toEqual([...semua.slice(0, 1), ...semua.slice(6)]);
    expect((await p.daftarFolder(71, { ...SEMUA, paling: 8, mulai: 0.99 })).sort()).toEqual(semua);
  });
});

/** A name that begins with this hexadecimal digit. */
function uuid(digit: number): string {
  return `${digit.toString(16)}0${UUID.slice(2)}`;
}

async function taruh(p: Penyimpanan, tempat: string, nama = ['asli', 'tampil.webp', 'kecil.webp']): Promise<void> {
  for (const satu of nama) await p.simpan(`${tempat}/${satu}`, Buffer.from('foto'));
}

async function isi(p: Penyimpanan, kunci: string): Promise<string | undefined> {
  const stream = await p.baca(kunci);
  return stream && (await buffer(stream)).toString();
}

/**
 * A moment after everything that was, before everything that is to come, by the clocks of the process and of the disk,
 * which marks files some milliseconds late.
 */
async function saatBerikut(): Promise<Date> {
  const jejak = `${folder}.jejak`;
  const kini = async () => {
    await writeFile(jejak, 'x');
    return [Date.now(), (await stat(jejak)).mtimeMs];
  };
  const saat = Math.ceil(Math.max(...(await kini()))) + 1;
  while (Math.min(...(await kini())) <= saat) await setImmediate();
  return new Date(saat);
}
