import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bertindak, harapkanKeadaan } from '../../../../test/support/langkah.ts';
import { bukaPanggung } from '../../../../test/support/panggung.ts';
import { papanTik } from '../../../../test/support/papan-tik.ts';
import { SANDI_DEMO } from '../../../demo/daerah.ts';
import { pekerjaanUmum } from '../modul.ts';
import { alamatMeja, alamatPublik, DASAR, FOTO, LUBANG } from './lubang.ts';

const panggung = bukaPanggung(pekerjaanUmum, LUBANG);

const tombol = (page: Page, nama: string | RegExp) => page.getByRole('button', { name: nama });
const tautan = (page: Page, nama: string | RegExp) => page.getByRole('link', { name: nama }).first();

/** A file is chosen in a window of the system, which the keys open; the browser is told of it before the way begins. */
async function pilihFoto(page: Page, label: string | RegExp): Promise<void> {
  const jendela = page.waitForEvent('filechooser', { timeout: 40_000 });
  await papanTik(page).menuju(page.getByLabel(label).first());
  await page.keyboard.press('Enter');
  await (await jendela).setFiles(FOTO);
}

async function laporanBerbahaya() {
  const laporan = await panggung.lapor({ bahaya: true });
  const meja = await panggung.petugas({ js: false, width: 1280 }, 'operator', alamatMeja(laporan));
  await bertindak(meja, 'Verifikasi dan serahkan', { Berbahaya: '', 'Petugas lapangan': 'Yohanis Contoh' });
  return laporan;
}

async function laporanSelesai() {
  const laporan = await panggung.lapor();
  const meja = await panggung.petugas({ js: false, width: 1280 }, 'operator', alamatMeja(laporan));
  await bertindak(meja, 'Verifikasi dan serahkan', { Sedang: '' });
  await bertindak(meja, 'Selesai', { Foto: FOTO });
  return laporan;
}

it('a citizen at the keys finds the region, reports, and corrects an error on the way', async () => {
  const page = await panggung.warga({ js: false, width: 360 }, '/');
  const tik = papanTik(page);
  await tik.lompat();
  await tik.tulis(page.getByRole('searchbox').first(), 'kota kupang');
  await tik.tekan(tombol(page, 'Cari'));
  await tik.lompat();
  await tik.tekan(tautan(page, /Kota Kupang/));
  await tik.lompat();
  await tik.tekan(tautan(page, 'Lapor kerusakan'));
  await tik.lompat();
  await tik.pilih(page.getByLabel('Lampu jalan'));
  await tik.tekan(tombol(page, 'Lanjut'));

  await tik.tekan(tombol(page, 'Lanjut'));
  await tik.perbaiki('Pilih kecamatan');
  await tik.tulis(page.getByLabel('Kecamatan', { exact: true }), 'Kelapa Lima');
  await tik.tekan(tombol(page, 'Tampilkan desa dan kelurahan'));
  await tik.tulis(page.getByLabel(/^Desa atau kelurahan/), 'Oesapa Barat');
  await tik.tulis(page.getByLabel('Patokan'), 'Depan Gereja Contoh');
  await tik.tekan(tombol(page, 'Lanjut'));

  await pilihFoto(page, 'Pilih foto');
  await tik.tekan(tombol(page, 'Simpan foto ini'));
  await tik.tekan(tombol(page, 'Lanjut dengan 1 foto'));
  await tik.tulis(page.getByLabel('Apa yang Anda lihat?'), 'Padam sejak Senin');
  await tik.pilih(page.getByLabel('Tidak', { exact: true }));
  await tik.tekan(tombol(page, 'Lanjut'));
  await expect
    .poll(() => tik.tekan(tombol(page, 'Kirim laporan')).then(() => page.url()), { timeout: 15_000, interval: 1000 })
    .toContain('/terkirim/');
  await tik.tekan(tautan(page, 'Buka laporan'));
  await harapkanKeadaan(page, 'Baru');
});

