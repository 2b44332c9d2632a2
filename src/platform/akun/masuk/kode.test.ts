import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mulaiUjiAkun, suratKe, type UjiAkun } from '../../../../test/support/akun.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
});
afterAll(() => uji.close());

const minta = async (surel: string) => {
  const peramban = createPeramban(uji.app);
  await peramban.buka('/masuk/kode');
  return { peramban, jawaban: await peramban.kirim('/masuk/kode', { surel }) };
};

/** Waits for the mail of so many, and reads its code. */
const kodeKe = async (surel: string, jumlah = 1) => {
  await expect.poll(() => suratKe(uji, surel)).toHaveLength(jumlah);
  return /masuk: (\d{6})/.exec((await suratKe(uji, surel))[0] ?? '')?.[1] ?? '';
};

test('petugas signs in with the code from the mail, once', async () => {
  const surel = 'kode@kupang.example';
  await uji.petugas(surel, { slug: 'kota-kupang', peran: 'operator' });
  const { peramban, jawaban } = await minta(surel);
  expect(jawaban.statusCode).toBe(200);
  const kode = await kodeKe(surel);
  expect((await peramban.kirim('/masuk/kode/periksa', { surel, kode })).headers.location).toBe('/kota-kupang/kerja');
  expect((await peramban.buka('/kota-kupang/kerja')).statusCode).toBe(200);
  const lain = createPeramban(uji.app);
  await lain.buka('/masuk/kode');
  expect((await lain.kirim('/masuk/kode/periksa', { surel, kode })).statusCode).toBe(422);
});

test('a new code makes the one before it worthless, also after signing in', async () => {
  const surel = 'dua-kode@kupang.example';
  await uji.petugas(surel);
  const { peramban } = await minta(surel);
  const pertama = await kodeKe(surel);
  await peramban.kirim('/masuk/kode', { surel });
  const kedua = await kodeKe(surel, 2);
  expect((await peramban.kirim('/masuk/kode/periksa', { surel, kode: kedua })).statusCode).toBe(303);
  const lain = createPeramban(uji.app);
  await lain.buka('/masuk/kode');
  expect((await lain.kirim('/masuk/kode/periksa', { surel, kode: pertama })).statusCode).toBe(422);
});

test('an unknown address gets the same page and no mail', async () => {
  await uji.petugas('dikenal@kupang.example');
  const isi = async (surel: string) =>
    (await minta(surel)).jawaban.body.replace(/value="[^"]*"/g, '').replaceAll(surel, '');
  expect(await isi('hantu@kupang.example')).toBe(await isi('dikenal@kupang.example'));
  await kodeKe('dikenal@kupang.example');
  expect(await suratKe(uji, 'hantu@kupang.example')).toEqual([]);
});

test('asking for another code does not reset the count of tries', async () => {
  const surel = 'ulang@kupang.example';
  await uji.petugas(surel);
  const { peramban } = await minta(surel);
  const status = [];
  for (const kode of ['000001', '000002'])
    status.push((await peramban.kirim('/masuk/kode/periksa', { surel, kode })).statusCode);
  status.push((await peramban.kirim('/masuk/kode', { surel })).statusCode);
  status.push((await peramban.kirim('/masuk/kode/periksa', { surel, kode: '000003' })).statusCode);
  expect(status).toEqual([422, 422, 200, 422]);
  expect((await peramban.kirim('/masuk/kode', { surel })).statusCode).toBe(429);
  expect((await peramban.kirim('/masuk/kode/periksa', { surel, kode: '000004' })).statusCode).toBe(429);
});

test('a code runs out after ten minutes', async () => {
  const surel = 'lama@kupang.example';
  await uji.petugas(surel);
  const { peramban } = await minta(surel);
  const kode = await kodeKe(surel);
  // The identity library goes by the real clock: ten minutes are taken from the moment that it wrote.
  const { rows } = await sql<{
    sisa: number;
  }>`update auth.verification set "expiresAt" = "expiresAt" - interval '10 minutes'
    where identifier = ${`sign-in-otp-${surel}`} returning extract(epoch from "expiresAt" - now())::float8 as sisa`.execute(
    uji.inti.db.global,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sisa).toBeLessThanOrEqual(0);
  expect((await peramban.kirim('/masuk/kode/periksa', { surel, kode })).statusCode).toBe(422);
});
