import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDiKotak, KOTAK_INDONESIA } from '../../core/index.ts';
import { letakTitik } from './letak.ts';
import { awalPilihan, bacaPandangan, isianPandangan, pindahkan } from './pandangan.form.ts';
import { akurasiPeta, bacaTitikPilihan } from './titik.form.ts';

const kelapaLima = { lintang: -10.148, bujur: 123.648 };

it.each([
  [0.02, 0, 'sekitar 2,2 km di utara pusat Kelapa Lima'],
  [0.001, 0.001, 'sekitar 150 meter di timur laut pusat Kelapa Lima'],
  [0, 0.004, 'sekitar 450 meter di timur pusat Kelapa Lima'],
  [0.0001, 0, 'di pusat Kelapa Lima'],
])('a point %s north and %s east says where it is: %s', (utara, timur, kata) => {
  const titik = { lintang: kelapaLima.lintang + utara, bujur: kelapaLima.bujur + timur };
  expect(letakTitik(titik, 'id')).toContain(kata);
});

it('speaks English too', () => {
  expect(letakTitik({ ...kelapaLima, lintang: -10.128 }, 'en')).toBe(
    'This point is about 2.2 km north of the middle of Kelapa Lima.',
  );
});

it('a map promises no more than a finger and its places allow', () => {
  expect(akurasiPeta('gambar', -10, 15)).toBe(110);
  expect(akurasiPeta('gambar', -10, 12)).toBeGreaterThan(800);
  expect(akurasiPeta('jalan', -10, 19)).toBe(7);
});

it('a zoom that no map of ours has promises least', () => {
  const isian = { lintang: '-10,15', bujur: '123,6', 'dari-peta': '-10,15 123,6', 'titik-pasti': 'ya' };
  const akurasi = (zoom: string, peta = 'gambar') => {
    const hasil = bacaTitikPilihan({ ...isian, zoom, peta }, '53.71', 'id');
    return hasil.ok ? hasil.titik.akurasi : undefined;
  };
  expect(akurasi('99')).toBe(110);
  for (const aneh of ['NaN', '-3', '', '1e9', '15.5']) expect(akurasi(aneh)).toBeGreaterThan(100_000);
  expect(akurasi('19', 'lain')).toBe(110);
});

it('whatever a form posts, the view stays in the country, and an address carries it unchanged', () => {
  const awal = awalPilihan('53.71', '53.71.04', undefined);
  const kata = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('utara', 'timur', 'dekat', 'jauh', 'ya'));
  const nama = fc.constantFrom('pusat-lintang', 'pusat-bujur', 'zoom', 'dipilih', 'aksi', 'peta320.x', 'peta320.y');
  fc.assert(
    fc.property(fc.dictionary(nama, kata), (isian) => {
      const hasil = pindahkan(isian, bacaPandangan(isian, awal));
      expect(isDiKotak(hasil.pandangan, KOTAK_INDONESIA)).toBe(true);
      expect(bacaPandangan(isianPandangan(hasil), awal)).toEqual(hasil);
    }),
  );
});

it('the view around a point of many decimals is carried too', () => {
  const awal = awalPilihan('53.71', undefined, { lintang: -10.228, bujur: 123.54966666666667 });
  const dekat = pindahkan({ aksi: 'dekat' }, awal);
  expect(bacaPandangan(isianPandangan(dekat), awal)).toEqual(dekat);
});
