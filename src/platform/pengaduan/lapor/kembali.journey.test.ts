import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../../test/support/browser.ts';
import { buatPengaduanUji, DASAR_LAPOR, type PengaduanUji } from '../../../../test/support/pengaduan.ts';

const { newPage } = openBrowser();
let uji: PengaduanUji;
let alamat: string;
beforeAll(async () => {
  uji = await buatPengaduanUji();
  alamat = await uji.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => uji.close());

const PATOKAN = 'Depan Pasar Contoh';

/** To the photographs, over a page that asked for a correction. */
async function sampaiFoto(): Promise<Page> {
  const page = await newPage({ js: false, width: 360 });
  page.setDefaultTimeout(8000);
  const lanjut = () => page.getByRole('button', { name: 'Lanjut' }).click();
  await page.goto(`${alamat}${DASAR_LAPOR}/jenis`);
  await page.locator('input[name=kategori]').first().check();
  await lanjut();
  await page.getByLabel('Patokan').fill(PATOKAN);
  await lanjut();
  await page.getByLabel('Kecamatan').selectOption({ label: 'Oebobo' });
  await lanjut();
  await page.waitForURL(/\/foto$/);
  return page;
}

it('the way back of the browser finds what was sent, also over a page that asked for a correction', async () => {
  const page = await sampaiFoto();
  await page.goBack();
  expect(await page.getByLabel('Patokan').inputValue()).toBe(PATOKAN);
  expect(await page.locator('body').textContent()).toContain('Ada 1 yang');
  await page.goBack();
  expect(await page.getByLabel('Patokan').inputValue()).toBe(PATOKAN);
  await page.goBack();
  expect(await page.locator('input[name=kategori]').first().isChecked()).toBe(true);
});

it('whoever sits down after a person has finished finds nothing by the way back', async () => {
  const page = await sampaiFoto();
  await page.goto(`${alamat}${DASAR_LAPOR}/hapus`);
  await page.getByRole('button', { name: 'Hapus dan selesai' }).click();
  await page.waitForURL(/\/kota-kupang$/);
  for (let ke = 0; ke < 5; ke += 1) {
    // What is gone ends in an error of the browser, which comes a little later than the answer.
    await page.goBack().catch(() => undefined);
    await expect.poll(() => page.content().catch(() => PATOKAN)).not.toContain(PATOKAN);
  }
});
