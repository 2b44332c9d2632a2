import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { createBrankasKunci, type KunciPemda } from './index.ts';

let uji: IntiUji;
let kupang: KunciPemda;
let lembata: KunciPemda;
beforeAll(async () => {
  uji = await buatIntiUji();
  [kupang, lembata] = await Promise.all([kunci(1), kunci(2)]);
});
afterAll(() => uji.close());

const kunci = (pemdaId: number, brankas = uji.inti.kunci) =>
  uji.inti.db.tenant(pemdaId, { jenis: 'sistem' }, (trx) => brankas.pemda(trx, pemdaId));

const TEMPAT = 'kasus.surel/1';

test('what a region seals it opens again, later and beside others, and each time it looks different', async () => {
  const tersegel = kupang.segel('budi@contoh.example', TEMPAT);
  expect(tersegel.toString('latin1')).not.toContain('budi');
  expect(kupang.segel('budi@contoh.example', TEMPAT)).not.toEqual(tersegel);
  expect((await kunci(1)).buka(tersegel, TEMPAT)).toBe('budi@contoh.example');
});

test('a sealed value opens neither in another region, nor in another place, nor after a single bit changed', () => {
  const tersegel = kupang.segel('0812 3456 7890', TEMPAT);
  expect(() => lembata.buka(tersegel, TEMPAT)).toThrow();
  expect(() => kupang.buka(tersegel, 'kasus.surel/2')).toThrow();
  for (let letak = 0; letak < tersegel.length; letak += 1) {
    const rusak = Buffer.from(tersegel);
    rusak[letak] = (rusak[letak] ?? 0) ^ 1;
    expect(() => kupang.buka(rusak, TEMPAT), `byte ${letak}`).toThrow();
  }
});

test('equal values are found by an index that no other region and no other column shares', () => {
  expect(kupang.indeks('x@contoh.example', 'kasus.surel')).toEqual(kupang.indeks('x@contoh.example', 'kasus.surel'));
  expect(kupang.indeks('x@contoh.example', 'kasus.surel')).toHaveLength(32);
  expect(lembata.indeks('x@contoh.example', 'kasus.surel')).not.toEqual(
    kupang.indeks('x@contoh.example', 'kasus.surel'),
  );
  expect(kupang.indeks('x@contoh.example', 'kasus.telepon')).not.toEqual(
    kupang.indeks('x@contoh.example', 'kasus.surel'),
  );
});

test('the key of a region lies wrapped: another master key does not open it, nor the row of another region', async () => {
  await expect(kunci(1, createBrankasKunci('kunci induk yang lain sama sekali'))).rejects.toThrow();
  const { rows } = await uji.inti.db.pool.query<{ n: string }>('select count(*) as n from pemda.kunci');
  expect(rows[0]?.n).toBe(0);
  const terbungkus = await uji.inti.db.read(1, (trx) =>
    trx.selectFrom('pemda.kunci').select('terbungkus').where('pemda_id', '=', 1).executeTakeFirstOrThrow(),
  );
  // A region without a key gets the row of region 1, as somebody with the database might try.
  await uji.inti.db.tenant(3, { jenis: 'sistem' }, (trx) =>
    trx
      .insertInto('pemda.kunci')
      .values({ pemda_id: 3, kunci_id: 1, terbungkus: terbungkus.terbungkus, dibuat_pada: uji.inti.waktu() })
      .execute(),
  );
  await expect(kunci(3)).rejects.toThrow();
});
