import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from '../../src/core/index.ts';
import { createServer, publik, untukPeran } from '../../src/platform/http/index.ts';
import { ASET_UJI, buatIntiUji } from '../support/inti.ts';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../support/meja.ts';
import { buatPengaduanUji, CERITA_UJI, DASAR_LAPOR, type PengaduanUji, TEMPAT_UJI } from '../support/pengaduan.ts';
import { createPeramban } from '../support/peramban.ts';
import { buatNegeri } from './negeri.ts';
import { alamat, daftarRute, yangBoleh } from './rute.ts';
import { sidikBasis } from './sidik.ts';

// What docs/keamanan.md claims of the whole application and no single room can show.

describe('a search at the desk', () => {
  let meja: MejaUji;
  beforeAll(async () => {
    meja = await buatMejaUji();
  });
  afterAll(() => meja.close());

  const ditemukan = async (q: string, kasusId: string) => {
    const { body, statusCode } = await meja.buka(
      meja.operator,
      `/kota-kupang/kerja/kotak-masuk?q=${encodeURIComponent(q)}`,
    );
    expect(statusCode).toBe(200);
    return body.includes(alamatLaporan(kasusId));
  };

  test('finds words, and nothing by what would be SQL or a pattern', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: 'Meja retak di Liliba' });
    expect(await ditemukan('retak', kasusId)).toBe(true);
    for (const q of [
      "xyzzy' or 1=1 --",
      "xyzzy') or ('a'='a",
      '%etak',
      '_etak',
      'r_tak',
      '.*etak',
      'retak|xyzzy',
      'retak or xyzzy',
    ])
      expect(await ditemukan(q, kasusId), q).toBe(false);
  });

  test('a parameter that is given twice counts once: the last', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: 'Kursi goyang di Liliba' });
    const cari = async (query: string) =>
      (await meja.buka(meja.operator, `/kota-kupang/kerja/kotak-masuk?${query}`)).body.includes(alamatLaporan(kasusId));
    expect(await cari('q=xyzzy&q=goyang')).toBe(true);
    expect(await cari('q=goyang&q=xyzzy')).toBe(false);
  });
});

describe('a report', () => {
  let uji: PengaduanUji;
  beforeAll(async () => {
    uji = await buatPengaduanUji();
  });
  afterAll(() => uji.close());

  test('takes kind and place from the lists of the region alone', async () => {
    const warga = createPeramban(uji.app);
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    expect((await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: 'kapal-selam' })).statusCode).toBe(422);
    await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
    for (const tempat of [
      { kecamatan: '53.08.01' },
      { kecamatan: '53.71' },
      { kecamatan: '53.71.01.1001' },
      { desa: '53.08.01.2001' },
      { desa: '53.71.02' },
    ]) {
      const jawab = await warga.kirim(`${DASAR_LAPOR}/tempat`, { ...TEMPAT_UJI, ...tempat });
      expect([tempat, jawab.statusCode]).toEqual([tempat, 422]);
    }
    expect((await warga.kirim(`${DASAR_LAPOR}/tempat`, TEMPAT_UJI)).statusCode).toBe(303);
    await warga.kirim(`${DASAR_LAPOR}/foto-selesai`, {});
    expect((await warga.kirim(`${DASAR_LAPOR}/cerita`, { ...CERITA_UJI, bahaya: 'mungkin' })).statusCode).toBe(422);
  });
});

describe('who asks', () => {
  test.each([
    [false, '203.0.113.9', '10.9.9.9'],
    [true, '203.0.113.9', '203.0.113.9'],
    [true, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    [true, '198.51.100.1, 198.51.100.2, 203.0.113.9', '203.0.113.9'],
  ])('behind a proxy: %s, with X-Forwarded-For %s it is %s', async (trustProxy, kepala, harap) => {
    const { inti, close } = await buatIntiUji({ config: { trustProxy } });
    const server = await createServer(inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
    server.get('/uji/siapa', { config: { akses: publik } }, (request) => request.ip);
    const jawab = await server.inject({
      url: '/uji/siapa',
      remoteAddress: '10.9.9.9',
      headers: { 'x-forwarded-for': kepala },
    });
    expect(jawab.body).toBe(harap);
    await server.close();
    await close();
  });
});

test('a refusal is one line of the log, with who, where, why and which request, and without the address', async () => {
  const baris: string[] = [];
  const { inti, close } = await buatIntiUji();
  const log = pino({ level: 'info' }, { write: (teks) => void baris.push(teks) });
  const akun = { id: uuidv7(), nama: 'Ana Contoh', surel: 'ana@kupang.example' };
  const petugas = {
    akunId: akun.id,
    nama: akun.nama,
    surel: akun.surel,
    peran: ['petugas'],
    unitId: uuidv7(),
    mewakili: [],
  } as const;
  const pengenal = { kenali: async () => akun, peranDi: async () => petugas };
  const server = await createServer({ ...inti, log }, pengenal, ASET_UJI);
  server.get('/:pemda/uji/kepala', { config: { akses: untukPeran('kepala') } }, () => 'ada');
  const jawab = await server.inject({ url: '/kota-kupang/uji/kepala?q=rahasia', headers: { cookie: 'puja=rahasia' } });
  expect(jawab.statusCode).toBe(403);
  const ditolak = baris.filter((satu) => satu.includes('"ditolak"'));
  expect(ditolak).toHaveLength(1);
  expect(JSON.parse(ditolak[0] ?? '{}')).toMatchObject({
    status: 403,
    kode: expect.any(String),
    akunId: akun.id,
    pemdaId: expect.any(Number),
    reqId: expect.any(String),
    time: expect.any(Number),
  });
  expect(baris.join()).not.toMatch(/rahasia|ana@|Ana Contoh/);
  await server.close();
  await close();
});

test('opening any address changes nothing but who has a case open', async () => {
  const negeri = await buatNegeri();
  const tanpaKehadiran = async () => {
    const { 'kasus.pembuka': _, ...sidik } = await sidikBasis(negeri.basis.superUrl);
    return sidik;
  };
  const sebelum = await tanpaKehadiran();
  for (const satu of daftarRute(negeri.rute).filter(({ metode }) => metode === 'GET'))
    await negeri.buka(yangBoleh(satu, negeri.kupang), alamat(satu, negeri, negeri.kupang));
  expect(await tanpaKehadiran()).toEqual(sebelum);
  await negeri.close();
});
