import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe, openBrowser, type Visitor } from '../../../../test/support/browser.ts';
import { buatPengaduanUji, DASAR_LAPOR, type PengaduanUji } from '../../../../test/support/pengaduan.ts';
import { titikWilayah } from '../../wilayah/index.ts';

const UBIN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A tile server of somebody else: what it was asked for, and whether it answers. */
const ubin = { mati: false, diminta: [] as { url: string; perujuk: string | undefined }[] };
const serverUbin = http.createServer((request, response) => {
  ubin.diminta.push({ url: request.url ?? '', perujuk: request.headers.referer });
  if (ubin.mati) return void request.socket.destroy();
  response.writeHead(200, { 'content-type': 'image/png' }).end(UBIN);
});

const { newPage } = openBrowser();
let uji: PengaduanUji;
let alamat: string;

beforeAll(async () => {
  await new Promise<void>((siap) => serverUbin.listen(0, '127.0.0.1', siap));
  const { port } = serverUbin.address() as AddressInfo;
  uji = await buatPengaduanUji({
    config: { tileUrl: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, tileAttribution: '© Pembuat ubin contoh' },
  });
  alamat = await uji.app.listen({ port: 0, host: '127.0.0.1' });
});
beforeEach(() => {
  Object.assign(ubin, { mati: false, diminta: [] });
});
afterAll(async () => {
  serverUbin.close();
  await uji.close();
});

/** Through the form to the map. */
async function kePeta(visitor: Visitor): Promise<Page> {
  const page = await newPage(visitor);
  page.setDefaultTimeout(8000);
  await page.goto(`${alamat}${DASAR_LAPOR}/jenis`);
  await page.locator('input[name=kategori]').first().check();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Kecamatan').selectOption({ label: 'Oebobo' });
  await page.getByLabel('Patokan').fill('Depan Pasar Contoh');
  await page.getByRole('button', { name: 'Tandai di peta' }).click();
  await page.waitForURL(/\/peta$/);
  return page;
}

async function terima(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pakai titik ini' }).click();
  await page.waitForURL(/\/tempat#h-titik$/);
}

async function rapi(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
}

const nilai = (page: Page, nama: string) => page.locator(`#form-titik [name="${nama}"]`).inputValue();
const derajat = async (page: Page, nama: string) => Number((await nilai(page, nama)).replace(',', '.'));

describe.each([
  { js: false, width: 360 as const },
  { js: true, width: 1280 as const },
])('the drawn map: JavaScript $js, $width px', (visitor) => {
  it('a tap on the dot of a kecamatan puts the point there', async () => {
    const page = await kePeta(visitor);
    await rapi(page);
    const kotaLama = page.locator('.pick text', { hasText: 'Kota Lama' });
    const [nama, gambar] = [await kotaLama.boundingBox(), await page.locator('.pick input:visible').boundingBox()];
    if (!nama || !gambar) throw new Error('peta tidak tampak');
    // The dot stands a little below its name.
    const position = { x: nama.x + nama.width / 2 - gambar.x, y: nama.y + nama.height - gambar.y + 2 };
    await page.locator('.pick input:visible').click({ position });
    await page.getByText(/^Titik ini/).waitFor();
    await rapi(page);
    const titik = titikWilayah('53.71.06');
    expect(Math.abs((await derajat(page, 'lintang')) - (titik?.lintang ?? 0))).toBeLessThan(0.004);
    expect(Math.abs((await derajat(page, 'bujur')) - (titik?.bujur ?? 0))).toBeLessThan(0.004);
    await terima(page);
    expect(await page.getByText('Titik dari peta, meleset sampai').isVisible()).toBe(true);
    expect(await page.getByLabel('Patokan').inputValue()).toBe('Depan Pasar Contoh');
    expect(ubin.diminta).toEqual([]);
  });
});

describe('the street map', () => {
  it('is fetched after a tap alone, tells the tile server the origin only, and fills the same fields', async () => {
    const page = await kePeta({ js: true, width: 360 });
    const diambil: string[] = [];
    page.on('request', (satu) => diambil.push(satu.url()));
    expect(await page.locator('script[src*="peta-leaflet"]').count()).toBe(0);
    expect(ubin.diminta).toEqual([]);
    await page.getByRole('button', { name: 'Buka peta jalan' }).click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    expect(diambil.some((url) => url.startsWith(`${alamat}/aset/peta-leaflet.`))).toBe(true);
    expect(new Set(ubin.diminta.map(({ perujuk }) => perujuk))).toEqual(new Set([`${alamat}/`]));
    expect(await page.getByText('© Pembuat ubin contoh').isVisible()).toBe(true);
    await page.locator('.leaflet-container').click({ position: { x: 60, y: 60 } });
    await expect.poll(() => nilai(page, 'lintang')).toMatch(/^-10,\d{5}$/);
    expect(await nilai(page, 'peta')).toBe('jalan');
    await rapi(page);
    await terima(page);
    expect(await page.getByText('Titik dari peta, meleset sampai').isVisible()).toBe(true);
  });

  it('is moved with the keys, and nearer means more exact', async () => {
    const page = await kePeta({ js: true, width: 1280 });
    await page.getByRole('button', { name: 'Buka peta jalan' }).click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    const awal = Number(await nilai(page, 'zoom'));
    await page.locator('.leaflet-container').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => nilai(page, 'lintang')).toMatch(/^-10,/);
    await page.keyboard.press('+');
    await expect.poll(async () => Number(await nilai(page, 'zoom'))).toBeGreaterThan(awal);
    await terima(page);
  });

  it('without its tiles says so and still gives a point', async () => {
    ubin.mati = true;
    const page = await kePeta({ js: true, width: 360 });
    await page.getByRole('button', { name: 'Buka peta jalan' }).click();
    await page.getByText('Sebagian gambar peta jalan tidak termuat').waitFor();
    await page.locator('.leaflet-container').click({ position: { x: 60, y: 60 } });
    await expect.poll(() => nilai(page, 'lintang')).toMatch(/^-10,\d{5}$/);
    await rapi(page);
    await terima(page);
  });

  it('that does not come leaves its button and the drawn map', async () => {
    const page = await kePeta({ js: true, width: 360 });
    await page.route('**/peta-leaflet.*', (route) => route.abort());
    await page.getByRole('button', { name: 'Buka peta jalan' }).click();
    await page.getByText('Peta jalan tidak termuat').waitFor();
    expect(await page.getByRole('button', { name: 'Buka peta jalan' }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'Utara' }).click();
    await page.getByText(/^Titik ini/).waitFor();
    await terima(page);
  });
});
