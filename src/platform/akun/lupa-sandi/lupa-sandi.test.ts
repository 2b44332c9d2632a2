import { afterAll, beforeAll, expect, test } from 'vitest';
import { masuk, mulaiUjiAkun, suratKe, type UjiAkun } from '../../../../test/support/akun.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';
import { buatAkun } from '../buat-akun.command.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
});
afterAll(() => uji.close());

const BARU = 'pantai lasiana sore hari';

const mintaTautan = async (surel: string, kepala: Record<string, string> = {}) => {
  const peramban = createPeramban(uji.app);
  await peramban.buka('/lupa-sandi');
  const jawaban = await peramban.kirim('/lupa-sandi', { surel }, kepala);
  return { peramban, jawaban };
};

const tautanKe = async (surel: string) => {
  await expect.poll(() => suratKe(uji, surel)).not.toEqual([]);
  return /http:\/\/localhost:\d+(\/lupa-sandi\/\S+)/.exec((await suratKe(uji, surel)).at(-1) ?? '')?.[1] ?? '';
};

test('the link shows a page as often as it is opened and changes the password once', async () => {
  const surel = 'reset@kupang.example';
  await uji.petugas(surel, { slug: 'kota-kupang', peran: 'operator' });
  const { peramban: lama } = await masuk(uji, surel);
  const { peramban } = await mintaTautan(surel);
  const tautan = await tautanKe(surel);
  for (let ke = 0; ke < 3; ke += 1) expect((await peramban.buka(tautan)).body).toContain('Kata sandi baru');
  expect((await peramban.kirim(tautan, { sandiBaru: 'pendek' })).statusCode).toBe(422);
  expect((await peramban.kirim(tautan, { sandiBaru: BARU })).headers.location).toBe('/masuk?kabar=sandi');
  expect((await peramban.buka(tautan)).statusCode).toBe(404);
  expect((await peramban.kirim(tautan, { sandiBaru: 'kata sandi yang lain lagi' })).statusCode).toBe(404);
  expect((await lama.buka('/kota-kupang/kerja')).headers.location).toContain('/masuk?ke=');
  expect((await masuk(uji, surel)).jawaban.statusCode).toBe(422);
  expect((await masuk(uji, surel, { sandi: BARU })).jawaban.statusCode).toBe(303);
});

test('two saves side by side use the link once', async () => {
  const surel = 'serentak@kupang.example';
  await uji.petugas(surel);
  const { peramban } = await mintaTautan(surel);
  const tautan = await tautanKe(surel);
  await peramban.buka(tautan);
  const hasil = await Promise.all([BARU, `${BARU} lagi`].map((sandiBaru) => peramban.kirim(tautan, { sandiBaru })));
  expect(hasil.map((satu) => satu.statusCode).sort()).toEqual([303, 404]);
});

test('the link runs out after an hour', async () => {
  const surel = 'terlambat@kupang.example';
  await uji.petugas(surel);
  const { peramban } = await mintaTautan(surel);
  const tautan = await tautanKe(surel);
  await peramban.buka(tautan);
  uji.jam.maju(61 * 60_000);
  expect((await peramban.buka(tautan)).statusCode).toBe(404);
});

test('the link itself is kept nowhere', async () => {
  const surel = 'rahasia@kupang.example';
  await uji.petugas(surel);
  await mintaTautan(surel);
  const token = (await tautanKe(surel)).split('/').at(-1) ?? '';
  expect(token).toHaveLength(43);
  const { rows } = await uji.inti.db.pool.query<{ isi: string }>('select satu::text as isi from akun.token as satu');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some((row) => row.isi.includes(token) || row.isi.includes(Buffer.from(token).toString('hex')))).toBe(
    false,
  );
});

test('an unknown address gets the same page and no mail', async () => {
  const isi = async (surel: string) => (await mintaTautan(surel)).jawaban.body.replaceAll(surel, '');
  await uji.petugas('dikenal@kupang.example');
  expect(await isi('hantu@kupang.example')).toBe(await isi('dikenal@kupang.example'));
  await tautanKe('dikenal@kupang.example');
  expect(await suratKe(uji, 'hantu@kupang.example')).toEqual([]);
});

test('a forged Host does not reach the link in the mail', async () => {
  const surel = 'host@kupang.example';
  await uji.petugas(surel);
  const peramban = createPeramban(uji.app);
  const palsu = { host: 'jahat.example', origin: 'http://jahat.example' };
  await peramban.buka('/lupa-sandi');
  // Over plain HTTP under another name the browser's cookie has another name too.
  peramban.kue.set('puja', peramban.kue.get('__Host-puja') ?? '');
  expect((await peramban.kirim('/lupa-sandi', { surel }, palsu)).statusCode).toBe(200);
  expect(await tautanKe(surel)).toMatch(/^\/lupa-sandi\//);
  expect((await suratKe(uji, surel))[0]).not.toContain('jahat.example');
});

test('an account that was made without a password gets its first one by the link', async () => {
  const surel = 'pertama@kupang.example';
  await buatAkun(uji.inti, { surel, nama: 'Yohanes Contoh' });
  const { peramban } = await mintaTautan(surel);
  const tautan = await tautanKe(surel);
  await peramban.buka(tautan);
  await peramban.kirim(tautan, { sandiBaru: BARU });
  expect((await masuk(uji, surel, { sandi: BARU })).jawaban.statusCode).toBe(303);
});
