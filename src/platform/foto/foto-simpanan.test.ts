import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan } from '../../../test/support/meja.ts';
import { buatUmumUji, fotoDi, type UmumUji } from '../../../test/support/umum.ts';
import { buangFoto } from './index.ts';

let meja: UmumUji;

beforeAll(async () => {
  meja = await buatUmumUji();
});
afterAll(() => meja.close());

test('a published photograph is asked for again each time, without its file while it is the same', async () => {
  const { kasusId, id } = await fotoTerbit();
  const satu = await lihat(id);
  expect(satu.statusCode).toBe(200);
  expect(satu.headers).toMatchObject({ 'cache-control': 'public, no-cache', etag: `"${id}-tampil"` });
  expect((await lihat(id, '"lain"')).statusCode).toBe(200);
  expect((await lihat(id, `"${id}-kecil"`)).statusCode).toBe(200);
  await buangFoto(meja.inti.penyimpanan, await folderDari(id));
  const sama = await lihat(id, `"lain", W/"${id}-tampil"`);
  expect([sama.statusCode, sama.body]).toEqual([304, '']);
  expect(sama.headers).toMatchObject({ 'cache-control': 'public, no-cache', etag: `"${id}-tampil"` });

  await ubah(kasusId, { terbit: false });
  const hilang = await lihat(id, `"${id}-tampil"`);
  expect(hilang.statusCode).toBe(404);
  expect(hilang.headers['cache-control']).not.toContain('public');
});

test('where the file of a photograph is missing, the page that says so is no photograph', async () => {
  const { id } = await fotoTerbit();
  await buangFoto(meja.inti.penyimpanan, await folderDari(id));
  const { statusCode, headers } = await lihat(id);
  expect([statusCode, headers['etag']]).toEqual([404, undefined]);
  expect(headers['content-type']).toContain('text/html');
  expect(headers['content-security-policy']).toContain('style-src');
  expect(headers['cache-control']).not.toContain('public');
});

test('a size that does not exist is none, whatever a browser has kept of it', async () => {
  const { id } = await fotoTerbit();
  expect((await lihat(id, `"${id}-besar"`, 'besar')).statusCode).toBe(404);
});

test('a photograph of one’s own is kept by no cache in between, one of staff by nobody', async () => {
  const { terima, kasusId, id } = await fotoTerbit();
  await ubah(kasusId, { terbit: false });
  await meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('berkas.foto')
      .set({ asal: 'pelapor', peristiwa_id: null })
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('id', '=', id)
      .execute(),
  );
  const warga = await meja.pelapor(terima);
  const milik = await warga.buka(`/kota-kupang/foto/${id}/kecil`);
  expect(milik.headers).toMatchObject({ 'cache-control': 'private, no-cache', etag: `"${id}-kecil"` });
  const petugas = await meja.buka(meja.operator, `/kota-kupang/kerja/foto/${id}/kecil`);
  expect(petugas.statusCode).toBe(200);
  expect(petugas.headers['cache-control']).toBe('no-store');
  expect(petugas.headers['etag']).toBeUndefined();
});

async function fotoTerbit() {
  const terima = await meja.buat(meja.kupang);
  expect((await meja.denganFoto(meja.operator, terima.kasusId, 'selesaikan')).statusCode).toBe(303);
  const [id = ''] = fotoDi((await meja.buka(meja.operator, alamatLaporan(terima.kasusId))).body);
  await ubah(terima.kasusId, { terbit: true });
  return { terima, kasusId: terima.kasusId, id };
}

function lihat(id: string, cocok?: string, ukuran = 'tampil') {
  return meja.app.inject({
    url: `/kota-kupang/foto/${id}/${ukuran}`,
    headers: cocok === undefined ? {} : { 'if-none-match': cocok },
  });
}

function ubah(kasusId: string, nilai: { terbit: boolean }) {
  const { id } = meja.kupang.pemda;
  return meja.db.tenant(id, { jenis: 'sistem' }, (trx) =>
    trx.updateTable('kasus.kasus').set(nilai).where('pemda_id', '=', id).where('id', '=', kasusId).execute(),
  );
}

async function folderDari(id: string): Promise<string> {
  const { pemda } = meja.kupang;
  const row = await meja.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('berkas.foto')
      .select('folder')
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  return row.folder;
}
