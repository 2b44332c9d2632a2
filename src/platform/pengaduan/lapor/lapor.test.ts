import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { ASET_UJI, buatIntiUji, type IntiUji } from '../../../../test/support/inti.ts';
import { modelKecil } from '../../../../test/support/model-kecil.ts';
import { createPeramban, type Peramban } from '../../../../test/support/peramban.ts';
import { registerFoto } from '../../foto/index.ts';
import { createServer } from '../../http/index.ts';
import { registerIkuti } from '../ikuti/ikuti.route.ts';
import { registerKirimUlang } from '../kirim-ulang/kirim-ulang.route.ts';
import { registerLaporan } from '../laporan/laporan.route.ts';
import { registerKirim } from './kirim.route.ts';
import { registerLapor } from './lapor.route.ts';

const DASAR = `/kota-kupang/${LAYANAN_UJI}/lapor`;
let uji: IntiUji;
let app: FastifyInstance;
let kupang: DaerahUji;
let kategori: string;

beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang } = await isiDaerahUji(uji.inti));
  kategori = modelKecil().kategori[0]?.id ?? '';
  app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  const modul = {
    id: LAYANAN_UJI,
    judul: { id: 'Uji', en: 'Test' },
    uraian: { id: '', en: '' },
    ajakan: { id: '', en: '' },
    ikon: 'road' as const,
    dependsOn: [],
    model: modelKecil(),
    register: () => undefined,
  };
  registerFoto(app, uji.inti);
  registerLapor(app, uji.inti, modul);
  registerKirim(app, uji.inti, modul);
  registerLaporan(app, uji.inti, modul);
  registerIkuti(app, uji.inti, modul);
  registerKirimUlang(app, uji.inti);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await uji.close();
});

const TEMPAT = { kecamatan: '53.71.01', desa: '', patokan: 'Depan Pasar Contoh', lintang: '', bujur: '', akurasi: '' };
const CERITA = { cerita: 'Lubang selebar ban mobil', bahaya: 'ya', surel: '', telepon: '' };

async function isiSampaiPeriksa(peramban: Peramban, cerita: Record<string, string> = {}) {
  await peramban.buka(`${DASAR}/jenis`);
  await peramban.kirim(`${DASAR}/jenis`, { kategori });
  await peramban.kirim(`${DASAR}/tempat`, TEMPAT);
  await peramban.kirim(`${DASAR}/foto-selesai`, {});
  await peramban.kirim(`${DASAR}/cerita`, { ...CERITA, ...cerita });
  uji.jam.maju(60_000);
  const halaman = await peramban.buka(`${DASAR}/periksa`);
  return { draf: /name="draf" value="([^"]*)"/.exec(halaman.body)?.[1] ?? '', situs: '' };
}

async function jumlahKasus(): Promise<number> {
  const rows = await uji.inti.db.read(kupang.pemda.id, (trx) =>
    trx.selectFrom('kasus.kasus').select('id').where('pemda_id', '=', kupang.pemda.id).execute(),
  );
  return rows.length;
}

