import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';

let uji: MejaUji;
const alamat = '/kota-kupang/kerja/admin/keamanan';
beforeAll(async () => {
  uji = await buatMejaUji();
});
afterAll(() => uji.close());

test('a region decides whether heads and administrators need a second step, from their next sign-in on', async () => {
  const surel = uji.kupang.akun['admin-pemda'].surel;
  const admin = await uji.masukSebagai(surel);
  const { body } = await uji.buka(admin, alamat);
  const versi = /name="versi" value="(\d+)"/.exec(body)?.[1] ?? '';
  expect((await uji.kirim(admin, alamat, { versi, totpWajib: 'mungkin' })).statusCode).toBe(422);
  expect((await uji.kirim(uji.operator, alamat, { versi, totpWajib: 'ya' })).statusCode).toBe(403);
  expect((await uji.kirim(admin, alamat, { versi: '99', totpWajib: 'ya' })).statusCode).toBe(409);
  expect((await uji.kirim(admin, alamat, { versi, totpWajib: 'ya' })).statusCode).toBe(303);
  const lagi = await uji.masukSebagai(surel);
  const meja = await uji.buka(lagi, '/kota-kupang/kerja/admin');
  expect([meja.statusCode, meja.headers.location]).toEqual([303, expect.stringContaining('/akun/dua-langkah')]);
});
