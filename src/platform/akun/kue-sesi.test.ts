import { afterAll, beforeAll, expect, test } from 'vitest';
import { kodeAplikasi, masuk, mulaiUjiAkun, SANDI, type UjiAkun } from '../../../test/support/akun.ts';
import { createPeramban } from '../../../test/support/peramban.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
});
afterAll(() => uji.close());

const tokenDari = async (akunId: string) => {
  const rows = await uji.inti.db.global
    .selectFrom('auth.session')
    .select('token')
    .where('userId', '=', akunId)
    .orderBy('createdAt')
    .execute();
  return rows.map(({ token }) => token);
};

test('every cookie is kept to this host, this site, TLS and the server', async () => {
  const surel = 'kue@kupang.example';
  await uji.petugas(surel);
  const pengunjung = await createPeramban(uji.app).buka('/masuk');
  const { peramban, jawaban } = await masuk(uji, surel);
  await peramban.buka('/akun/dua-langkah');
  const pindai = await peramban.kirim('/akun/dua-langkah/mulai', { sandi: SANDI });
  await peramban.kirim('/akun/dua-langkah/sahkan', { kode: kodeAplikasi(pindai.body) });
  const kedua = await masuk(uji, surel);
  await kedua.peramban.buka('/masuk/verifikasi');
  const kode = kodeAplikasi(pindai.body, 1);
  const verifikasi = await kedua.peramban.kirim('/masuk/verifikasi', { kode });
  const kue = [pengunjung, jawaban, kedua.jawaban, verifikasi].flatMap((satu) => satu.cookies);
  const nama = ['__Host-puja', '__Host-puja-session-token', '__Host-puja-two-factor'];
  expect([...new Set(kue.map(({ name }) => name))].sort()).toEqual(nama);
  for (const satu of kue) {
    expect(satu).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
    expect(satu.domain).toBeUndefined();
  }
});

test('a session is a new random reference of 32 signs, and what the browser brought before is never taken up', async () => {
  const akunId = await uji.petugas('acak@kupang.example');
  const { peramban } = await masuk(uji, 'acak@kupang.example');
  const ditanam = createPeramban(uji.app);
  await ditanam.buka('/masuk');
  ditanam.kue.set('__Host-puja-session-token', 'ditanam-orang-lain.tandatangan');
  await ditanam.kirim('/masuk', { surel: 'acak@kupang.example', sandi: SANDI });
  const token = await tokenDari(akunId);
  expect(token).toHaveLength(2);
  expect(new Set(token).size).toBe(2);
  for (const satu of token) expect(satu).toMatch(/^[A-Za-z0-9]{32}$/);
  for (const { kue } of [peramban, ditanam]) {
    const nilai = kue.get('__Host-puja-session-token') ?? '';
    expect(token.some((satu) => nilai.startsWith(`${satu}.`))).toBe(true);
  }
});

test('a session whose signature was changed opens nothing', async () => {
  await uji.petugas('palsu@kupang.example');
  const { peramban } = await masuk(uji, 'palsu@kupang.example');
  const nilai = peramban.kue.get('__Host-puja-session-token') ?? '';
  peramban.kue.set('__Host-puja-session-token', `${nilai.split('.')[0]}.${'A'.repeat(43)}%3D`);
  expect((await peramban.buka('/akun')).statusCode).toBe(303);
});

test('signing in again in the same browser ends the session it had', async () => {
  const akunId = await uji.petugas('ulang@kupang.example');
  const { peramban } = await masuk(uji, 'ulang@kupang.example');
  const lama = createPeramban(uji.app);
  for (const [nama, nilai] of peramban.kue) lama.kue.set(nama, nilai);
  await peramban.kirim('/masuk', { surel: 'ulang@kupang.example', sandi: SANDI });
  expect(await tokenDari(akunId)).toHaveLength(1);
  expect((await peramban.buka('/akun')).statusCode).toBe(200);
  expect((await lama.buka('/akun')).statusCode).toBe(303);
});
