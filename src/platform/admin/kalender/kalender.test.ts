import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SesiUji } from '../../../../test/support/aplikasi.ts';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { hitungUlangTenggat } from '../../kasus/index.ts';

let uji: MejaUji;
let admin: SesiUji;
const alamat = '/kota-kupang/kerja/admin/kalender';
beforeAll(async () => {
  uji = await buatMejaUji();
  admin = await uji.masukSebagai(uji.kupang.akun['admin-pemda'].surel);
});
afterAll(() => uji.close());

const tanggal = (iso: string) => {
  const [tahun = '', bulan = '', hari = ''] = iso.split('-');
  return { 'tanggal-hari': hari, 'tanggal-bulan': bulan, 'tanggal-tahun': tahun };
};
const tempo = async (id: string) => (await uji.baca(id)).jatuh_tempo;
const versi = (body: string) => /name="versi" value="(\d+)"/.exec(body)?.[1] ?? '';
const jamBiasa = Object.fromEntries(
  [1, 2, 3, 4, 5].flatMap((hari) => [
    [`mulai-${hari}`, '08.00'],
    [`selesai-${hari}`, '15.30'],
  ]),
);

test('a new day off moves open deadlines later, and taking it away moves nothing earlier', async () => {
  const { kasusId } = await uji.buat(uji.kupang);
  const semula = await tempo(kasusId);
  const libur = { ...tanggal('2026-03-10'), nama: 'Hari jadi kota', dasar: 'Keputusan Wali Kota 12/2026' };
  const jawab = await uji.kirim(admin, `${alamat}/libur`, libur);
  expect([jawab.statusCode, jawab.headers.location]).toEqual([303, `${alamat}?kabar=kalender`]);
  const antrean = await uji.db.read(uji.kupang.pemda.id, (trx) =>
    trx.selectFrom('jobs.kotak_keluar').select('jenis').where('pemda_id', '=', uji.kupang.pemda.id).execute(),
  );
  expect(antrean.map((satu) => satu.jenis)).toContain('kalender.hitung-ulang');
  await hitungUlangTenggat(uji.inti, uji.kupang.pemda);
  const mundur = await tempo(kasusId);
  expect((mundur ?? '') > (semula ?? '')).toBe(true);
  const { version } = await uji.baca(kasusId);
  expect((await uji.buka(uji.operator, `/kota-kupang/kerja/laporan/${kasusId}`)).body).toContain(
    'Batas waktu dihitung ulang',
  );
  expect((await uji.kirim(admin, `${alamat}/libur/hapus`, { tanggal: '2026-03-10' })).statusCode).toBe(303);
  await hitungUlangTenggat(uji.inti, uji.kupang.pemda);
  expect([await tempo(kasusId), (await uji.baca(kasusId)).version]).toEqual([mundur, version]);
});

test('days off that have begun stay, and no day is added in the past or twice', async () => {
  const isi = { nama: 'Libur', dasar: 'Keputusan' };
  expect((await uji.kirim(admin, `${alamat}/libur`, { ...tanggal('2026-03-01'), ...isi })).statusCode).toBe(422);
  expect((await uji.kirim(admin, `${alamat}/libur`, { ...tanggal('2026-03-02'), ...isi })).statusCode).toBe(303);
  expect((await uji.kirim(admin, `${alamat}/libur`, { ...tanggal('2026-03-02'), ...isi })).statusCode).toBe(422);
  expect((await uji.kirim(admin, `${alamat}/libur/hapus`, { tanggal: '2026-03-02' })).statusCode).toBe(404);
});

test('office hours are kept, and of two admins the second decides again', async () => {
  const { body } = await uji.buka(admin, alamat);
  const isi = { versi: versi(body), ...jamBiasa, 'mulai-6': '8.00', 'selesai-6': '12:00', cuti: 'ya' };
  expect((await uji.kirim(admin, `${alamat}/jam`, isi)).statusCode).toBe(303);
  expect((await uji.kirim(admin, `${alamat}/jam`, isi)).statusCode).toBe(409);
  const sesudah = (await uji.buka(admin, alamat)).body;
  expect(sesudah).toMatch(/name="selesai-6"[^>]*value="12:00"/);
  const salah = await uji.kirim(admin, `${alamat}/jam`, { versi: versi(sesudah), ...jamBiasa, 'selesai-1': '07.00' });
  expect([salah.statusCode, salah.body.includes('id="selesai-1-e"')]).toEqual([422, true]);
});

test('the national list of a year is there to read', async () => {
  const { body } = await uji.buka(admin, `${alamat}?tahun=2025`);
  expect(body).toContain('Hari libur nasional dan cuti bersama 2025');
});
