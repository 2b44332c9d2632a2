import { describe, expect, it } from 'vitest';
import { overflow, type Visitor } from '../../../../test/support/browser.ts';
import {
  bertindak,
  harapkanKeadaan,
  kirim,
  masukDenganPin,
  pelaporBertindak,
} from '../../../../test/support/langkah.ts';
import { bukaPanggung } from '../../../../test/support/panggung.ts';
import { pekerjaanUmum } from '../modul.ts';
import { alamatMeja, alamatPublik, DASAR, FOTO, LUBANG } from './lubang.ts';

const panggung = bukaPanggung(pekerjaanUmum, LUBANG);
const VERIFIKASI = { Sedang: '', 'Petugas lapangan': 'Yohanis Contoh' };

describe.each([
  { js: false, width: 360 },
  { js: true, width: 1280 },
] satisfies Visitor[])('at the desk with %j', (visitor) => {
  const operator = (jalur: string) => panggung.petugas(visitor, 'operator', jalur);

  it('a question to the reporter stops the report, and the answer leads back to the state before', async () => {
    const laporan = await panggung.lapor();
    const meja = await operator(alamatMeja(laporan));
    await bertindak(meja, 'Verifikasi dan serahkan', { Sedang: '' });
    await bertindak(meja, 'Tanya pelapor', { 'Pesan untuk pelapor': 'Di sisi jalan yang mana?' });
    await harapkanKeadaan(meja, 'Menunggu pelapor');

    const warga = await panggung.warga(visitor, alamatPublik(laporan));
    await masukDenganPin(warga, laporan.pin);
    await warga.getByText('Di sisi jalan yang mana?').first().waitFor();
    await pelaporBertindak(warga, 'Kirim jawaban', { 'Pesan Anda': 'Sisi kiri, arah pantai.' });
    await harapkanKeadaan(warga, 'Terverifikasi');

    await meja.reload();
    await harapkanKeadaan(meja, 'Terverifikasi');
    await meja.getByText('Sisi kiri, arah pantai.').first().waitFor();
  });

  it('two reports of one hole are compared, merged and separated again', async () => {
    const [induk, kembar] = [await panggung.lapor(), await panggung.lapor()];
    const meja = await operator(alamatMeja(kembar));
    await meja.locator('summary').getByText('Gabungkan dengan laporan lain').click();
    await meja.getByLabel('Nomor laporan yang sama').fill(induk.nomor);
    await kirim(meja, meja.getByRole('button', { name: 'Bandingkan dulu' }));
    await meja.getByRole('heading', { name: 'Bandingkan dua laporan' }).waitFor();
    await bertindak(meja, 'Gabungkan dengan laporan lain');
    await harapkanKeadaan(meja, 'Sama dengan laporan lain');
    const warga = await panggung.warga(visitor, alamatPublik(kembar));
    await harapkanKeadaan(warga, 'Sama dengan laporan lain');
    await bertindak(meja, 'Pisahkan lagi');
    await harapkanKeadaan(meja, 'Baru');
  });

  it('a refusal names its reason and the way to object, and a good objection opens the report again', async () => {
    const laporan = await panggung.lapor();
    const meja = await operator(alamatMeja(laporan));
    await bertindak(meja, 'Tidak dapat diterima', { 'Berada di tanah atau bangunan pribadi': '' });
    const warga = await panggung.warga(visitor, alamatPublik(laporan));
    await warga.getByText('Pemiliknya yang dapat memperbaikinya').waitFor();
    await warga.getByText('telepon 137').waitFor();
    await masukDenganPin(warga, laporan.pin);
    await pelaporBertindak(warga, 'Kirim keberatan', { 'Keberatan Anda': 'Ini jalan desa.' });

    const kepala = await panggung.petugas(visitor, 'kepala', `${DASAR}/kerja/kepala`);
    await kepala.locator(`a[href$="${laporan.id}"]`).first().click();
    await bertindak(kepala, 'Terima kembali', { 'Pesan untuk pelapor': 'Anda benar, kami periksa.' });
    await harapkanKeadaan(kepala, 'Baru');
  });

  it('the reporter opens a repair again that did not hold, and the operator follows it up', async () => {
    const laporan = await panggung.lapor();
    const meja = await operator(alamatMeja(laporan));
    await bertindak(meja, 'Verifikasi dan serahkan', { Sedang: '' });
    await bertindak(meja, 'Selesai', { Foto: FOTO });
    const warga = await panggung.warga(visitor, alamatPublik(laporan));
    await masukDenganPin(warga, laporan.pin);
    await pelaporBertindak(warga, 'Belum, buka kembali', { 'Pesan Anda': 'Tambalannya lepas.' });
    await harapkanKeadaan(warga, 'Dibuka kembali');
    await meja.reload();
    await bertindak(meja, 'Tindak lanjuti', { Berbahaya: '' });
    await harapkanKeadaan(meja, 'Terverifikasi');
  });

  it('an operator takes the own last act back within ten minutes', async () => {
    const meja = await operator(alamatMeja(await panggung.lapor()));
    await bertindak(meja, 'Tidak dapat diterima', { 'Bukan kerusakan': '' });
    await kirim(meja, meja.getByRole('button', { name: 'Batalkan' }));
    await meja.getByText('Tindakan terakhir dibatalkan.').waitFor();
    await harapkanKeadaan(meja, 'Baru');
  });

  it('a report by telephone gets number and PIN, and keeps how it came', async () => {
    const meja = await operator(`${DASAR}/kerja/kotak-masuk`);
    await meja.getByRole('link', { name: 'Catat laporan loket' }).click();
    await meja.getByLabel('Lewat telepon').check();
    await meja.getByLabel('Jenis').selectOption({ label: 'Lampu jalan' });
    await meja.getByLabel('Desa atau kelurahan').last().selectOption({ label: 'Oesapa' });
    await meja.getByLabel('Patokan').fill('Depan Gereja Contoh');
    await meja.getByLabel('Cerita pelapor').fill('Padam sejak Senin.');
    await meja.getByRole('group', { name: 'Dapatkah orang celaka?' }).getByLabel('Tidak').check();
    await kirim(meja, meja.getByRole('button', { name: 'Simpan dan beri nomor' }));
    const nomor = (await meja.locator('.ticket .code').first().textContent()) ?? '';
    await meja.getByRole('link', { name: 'Buka laporan' }).click();
    await meja.getByText('lewat telepon').first().waitFor();
    const warga = await panggung.warga(visitor, alamatPublik({ nomor }));
    await harapkanKeadaan(warga, 'Baru');
  });

  it('a report that is the task of another body is forwarded by hand and never called refused', async () => {
    const laporan = await panggung.lapor();
    const meja = await operator(alamatMeja(laporan));
    await bertindak(meja, 'Teruskan ke lembaga lain', {
      'Lembaga penerima': 'Balai Jalan Contoh',
      'Cara menghubungi lembaga itu': 'telepon 0380-000001',
      'Pesan untuk pelapor': 'Ini jalan nasional.',
    });
    const warga = await panggung.warga(visitor, alamatPublik(laporan));
    await harapkanKeadaan(warga, 'Diteruskan');
    await warga.getByText('Diteruskan kepada Balai Jalan Contoh.').waitFor();
    expect(await warga.getByText(/tolak|tidak dapat diterima/i).count()).toBe(0);
    // Whom to ask there is the reporter's until an operator lets it be seen.
    await masukDenganPin(warga, laporan.pin);
    await warga.getByText('Diteruskan kepada Balai Jalan Contoh (telepon 0380-000001).').waitFor();
    await bertindak(meja, 'Ambil kembali', { 'Pesan untuk pelapor': 'Balai meminta kami saja.' });
    await harapkanKeadaan(meja, 'Baru');
  });

  it('what a field officer cannot do comes back, and the head’s page leads to it', async () => {
    const laporan = await panggung.lapor();
    const meja = await operator(alamatMeja(laporan));
    await bertindak(meja, 'Verifikasi dan serahkan', VERIFIKASI);
    const petugas = await panggung.petugas(visitor, 'petugas', alamatMeja(laporan));
    await bertindak(petugas, 'Mulai kerjakan');
    await petugas.goto(petugas.url().replace(/\/tugas.*/, `/laporan/${laporan.id}`));
    await bertindak(petugas, 'Tidak dapat dikerjakan', { 'Pesan untuk pelapor': 'Perlu alat berat.' });
    await petugas.getByText('Tersimpan.').waitFor();
    expect(await petugas.locator(`a[href*="${laporan.id}"]`).count()).toBe(0);

    const kepala = await panggung.petugas(visitor, 'kepala', `${DASAR}/kerja/kepala`);
    expect(await overflow(kepala)).toEqual([]);
    await kepala.locator(`a[href$="${laporan.id}"]`).first().click();
    await harapkanKeadaan(kepala, 'Terverifikasi');
    await kepala.getByText('Perlu alat berat.').first().waitFor();
    await kepala.goto(kepala.url().replace(/\/laporan.*/, '/kepala'));
    await kepala.getByRole('link', { name: /Belum dibagi/ }).click();
    await kepala.locator('tr', { hasText: laporan.nomor }).waitFor();
  });

  it('of two operators on one case the second sees what the first did, and decides again', async () => {
    const laporan = await panggung.lapor();
    const pertama = await operator(alamatMeja(laporan));
    const kedua = await panggung.petugas(visitor, 'verifikator', alamatMeja(laporan));
    await kedua.getByText('Fransiska Contoh juga membuka laporan ini').waitFor();
    await bertindak(pertama, 'Verifikasi dan serahkan', { Sedang: '' });
    await bertindak(kedua, 'Tidak dapat diterima', {
      'Bukan kerusakan': '',
      'Catatan untuk rekan': 'Sudah saya lihat.',
    });
    const berubah = kedua.getByRole('alert').filter({ hasText: 'Laporan ini berubah sejak Anda membukanya' });
    expect(await berubah.textContent()).toMatch(/Fransiska Contoh, .*: Terverifikasi/);
    expect(await kedua.getByLabel('Bukan kerusakan').isChecked()).toBe(true);
    await harapkanKeadaan(kedua, 'Terverifikasi');
    await bertindak(kedua, 'Tidak dapat diterima');
    await harapkanKeadaan(kedua, 'Tidak dapat diterima');
  });
});
