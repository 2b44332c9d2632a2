import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { buildAssets } from './build-assets.ts';

const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'aset-'));
afterAll(() => fs.rmSync(outDir, { recursive: true }));
const fileOf = (address = '') => path.join(outDir, path.basename(address));

test('each style sheet gets an address with its hash and copies that unpack to the same bytes', async () => {
  const manifest = await buildAssets({ outDir });
  expect(Object.keys(manifest)).toEqual(expect.arrayContaining(['kerja.css', 'puja.css']));
  for (const [name, address] of Object.entries(manifest)) {
    const [stem, extension] = name.split('.');
    expect(address).toMatch(new RegExp(`^/aset/${stem}\\.[A-Z0-9]{8}\\.${extension}$`));
    const plain = fs.readFileSync(fileOf(address));
    expect(brotliDecompressSync(fs.readFileSync(`${fileOf(address)}.br`)).equals(plain)).toBe(true);
    expect(gunzipSync(fs.readFileSync(`${fileOf(address)}.gz`)).equals(plain)).toBe(true);
  }
});

test('unchanged sources are not built again, a lost file is', async () => {
  const manifest = await buildAssets({ outDir });
  const before = fs.statSync(fileOf(manifest['puja.css'])).mtimeMs;
  await buildAssets({ outDir });
  expect(fs.statSync(fileOf(manifest['puja.css'])).mtimeMs).toBe(before);
  fs.rmSync(fileOf(manifest['puja.css']));
  expect(await buildAssets({ outDir })).toEqual(manifest);
  expect(fs.existsSync(fileOf(manifest['puja.css']))).toBe(true);
});

test('builders at the same time agree, and what no page has named for a week is removed', async () => {
  for (const [name, days] of Object.entries({ 'lama.AAAAAAAA.css': 8, 'kemarin.AAAAAAAA.css': 1 })) {
    const at = new Date(Date.now() - days * 86_400_000);
    fs.writeFileSync(path.join(outDir, name), '');
    fs.utimesSync(path.join(outDir, name), at, at);
  }
  fs.rmSync(path.join(outDir, 'manifest.json'));
  const [first, second] = await Promise.all([buildAssets({ outDir }), buildAssets({ outDir })]);
  expect(second).toEqual(first);
  expect(fs.readdirSync(outDir)).not.toContain('lama.AAAAAAAA.css');
  expect(fs.readdirSync(outDir)).toContain('kemarin.AAAAAAAA.css');
});
