import { afterAll, beforeAll, expect, test } from 'vitest';
import { masuk, mulaiUjiAkun, type UjiAkun } from '../../../test/support/akun.ts';
import { cabutPeran } from './index.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
});
afterAll(() => uji.close());

test('a role opens the desk from its first moment until its last', async () => {
  const mulai = new Date(uji.jam.kini().getTime() + 3_600_000);
  const sampai = new Date(mulai.getTime() + 3_600_000);
  await uji.petugas('berjangka@kupang.example', { slug: 'kota-kupang', peran: 'operator', mulai, sampai });
  const { peramban } = await masuk(uji, 'berjangka@kupang.example');
  expect((await peramban.buka('/kota-kupang/kerja')).statusCode).toBe(404);
  uji.jam.set(mulai);
  expect((await peramban.buka('/kota-kupang/kerja')).statusCode).toBe(200);
  uji.jam.set(sampai);
  expect((await peramban.buka('/kota-kupang/kerja')).statusCode).toBe(404);
});

test('a role in one daerah says nothing about another', async () => {
  await uji.petugas('satu@kupang.example', { slug: 'kota-kupang', peran: 'operator' });
  const { peramban } = await masuk(uji, 'satu@kupang.example');
  expect((await peramban.buka('/kabupaten-lembata/kerja')).statusCode).toBe(404);
});

test('a role that does not fit the page is refused', async () => {
  await uji.petugas('lapangan@kupang.example', { slug: 'kota-kupang', peran: 'petugas' });
  expect((await (await masuk(uji, 'lapangan@kupang.example')).peramban.buka('/kota-kupang/kerja')).statusCode).toBe(
    403,
  );
});

test('whoever a role names as substitute has it too, under the own name', async () => {
  const penggantiAkunId = await uji.petugas('pengganti@kupang.example');
  await uji.petugas('diganti@kupang.example', { slug: 'kota-kupang', peran: 'operator', penggantiAkunId });
  const meja = await (await masuk(uji, 'pengganti@kupang.example')).peramban.buka('/kota-kupang/kerja');
  expect(meja.json()).toMatchObject({ akunId: penggantiAkunId, peran: ['operator'] });
});

test('a role that is taken away closes the desk at once and leaves its trace', async () => {
  const akunId = await uji.petugas('dicabut@kupang.example', { slug: 'kota-kupang', peran: 'operator' });
  const { peramban } = await masuk(uji, 'dicabut@kupang.example');
  expect((await peramban.buka('/kota-kupang/kerja')).statusCode).toBe(200);
  const pemda = await uji.pemda('kota-kupang');
  const tindakan = await uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    const row = await trx
      .selectFrom('akses.peran')
      .select('id')
      .where('pemda_id', '=', pemda.id)
      .where('akun_id', '=', akunId)
      .executeTakeFirstOrThrow();
    await cabutPeran(trx, pemda, row.id, { jenis: 'sistem' }, uji.inti.waktu());
    return trx
      .selectFrom('audit.jejak')
      .select('tindakan')
      .where('pemda_id', '=', pemda.id)
      .where('objek_id', '=', row.id)
      .orderBy('id')
      .execute();
  });
  expect(tindakan.map((satu) => satu.tindakan)).toEqual(['akses.peran.diberikan', 'akses.peran.dicabut']);
  expect((await peramban.buka('/kota-kupang/kerja')).statusCode).toBe(404);
});
