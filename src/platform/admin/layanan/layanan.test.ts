import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SesiUji } from '../../../../test/support/aplikasi.ts';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { modelKecil } from '../../../../test/support/model-kecil.ts';

let uji: MejaUji;
let admin: SesiUji;
const alamat = `/kota-kupang/kerja/admin/layanan/${LAYANAN_UJI}`;
beforeAll(async () => {
  const model = modelKecil();
  model.standar.biaya = { id: 'Tanpa biaya.', en: '' };
  uji = await buatMejaUji({}, { model, tahap: 'tutup' });
  admin = await uji.masukSebagai(uji.kupang.akun['admin-pemda'].surel);
});
afterAll(() => uji.close());

const pindah = (dari: string, ke: string) => uji.kirim(admin, alamat, { dari, ke });

/** The fields of the form of a page as they stand in it. */
async function isian(jalur: string): Promise<Record<string, string>> {
  const { body } = await uji.buka(admin, `${alamat}${jalur}`);
  const input = [...body.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)];
  const area = [...body.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g)];
  return Object.fromEntries(
    [...input, ...area].filter(([, nama]) => nama !== '_csrf').map(([, nama, nilai]) => [nama, nilai]),
  );
}

test('a closed service must be tried first; what comes in on trial is marked for ever', async () => {
  await expect(uji.buat(uji.kupang)).rejects.toThrow('layanan-tutup');
  expect((await pindah('tutup', 'buka')).statusCode).toBe(422);
  expect((await pindah('tutup', 'uji')).statusCode).toBe(303);
  const { kasusId } = await uji.buat(uji.kupang);
  expect((await uji.baca(kasusId)).uji).toBe(true);
  const { id } = uji.kupang.pemda;
  const angka = await uji.db.read(id, (trx) =>
    trx.selectFrom('statistik.kasus').select('id').where('pemda_id', '=', id).execute(),
  );
  expect(angka).toEqual([]);
});

test('a service with an empty component does not open; a complete one does', async () => {
  const jawab = await pindah('uji', 'buka');
  expect([jawab.statusCode, jawab.body.includes('1 dari 14 komponen')]).toEqual([422, true]);
  expect(
    (await uji.kirim(admin, `${alamat}/standar`, { ...(await isian('/standar')), 'biaya-en': 'Free.' })).statusCode,
  ).toBe(303);
  expect((await pindah('uji', 'buka')).statusCode).toBe(303);
  expect((await pindah('uji', 'tutup')).statusCode).toBe(409);
  const kosong = await uji.kirim(admin, `${alamat}/standar`, { ...(await isian('/standar')), 'biaya-en': ' ' });
  expect([kosong.statusCode, kosong.body.includes('id="biaya-en-e"')]).toEqual([422, true]);
});

test('a changed length is a new version: new cases get it, running ones keep theirs', async () => {
  const lama = await uji.baca((await uji.buat(uji.kupang)).kasusId);
  const isi = await isian('/sla');
  const jawab = await uji.kirim(admin, `${alamat}/sla`, { ...isi, 'kategori-meja': '5' });
  expect([jawab.statusCode, jawab.headers.location]).toEqual([303, `${alamat}/sla?kabar=versi`]);
  uji.jam.maju(1000);
  const baru = await uji.baca((await uji.buat(uji.kupang)).kasusId);
  expect(baru.model_hash).not.toBe(lama.model_hash);
  expect((baru.jatuh_tempo ?? '') < (lama.jatuh_tempo ?? '')).toBe(true);
  expect((await uji.baca(lama.id)).jatuh_tempo).toBe(lama.jatuh_tempo);
  const { body } = await uji.buka(admin, `${alamat}/sla`);
  for (const versi of ['1.0.0', '1.0.1', '1.0.2']) expect(body).toContain(`>${versi}<`);
  expect((await uji.kirim(admin, `${alamat}/sla`, { ...isi, 'kategori-meja': '6' })).statusCode).toBe(409);
});

test('a length that is no number is named, and saving nothing new makes no version', async () => {
  const isi = await isian('/sla');
  const salah = await uji.kirim(admin, `${alamat}/sla`, { ...isi, 'jam-amankan': 'sehari' });
  expect([salah.statusCode, salah.body.includes('id="jam-amankan-e"')]).toEqual([422, true]);
  expect((await uji.kirim(admin, `${alamat}/sla`, isi)).headers.location).toContain('kabar=sama');
});

test('a service that no daerah runs is not there, and nothing opens without an operator', async () => {
  expect((await uji.buka(admin, '/kota-kupang/kerja/admin/layanan/tidak-ada')).statusCode).toBe(404);
  const { id } = uji.kupang.pemda;
  await uji.db.tenant(id, { jenis: 'sistem' }, async (trx) => {
    await trx
      .updateTable('akses.peran')
      .set({ berlaku_sampai: uji.inti.waktu() })
      .where('pemda_id', '=', id)
      .where('peran', '=', 'operator')
      .execute();
    await trx.updateTable('pemda.layanan').set({ tahap: 'uji' }).where('pemda_id', '=', id).execute();
  });
  const jawab = await pindah('uji', 'buka');
  expect([jawab.statusCode, jawab.body.includes('Belum ada operator')]).toEqual([422, true]);
  await uji.db.tenant(id, { jenis: 'sistem' }, (trx) =>
    trx.updateTable('pemda.layanan').set({ tahap: 'buka' }).where('pemda_id', '=', id).execute(),
  );
  const { body } = await uji.buka(admin, `/kota-kupang/kerja/admin/layanan/${LAYANAN_UJI}`);
  expect(body).toContain('Saat ini laporan baru tidak dapat masuk.');
  expect(body).toContain('Tampil tutup bagi warga');
});
