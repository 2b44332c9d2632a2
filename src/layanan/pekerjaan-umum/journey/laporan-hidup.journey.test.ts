import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AplikasiUji, buatAplikasiUji } from '../../../../test/support/aplikasi.ts';
import { axe, openBrowser, type Visitor } from '../../../../test/support/browser.ts';
import { SANDI_DEMO } from '../../../demo/daerah.ts';
import { seedDemo } from '../../../demo/index.ts';
import { pekerjaanUmum } from '../modul.ts';

const FOTO = path.resolve(import.meta.dirname, '../contoh/lubang.webp');
const { newPage } = openBrowser();
let uji: AplikasiUji;
let alamat: string;

beforeAll(async () => {
  uji = await buatAplikasiUji({ modul: [pekerjaanUmum], waktu: () => new Date() });
  await seedDemo(uji.inti, [{ ...pekerjaanUmum, seed: async () => undefined }]);
  alamat = await uji.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => uji.close());

async function buatPage(visitor: Visitor): Promise<Page> {
  const page = await newPage(visitor);
  page.setDefaultTimeout(8000);
  return page;
}

async function lanjut(page: Page, tombol: string | RegExp) {
  await page.getByRole('button', { name: tombol }).click();
  await page.waitForLoadState();
}

async function tanpaPelanggaran(page: Page) {
  expect(await axe(page)).toEqual([]);
  const lebar = await page
    .evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    .catch(() => [0, 0]);
  expect(lebar[0]).toBeLessThanOrEqual(lebar[1] ?? 0);
}

async function masuk(page: Page, peran: string) {
  await page.goto(`${alamat}/masuk`);
  await page.locator('input[name=surel]').fill(`${peran}@kota-kupang.example`);
  await page.locator('input[name=sandi]').fill(SANDI_DEMO);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/kerja/);
}

describe.each([
  { js: false, width: 360 as const },
  { js: true, width: 360 as const },
  { js: true, width: 1280 as const },
])('a laporan lives: JavaScript $js, $width px', ({ js, width }) => {
  it('from a phone without an account to the mended road', async () => {
    const warga = await buatPage({ js, width });
    await warga.goto(`${alamat}/kota-kupang`);
    await tanpaPelanggaran(warga);
    await warga.getByRole('link', { name: 'Lapor kerusakan' }).first().click();
    await warga.getByLabel('Jalan berlubang').check();
    await tanpaPelanggaran(warga);
    await lanjut(warga, 'Lanjut');
    await warga.getByLabel('Kecamatan').selectOption({ label: 'Kelapa Lima' });
    await lanjut(warga, 'Tampilkan desa dan kelurahan');
    await warga.getByLabel(/^Desa atau kelurahan/).selectOption({ label: 'Oesapa' });
    await warga.getByLabel('Patokan').fill('Depan Pasar Contoh Oesapa');
    await tanpaPelanggaran(warga);
    await lanjut(warga, 'Lanjut');
    await warga.getByLabel('Pilih foto').setInputFiles(FOTO);
    await lanjut(warga, 'Simpan foto ini');
    await expect.poll(() => warga.getByText('1 foto tersimpan').isVisible()).toBe(true);
    await tanpaPelanggaran(warga);
    await lanjut(warga, 'Lanjut dengan 1 foto');
    await warga.getByLabel('Apa yang Anda lihat?').fill('Lubang selebar ban mobil');
    await warga.getByLabel(/^Ya, berbahaya/).check();
    await tanpaPelanggaran(warga);
    await lanjut(warga, 'Lanjut');
    expect(await warga.getByText('Lubang selebar ban mobil').isVisible()).toBe(true);
    await tanpaPelanggaran(warga);
    await tungguCukupLama(warga);
    const nomor = (await warga.locator('.ticket .code').first().textContent()) ?? '';
    expect(nomor).toMatch(/^KPG-/);
    await tanpaPelanggaran(warga);

    const operator = await buatPage({ js, width });
    await masuk(operator, 'operator');
    await tanpaPelanggaran(operator);
    await operator.locator('tr', { hasText: nomor }).getByRole('link').first().click();
    await tanpaPelanggaran(operator);
    await operator.getByLabel(/^Berbahaya/).check();
    await operator
      .getByLabel(/^Petugas lapangan/)
      .first()
      .selectOption({ index: 1 });
    await operator
      .getByLabel(/^Terbitkan/)
      .first()
      .check();
    await lanjut(operator, 'Verifikasi dan serahkan');
    expect(await operator.getByText('Terverifikasi').first().isVisible()).toBe(true);

    const petugas = await buatPage({ js, width });
    await masuk(petugas, 'petugas');
    await tanpaPelanggaran(petugas);
    await ambilTugas(petugas, nomor);
    await tanpaPelanggaran(petugas);
    await bertindak(petugas, 'amankan', { pesan: 'Pembatas dipasang' });
    await ambilTugas(petugas, nomor);
    await bertindak(petugas, 'kerjakan', {});
    await ambilTugas(petugas, nomor);
    await bertindak(petugas, 'selesaikan', { foto: FOTO });
    await tanpaPelanggaran(petugas);

    await warga.goto(`${alamat}/kota-kupang/pekerjaan-umum/laporan/${nomor}`);
    expect(await warga.getByText('Selesai diperbaiki').first().isVisible()).toBe(true);
    expect(await warga.getByText('Sudah diamankan').first().isVisible()).toBe(true);
    expect(await warga.locator('figure img').count()).toBe(2);
    await tanpaPelanggaran(warga);
    await lanjut(warga, 'Ya, sudah baik');
    expect(await warga.getByText('Pelapor memastikan sudah baik').isVisible()).toBe(true);
  });
});

/** The first press may come faster than the server believes of a person; pressing again is what it asks for. */
async function tungguCukupLama(page: Page) {
  await expect
    .poll(
      async () => {
        await lanjut(page, 'Kirim laporan');
        return page.url();
      },
      { timeout: 15_000, interval: 1000 },
    )
    .toContain('/terkirim/');
}

async function ambilTugas(page: Page, nomor: string) {
  await page.goto(`${alamat}/kota-kupang/kerja/tugas`);
  const tautan = page.getByRole('heading', { name: /Jalan berlubang/ }).getByRole('link');
  for (let n = 0; n < (await tautan.count()); n++) {
    await tautan.nth(n).click();
    await page.waitForURL(/kerja\/laporan/);
    if (await page.getByText(nomor).first().isVisible()) return;
    await page.goBack();
  }
}

/** Takes one act on the open case; the disclosure around it is opened where there is one. */
async function bertindak(page: Page, peralihan: string, isian: { pesan?: string; foto?: string }) {
  const form = page.locator(`form[action*="/aksi/${peralihan}"]`).first();
  const rincian = page.locator('details', { has: form }).last();
  if ((await rincian.count()) > 0 && !(await form.isVisible())) await rincian.locator('summary').first().click();
  if (isian.pesan) await form.locator('textarea[name=pesan]').fill(isian.pesan);
  if (isian.foto) await form.locator('input[type=file]').setInputFiles(isian.foto);
  await form.locator('button[type=submit]').last().click();
  await page.waitForURL(/kabar=|kerja\/tugas/);
}

it('the demo picture is there', () => expect(fs.existsSync(FOTO)).toBe(true));
