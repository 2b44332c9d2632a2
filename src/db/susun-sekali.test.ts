import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatIntiUji, type IntiUji } from '../../test/support/inti.ts';
import { susunSekali } from './index.ts';

let uji: IntiUji;
beforeAll(async () => {
  uji = await buatIntiUji();
});
afterAll(() => uji.close());

test('a statement is built once and filled in with the values of each call', async () => {
  let dibangun = 0;
  const cari = susunSekali(
    (db, { slug, zona }: { slug: string; zona?: string }) => {
      dibangun += 1;
      const query = db.selectFrom('pemda.pemda').select('kode').where('slug', '=', slug).limit(1);
      return zona === undefined ? query : query.where('zona', '=', zona);
    },
    ({ zona }) => (zona === undefined ? 'semua' : 'sezona'),
  );
  const { global } = uji.inti.db;
  expect(await cari(global, { slug: 'kota-kupang' })).toEqual([{ kode: '53.71' }]);
  expect(await cari(global, { slug: 'kabupaten-lembata' })).toEqual([{ kode: '53.13' }]);
  expect(await cari(global, { slug: "'; drop table pemda.pemda; --" })).toEqual([]);
  expect(dibangun).toBe(1);
  expect(await cari(global, { slug: 'kota-kupang', zona: 'Asia/Jakarta' })).toEqual([]);
  expect(await cari(global, { slug: 'kota-kupang', zona: 'Asia/Makassar' })).toEqual([{ kode: '53.71' }]);
  expect(dibangun).toBe(2);
});
