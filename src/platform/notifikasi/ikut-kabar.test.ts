import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { ASET_UJI, buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import type { Trx } from '../../db/index.ts';
import { createServer } from '../http/index.ts';
import { bersihkanPemda, createPengirim, type Pengirim } from '../jobs/index.ts';
import { buatKasus, listPengikut, mintaIkut } from '../kasus/index.ts';
import { hentikan, tokenHenti } from './henti.store.ts';
import { penanganSurat, registerIkutKabar, registerKotakSurat } from './index.ts';

const SUREL = 'tetangga@contoh.example';
const HARI = 24 * 3_600_000;
let uji: IntiUji;
let app: FastifyInstance;
let kupang: DaerahUji;
let pengirim: Pengirim;

beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang } = await isiDaerahUji(uji.inti));
  pengirim = createPengirim(uji.inti, penanganSurat);
  app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  registerKotakSurat(app, uji.inti);
  registerIkutKabar(app, uji.inti);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await uji.close();
});

function sistem<T>(kerja: (trx: Trx) => Promise<T>): Promise<T> {
  return uji.inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, kerja);
}

async function lapor(): Promise<string> {
  const { kasusId } = await buatKasus(
    uji.inti,
    kupang.pemda,
    { jenis: 'warga', peran: [] },
    {
      layanan: LAYANAN_UJI,
      kategori: 'meja',
      judul: 'Meja rusak',
      tempat: { kecamatanKode: '53.71.01', patokan: 'balai' },
      bahaya: false,
      data: { cerita: 'patah' },
      kontak: {},
      saluran: 'web',
      bahasa: 'id',
      kunciKirim: crypto.randomUUID(),
    },
  );
  return kasusId;
}

const kunciOf = (trx: Trx) => uji.inti.kunci.pemda(trx, kupang.pemda.id);
const minta = (kasusId: string) =>
  sistem(async (trx) =>
    mintaIkut(trx, await kunciOf(trx), kupang.pemda.id, kasusId, { surel: SUREL, bahasa: 'id' }, uji.jam.kini()),
  );
const pengikut = (kasusId: string) =>
  sistem(async (trx) => (await listPengikut(trx, await kunciOf(trx), kupang.pemda.id, kasusId)).map((s) => s.surel));

/** The links of all mails that ask, newest first. */
async function tautan(): Promise<string[]> {
  await pengirim.putar();
  const daftar = await app.inject('/_surat');
  const hasil: string[] = [];
  for (const alamat of new Set(daftar.body.match(/\/_surat\/[0-9a-f-]{36}/g))) {
    const { body } = await app.inject(alamat);
    const satu = /\/kota-kupang\/ikut-kabar\/[\w-]{43}/.exec(body)?.[0];
    if (satu) hasil.push(satu);
  }
  return hasil;
}

test('an address follows only after its owner pressed the button behind the one mail that asks', async () => {
  const kasusId = await lapor();
  await minta(kasusId);
  await minta(kasusId);
  const [alamat = '', ...lain] = await tautan();
  expect(lain).toEqual([]);
  expect(await pengikut(kasusId)).toEqual([]);
  const halaman = await app.inject(alamat);
  expect([halaman.statusCode, halaman.headers['referrer-policy']]).toEqual([200, 'no-referrer']);
  expect(halaman.body).toContain('Ya, kirim kabar');
  expect(await pengikut(kasusId)).toEqual([]);
  for (let n = 0; n < 2; n++) {
    const jawab = await app.inject({ method: 'POST', url: alamat });
    expect(jawab.statusCode).toBe(303);
    expect(jawab.headers.location).toMatch(/\/laporan\/KPG-[\w-]+\?ikut=ya$/);
  }
  expect(await pengikut(kasusId)).toEqual([SUREL]);
  await minta(kasusId);
  expect(await tautan()).toHaveLength(1);
});

test('the token is nowhere in clear, and the old link opens nothing after the news was ended', async () => {
  const kasusId = await lapor();
  await minta(kasusId);
  const alamat = (await tautan()).find((satu) => satu !== undefined) ?? '';
  const token = alamat.split('/').at(-1) ?? '';
  const tugas = await sistem((trx) =>
    trx.selectFrom('jobs.kotak_keluar').select('isi').where('pemda_id', '=', kupang.pemda.id).execute(),
  );
  expect(JSON.stringify(tugas)).not.toContain(token);
  await app.inject({ method: 'POST', url: alamat });
  await sistem(async (trx) => {
    const { id } = kupang.pemda;
    const kunci = await kunciOf(trx);
    const henti = await tokenHenti(trx, kunci, id, kasusId, kunci.indeks(SUREL, 'kasus.surel'), uji.jam.kini());
    await hentikan(trx, id, henti, uji.jam.kini());
  });
  expect((await app.inject({ method: 'POST', url: alamat })).statusCode).toBe(404);
  expect(await pengikut(kasusId)).toEqual([]);
});

test('a question that nobody answers runs out in seven days and its address goes', async () => {
  const kasusId = await lapor();
  await minta(kasusId);
  const alamat = (await tautan())[0] ?? '';
  uji.jam.maju(7 * HARI + 1000);
  expect((await app.inject(alamat)).statusCode).toBe(404);
  expect((await app.inject({ method: 'POST', url: alamat })).statusCode).toBe(404);
  await bersihkanPemda(uji.inti, kupang.pemda);
  const sisa = await sistem((trx) =>
    trx
      .selectFrom('kasus.ikut_tunggu')
      .select('id')
      .where('pemda_id', '=', kupang.pemda.id)
      .where('kasus_id', '=', kasusId)
      .execute(),
  );
  expect(sisa).toEqual([]);
});

test('an address that answers nothing is asked about three reports at most, until one question runs out', async () => {
  const sebelum = (await tautan()).length;
  const daftar = [await lapor(), await lapor(), await lapor(), await lapor()];
  for (const kasusId of daftar) await minta(kasusId);
  expect(await tautan()).toHaveLength(sebelum + 3);
  uji.jam.maju(2 * 3_600_000);
  for (const kasusId of daftar) await minta(kasusId);
  expect(await tautan()).toHaveLength(sebelum + 3);
  uji.jam.maju(7 * HARI);
  await minta(daftar[3] ?? '');
  expect(await tautan()).toHaveLength(sebelum + 4);
});

test('one question is asked a second time after an hour, with seven days again, and no third time', async () => {
  uji.jam.maju(30 * HARI);
  const sebelum = (await tautan()).length;
  const kasusId = await lapor();
  const surat: number[] = [];
  for (let n = 0; n < 4; n++) {
    await minta(kasusId);
    surat.push((await tautan()).length - sebelum);
    uji.jam.maju(2 * 3_600_000);
  }
  expect(surat).toEqual([1, 2, 2, 2]);
  uji.jam.maju(7 * HARI - 7 * 3_600_000);
  const alamat = (await tautan())[0] ?? '';
  expect((await app.inject(alamat)).statusCode).toBe(200);
  uji.jam.maju(2 * 3_600_000);
  expect((await app.inject(alamat)).statusCode).toBe(404);
  await minta(kasusId);
  expect(await tautan()).toHaveLength(sebelum + 3);
});
