import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AplikasiUji, buatAplikasiUji } from './aplikasi.ts';
import { isiDaerahUji } from './daerah.ts';

let uji: AplikasiUji;

beforeAll(async () => {
  uji = await buatAplikasiUji();
  await isiDaerahUji(uji.inti);
});
afterAll(() => uji.close());

test('a person of staff signs in and is known by the cookie', async () => {
  const { cookie } = await uji.masukSebagai('operator@kota-kupang.example');
  const dikenal = await uji.app.inject({ url: '/masuk', headers: { cookie } });
  expect([dikenal.statusCode, dikenal.headers.location]).toEqual([303, '/kota-kupang/kerja']);
});

test('a browser that nobody signed in with has a cookie and a token that fit', async () => {
  const { cookie, csrf } = await uji.pengunjung();
  const kirim = (token: string) =>
    uji.app.inject({
      method: 'POST',
      url: '/masuk',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: token }).toString(),
    });
  expect((await kirim(csrf)).statusCode).toBe(422);
  expect((await kirim('lain')).statusCode).toBe(403);
});

test('an account that is not there cannot sign in', async () => {
  await expect(uji.masukSebagai('tidak@ada.example')).rejects.toThrow('Tidak ada akun');
});