describe('lapor', () => {
  it('a warga without an account gets a number and a PIN, and the case has its clocks', async () => {
    const warga = createPeramban(app);
    await isiSampaiPeriksa(warga);
    const terima = await warga.kirim(`${DASAR}/periksa`, { situs: '' });
    expect(terima.statusCode).toBe(303);
    const halaman = await warga.buka(String(terima.headers['location']));
    expect(halaman.statusCode).toBe(200);
    expect(halaman.body).toMatch(/KPG-[2-9A-Z]{4}-[2-9A-Z]{4}/);
    expect(halaman.body).toMatch(/\d{3} \d{3}/);
    const jam = await uji.inti.db.read(kupang.pemda.id, (trx) =>
      trx.selectFrom('kasus.jam').select('jam').where('pemda_id', '=', kupang.pemda.id).execute(),
    );
    expect(jam.length).toBeGreaterThan(0);
  });

  it('the same form sent twice, in parallel and again, makes one laporan with one number', async () => {
    const warga = createPeramban(app);
    const formulir = await isiSampaiPeriksa(warga);
    const sebelum = await jumlahKasus();
    const jawaban = await Promise.all([1, 2, 3, 4].map(() => warga.kirim(`${DASAR}/periksa`, formulir)));
    await warga.buka(`${DASAR}/jenis`);
    jawaban.push(await warga.kirim(`${DASAR}/periksa`, formulir));
    expect(new Set(jawaban.map((satu) => satu.headers['location'])).size).toBe(1);
    expect(await jumlahKasus()).toBe(sebelum + 1);
  });

  it('faults are told beside the field and what was typed is kept', async () => {
    const warga = createPeramban(app);
    await warga.buka(`${DASAR}/jenis`);
    await warga.kirim(`${DASAR}/jenis`, { kategori });
    const jawab = await warga.kirim(`${DASAR}/tempat`, { ...TEMPAT, kecamatan: '', patokan: 'Dekat <b>gereja</b>' });
    expect(jawab.statusCode).toBe(422);
    expect(jawab.body).toContain('Pilih kecamatan');
    expect(jawab.body).toContain('Dekat &lt;b>gereja&lt;/b>');
  });

  it.each([
    ['0', '0', 'laut Afrika'],
    ['123,6', '-10,17', 'tertukar'],
    ['52,5', '13,4', 'luar Indonesia'],
    ['-8,37', '123,41', 'Lembata'],
    ['abc', '1', 'sebagai angka'],
  ])('a titik %s, %s is asked about: %s', async (lintang, bujur, kata) => {
    const warga = createPeramban(app);
    await warga.buka(`${DASAR}/jenis`);
    await warga.kirim(`${DASAR}/jenis`, { kategori });
    const jawab = await warga.kirim(`${DASAR}/tempat`, { ...TEMPAT, lintang, bujur });
    expect(jawab.statusCode).toBe(422);
    expect(jawab.body).toContain(kata);
  });

  it('a step cannot be jumped over', async () => {
    const warga = createPeramban(app);
    const jawab = await warga.buka(`${DASAR}/periksa`);
    expect(jawab.statusCode).toBe(303);
    expect(jawab.headers['location']).toContain('/lapor/jenis');
  });

  it('a post without the token of this browser, or from another origin, is refused', async () => {
    const warga = createPeramban(app);
    await warga.buka(`${DASAR}/jenis`);
    expect((await warga.kirim(`${DASAR}/jenis`, { kategori, _csrf: 'x' })).statusCode).toBe(403);
    expect((await warga.kirim(`${DASAR}/jenis`, { kategori }, { origin: 'https://lain.example' })).statusCode).toBe(
      403,
    );
  });

  it('a filled hidden field or an unbelievable speed is asked to press once more', async () => {
    const warga = createPeramban(app);
    await isiSampaiPeriksa(warga);
    const sebelum = await jumlahKasus();
    const jawab = await warga.kirim(`${DASAR}/periksa`, { situs: 'http://spam.example' });
    expect(jawab.statusCode).toBe(200);
    expect(await jumlahKasus()).toBe(sebelum);
    expect((await warga.kirim(`${DASAR}/periksa`, { situs: '' })).statusCode).toBe(303);
  });

  it('hostile words are kept within the limit and stay inert', async () => {
    const warga = createPeramban(app);
    const cerita = '<script>alert(1)</script> =CMD|calc ꦲꦤꦕꦫꦏ مرحبا 🚧';
    await isiSampaiPeriksa(warga, { cerita });
    const terima = await warga.kirim(`${DASAR}/periksa`, { situs: '' });
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const halaman = await warga.buka(`/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`);
    expect(halaman.body).not.toContain('<script>alert');
    expect(halaman.body).toContain('ꦲꦤꦕꦫꦏ مرحبا 🚧');
    expect((await warga.kirim(`${DASAR}/cerita`, { ...CERITA, cerita: 'a\u0000b' })).statusCode).toBe(422);
    expect((await warga.kirim(`${DASAR}/cerita`, { ...CERITA, cerita: 'x'.repeat(100_000) })).statusCode).toBe(422);
  });
});

