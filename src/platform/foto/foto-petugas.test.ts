import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan } from '../../../test/support/meja.ts';
import { buatUmumUji, fotoDi, type UmumUji } from '../../../test/support/umum.ts';

let meja: UmumUji;

beforeAll(async () => {
  meja = await buatUmumUji();
});
afterAll(() => meja.close());

test('a field officer sees the photographs of the own tasks, the desk those of every case', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  expect((await meja.denganFoto(meja.operator, kasusId, 'selesaikan')).statusCode).toBe(303);
  const [foto = ''] = fotoDi((await meja.buka(meja.operator, alamatLaporan(kasusId))).body);
  const lihat = async (siapa: typeof meja.petugas) =>
    (await meja.buka(siapa, `/kota-kupang/kerja/foto/${foto}/kecil`)).statusCode;
  expect([await lihat(meja.operator), await lihat(meja.kepala), await lihat(meja.petugas)]).toEqual([200, 200, 404]);

  const { pemda, akun } = meja.kupang;
  await meja.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ petugas_akun_id: akun.petugas.id })
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', kasusId)
      .execute(),
  );
  expect(await lihat(meja.petugas)).toBe(200);
});
