import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { uuidv7 } from '../../core/index.ts';
import { catatJejak } from './index.ts';

let uji: IntiUji;
beforeAll(async () => {
  uji = await buatIntiUji();
});
afterAll(() => uji.close());

test('a row of the trail says who did what to which thing, when, by which request, and which fields', async () => {
  const pelaku = { jenis: 'petugas', id: uuidv7() } as const;
  const jejak = await uji.inti.db.tenant(1, pelaku, async (trx) => {
    await catatJejak(trx, 1, uji.jam.kini(), {
      pelaku,
      tindakan: 'pemda.unit.diubah',
      objek: 'pemda.unit',
      objekId: 'unit-1',
      kolom: ['nama', 'singkatan'],
      permintaanId: 'permintaan-1',
    });
    return trx.selectFrom('audit.jejak').selectAll().where('pemda_id', '=', 1).executeTakeFirstOrThrow();
  });
  expect(jejak).toEqual({
    pemda_id: 1,
    id: expect.any(String),
    pelaku: 'petugas',
    pelaku_id: pelaku.id,
    tindakan: 'pemda.unit.diubah',
    objek: 'pemda.unit',
    objek_id: 'unit-1',
    kolom: ['nama', 'singkatan'],
    permintaan_id: 'permintaan-1',
    pada: uji.jam.kini(),
  });
});

test('an act that fails leaves no row', async () => {
  const gagal = uji.inti.db.tenant(1, { jenis: 'sistem' }, async (trx) => {
    await catatJejak(trx, 1, uji.jam.kini(), { pelaku: { jenis: 'sistem' }, tindakan: 'uji.gagal', objek: 'uji' });
    throw new Error('batal');
  });
  await expect(gagal).rejects.toThrow('batal');
  const sisa = await uji.inti.db.read(1, (trx) =>
    trx.selectFrom('audit.jejak').select('id').where('pemda_id', '=', 1).where('tindakan', '=', 'uji.gagal').execute(),
  );
  expect(sisa).toEqual([]);
});
