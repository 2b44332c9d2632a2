import { expect, test } from 'vitest';
import { findLongFiles, findMachinePaths, findModuleNames } from './house-rules.ts';

const modul = { path: 'src/layanan/uji-coba/modul.ts', text: '' };
const plain = { path: 'src/layanan/sosial/modul.ts', text: '' };

test('a lower room that names a module is found with its line', () => {
  const platform = { path: 'src/platform/kasus/index.ts', text: "\nconst id = 'uji-coba/pengaduan';\n" };
  expect(findModuleNames([modul, platform])).toEqual([
    "src/platform/kasus/index.ts:2: const id = 'uji-coba/pengaduan';",
  ]);
});

test('a module may name itself, and a longer word is not its name', () => {
  const other = { path: 'src/ui/a.tsx', text: 'const kelas = "uji-coba-lain";' };
  expect(findModuleNames([{ ...modul, text: "'uji-coba'" }, other])).toEqual([]);
});

test('an everyday word names a module only in quotes or an address', () => {
  const platform = { path: 'src/core/a.ts', text: "// media sosial\nconst a = '/sosial/daftar';" };
  expect(findModuleNames([plain, platform])).toEqual(["src/core/a.ts:2: const a = '/sosial/daftar';"]);
});

test('paths of a machine are found, addresses and globs are not', () => {
  const home = ['', 'home', 'budi', 'proyek'].join('/');
  const text = `const a = '${home}';\nconst b = 'https://contoh.id/home/x';\nconst c = '/kerja/kotak-masuk';`;
  expect(findMachinePaths([{ path: 'a.ts', text }])).toEqual([`a.ts:1: const a = '${home}';`]);
});

test('a file of 300 lines passes, one more does not, data is exempt', () => {
  const lines = (path: string, count: number) => ({ path, text: 'x\n'.repeat(count) });
  const files = [lines('src/a.ts', 300), lines('src/b.ts', 301), lines('src/db/types.ts', 900), lines('c.css', 900)];
  expect(findLongFiles(files)).toEqual(['src/b.ts: 301 lines, at most 300']);
});