it('a citizen at the keys follows by number and PIN, and confirms the repair', async () => {
  const laporan = await laporanSelesai();
  const page = await panggung.warga({ js: true, width: 360 }, DASAR);
  const tik = papanTik(page);
  await tik.tulis(page.getByRole('searchbox', { name: 'Lacak dengan nomor laporan' }), laporan.nomor);
  await tik.tekan(tombol(page, 'Lacak'));
  expect(page.url()).toContain(alamatPublik(laporan));
  await tik.tulis(page.getByLabel('PIN'), '000000');
  await tik.tekan(tombol(page, 'Masuk dengan PIN'));
  await tik.perbaiki(/PIN tidak cocok/);
  await tik.tulis(page.getByLabel('PIN'), laporan.pin);
  await tik.tekan(tombol(page, 'Masuk dengan PIN'));
  await tik.tekan(tombol(page, 'Ya, sudah baik'));
  await harapkanKeadaan(page, 'Dipastikan baik');
});

it('an operator at the keys signs in, walks through the inbox, and hands a report to a unit and an officer', async () => {
  const [, laporan] = [await panggung.lapor(), await panggung.lapor({ bahaya: true })];
  const page = await panggung.warga({ js: true, width: 1280 }, '/masuk');
  const tik = papanTik(page);
  await tik.tulis(page.getByLabel('Surel'), 'operator@kota-kupang.example');
  await tik.tulis(page.getByLabel('Kata sandi'), SANDI_DEMO);
  await tik.tekan(tombol(page, 'Masuk'));
  await page.waitForURL(/kotak-masuk/);

  const baris = page.getByRole('row').getByRole('link');
  await page.keyboard.press('j');
  expect(await tik.isFokus(baris.nth(0))).toBe(true);
  await page.keyboard.press('j');
  expect(await tik.isFokus(baris.nth(1))).toBe(true);
  await page.keyboard.press('k');
  expect(await tik.isFokus(baris.nth(0))).toBe(true);
  await page.keyboard.press('/');
  expect(await tik.isFokus(page.getByRole('searchbox'))).toBe(true);
  await page.keyboard.type(laporan.nomor);
  await tik.tekan(page.getByRole('searchbox'));
  expect(page.url()).toContain(alamatMeja(laporan));

  await tik.tekan(tombol(page, 'Verifikasi dan serahkan'));
  await tik.perbaiki(/berat|pilih/i);
  await tik.pilih(page.getByLabel(/^Berbahaya/));
  await tik.tulis(page.getByLabel('Diserahkan kepada').first(), 'Bidang Bina Marga');
  await tik.tulis(page.getByLabel(/^Petugas lapangan/).first(), 'Yohanis');
  await tik.tekan(tombol(page, 'Verifikasi dan serahkan'));
  await harapkanKeadaan(page, 'Terverifikasi');
  await page.getByText('Bidang Bina Marga').first().waitFor();
});

it('a field officer at the keys makes a danger safe and ends the repair', async () => {
  const laporan = await laporanBerbahaya();
  const page = await panggung.petugas({ js: false, width: 360 }, 'petugas', `${DASAR}/kerja/tugas`);
  const tik = papanTik(page);
  await tik.lompat();
  await tik.tekan(page.locator(`a[href*="${laporan.id}#aksi-amankan"]`));
  await tik.tulis(page.getByLabel('Pesan untuk pelapor').first(), 'Pembatas dipasang.');
  await tik.tekan(tombol(page, 'Sudah diamankan'));
  await page.getByText('Tersimpan.').waitFor();

  await tik.tekan(page.locator(`h3 a[href*="${laporan.id}"]`));
  expect(page.url()).toContain(alamatMeja(laporan));
  await tik.menuju(page.locator('summary').getByText('Selesai', { exact: true }));
  await page.keyboard.press('Enter');
  await pilihFoto(page, /^Foto/);
  await tik.tekan(page.getByRole('form', { name: 'Selesai' }).getByRole('button', { name: 'Selesai' }));
  await page.getByText('Tersimpan.').waitFor();
});
