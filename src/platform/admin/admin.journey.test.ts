import { afterAll, beforeAll, expect, test } from 'vitest';
import { masukSebagaiAdmin } from '../../../test/support/admin.ts';
import { axe, openBrowser } from '../../../test/support/browser.ts';
import { LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';

let uji: MejaUji;
let asal: string;
beforeAll(async () => {
  uji = await buatMejaUji({}, { tahap: 'uji' });
  asal = (await uji.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
});
afterAll(() => uji.close());
const { newPage } = openBrowser();

test('an admin finds every page from the overview, on a phone without scripts', async () => {
  const page = await newPage({ js: false, width: 360 });
  await masukSebagaiAdmin(uji, page, asal);
  await page.getByRole('heading', { name: 'Admin daerah' }).waitFor();
  for (const jalur of ['', '/akun', '/akun/tambah', '/kalender', '/tampilan', '/pengumuman']) {
    await page.goto(`${asal}/kota-kupang/kerja/admin${jalur}`);
    expect(await axe(page), jalur).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth'), jalur).toBe(360);
  }
  await page.goto(`${asal}/kota-kupang/kerja/admin/layanan/${LAYANAN_UJI}`);
  await page.getByRole('button', { name: 'Buka untuk umum' }).click();
  await page.getByText('Layanan dibuka untuk umum.').waitFor();
  for (const nama of ['Batas waktu', 'Standar pelayanan']) {
    await page.goto(`${asal}/kota-kupang/kerja/admin/layanan/${LAYANAN_UJI}`);
    await page.getByRole('link', { name: nama }).click();
    expect(await axe(page), nama).toEqual([]);
  }
});

test('an admin ends the role of a field officer and hands the open case on', async () => {
  const { kasusId } = await uji.buat(uji.kupang);
  await uji.lakukan(uji.operator, kasusId, 'nilai', { keparahan: 'ringan', petugas: uji.kupang.akun.petugas.id });
  const page = await newPage({ js: true, width: 1280 });
  await masukSebagaiAdmin(uji, page, asal);
  await page.getByRole('link', { name: 'Akun dan peran' }).click();
  await page.getByRole('link', { name: uji.kupang.akun.petugas.nama }).click();
  await page.getByRole('button', { name: 'Akhiri peran ini' }).click();
  await page.getByRole('link', { name: 'Pilih siapa yang meneruskan tugasnya' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Siapa yang meneruskan?').selectOption('belum');
  await page.getByRole('button', { name: 'Akhiri peran ini' }).click();
  await page.getByText('Peran sudah diakhiri.').waitFor();
  expect((await uji.baca(kasusId)).petugas_akun_id).toBeNull();
});
