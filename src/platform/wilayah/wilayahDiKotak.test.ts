import { expect, it } from 'vitest';
import { kecamatanTerdekat, kotakWilayah, wilayahDiKotak } from './index.ts';

it('the kecamatan in the box of Kota Kupang are its six, and neighbours of the same box', () => {
  const kotak = kotakWilayah('53.71');
  if (!kotak) throw new Error('tanpa kotak');
  const kode = wilayahDiKotak(kotak, 3).map((satu) => satu.kode);
  expect(kode.filter((satu) => satu.startsWith('53.71.'))).toHaveLength(6);
  expect(wilayahDiKotak(kotak, 2).map((satu) => satu.nama)).toContain('Kota Kupang');
  expect(wilayahDiKotak({ lintangMin: 0, lintangMaks: 0, bujurMin: 0, bujurMaks: 0 }, 3)).toEqual([]);
});

it('the nearest kecamatan come nearest first, from anywhere', () => {
  const dekat = kecamatanTerdekat({ lintang: -10.148, bujur: 123.648 }, 3);
  expect(dekat[0]).toMatchObject({ nama: 'Kelapa Lima', jarak: 0 });
  expect(dekat.map((satu) => satu.jarak)).toEqual([...dekat.map((satu) => satu.jarak)].sort((a, b) => a - b));
  expect(kecamatanTerdekat({ lintang: 80, bujur: 0 }, 1)).toHaveLength(1);
});
