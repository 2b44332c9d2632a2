import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, openBrowser, overflow, type Visitor } from '../../../test/support/browser.ts';
import { LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatPublikUji, type PublikUji } from '../../../test/support/publik.ts';

let uji: PublikUji;
let alamat: string;
let nomor: string;

const { newPage } = openBrowser();

beforeAll(async () => {
  uji = await buatPublikUji();
  const selesai = await uji.lapor(uji.kupang, { tempat: { kecamatanKode: '53.71.02', patokan: 'Pasar' } });
  await uji.pindah(uji.kupang, selesai.kasusId, 'selesaikan');
  ({ nomor } = await uji.lapor(uji.kupang, { bahaya: true }));
  for (let i = 0; i < 14; i += 1) await uji.lapor(uji.kupang, { kategori: 'kursi' });
  alamat = await uji.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => uji.close());

const HALAMAN = [
  '/?q=kupang&provinsi=53',
  '/kota-kupang',
  '/kabupaten-kupang',
  '/lacak?nomor=KPG',
  `/kota-kupang/${LAYANAN_UJI}?keadaan=terbuka`,
  `/kota-kupang/${LAYANAN_UJI}?keadaan=diteruskan`,
  `/kota-kupang/${LAYANAN_UJI}/standar`,
  `/en/kota-kupang/${LAYANAN_UJI}`,
];

describe.each([
  { js: true, width: 360 },
  { js: true, width: 1280, colorScheme: 'dark' },
] as Visitor[])('the public pages for %j', (visitor) => {
  test.each(HALAMAN)('%s has no barrier and never scrolls sideways', async (jalur) => {
    const page = await newPage(visitor);
    await page.goto(alamat + jalur);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });
});

test.each([true, false])('a person finds the region, its reports and one of them, with script %s', async (js) => {
  const page = await newPage({ js, width: 360 });
  await page.goto(alamat);
  await page.getByRole('searchbox').fill('kota kupan');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page
    .getByRole('link', { name: /Kota Kupang/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /Aduan uji/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Berikutnya' }).click();
  await page.getByText('Lanjutan daftar').waitFor();
  await page.getByText('Saring: terbuka dan selesai').click();
  await page.getByLabel('Kecamatan').selectOption('Maulafa');
  await page.getByRole('button', { name: 'Terapkan' }).click();
  await page.getByText('1 laporan, yang terbaru di atas').waitFor();
});

test('the phone offers its position, and a person chooses among three regions', async () => {
  const page = await newPage({ js: true, width: 360 });
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: -10.17083, longitude: 123.60694, accuracy: 15 });
  await page.goto(alamat);
  await page.getByText('Pakai posisi ponsel', { exact: true }).click();
  await page.getByRole('button', { name: 'Pakai posisi ponsel ini' }).click();
  await page.getByText('meleset sampai 15 meter').waitFor();
  await page.getByRole('button', { name: 'Tampilkan daerah terdekat' }).click();
  await page
    .getByRole('link', { name: /Kota Kupang/ })
    .first()
    .waitFor();
  expect(page.url()).not.toContain('123');
});

test('a number leads to its report', async () => {
  const page = await newPage({ js: false, width: 360 });
  await page.goto(`${alamat}/kota-kupang`);
  await page.getByRole('searchbox', { name: 'Lacak dengan nomor laporan' }).fill(nomor.toLowerCase());
  await page.getByRole('button', { name: 'Lacak' }).click();
  expect(page.url()).toContain(`/laporan/${nomor}`);
});