describe('laporan', () => {
  it('shows the public only kind, rough place and state until the words are published', async () => {
    const warga = createPeramban(app);
    await isiSampaiPeriksa(warga, { cerita: 'Rahasia sampai diperiksa' });
    const terima = await warga.kirim(`${DASAR}/periksa`, { situs: '' });
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const lain = createPeramban(app);
    const halaman = await lain.buka(`/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`);
    expect(halaman.statusCode).toBe(200);
    expect(halaman.body).not.toContain('Rahasia sampai diperiksa');
    expect(halaman.body).not.toContain('Depan Pasar Contoh');
    expect((await lain.buka(`/kabupaten-lembata/${LAYANAN_UJI}/laporan/${nomor}`)).statusCode).toBe(404);
    expect((await lain.buka(`${DASAR}/terkirim/${nomor}`)).statusCode).toBe(404);
  });

  it('opens to its PIN, and slows down whoever guesses', async () => {
    const warga = createPeramban(app);
    await isiSampaiPeriksa(warga, { cerita: 'Cerita pemilik' });
    const terima = await warga.kirim(`${DASAR}/periksa`, { situs: '' });
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const pin = /\d{3} \d{3}/.exec((await warga.buka(String(terima.headers['location']))).body)?.[0] ?? '';
    const alamat = `/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`;
    const lain = createPeramban(app);
    await lain.buka(alamat);
    expect((await lain.kirim(`${alamat}/pin`, { pin: '000 000' })).statusCode).toBe(422);
    expect((await lain.kirim(`${alamat}/pin`, { pin })).statusCode).toBe(303);
    expect((await lain.buka(alamat)).body).toContain('Cerita pemilik');
    const penebak = createPeramban(app);
    await penebak.buka(alamat);
    const status: number[] = [];
    for (let n = 0; n < 8; n++)
      status.push((await penebak.kirim(`${alamat}/pin`, { pin: String(100_000 + n) })).statusCode);
    expect(status).toContain(429);
  });
});

describe('what the pelapor may do later', () => {
  it('adds words, corrects the contact and withdraws; nobody else may', async () => {
    const warga = createPeramban(app);
    const formulir = await isiSampaiPeriksa(warga, { cerita: 'Awal', surel: 'salah@contoh.example' });
    const terima = await warga.kirim(`${DASAR}/periksa`, formulir);
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const alamat = `/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`;
    const lain = createPeramban(app);
    await lain.buka(alamat);
    expect((await lain.unggah(`${alamat}/tambah`, { pesan: 'bukan saya' }, [])).statusCode).toBe(404);
    expect((await lain.kirim(`${alamat}/kontak`, { surel: 'curi@contoh.example' })).statusCode).toBe(404);
    await warga.buka(alamat);
    expect((await warga.unggah(`${alamat}/tambah`, { pesan: '' }, [])).statusCode).toBe(422);
    expect((await warga.unggah(`${alamat}/tambah`, { pesan: 'Makin lebar <b>' }, [])).statusCode).toBe(303);
    expect((await warga.buka(alamat)).body).toContain('Makin lebar &lt;b>');
    expect((await warga.kirim(`${alamat}/kontak`, { surel: 'bukan surel', telepon: '' })).statusCode).toBe(422);
    expect(
      (await warga.kirim(`${alamat}/kontak`, { surel: 'benar@contoh.example', telepon: '0812 3456 7890' })).statusCode,
    ).toBe(303);
    const kasus = await uji.inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, async (trx) => {
      const row = await trx
        .selectFrom('kasus.kasus')
        .select(['id', 'surel', 'telepon'])
        .where('pemda_id', '=', kupang.pemda.id)
        .where('nomor', '=', nomor)
        .executeTakeFirstOrThrow();
      const kunci = await uji.inti.kunci.pemda(trx, kupang.pemda.id);
      return {
        surel: kunci.buka(row.surel ?? Buffer.alloc(0), `kasus.surel/${row.id}`),
        telepon: row.telepon !== null,
      };
    });
    expect(kasus).toEqual({ surel: 'benar@contoh.example', telepon: true });
  });

  it('follows another laporan instead of sending the same again', async () => {
    const warga = createPeramban(app);
    const formulir = await isiSampaiPeriksa(warga);
    const terima = await warga.kirim(`${DASAR}/periksa`, formulir);
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const tetangga = createPeramban(app);
    await isiSampaiPeriksa(tetangga, { surel: 'tetangga@contoh.example' });
    const sebelum = await jumlahKasus();
    const ikut = await tetangga.kirim(`${DASAR}/ikuti`, { nomor });
    expect(ikut.headers['location']).toContain('ikut=lapor');
    expect((await tetangga.buka(String(ikut.headers['location']))).body).toContain('1 orang mengikuti');
    expect(await jumlahKasus()).toBe(sebelum);
    const tanpaSurel = createPeramban(app);
    await isiSampaiPeriksa(tanpaSurel);
    const minta = await tanpaSurel.kirim(`${DASAR}/ikuti`, { nomor });
    expect(minta.headers['location']).toMatch(/\/ikuti$/);
    await tanpaSurel.buka(String(minta.headers['location']));
    expect((await tanpaSurel.kirim(String(minta.headers['location']), { surel: 'bukan' })).statusCode).toBe(422);
    expect(
      (await tanpaSurel.kirim(String(minta.headers['location']), { surel: 'orang@contoh.example' })).statusCode,
    ).toBe(303);
  });

  it('gets a lost number again, and the answer is the same for an unknown address', async () => {
    const warga = createPeramban(app);
    const formulir = await isiSampaiPeriksa(warga, { surel: 'Maria@contoh.example' });
    await warga.kirim(`${DASAR}/periksa`, formulir);
    await warga.buka('/kota-kupang/kirim-ulang');
    const kenal = await warga.kirim('/kota-kupang/kirim-ulang', { surel: 'maria@contoh.example' });
    const tidak = await warga.kirim('/kota-kupang/kirim-ulang', { surel: 'entah@contoh.example' });
    expect(kenal.body).toBe(tidak.body);
    const antre = await uji.inti.db.read(kupang.pemda.id, (trx) =>
      trx
        .selectFrom('jobs.kotak_keluar')
        .select('id')
        .where('pemda_id', '=', kupang.pemda.id)
        .where('jenis', '=', 'kasus.kirim-ulang')
        .execute(),
    );
    expect(antre).toHaveLength(1);
  });
});

