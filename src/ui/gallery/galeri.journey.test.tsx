import fs from 'node:fs';
import path from 'node:path';
import { Fragment } from 'preact';
import { expect, test } from 'vitest';
import { axe, openBrowser, overflow, type Visitor } from '../../../test/support/browser.ts';
import { teksJahat } from '../../../test/support/teks-jahat.ts';
import { renderHalaman } from '../index.ts';
import { contohKomponen } from './galeri.tsx';

const { newPage } = openBrowser();
const GAYA = ['puja.css', 'kerja.css'].map((nama) =>
  fs.readFileSync(path.resolve(import.meta.dirname, '../css', nama), 'utf8'),
);
const ASAL = 'http://galeri.example';

/** The gallery with one text in the place of every other, as a server would send it. */
async function bukaGaleri(visitor: Visitor, teks: string) {
  const page = await newPage(visitor);
  const isi = contohKomponen(() => teks).map((contoh) => <Fragment key={contoh.id}>{contoh.isi}</Fragment>);
  const body = renderHalaman({ judul: teks, isi, css: ['/gaya.css'], desk: true, demo: teks, subjudul: teks });
  await page.route(`${ASAL}/gaya.css`, (rute) => rute.fulfill({ body: GAYA.join(''), contentType: 'text/css' }));
  await page.route(`${ASAL}/`, (rute) => rute.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto(ASAL);
  return page;
}

test.each(Object.entries(teksJahat))('hostile text (%s) is inert and fits on every screen', async (_nama, jahat) => {
  const page = await bukaGaleri({ js: true, width: 360 }, jahat);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `at ${width}`).toEqual([]);
  }
  expect(await page.locator('script, [onerror], [onmouseover], a[href^="javascript:"]').count()).toBe(0);
});

test.each(['arabic', 'javanese'])('a reader meets no barrier in components full of %s', async (nama) => {
  const page = await bukaGaleri({ js: true, width: 360 }, teksJahat[nama] ?? '');
  expect(await axe(page, ['color-contrast', 'target-size', 'scrollable-region-focusable'])).toEqual([]);
});
