import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow } from './browser.ts';

/** What a person writes or chooses, by the label of the field; for a photograph the path of its file. */
export type Isian = Record<string, string>;

const nilaiPilihan = (satu: Node) => (satu instanceof HTMLOptionElement ? satu.value : '');

/** Takes one act on the open case by the name it has there; its fold is opened where there is one. */
export async function bertindak(page: Page, tindakan: string, isian: Isian = {}): Promise<void> {
  const form = page.getByRole('form', { name: tindakan, exact: true, includeHidden: true });
  await bukaLipatan(page, form, tindakan);
  await isi(form, isian);
  await kirim(page, form.getByRole('button', { name: tindakan, exact: true }));
}

/**
 * The same on the reporter's page, where the first act stands open.
 * @param lipatan title of the fold, where it is not the name of the button
 */
export async function pelaporBertindak(page: Page, tindakan: string, isian: Isian, lipatan = tindakan): Promise<void> {
  const tombol = page.getByRole('button', { name: tindakan, exact: true, includeHidden: true });
  const form = page.locator('form').filter({ has: tombol });
  await bukaLipatan(page, form, lipatan);
  await isi(form, isian);
  await kirim(page, tombol);
}

/** Becomes the reporter in this browser, with the PIN of the answer page. */
export async function masukDenganPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN').fill(pin);
  await kirim(page, page.getByRole('button', { name: 'Masuk dengan PIN' }));
}

/** Sends the report. The first press may come faster than the server believes of a person; it asks to press again. */
export async function kirimLaporan(page: Page): Promise<void> {
  const tombol = page.getByRole('button', { name: 'Kirim laporan' });
  await expect
    .poll(() => kirim(page, tombol).then(() => page.url()), { timeout: 15_000, interval: 1000 })
    .toContain('/terkirim/');
}

/** Presses a button that posts, and looks at the page behind it. */
export async function kirim(page: Page, tombol: Locator): Promise<void> {
  const jawaban = page.waitForResponse((satu) => satu.request().method() === 'POST');
  await tombol.click();
  await jawaban;
  await page.waitForLoadState();
  expect(await overflow(page), page.url()).toEqual([]);
}

/** The state that the badge beside the number says. */
export async function harapkanKeadaan(page: Page, keadaan: string): Promise<void> {
  await page.locator('h1 ~ p .badge').getByText(keadaan, { exact: true }).first().waitFor();
}

async function bukaLipatan(page: Page, form: Locator, judul: string): Promise<void> {
  if (!(await form.isVisible())) await page.locator('summary').getByText(judul, { exact: true }).click();
}

async function isi(form: Locator, isian: Isian): Promise<void> {
  for (const [label, nilai] of Object.entries(isian)) {
    const kolom = form.getByLabel(label).first();
    const jenis = await kolom.evaluate((satu) => (satu instanceof HTMLInputElement ? satu.type : satu.localName));
    if (jenis === 'select') await kolom.selectOption(await kolom.getByText(nilai).first().evaluate(nilaiPilihan));
    else if (jenis === 'radio' || jenis === 'checkbox') await kolom.check();
    else if (jenis === 'file') await kolom.setInputFiles(nilai);
    else await kolom.fill(nilai);
  }
}
