import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatEmberUji, type EmberUji } from '../../../test/support/ember.ts';
import { alamatLaporan } from '../../../test/support/meja.ts';
import { buatUmumUji, fotoDi, type UmumUji } from '../../../test/support/umum.ts';
import { buangFoto } from './index.ts';

let ember: EmberUji;
let meja: UmumUji;

beforeAll(async () => {
  ember = await buatEmberUji();
  meja = await buatUmumUji({ config: { storageUrl: ember.url } });
});
afterAll(async () => {
  await meja.close();
  await ember.close();
});

test('a photograph in a bucket is sent, shown, hidden and removed like one on the disk', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  expect((await meja.denganFoto(meja.operator, kasusId, 'selesaikan')).statusCode).toBe(303);
  const [id = ''] = fotoDi((await meja.buka(meja.operator, alamatLaporan(kasusId))).body);
  const umum = () => meja.app.inject(`/kota-kupang/foto/${id}/tampil`);
  const kerja = () => meja.buka(meja.operator, `/kota-kupang/kerja/foto/${id}/tampil`);

  await terbitkan(kasusId, true);
  const tampil = await umum();
  expect([tampil.statusCode, tampil.headers['content-type']]).toEqual([200, 'image/webp']);
  expect(tampil.rawPayload.subarray(0, 4).toString()).toBe('RIFF');

  await terbitkan(kasusId, false);
  expect([(await umum()).statusCode, (await kerja()).statusCode]).toEqual([404, 200]);

  const { pemda } = meja.kupang;
  const semua = { sebelum: new Date('2999-01-01'), paling: 10, mulai: 0 };
  const folder = await meja.inti.penyimpanan.daftarFolder(pemda.id, semua);
  expect(folder).toHaveLength(1);
  for (const satu of folder) await buangFoto(meja.inti.penyimpanan, satu);
  expect((await kerja()).statusCode).toBe(404);
  expect(await meja.inti.penyimpanan.daftarFolder(pemda.id, semua)).toEqual([]);
});

function terbitkan(kasusId: string, terbit: boolean) {
  const { id } = meja.kupang.pemda;
  return meja.db.tenant(id, { jenis: 'sistem' }, (trx) =>
    trx.updateTable('kasus.kasus').set({ terbit }).where('pemda_id', '=', id).where('id', '=', kasusId).execute(),
  );
}
