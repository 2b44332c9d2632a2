import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SesiUji } from '../../../../test/support/aplikasi.ts';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';

let uji: MejaUji;
let admin: SesiUji;
const alamat = '/kota-kupang/kerja/admin';
beforeAll(async () => {
  uji = await buatMejaUji();
  admin = await uji.masukSebagai(uji.kupang.akun['admin-pemda'].surel);
});
afterAll(() => uji.close());

const versi = (body: string) => /name="versi" value="(\d+)"/.exec(body)?.[1] ?? '';
const isi = {
  merek: 'kunyit',
  alamatKantor: 'Jalan Contoh 1 <b>',
  telepon: '0380-000000',
  surel: 'layanan@kupang.example',
  petugasDataPribadi: 'pdp@kupang.example',
  'nomor-0': '112',
  'nama-0': 'Panggilan darurat',
};

test('a preview shows the colour and keeps nothing; saving keeps it', async () => {
  const v = versi((await uji.buka(admin, `${alamat}/tampilan`)).body);
  const contoh = await uji.kirim(admin, `${alamat}/tampilan`, { ...isi, versi: v, aksi: 'lihat' });
  expect([contoh.statusCode, contoh.body.includes('merek-kunyit')]).toEqual([200, true]);
  expect((await uji.buka(admin, `${alamat}/tampilan`)).body).not.toContain('class="merek-kunyit');
  expect((await uji.kirim(admin, `${alamat}/tampilan`, { ...isi, versi: v })).statusCode).toBe(303);
  expect((await uji.app.inject('/kota-kupang')).body).toContain('class="merek-kunyit');
  expect((await uji.kirim(admin, `${alamat}/tampilan`, { ...isi, versi: v })).statusCode).toBe(409);
});

test('a wrong field is named and nothing is kept', async () => {
  const v = versi((await uji.buka(admin, `${alamat}/tampilan`)).body);
  const jawab = await uji.kirim(admin, `${alamat}/tampilan`, { ...isi, versi: v, merek: 'pelangi', 'nomor-1': 'abc' });
  expect(jawab.statusCode).toBe(422);
  for (const kolom of ['merek', 'nomor-1', 'nama-1']) expect(jawab.body).toContain(`id="${kolom}-e"`);
});

test('a notice stands on the page of the daerah in its days, until it is taken away', async () => {
  const v = versi((await uji.buka(admin, `${alamat}/pengumuman`)).body);
  const hari = (nama: string, hariKe: string) => ({
    [`${nama}-hari`]: hariKe,
    [`${nama}-bulan`]: '3',
    [`${nama}-tahun`]: '2026',
  });
  const baru = {
    versi: v,
    judul: 'Kantor tutup',
    isi: 'Kantor tutup pada 2 Maret.',
    ...hari('mulai', '2'),
    ...hari('sampai', '3'),
  };
  expect((await uji.kirim(admin, `${alamat}/pengumuman`, { ...baru, ...hari('sampai', '1') })).statusCode).toBe(422);
  expect((await uji.kirim(admin, `${alamat}/pengumuman`, baru)).statusCode).toBe(303);
  expect((await uji.app.inject('/kota-kupang')).body).toContain('Kantor tutup pada 2 Maret.');
  expect((await uji.app.inject('/en/kota-kupang')).body).toContain('lang="id"><b>Kantor tutup</b>');
  const { body } = await uji.buka(admin, `${alamat}/pengumuman`);
  const hapus = { versi: versi(body), urutan: '0' };
  expect((await uji.kirim(admin, `${alamat}/pengumuman/hapus`, hapus)).statusCode).toBe(303);
  expect((await uji.app.inject('/kota-kupang')).body).not.toContain('Kantor tutup pada 2 Maret.');
});

test('a notice and an emergency number may speak English; half a translation is refused', async () => {
  const { body } = await uji.buka(admin, `${alamat}/pengumuman`);
  const hari = { 'mulai-hari': '2', 'mulai-bulan': '3', 'mulai-tahun': '2026' };
  const baru = {
    versi: versi(body),
    judul: 'Jembatan ditutup',
    isi: 'Lewat jalan lain.',
    judulEn: 'Bridge closed',
    ...hari,
    'sampai-hari': '3',
    'sampai-bulan': '3',
    'sampai-tahun': '2026',
  };
  const kurang = await uji.kirim(admin, `${alamat}/pengumuman`, baru);
  expect([kurang.statusCode, kurang.body.includes('id="isiEn-e"')]).toEqual([422, true]);
  expect((await uji.kirim(admin, `${alamat}/pengumuman`, { ...baru, isiEn: 'Take another road.' })).statusCode).toBe(
    303,
  );
  const v = versi((await uji.buka(admin, `${alamat}/tampilan`)).body);
  const dwibahasa = { ...isi, versi: v, 'namaEn-0': 'Emergency call' };
  expect((await uji.kirim(admin, `${alamat}/tampilan`, dwibahasa)).statusCode).toBe(303);
  const inggris = (await uji.app.inject('/en/kota-kupang')).body;
  expect(inggris).toContain('lang="en"><b>Bridge closed</b> Take another road.');
  expect(inggris).toContain('112 <span lang="en">Emergency call</span>');
  expect((await uji.app.inject('/kota-kupang')).body).toContain('112 <span lang="id">Panggilan darurat</span>');
});

test('staff have their own menu', async () => {
  const { body } = await uji.buka(admin, alamat);
  const kaki = body.slice(body.indexOf('<footer'));
  expect(kaki).toContain('href="/kota-kupang/kerja/admin"');
  expect(kaki).not.toContain('/lacak');
  expect((await uji.buka(uji.operator, '/kota-kupang/kerja/kotak-masuk')).body).not.toContain('kerja/admin"');
});
