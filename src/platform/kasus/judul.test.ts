import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

// The village of a new case is Lasiana; it is put right to the kecamatan Alak, and the table to a chair.
test.each([
  ['made online', 'Meja rusak, LURAH', undefined, 'Kursi rusak, Alak'],
  ['made at the counter', 'Meja rusak di LURAH', undefined, 'Kursi rusak di Alak'],
  ['written by somebody before', 'Meja patah dekat gereja', undefined, 'Meja patah dekat gereja'],
  ['written now', 'Meja rusak, LURAH', 'Bangku taman patah', 'Bangku taman patah'],
])('a title that was %s follows kind and place, or stays what somebody wrote', async (_, awal, tulis, hasil) => {
  const judul = awal.replace('LURAH', await namaDesa());
  const { kasusId } = await meja.buat(meja.kupang, { judul });
  const { statusCode } = await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/betulkan`, {
    versi: '1',
    sejak: '',
    kategori: 'kursi',
    judul: tulis ?? judul,
    wilayah: '53.71.01',
    patokan: 'Depan Pasar Contoh',
  });
  expect(statusCode).toBe(303);
  expect(await meja.baca(kasusId)).toMatchObject({ kategori: 'kursi', judul: hasil });
});

async function namaDesa(): Promise<string> {
  const { body } = await meja.buka(meja.operator, '/kota-kupang/kerja/catat');
  return /<option value="53\.71\.04\.1001"[^>]*>([^<]+)/.exec(body)?.[1] ?? '';
}
