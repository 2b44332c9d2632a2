import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';
import { sapuTenggat } from './index.ts';

let meja: MejaUji;
const HARI = 86_400_000;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

const peristiwa = (id: string) =>
  meja.db.read(meja.kupang.pemda.id, (trx) =>
    trx
      .selectFrom('kasus.peristiwa')
      .select(['jenis', 'peralihan', 'isi'])
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('kasus_id', '=', id)
      .orderBy('id')
      .execute(),
  );

test('a deadline that runs out is told to the head once, however many workers sweep', async () => {
  const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
  expect(await sapuTenggat(meja.inti, meja.kupang.pemda)).toEqual({ peralihan: 0, eskalasi: 0 });
  meja.jam.maju(HARI);
  const hasil = await Promise.all([1, 2, 3].map(() => sapuTenggat(meja.inti, meja.kupang.pemda)));
  expect(hasil.reduce((total, satu) => total + satu.eskalasi, 0)).toBe(1);
  expect((await peristiwa(kasusId)).filter((satu) => satu.jenis === 'lewat')).toHaveLength(1);
  const surat = await meja.db.read(meja.kupang.pemda.id, (trx) =>
    trx
      .selectFrom('jobs.kotak_keluar')
      .select('isi')
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('jenis', '=', 'kasus.eskalasi')
      .execute(),
  );
  expect(surat).toHaveLength(1);
  const { body } = await meja.buka(meja.kepala, '/kota-kupang/kerja/kepala');
  expect(body).toContain(alamatLaporan(kasusId));
  expect(body).toMatch(/Selesaikan|Amankan/);
  // The head's list forgets what was made safe.
  expect((await meja.lakukan(meja.operator, kasusId, 'amankan', { pesan: 'Sudah' })).statusCode).toBe(303);
  expect((await meja.buka(meja.kepala, '/kota-kupang/kerja/kepala')).body).not.toContain(alamatLaporan(kasusId));
});

test('taking back an act of before the deadline tells the deadline no second time', async () => {
  const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  meja.jam.maju(HARI - 60_000);
  const isi = { keparahan: 'berat', petugas: meja.kupang.akun.petugas.id };
  expect((await meja.lakukan(meja.operator, kasusId, 'nilai', isi)).statusCode).toBe(303);
  meja.jam.maju(2 * 60_000);
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  expect((await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/urung`, {})).statusCode).toBe(303);
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  expect((await peristiwa(kasusId)).filter((satu) => satu.jenis === 'lewat')).toHaveLength(1);
  const surat = await meja.db.read(meja.kupang.pemda.id, (trx) =>
    trx
      .selectFrom('jobs.kotak_keluar')
      .select('isi')
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('jenis', '=', 'kasus.eskalasi')
      .execute(),
  );
  expect(surat.filter(({ isi }) => JSON.stringify(isi).includes(kasusId))).toHaveLength(1);
});

test('a deadline that an act moved and that was told is told again when the act was taken back', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  meja.jam.maju(9 * HARI);
  const operator = await meja.masukSebagai(meja.kupang.akun.operator.surel);
  const lewat = async () => (await peristiwa(kasusId)).filter((satu) => satu.jenis === 'lewat').length;
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  expect(await lewat()).toBe(0);
  expect((await meja.lakukan(operator, kasusId, 'nilai', { keparahan: 'berat' })).statusCode).toBe(303);
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  expect(await lewat()).toBe(1);
  expect((await meja.kirim(operator, `${alamatLaporan(kasusId)}/urung`, {})).statusCode).toBe(303);
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  expect(await lewat()).toBe(1);
  meja.jam.maju(60 * HARI);
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  expect(await lewat()).toBe(2);
  meja.operator = await meja.masukSebagai(meja.kupang.akun.operator.surel);
});

test('a question without an answer ends the case by the deadline row', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: 'Di mana?' });
  meja.jam.maju(9 * HARI);
  expect((await sapuTenggat(meja.inti, meja.kupang.pemda)).peralihan).toBe(0);
  meja.jam.maju(20 * HARI);
  expect((await sapuTenggat(meja.inti, meja.kupang.pemda)).peralihan).toBe(1);
  expect(await meja.baca(kasusId)).toMatchObject({ keadaan: 'SENYAP', hasil: 'tanpa-jawaban' });
  expect((await sapuTenggat(meja.inti, meja.kupang.pemda)).peralihan).toBe(0);
});

test('the sweep of one region leaves the others alone', async () => {
  const { kasusId } = await meja.buat(meja.lembata, { bahaya: true });
  meja.jam.maju(30 * HARI);
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  const jam = await meja.db.read(meja.lembata.pemda.id, (trx) =>
    trx
      .selectFrom('kasus.jam')
      .select('ditangani_pada')
      .where('pemda_id', '=', meja.lembata.pemda.id)
      .where('kasus_id', '=', kasusId)
      .execute(),
  );
  expect(jam.every((satu) => satu.ditangani_pada === null)).toBe(true);
});
