import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bukaPanggung } from '../../../../test/support/panggung.ts';
import { pekerjaanUmum } from '../modul.ts';
import { alamatMeja, alamatPublik, DASAR, LUBANG } from './lubang.ts';

const panggung = bukaPanggung(pekerjaanUmum, LUBANG);
const LAYANAN = `${DASAR}/pekerjaan-umum`;
const GELAP = { js: false, width: 1280, colorScheme: 'dark' } as const;

/** What a printed page must not show, and whether it is dark on white. */
const KERTAS = `(() => {
  const tampak = (satu) => satu.getClientRects().length > 0;
  const cerah = (warna) => warna.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 3;
  const teks = [...document.querySelectorAll('main h1, main h2, main p, main dd, main a')].filter(tampak);
  return {
    sisa: [...document.querySelectorAll('form, button, input, select, textarea, .btn, .head-nav, .foot nav, .search')]
      .filter(tampak).map((satu) => satu.outerHTML.slice(0, 80)),
    pudar: teks.filter((satu) => cerah(getComputedStyle(satu).color) > 120).map((satu) => satu.textContent.slice(0, 80)),
    latar: cerah(getComputedStyle(document.body).backgroundColor),
    melebar: document.documentElement.scrollWidth - innerWidth,
    tertutup: [...document.querySelectorAll('main details:not([open]) > :not(summary):not(form)')].filter((satu) => tampak(satu.parentElement) && !tampak(satu)).length,
  };
})()`;

async function lihatKertas(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // The width of A4 between its margins, in CSS pixels.
  await page.setViewportSize({ width: 680, height: 960 });
  expect(await page.evaluate(KERTAS), page.url()).toEqual({ sisa: [], pudar: [], latar: 255, melebar: 0, tertutup: 0 });
}

it('the pages of a region print black on white from a dark screen, without menus, forms and buttons', async () => {
  const laporan = await panggung.lapor({ bahaya: true });
  for (const jalur of [DASAR, LAYANAN, `${LAYANAN}/standar`, alamatPublik(laporan)]) {
    await lihatKertas(await panggung.warga(GELAP, jalur));
  }
});

it('the page of a case prints as a work order, with its number and its place', async () => {
  const laporan = await panggung.lapor();
  const page = await panggung.petugas(GELAP, 'operator', alamatMeja(laporan));
  await lihatKertas(page);
  expect(await page.getByText(laporan.nomor).first().isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'Isi laporan' }).isVisible()).toBe(true);
});
