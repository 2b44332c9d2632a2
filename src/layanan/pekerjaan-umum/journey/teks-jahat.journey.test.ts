import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { overflow, type Visitor } from '../../../../test/support/browser.ts';
import { bertindak, kirim, kirimLaporan } from '../../../../test/support/langkah.ts';
import { bukaPanggung, type LaporanAda } from '../../../../test/support/panggung.ts';
import { teksJahat } from '../../../../test/support/teks-jahat.ts';
import { pekerjaanUmum } from '../modul.ts';
import { alamatMeja, alamatPublik, DASAR, LUBANG } from './lubang.ts';

const panggung = bukaPanggung(pekerjaanUmum, LUBANG);
const PONSEL: Visitor = { js: true, width: 360 };

/** Everything at once, short enough for each field; a key for NUL no keyboard has. */
const { long = '', ...pendek } = teksJahat;
const JAHAT = [...Object.values(pendek).filter((satu) => !satu.includes('\0')), long.slice(0, 120)].join(' ');

/** Nothing of it runs, and nothing of it pushes the page aside. */
async function jinak(page: Page): Promise<void> {
  const url = page.url();
  expect(await overflow(page), url).toEqual([]);
  expect(await page.locator('[onerror], [onmouseover], script:not([src])').count(), url).toBe(0);
}

async function lihat(page: Page, jalur: readonly string[]): Promise<void> {
  for (const satu of jalur) {
    await page.goto(new URL(satu, page.url()).href);
    await jinak(page);
  }
}

async function laporDenganJahat(page: Page): Promise<string> {
  await page.getByLabel('Kerusakan lain').check();
  await kirim(page, page.getByRole('button', { name: 'Lanjut' }));
  await page.getByLabel('Kecamatan', { exact: true }).selectOption({ label: 'Kelapa Lima' });
  await page.getByLabel('Patokan').fill(JAHAT);
  await kirim(page, page.getByRole('button', { name: 'Lanjut' }));
  await kirim(page, page.getByRole('button', { name: 'Lanjut tanpa foto' }));
  await page.getByLabel('Apa yang Anda lihat?').fill(JAHAT.repeat(5));
  await page.getByLabel('Tidak', { exact: true }).check();
  await kirim(page, page.getByRole('button', { name: 'Lanjut' }));
  await jinak(page);
  await kirimLaporan(page);
  await jinak(page);
  await page.getByRole('link', { name: 'Buka laporan' }).click();
  await page.getByText('"><img src=x onerror=alert(1)>').first().waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

it('hostile words of a citizen, the desk and the admin stay words on every page that shows them', async () => {
  const warga = await panggung.warga(PONSEL, `${DASAR}/pekerjaan-umum/lapor/jenis`);
  const nomor = await laporDenganJahat(warga);
  const laporan = await diMeja(nomor);
  await diAdmin();
  const q = encodeURIComponent(JAHAT);
  await lihat(warga, [
    alamatPublik(laporan),
    `${alamatPublik(laporan)}/ikuti`,
    `${DASAR}/pekerjaan-umum`,
    `/en${DASAR}/pekerjaan-umum`,
    DASAR,
    `/?q=${q}`,
    `/lacak?nomor=${q}`,
    `/${encodeURIComponent(teksJahat['image'] ?? '')}`,
  ]);
});

/** The operator writes it to the reporter and to colleagues, hands over, and the officer and the head read it. */
async function diMeja(nomor: string): Promise<Pick<LaporanAda, 'id' | 'nomor'>> {
  const operator = await panggung.petugas(PONSEL, 'operator', `${DASAR}/kerja/kotak-masuk?q=${nomor}`);
  const laporan = { nomor, id: new URL(operator.url()).pathname.split('/').at(-1) ?? '' };
  await bertindak(operator, 'Verifikasi dan serahkan', {
    Sedang: '',
    'Petugas lapangan': 'Yohanis Contoh',
    'Terbitkan foto dan cerita': '',
    'Pesan untuk pelapor': JAHAT,
    'Catatan untuk rekan': JAHAT,
  });
  await jinak(operator);
  const q = encodeURIComponent(JAHAT);
  await lihat(operator, [
    `${alamatMeja(laporan)}/betulkan`,
    `${DASAR}/kerja/kotak-masuk`,
    `${DASAR}/kerja/kotak-masuk?q=${q}`,
  ]);
  const petugas = await panggung.petugas(PONSEL, 'petugas', `${DASAR}/kerja/tugas`);
  await jinak(petugas);
  await lihat(petugas, [alamatMeja(laporan)]);
  await bertindak(petugas, 'Mulai kerjakan');
  await lihat(petugas, [alamatMeja(laporan)]);
  await bertindak(petugas, 'Tidak dapat dikerjakan', { 'Pesan untuk pelapor': JAHAT });
  await jinak(await panggung.petugas(PONSEL, 'kepala', `${DASAR}/kerja/kepala`));
  return laporan;
}

/** A notice, an address of the office, and a colleague. */
async function diAdmin(): Promise<void> {
  const admin = await panggung.petugas(PONSEL, 'admin-pemda', `${DASAR}/kerja/admin/pengumuman`);
  await admin.getByLabel('Judul').first().fill(JAHAT.slice(0, 120));
  await admin.getByLabel('Isi').first().fill(JAHAT);
  for (const kelompok of ['Hari pertama', 'Hari terakhir']) {
    const hari = admin.getByRole('group', { name: kelompok });
    for (const [bagian, nilai] of hariIni()) await hari.getByLabel(bagian).fill(nilai);
  }
  await kirim(
    admin,
    admin
      .getByRole('main')
      .getByRole('button', { name: /pengumuman/i })
      .last(),
  );
  await jinak(admin);
  await lihat(admin, [`${DASAR}/kerja/admin/tampilan`]);
  await admin
    .getByLabel(/^Alamat/)
    .first()
    .fill(JAHAT.slice(0, 200));
  await kirim(
    admin,
    admin
      .getByRole('main')
      .getByRole('button', { name: /simpan/i })
      .first(),
  );
  await lihat(admin, [`${DASAR}/kerja/admin`, `${DASAR}/kerja/admin/akun`]);
}

function hariIni(): [string, string][] {
  const kini = new Date();
  return [
    ['Hari', String(kini.getDate())],
    ['Bulan', String(kini.getMonth() + 1)],
    ['Tahun', String(kini.getFullYear())],
  ];
}
