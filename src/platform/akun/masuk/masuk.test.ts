import { afterAll, beforeAll, expect, test } from 'vitest';
import { masuk, mulaiUjiAkun, SANDI, type UjiAkun } from '../../../../test/support/akun.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
  await uji.petugas('operator@kupang.example', { slug: 'kota-kupang', peran: 'operator' });
});
afterAll(() => uji.close());

test('petugas signs in with a password and reaches the desk of the only daerah', async () => {
  const { peramban, jawaban } = await masuk(uji, ' Operator@Kupang.example ');
  expect(jawaban.statusCode).toBe(303);
  expect(jawaban.headers.location).toBe('/kota-kupang/kerja');
  const meja = await peramban.buka('/kota-kupang/kerja');
  expect(meja.json()).toMatchObject({ nama: 'Maria Contoh', surel: 'operator@kupang.example', peran: ['operator'] });
  const kue = jawaban.cookies.find((satu) => satu.name === '__Host-puja-session-token');
  expect(kue).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
});

test('whoever is signed in already goes on from the sign-in page', async () => {
  const { peramban } = await masuk(uji, 'operator@kupang.example');
  expect((await peramban.buka('/masuk')).headers.location).toBe('/kota-kupang/kerja');
});

test('petugas of several daerah chooses one', async () => {
  await uji.petugas('dua@ntt.example', { slug: 'kota-kupang', peran: 'operator' });
  await uji.petugas('dua@ntt.example', { slug: 'kabupaten-lembata', peran: 'operator' });
  const { peramban, jawaban } = await masuk(uji, 'dua@ntt.example');
  expect(jawaban.headers.location).toBe('/masuk/daerah');
  const pilihan = await peramban.buka('/masuk/daerah');
  expect(pilihan.body).toContain('href="/kabupaten-lembata/kerja"');
  expect(pilihan.body).toContain('href="/kota-kupang/kerja"');
});

test('a wrong password and an unknown address get the same answer', async () => {
  await uji.petugas('ada@kupang.example');
  const jawab = async (surel: string) => {
    const { jawaban } = await masuk(uji, surel, { sandi: 'bukan kata sandinya' });
    return { status: jawaban.statusCode, isi: jawaban.body.replace(/value="[^"]*"/g, '') };
  };
  const salah = await jawab('ada@kupang.example');
  expect(salah.status).toBe(422);
  expect(salah.isi).toContain('Surel atau kata sandi tidak cocok');
  expect(await jawab('hantu@kupang.example')).toEqual(salah);
});

test('what is missing is said beside its field and the address is kept', async () => {
  const { jawaban } = await masuk(uji, 'bukan-surel', { sandi: '' });
  expect(jawaban.statusCode).toBe(422);
  expect(jawaban.body).toContain('Tulis alamat surel lengkap');
  expect(jawaban.body).toContain('Tulis kata sandi Anda.');
  expect(jawaban.body).toContain('value="bukan-surel"');
});

test('after five wrong passwords one waits, and the right one after the waiting works', async () => {
  await uji.petugas('lupa@kupang.example');
  const peramban = createPeramban(uji.app);
  await peramban.buka('/masuk');
  const coba = (sandi: string) => peramban.kirim('/masuk', { surel: 'lupa@kupang.example', sandi });
  for (let ke = 0; ke < 5; ke += 1) expect((await coba('salah sekali lagi')).statusCode).toBe(422);
  const ditunda = await coba(SANDI);
  expect(ditunda.statusCode).toBe(429);
  expect(ditunda.headers['retry-after']).toBe('30');
  uji.jam.maju(31_000);
  expect((await coba('salah sekali lagi')).statusCode).toBe(422);
  expect((await coba(SANDI)).headers['retry-after']).toBe('60');
  uji.jam.maju(61_000);
  expect((await coba(SANDI)).statusCode).toBe(303);
  expect((await masuk(uji, 'lupa@kupang.example', { sandi: 'salah lagi' })).jawaban.statusCode).toBe(422);
});

test('tries side by side do not slip past the count', async () => {
  const peramban = createPeramban(uji.app);
  await peramban.buka('/masuk');
  const serentak = Array.from({ length: 12 }, () =>
    peramban.kirim('/masuk', { surel: 'serbu@kupang.example', sandi: 'tebakan' }),
  );
  const status = (await Promise.all(serentak)).map((jawaban) => jawaban.statusCode);
  expect(status.filter((satu) => satu === 422)).toHaveLength(5);
  expect(status.filter((satu) => satu === 429)).toHaveLength(7);
});

test('one source that tries many addresses waits too', async () => {
  const peramban = createPeramban(uji.app);
  await peramban.buka('/masuk');
  const status: number[] = [];
  for (let ke = 0; ke < 21; ke += 1) {
    status.push((await peramban.kirim('/masuk', { surel: `sebar${ke}@kupang.example`, sandi: 'tebakan' })).statusCode);
  }
  expect(status.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 422));
  expect(status[20]).toBe(429);
});

test('a post without the token or from another origin is refused', async () => {
  const peramban = createPeramban(uji.app);
  const isian = { surel: 'operator@kupang.example', sandi: SANDI };
  expect((await peramban.kirim('/masuk', isian)).statusCode).toBe(403);
  await peramban.buka('/masuk');
  expect((await peramban.kirim('/masuk', isian, { origin: 'https://lain.example' })).statusCode).toBe(403);
  await peramban.buka('/masuk');
  expect((await peramban.kirim('/masuk', isian)).statusCode).toBe(303);
});

test.each([
  'https://jahat.example',
  '//jahat.example',
  '/\\jahat.example',
  '/.//jahat.example',
  'javascript:alert(1)',
  '/masuk?ke=/masuk',
])('sign-in does not lead on to %s', async (ke) => {
  expect((await masuk(uji, 'operator@kupang.example', { ke })).jawaban.headers.location).toBe('/kota-kupang/kerja');
});

test('sign-in leads on to the page of this site that was asked for', async () => {
  const peramban = createPeramban(uji.app);
  const awal = await peramban.buka('/kota-kupang/kerja?pandangan=baru');
  expect(awal.headers.location).toBe('/masuk?ke=%2Fkota-kupang%2Fkerja%3Fpandangan%3Dbaru');
  const form = await peramban.buka(String(awal.headers.location));
  const ke = /name="ke" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  const jawaban = await peramban.kirim('/masuk', { surel: 'operator@kupang.example', sandi: SANDI, ke });
  expect(jawaban.headers.location).toBe('/kota-kupang/kerja?pandangan=baru');
});

test('after signing out the old cookie opens nothing', async () => {
  const { peramban } = await masuk(uji, 'operator@kupang.example');
  await peramban.buka('/akun');
  const lama = new Map(peramban.kue);
  const keluar = await peramban.kirim('/keluar', {});
  expect(keluar.headers.location).toBe('/masuk?kabar=keluar');
  expect([...peramban.kue.keys()]).toEqual([]);
  for (const [nama, nilai] of lama) peramban.kue.set(nama, nilai);
  expect((await peramban.buka('/kota-kupang/kerja')).headers.location).toContain('/masuk?ke=');
});
