import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { masuk, mulaiUjiAkun, SANDI, type UjiAkun } from '../../../../test/support/akun.ts';
import type { Peramban } from '../../../../test/support/peramban.ts';
import { bersihkanAkun, hitungSesi } from '../index.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
});
afterAll(() => uji.close());

const idPerangkatLain = async (peramban: Peramban) =>
  /\/akun\/sesi\/akhiri\?id=([^"]+)"/.exec((await peramban.buka('/akun')).body)?.[1] ?? '';

/** Moves the one session of an account into the past, as if so many hours had gone by since. */
const mundurkan = (akunId: string, jam: { mulai?: number; diam?: number }) =>
  sql`update auth.session set "createdAt" = "createdAt" - make_interval(hours => ${jam.mulai ?? 0}::int),
    "expiresAt" = "expiresAt" - make_interval(hours => ${jam.diam ?? 0}::int) where "userId" = ${akunId}`.execute(
    uji.inti.db.global,
  );

test('another device of mine is ended with the own password, one of somebody else is not found', async () => {
  await uji.petugas('tamu@kupang.example');
  await uji.petugas('lain@kupang.example');
  const sini = (await masuk(uji, 'tamu@kupang.example')).peramban;
  const sana = (await masuk(uji, 'tamu@kupang.example')).peramban;
  const lain = (await masuk(uji, 'lain@kupang.example')).peramban;
  const id = await idPerangkatLain(sini);
  await lain.buka('/akun/sandi');
  expect((await lain.kirim('/akun/sesi/akhiri', { id, sandi: SANDI })).statusCode).toBe(404);
  expect((await lain.buka(`/akun/sesi/akhiri?id=${id}`)).statusCode).toBe(404);
  await sini.buka(`/akun/sesi/akhiri?id=${id}`);
  expect((await sini.kirim('/akun/sesi/akhiri', { id })).statusCode).toBe(422);
  expect((await sini.kirim('/akun/sesi/akhiri', { id, sandi: 'bukan kata sandinya' })).statusCode).toBe(422);
  expect((await sana.buka('/akun')).statusCode).toBe(200);
  expect((await sini.kirim('/akun/sesi/akhiri', { id, sandi: SANDI })).headers.location).toBe('/akun?kabar=sesi');
  expect((await sana.buka('/akun')).statusCode).toBe(303);
  expect((await sini.buka('/akun')).statusCode).toBe(200);
});

test('all other devices are ended at once, this one stays', async () => {
  const surel = 'semua@kupang.example';
  await uji.petugas(surel);
  const sini = (await masuk(uji, surel)).peramban;
  const lain = [(await masuk(uji, surel)).peramban, (await masuk(uji, surel)).peramban];
  expect((await sini.buka('/akun')).body).toContain('href="/akun/sesi/akhiri"');
  await sini.buka('/akun/sesi/akhiri');
  expect((await sini.kirim('/akun/sesi/akhiri', { id: '', sandi: SANDI })).headers.location).toBe('/akun?kabar=semua');
  for (const satu of lain) expect((await satu.buka('/akun')).statusCode).toBe(303);
  expect((await sini.buka('/akun')).statusCode).toBe(200);
});

test('a session ends twelve hours after the last page, and each page prolongs it', async () => {
  const akunId = await uji.petugas('diam@kupang.example');
  const { peramban } = await masuk(uji, 'diam@kupang.example');
  await mundurkan(akunId, { diam: 11 });
  expect((await peramban.buka('/akun')).statusCode).toBe(200);
  await mundurkan(akunId, { diam: 11 });
  expect((await peramban.buka('/akun')).statusCode).toBe(200);
  await mundurkan(akunId, { diam: 12 });
  expect((await peramban.buka('/akun')).headers.location).toBe('/masuk?ke=%2Fakun');
});

test('a session that is used all the time ends after the hours of the installation', async () => {
  const akunId = await uji.petugas('rajin@kupang.example');
  const { peramban } = await masuk(uji, 'rajin@kupang.example');
  await mundurkan(akunId, { mulai: uji.inti.config.sesiMaksJam - 1 });
  expect((await peramban.buka('/akun')).statusCode).toBe(200);
  await mundurkan(akunId, { mulai: 1 });
  expect(await hitungSesi(uji.inti, akunId)).toBe(0);
  expect((await peramban.buka('/akun')).headers.location).toBe('/masuk?ke=%2Fakun');
  expect((await masuk(uji, 'rajin@kupang.example')).jawaban.statusCode).toBe(303);
});

test('a session that is over leaves no row behind, whether its browser comes back or not', async () => {
  const akunId = await uji.petugas('hilang@kupang.example');
  await masuk(uji, 'hilang@kupang.example');
  await mundurkan(akunId, { mulai: uji.inti.config.sesiMaksJam });
  await bersihkanAkun(uji.inti);
  const sisa = await uji.inti.db.global.selectFrom('auth.session').select('id').where('userId', '=', akunId).execute();
  expect(sisa).toEqual([]);
});
