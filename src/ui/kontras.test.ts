import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bacaTema, kontras } from './kontras.ts';
import { daftarMerek } from './layout/halaman.types.ts';

const css = readFileSync(new URL('./css/puja.css', import.meta.url), 'utf8');
const daftarTema = bacaTema(css, daftarMerek).flatMap(({ merek, terang, gelap }) => [
  { nama: `${merek} light`, token: terang },
  { nama: `${merek} dark`, token: gelap },
]);

const dasar = ['latar', 'permukaan', 'cekung'];
const warnaMuda = ['merek-muda', 'sukses-muda', 'awas-muda', 'bahaya-muda', 'info-muda'];
const pasanganTeks = [
  ...[...dasar, ...warnaMuda].flatMap((alas) => [
    ['tinta', alas],
    ['tinta-2', alas],
  ]),
  ...['sukses', 'awas', 'bahaya', 'info'].flatMap((rasa) => [
    [rasa, `${rasa}-muda`],
    [rasa, 'latar'],
    [rasa, 'permukaan'],
  ]),
  ...[...dasar, 'merek-muda'].map((alas) => ['merek-teks', alas]),
  ['di-merek', 'merek'],
  ['di-merek', 'merek-tua'],
];
const pasanganTepi = [...dasar.map((alas) => ['garis-kuat', alas]), ['fokus', 'fokus-tepi']];

test.each(daftarTema)('brand $nama keeps WCAG AA for text and control edges', ({ token }) => {
  const warna = (nama = '') => token[nama] ?? `tanpa ${nama}`;
  const kurang = [
    ...pasanganTeks.filter(([a, b]) => kontras(warna(a), warna(b)) < 4.5),
    ...pasanganTepi.filter(([a, b]) => kontras(warna(a), warna(b)) < 3),
  ];
  expect(kurang).toEqual([]);
});

test('every brand has its own fill in the light and in the dark', () => {
  expect(new Set(daftarTema.map(({ token }) => token.merek)).size).toBe(16);
});

test('contrast follows the WCAG formula', () => {
  expect(kontras('#fff', '#000000')).toBeCloseTo(21, 5);
  expect(kontras('#777777', '#fff')).toBeCloseTo(4.48, 2);
  expect(() => kontras('merah', '#fff')).toThrow();
});

test('the fixed button colours keep WCAG AA', () => {
  const pasangan = [...css.matchAll(/background:(#[0-9a-f]{3,6});border-color:[^;]+;color:(#[0-9a-f]{3,6})/g)];
  expect(pasangan.length).toBeGreaterThanOrEqual(4);
  for (const [, alas = '', teks = ''] of pasangan) expect(kontras(alas, teks)).toBeGreaterThanOrEqual(4.5);
});

test('puja.css stays under 7 KB as brotli', () => {
  expect(brotliCompressSync(css).length).toBeLessThan(7 * 1024);
});