it('one place on the network that sends without end is slowed, and its draft is kept', async () => {
  const sebelum = uji.inti.config.laporPerSumber;
  uji.inti.config.laporPerSumber = 2;
  const status: number[] = [];
  for (let n = 0; n < 6; n++) {
    const warga = createPeramban(app, '203.0.113.9');
    status.push((await warga.kirim(`${DASAR}/periksa`, await isiSampaiPeriksa(warga))).statusCode);
    uji.jam.maju(1000);
  }
  uji.inti.config.laporPerSumber = sebelum;
  expect(status).toContain(429);
  expect(status[0]).toBe(303);
});

describe('similar laporan', () => {
  const titik = { ...TEMPAT, kecamatan: '53.71.03', lintang: '-10,15', bujur: '123,64' };
  const dekat = { ...titik, lintang: '-10,1501' };

  async function sampaiSerupa(tempat: Record<string, string>) {
    const warga = createPeramban(app);
    await warga.buka(`${DASAR}/jenis`);
    await warga.kirim(`${DASAR}/jenis`, { kategori });
    await warga.kirim(`${DASAR}/tempat`, { ...tempat, 'titik-pasti': 'ya' });
    await warga.kirim(`${DASAR}/foto-selesai`, {});
    await warga.kirim(`${DASAR}/cerita`, CERITA);
    uji.jam.maju(60_000);
    return warga;
  }

  it('within 30 m and of the same kind are shown with what is public of them, and can be passed by', async () => {
    const pertama = await sampaiSerupa(titik);
    expect((await pertama.buka(`${DASAR}/serupa`)).headers['location']).toContain('/periksa');
    const draf = /name="draf" value="([^"]*)"/.exec((await pertama.buka(`${DASAR}/periksa`)).body)?.[1] ?? '';
    const nomor = String((await pertama.kirim(`${DASAR}/periksa`, { draf, situs: '' })).headers['location'])
      .split('/')
      .at(-1);
    const kedua = await sampaiSerupa(dekat);
    const halaman = await kedua.buka(`${DASAR}/serupa`);
    expect(halaman.statusCode).toBe(200);
    expect(halaman.body).toContain(`value="${nomor}"`);
    expect(halaman.body).toContain('10 meter');
    expect(halaman.body).not.toContain(CERITA.cerita);
    expect((await kedua.kirim(`${DASAR}/serupa`, {})).headers['location']).toContain('/periksa');
    const jauh = await sampaiSerupa({ ...titik, lintang: '-10,151' });
    expect((await jauh.buka(`${DASAR}/serupa`)).statusCode).toBe(303);
  });
});
