import { afterAll, beforeAll, expect, test } from 'vitest';
import { masuk, mulaiUjiAkun, SANDI, type UjiAkun } from '../../../../test/support/akun.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
});
afterAll(() => uji.close());

test('the own page shows name, tugas and devices, without the keys of the sessions', async () => {
  const surel = 'saya@kupang.example';
  const akunId = await uji.petugas(surel, { slug: 'kota-kupang', peran: 'operator' });
  const { peramban } = await masuk(uji, surel);
  const halaman = await peramban.buka('/akun');
  expect(halaman.body).toContain('Maria Contoh');
  expect(halaman.body).toContain('Kota Kupang');
  expect(halaman.body).toContain('Operator');
  expect(halaman.body).toContain('Perangkat ini');
  const sesi = await uji.inti.db.global
    .selectFrom('auth.session')
    .select(['token', 'ipAddress'])
    .where('userId', '=', akunId)
    .executeTakeFirstOrThrow();
  expect(halaman.body).not.toContain(sesi.token);
  expect(halaman.body).toContain(`Dari ${sesi.ipAddress}`);
  expect(halaman.headers['cache-control']).toBe('no-store');
});

test('a new password ends the other devices and replaces the old one', async () => {
  const surel = 'ganti@kupang.example';
  await uji.petugas(surel);
  const sini = (await masuk(uji, surel)).peramban;
  const sana = (await masuk(uji, surel)).peramban;
  await sini.buka('/akun/sandi');
  const baru = 'jagung bose dan sei sapi';
  expect((await sini.kirim('/akun/sandi', { sandiLama: 'bukan kata sandinya', sandiBaru: baru })).statusCode).toBe(422);
  expect((await sini.kirim('/akun/sandi', { sandiLama: SANDI, sandiBaru: 'pendek' })).statusCode).toBe(422);
  expect((await sini.kirim('/akun/sandi', { sandiLama: SANDI, sandiBaru: baru })).headers.location).toBe(
    '/akun?kabar=sandi',
  );
  expect((await sini.buka('/akun')).statusCode).toBe(200);
  expect((await sana.buka('/akun')).statusCode).toBe(303);
  expect((await masuk(uji, surel)).jawaban.statusCode).toBe(422);
  expect((await masuk(uji, surel, { sandi: baru })).jawaban.statusCode).toBe(303);
});

test('the own page is closed to others', async () => {
  const { peramban } = await masuk(uji, 'hantu@kupang.example');
  expect((await peramban.buka('/akun')).headers.location).toBe('/masuk?ke=%2Fakun');
});
