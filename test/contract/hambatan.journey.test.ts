import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SesiUji } from '../support/aplikasi.ts';
import { axe, openBrowser, overflow } from '../support/browser.ts';
import { buatNegeri, type Negeri } from './negeri.ts';
import { alamat, daftarRute, yangBoleh } from './rute.ts';

const { newPage } = openBrowser();
let negeri: Negeri;
let asal: string;
const terbuka = new Map<string, Page>();

beforeAll(async () => {
  negeri = await buatNegeri();
  asal = await negeri.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => negeri.close());

test('no page that is registered has a barrier or scrolls sideways', { timeout: 480_000 }, async () => {
  const salah: string[] = [];
  let diperiksa = 0;
  for (const { sesi, url, isUmum } of await daftarHalaman()) {
    const page = await jendela(sesi);
    await page.goto(asal + url);
    salah.push(...(await periksa(page)).map((satu) => `${url} ${satu}`));
    if (isUmum) await page.goto(`${asal}/en${url}`);
    salah.push(...(await lebar(page, 360)).map((satu) => `/en${url} ${satu}`));
    diperiksa += 1;
  }
  expect(salah).toEqual([]);
  expect(diperiksa).toBeGreaterThan(40);
});

/** Every address that answers with a page, with somebody who may open it, and one that nobody has. */
async function daftarHalaman() {
  const daftar: { sesi: SesiUji; url: string; isUmum: boolean }[] = [];
  for (const rute of daftarRute(negeri.rute).filter(({ metode }) => metode === 'GET')) {
    const sesi = yangBoleh(rute, negeri.kupang);
    const url = alamat(rute, negeri, negeri.kupang);
    const { headers } = await negeri.buka(sesi, url);
    const isHalaman = String(headers['content-type']).startsWith('text/html');
    if (isHalaman) daftar.push({ sesi, url, isUmum: rute.akses.jenis === 'publik' });
  }
  return [...daftar, { sesi: negeri.kupang.warga, url: '/kota-kupang/tidak-ada', isUmum: true }];
}

/** One window for each person. */
async function jendela({ cookie }: SesiUji): Promise<Page> {
  const ada = terbuka.get(cookie);
  if (ada) return ada;
  const page = await newPage({ js: true, width: 1280 });
  terbuka.set(cookie, page);
  for (const satu of cookie.split('; ')) {
    const [name = '', value = ''] = satu.split('=', 2);
    await page.context().addCookies([{ name, value, url: asal.replace('http:', 'https:') }]);
  }
  return page;
}

async function lebar(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  return (await overflow(page)).map((satu) => `at ${width}: ${satu}`);
}

/** On a phone and at a desk, by day and by night; by night only the colours are others. */
async function periksa(page: Page): Promise<string[]> {
  const salah: string[] = [];
  for (const width of [360, 1280]) {
    salah.push(...(await lebar(page, width)));
    for (const [colorScheme, aturan] of LIHAT) {
      await page.emulateMedia({ colorScheme });
      const temuan = await axe(page, aturan);
      salah.push(...temuan.map(({ id, nodes }) => `at ${width}, ${colorScheme}: ${id} ${nodes.slice(0, 2)}`));
    }
  }
  return salah;
}

const LIHAT = [
  ['light', undefined],
  ['dark', ['color-contrast', 'link-in-text-block']],
] as const satisfies [string, string[] | undefined][];
