import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { beriPeran } from '../../akses/index.ts';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

test('"Milik saya" stands there only for people to whom a case can be given', async () => {
  expect(await meja.jumlahPandangan(meja.operator)).not.toHaveProperty('Milik saya');
  const { pemda, unitId, akun } = meja.kupang;
  const { id: akunId, nama } = akun.operator;
  const baru = { akunId, nama, peran: 'petugas', unitId, mulai: meja.inti.waktu() } as const;
  await meja.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    beriPeran(trx, pemda, baru, { jenis: 'sistem' }, meja.inti.waktu()),
  );
  const { kasusId } = await meja.buat(meja.kupang);
  await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', petugas: akunId });
  expect(await meja.jumlahPandangan(meja.operator)).toMatchObject({ 'Milik saya': 1 });
});
