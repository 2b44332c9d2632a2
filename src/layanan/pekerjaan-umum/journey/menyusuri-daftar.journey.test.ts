import { expect, it } from 'vitest';
import { bukaPanggung } from '../../../../test/support/panggung.ts';
import { pekerjaanUmum } from '../modul.ts';
import { DASAR, LUBANG } from './lubang.ts';

const panggung = bukaPanggung(pekerjaanUmum, LUBANG);

it('an operator works down the inbox with J and K, and a key never throws a text away', async () => {
  for (const _ of [1, 2, 3]) await panggung.lapor();
  const page = await panggung.petugas({ js: true, width: 1280 }, 'operator', `${DASAR}/kerja/kotak-masuk?urutan=baru`);
  const alamat = await page
    .locator('tbody th a')
    .evaluateAll((semua) => semua.map((satu) => satu.getAttribute('href')));
  const di = () => page.url().replace(/^https?:\/\/[^/]+/, '');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${alamat[0]}`);
  await page.keyboard.press('j');
  await page.waitForURL(`**${alamat[1]}`);
  await page.keyboard.press('k');
  await page.waitForURL(`**${alamat[0]}`);

  const catatan = page.getByLabel('Catatan tanpa tindakan lain');
  await catatan.fill('jangan hilang');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  expect(di()).toBe(alamat[0]);
  await expect.poll(() => catatan.inputValue()).toBe('jangan hilang');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.getByText('Catatan tersimpan').waitFor();
  await page.getByRole('link', { name: 'Laporan berikutnya' }).click();
  await page.waitForURL(`**${alamat[1]}`);
  await page.getByRole('link', { name: 'Kotak masuk' }).first().click();
  expect(di()).toContain('urutan=baru');
});
