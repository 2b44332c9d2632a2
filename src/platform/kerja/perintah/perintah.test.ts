import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';

let meja: MejaUji;
beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

const perintah = (id: string) => `${alamatLaporan(id)}/perintah`;

test('a work order says who does what, where, until when and for whom, once a field officer holds the case', async () => {
  const { kasusId, nomor } = await meja.buat(meja.kupang, { bahaya: true, data: { cerita: 'Papan <b>lepas</b>' } });
  expect((await meja.buka(meja.operator, perintah(kasusId))).statusCode).toBe(404);
  const { unitId, akun } = meja.kupang;
  const isi = { keparahan: 'berat', unit: unitId, petugas: akun.petugas.id };
  expect((await meja.lakukan(meja.operator, kasusId, 'nilai', isi)).statusCode).toBe(303);
  for (const sesi of [meja.operator, meja.petugas, meja.kepala]) {
    const { body, statusCode } = await meja.buka(sesi, perintah(kasusId));
    expect(statusCode).toBe(200);
    for (const teks of ['Perintah kerja', nomor, akun.petugas.nama, `oleh ${akun.operator.nama}`, 'Berat', 'Amankan: '])
      expect(body).toContain(teks);
    expect(body).toContain('Papan &lt;b>lepas&lt;/b>');
    expect(body).toContain('class="qr"');
  }
  expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).toContain(`href="${perintah(kasusId)}"`);
});

test('a work order is nobody else’s: not of another field officer, another region, or a person without a role', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  const { unitId, akun } = meja.kupang;
  await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', unit: unitId, petugas: akun.petugas.id });
  const lain = await meja.masukSebagai(meja.lembata.akun.petugas.surel);
  expect((await meja.buka(lain, perintah(kasusId))).statusCode).toBe(404);
  expect((await meja.buka(lain, perintah(kasusId).replace('kota-kupang', 'kabupaten-lembata'))).statusCode).toBe(404);
  const kosong = await meja.buat(meja.kupang);
  expect((await meja.buka(meja.petugas, perintah(kosong.kasusId))).statusCode).toBe(404);
});
