import { afterAll, beforeAll, expect, test } from 'vitest';
import { kodeAplikasi, mulaiUjiAkun, SANDI, type UjiAkun } from '../../../test/support/akun.ts';
import { axe, openBrowser } from '../../../test/support/browser.ts';

let uji: UjiAkun;
let alamat: string;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
  alamat = (await uji.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
});
afterAll(() => uji.close());
const { newPage } = openBrowser();

test('kepala signs in without scripts, sets up the second step and uses it', async () => {
  const surel = 'kepala@kupang.example';
  await uji.petugas(surel, { slug: 'kota-kupang', peran: 'kepala' });
  const page = await newPage({ js: false, width: 360 });
  const masuk = async () => {
    await page.goto(`${alamat}/masuk?ke=/akun`);
    await page.getByLabel('Surel').fill(surel);
    await page.getByLabel('Kata sandi').fill(SANDI);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Masuk' }).click();
  };
  await masuk();
  await page.getByRole('heading', { name: 'Akun saya' }).waitFor();
  expect(await axe(page)).toEqual([]);

  await page.getByRole('link', { name: 'Atur Langkah kedua' }).click();
  await page.getByLabel('Kata sandi Anda').fill(SANDI);
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  const pindai = await page.content();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Kode 6 angka').fill(kodeAplikasi(pindai));
  await page.getByRole('button', { name: 'Aktifkan' }).click();
  await page.getByRole('heading', { name: 'Simpan kode cadangan' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: 'Sudah saya simpan' }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();

  await masuk();
  await page.getByLabel('Kode').fill(kodeAplikasi(pindai, 1));
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.getByText('Aktif, dengan aplikasi autentikator').waitFor();
});
