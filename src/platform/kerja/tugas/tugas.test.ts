import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { modelKecil } from '../../../../test/support/model-kecil.ts';
import type { KasusBaru } from '../../kasus/index.ts';

const HARI = 86_400_000;
const TUGAS = '/kota-kupang/kerja/tugas';
// Kecamatan of Kota Kupang.
const [ALAK, OEBOBO] = ['53.71.01', '53.71.04'];

let meja: MejaUji;
let waktu = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  meja = await buatMejaUji({ waktu: () => waktu }, { model: modelBerjadwal() });
});
beforeEach(async () => {
  for (const id of Object.values(await bagian()).flat()) await meja.lakukan(meja.petugas, id, 'selesaikan');
  waktu = new Date(waktu.getTime() + 7 * HARI);
});
afterAll(() => meja.close());

/** The small model with an act that plans the day of the work. */
function modelBerjadwal() {
  const model = modelKecil();
  const teks = { id: 'Jadwalkan', en: 'Plan' };
  model.alur.peralihan.push({
    id: 'jadwalkan',
    judul: teks,
    jejak: teks,
    dari: ['BARU'],
    ke: '@tetap',
    oleh: ['operator'],
    isian: [{ kolom: 'jadwal', wajib: true }],
    guard: [],
    aksi: [],
    kabari: false,
    penjelasan: teks,
  });
  return model;
}

async function tugas(ubah: Partial<KasusBaru> = {}): Promise<string> {
  const { kasusId } = await meja.buat(meja.kupang, ubah);
  const keparahan = ubah.bahaya ? 'berat' : 'ringan';
  const isi = { keparahan, petugas: meja.kupang.akun.petugas.id };
  expect((await meja.lakukan(meja.operator, kasusId, 'nilai', isi)).statusCode).toBe(303);
  return kasusId;
}

async function jadwalkan(id: string, tanggal: string) {
  const [tahun = '', bulan = '', hari = ''] = tanggal.split('-');
  const isi = { 'jadwal-hari': hari, 'jadwal-bulan': bulan, 'jadwal-tahun': tahun };
  expect((await meja.lakukan(meja.operator, id, 'jadwalkan', isi)).statusCode).toBe(303);
}

/** The cases of each part of the page, in the order in which they stand. */
async function bagian(): Promise<Record<string, string[]>> {
  const { body } = await meja.buka(meja.petugas, TUGAS);
  const cocok = [...body.matchAll(/<section [^>]*aria-labelledby="h-([a-z-]+)">(.*?)<\/section>/gs)];
  return Object.fromEntries(
    cocok.map(([, nama, isi = '']) => [
      nama,
      [...isi.matchAll(/<h3><a href="[^"]*\/laporan\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? ''),
    ]),
  );
}

const tempat = (kecamatanKode: string) => ({ tempat: { kecamatanKode, patokan: 'Depan Pasar Contoh' } });

test('today holds what is dangerous, late, due or planned today; the rest comes after', async () => {
  const nanti = await tugas();
  const terlambat = await tugas();
  const direncanakan = await tugas();
  const lain = await tugas();
  waktu = new Date(waktu.getTime() + 5 * HARI);
  const bahaya = await tugas({ bahaya: true });
  await jadwalkan(direncanakan, waktu.toISOString().slice(0, 10));
  await jadwalkan(lain, new Date(waktu.getTime() + 2 * HARI).toISOString().slice(0, 10));
  await meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ jatuh_tempo: waktu.toISOString().slice(0, 10), tenggat_pada: waktu })
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('id', '=', terlambat)
      .execute(),
  );
  const hasil = await bagian();
  expect(hasil['hari-ini']).toEqual([bahaya, terlambat, direncanakan]);
  expect(new Set(hasil['sesudah'])).toEqual(new Set([nanti, lain]));
  expect(hasil['menunggu']).toBeUndefined();
  expect((await meja.buka(meja.petugas, TUGAS)).body).toContain('3 tugas hari ini, 1 berbahaya.');
});

test('a plan that was taken back does not count', async () => {
  const id = await tugas();
  await jadwalkan(id, waktu.toISOString().slice(0, 10));
  expect((await bagian())['hari-ini']).toEqual([id]);
  expect((await meja.kirim(meja.operator, `${alamatLaporan(id)}/urung`, {})).statusCode).toBe(303);
  expect(await bagian()).toEqual({ 'hari-ini': [], sesudah: [id] });
});

test('what waits for the reporter stands apart, but a danger stays in today', async () => {
  const biasa = await tugas();
  const bahaya = await tugas({ bahaya: true });
  for (const id of [biasa, bahaya]) await meja.lakukan(meja.operator, id, 'tanya', { pesan: 'Di mana?' });
  expect(await bagian()).toEqual({ 'hari-ini': [bahaya], menunggu: [biasa] });
  for (const id of [biasa, bahaya]) await meja.lakukan(meja.operator, id, 'tolak', { alasan: 'tidak-ditemukan' });
});

test('tasks of one place stand together, the place with the nearest deadline first', async () => {
  const [satu, dua] = [await tugas(tempat(OEBOBO)), await tugas(tempat(ALAK))];
  waktu = new Date(waktu.getTime() + 3 * HARI);
  const tiga = await tugas(tempat(OEBOBO));
  expect((await bagian())['sesudah']).toEqual([satu, tiga, dua]);
});

test('the way there: a button for each point, and the words for phones without a map once', async () => {
  for (let n = 0; n < 3; n++)
    await tugas({
      tempat: { kecamatanKode: OEBOBO, patokan: 'Depan Pasar', titik: { lintang: -10.16, bujur: 123.6 } },
    });
  const { body } = await meja.buka(meja.petugas, TUGAS);
  expect(body.match(/href="geo:-10.16,123.6\?q=-10.16,123.6"/g)).toHaveLength(3);
  expect(body.match(/Tidak terbuka\?/g)).toHaveLength(1);
  const [id = ''] = (await bagian())['sesudah'] ?? [];
  const kasus = (await meja.buka(meja.petugas, alamatLaporan(id))).body;
  expect(kasus).toContain('https://www.openstreetmap.org/directions?to=-10.16%2C123.6');
});

test('the acts are within reach from the head of the case page', async () => {
  const id = await tugas();
  const { body } = await meja.buka(meja.petugas, alamatLaporan(id));
  const lompat = body.indexOf('href="#panel"');
  expect(lompat).toBeGreaterThan(body.indexOf('<h1'));
  expect(lompat).toBeLessThan(body.indexOf('class="clocks"'));
  expect(body).toContain('id="panel"');
});
