import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, overflow, type Visitor } from '../../../../test/support/browser.ts';
import { bertindak, harapkanKeadaan, kirim, kirimLaporan, pelaporBertindak } from '../../../../test/support/langkah.ts';
import { bukaPanggung, type LaporanAda } from '../../../../test/support/panggung.ts';
import { pekerjaanUmum } from '../modul.ts';
import { alamatMeja, alamatPublik, DASAR, FOTO, LUBANG } from './lubang.ts';

const panggung = bukaPanggung(pekerjaanUmum, LUBANG);

async function tanpaHambatan(page: Page) {
  expect(await axe(page), page.url()).toEqual([]);
  expect(await overflow(page), page.url()).toEqual([]);
}

const tekan = (page: Page, tombol: string) => kirim(page, page.getByRole('button', { name: tombol }));

describe.each([
  { js: false, width: 360 },
  { js: true, width: 360 },
  { js: true, width: 1280 },
] satisfies Visitor[])('a laporan lives: JavaScript $js, $width px', (visitor) => {
  it('from a phone without an account to the mended road', async () => {
    const warga = await panggung.warga(visitor, DASAR);
    await tanpaHambatan(warga);
    const nomor = await melapor(warga);
    const laporan = await diverifikasi(visitor, nomor);
    await diperbaiki(visitor, laporan);

    await warga.goto(new URL(alamatPublik(laporan), warga.url()).href);
    expect(await warga.getByText('Selesai diperbaiki').first().isVisible()).toBe(true);
    expect(await warga.getByText('Sudah diamankan').first().isVisible()).toBe(true);
    expect(await warga.locator('figure img').count()).toBe(2);
    await tanpaHambatan(warga);
    await pelaporBertindak(warga, 'Ya, sudah baik', {});
    expect(await warga.getByText('Pelapor memastikan sudah baik').isVisible()).toBe(true);
  });
});

/** From the page of the region to the answer page; gives the number. */
async function melapor(warga: Page): Promise<string> {
  await warga.getByRole('link', { name: 'Lapor kerusakan' }).first().click();
  await warga.getByLabel('Jalan berlubang').check();
  await tanpaHambatan(warga);
  await tekan(warga, 'Lanjut');
  await warga.getByLabel('Kecamatan', { exact: true }).selectOption({ label: 'Kelapa Lima' });
  await tekan(warga, 'Tampilkan desa dan kelurahan');
  await warga.getByLabel(/^Desa atau kelurahan/).selectOption({ label: 'Oesapa' });
  await warga.getByLabel('Patokan').fill('Depan Pasar Contoh Oesapa');
  await tanpaHambatan(warga);
  await tekan(warga, 'Lanjut');
  await warga.getByLabel('Pilih foto').setInputFiles(FOTO);
  await tekan(warga, 'Simpan foto ini');
  await warga.getByText('1 foto tersimpan').waitFor();
  await tanpaHambatan(warga);
  await tekan(warga, 'Lanjut dengan 1 foto');
  await warga.getByLabel('Apa yang Anda lihat?').fill('Lubang selebar ban mobil');
  await warga.getByLabel(/^Ya, berbahaya/).check();
  await tanpaHambatan(warga);
  await tekan(warga, 'Lanjut');
  expect(await warga.getByText('Lubang selebar ban mobil').isVisible()).toBe(true);
  await tanpaHambatan(warga);
  await kirimLaporan(warga);
  const nomor = (await warga.locator('.ticket .code').first().textContent()) ?? '';
  expect(nomor).toMatch(/^KPG-/);
  await tanpaHambatan(warga);
  return nomor;
}

async function diverifikasi(visitor: Visitor, nomor: string): Promise<Pick<LaporanAda, 'id' | 'nomor'>> {
  const operator = await panggung.petugas(visitor, 'operator', `${DASAR}/kerja/kotak-masuk`);
  await tanpaHambatan(operator);
  await operator.locator('tr', { hasText: nomor }).getByRole('link').first().click();
  await operator.getByRole('button', { name: 'Verifikasi dan serahkan' }).waitFor();
  await tanpaHambatan(operator);
  await bertindak(operator, 'Verifikasi dan serahkan', {
    Berbahaya: '',
    'Petugas lapangan': 'Yohanis Contoh',
    'Terbitkan foto dan cerita': '',
  });
  await harapkanKeadaan(operator, 'Terverifikasi');
  return { nomor, id: new URL(operator.url()).pathname.split('/').at(-1) ?? '' };
}

async function diperbaiki(visitor: Visitor, laporan: Pick<LaporanAda, 'id'>): Promise<void> {
  const petugas = await panggung.petugas(visitor, 'petugas', `${DASAR}/kerja/tugas`);
  await tanpaHambatan(petugas);
  for (const [tindakan, isian] of [
    ['Sudah diamankan', { 'Pesan untuk pelapor': 'Pembatas dipasang' }],
    ['Mulai kerjakan', {}],
    ['Selesai', { Foto: FOTO }],
  ] as const) {
    await petugas.locator(`h3 a[href*="${laporan.id}"]`).click();
    await petugas.waitForURL(`**${alamatMeja(laporan)}*`);
    await tanpaHambatan(petugas);
    await bertindak(petugas, tindakan, isian);
    await petugas.getByText('Tersimpan.').waitFor();
  }
  await tanpaHambatan(petugas);
}
