import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import {
  buatPengaduanUji,
  CERITA_UJI,
  DASAR_LAPOR,
  type PengaduanUji,
  TEMPAT_UJI,
} from '../../../../test/support/pengaduan.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';

let uji: PengaduanUji;
beforeAll(async () => {
  uji = await buatPengaduanUji();
});
afterAll(() => uji.close());

describe('lapor', () => {
  it('a warga without an account gets a number and a PIN, and the case has its clocks', async () => {
    const warga = createPeramban(uji.app);
    await uji.isiSampaiPeriksa(warga);
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, { situs: '' });
    expect(terima.statusCode).toBe(303);
    const halaman = await warga.buka(String(terima.headers['location']));
    expect(halaman.statusCode).toBe(200);
    expect(halaman.body).toMatch(/KPG-[2-9A-Z]{4}-[2-9A-Z]{4}/);
    expect(halaman.body).toMatch(/\d{3} \d{3}/);
    const jam = await uji.inti.db.read(uji.kupang.pemda.id, (trx) =>
      trx.selectFrom('kasus.jam').select('jam').where('pemda_id', '=', uji.kupang.pemda.id).execute(),
    );
    expect(jam.length).toBeGreaterThan(0);
  });

  it('the answer leads to a receipt for paper, which only the same browser may open', async () => {
    const warga = createPeramban(uji.app);
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, await uji.isiSampaiPeriksa(warga));
    const alamat = String(terima.headers['location']);
    const jawaban = await warga.buka(alamat);
    expect(jawaban.body).toContain(`<a href="${alamat}/cetak">Tampilan cetak</a>`);
    expect(jawaban.body).toContain('Hari ini, ');
    const kertas = await warga.buka(`${alamat}/cetak`);
    expect(kertas.statusCode).toBe(200);
    const pin = /class="code">(\d{3} \d{3})</.exec(jawaban.body)?.[1] ?? 'tanpa PIN';
    for (const satu of [
      pin,
      alamat.split('/').at(-1) ?? '',
      TEMPAT_UJI.patokan,
      'localhost:3000/lacak',
      '<svg class="qr"',
    ])
      expect(kertas.body).toContain(satu);
    expect(kertas.body).not.toMatch(/<script|Hari ini/);
    expect((await createPeramban(uji.app).buka(`${alamat}/cetak`)).statusCode).toBe(404);
    expect((await warga.buka(`/en${alamat}/cetak`)).body).toContain('Receipt of your report');
  });

  it('the same form sent twice, in parallel and again, makes one laporan with one number', async () => {
    const warga = createPeramban(uji.app);
    const formulir = await uji.isiSampaiPeriksa(warga);
    const sebelum = await uji.jumlahKasus();
    const jawaban = await Promise.all([1, 2, 3, 4].map(() => warga.kirim(`${DASAR_LAPOR}/periksa`, formulir)));
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    jawaban.push(await warga.kirim(`${DASAR_LAPOR}/periksa`, formulir));
    expect(new Set(jawaban.map((satu) => satu.headers['location'])).size).toBe(1);
    expect(await uji.jumlahKasus()).toBe(sebelum + 1);
  });

  it('faults are told beside the field and what was typed is kept', async () => {
    const warga = createPeramban(uji.app);
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
    const jawab = await warga.kirim(`${DASAR_LAPOR}/tempat`, {
      ...TEMPAT_UJI,
      kecamatan: '',
      patokan: 'Dekat <b>gereja</b>',
    });
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
    const warga = createPeramban(uji.app);
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
    const jawab = await warga.kirim(`${DASAR_LAPOR}/tempat`, { ...TEMPAT_UJI, lintang, bujur });
    expect(jawab.statusCode).toBe(422);
    expect(jawab.body).toContain(kata);
  });

  it('a step cannot be jumped over', async () => {
    const warga = createPeramban(uji.app);
    const jawab = await warga.buka(`${DASAR_LAPOR}/periksa`);
    expect(jawab.statusCode).toBe(303);
    expect(jawab.headers['location']).toContain('/lapor/jenis');
  });

  it('a post without the token of this browser, or from another origin, is refused', async () => {
    const warga = createPeramban(uji.app);
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    expect((await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori, _csrf: 'x' })).statusCode).toBe(403);
    expect(
      (await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori }, { origin: 'https://lain.example' }))
        .statusCode,
    ).toBe(403);
  });

  it('a filled hidden field or an unbelievable speed is asked to press once more', async () => {
    const warga = createPeramban(uji.app);
    await uji.isiSampaiPeriksa(warga);
    const sebelum = await uji.jumlahKasus();
    const jawab = await warga.kirim(`${DASAR_LAPOR}/periksa`, { situs: 'http://spam.example' });
    expect(jawab.statusCode).toBe(200);
    expect(await uji.jumlahKasus()).toBe(sebelum);
    expect((await warga.kirim(`${DASAR_LAPOR}/periksa`, { situs: '' })).statusCode).toBe(303);
  });

  it('hostile words are kept within the limit and stay inert', async () => {
    const warga = createPeramban(uji.app);
    const cerita = '<script>alert(1)</script> =CMD|calc ꦲꦤꦕꦫꦏ مرحبا 🚧';
    await uji.isiSampaiPeriksa(warga, { cerita });
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, { situs: '' });
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const halaman = await warga.buka(`/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`);
    expect(halaman.body).not.toContain('<script>alert');
    expect(halaman.body).toContain('ꦲꦤꦕꦫꦏ مرحبا 🚧');
    expect((await warga.kirim(`${DASAR_LAPOR}/cerita`, { ...CERITA_UJI, cerita: 'a\u0000b' })).statusCode).toBe(422);
    expect(
      (await warga.kirim(`${DASAR_LAPOR}/cerita`, { ...CERITA_UJI, cerita: 'x'.repeat(100_000) })).statusCode,
    ).toBe(422);
  });
});

it('one place on the network that sends without end is slowed, and its draft is kept', async () => {
  const sebelum = uji.inti.config.laporPerSumber;
  uji.inti.config.laporPerSumber = 2;
  const status: number[] = [];
  for (let n = 0; n < 6; n++) {
    const warga = createPeramban(uji.app, '203.0.113.9');
    status.push((await warga.kirim(`${DASAR_LAPOR}/periksa`, await uji.isiSampaiPeriksa(warga))).statusCode);
    uji.jam.maju(1000);
  }
  uji.inti.config.laporPerSumber = sebelum;
  expect(status).toContain(429);
  expect(status[0]).toBe(303);
});

describe('similar laporan', () => {
  const titik = { ...TEMPAT_UJI, kecamatan: '53.71.03', lintang: '-10,15', bujur: '123,64' };
  const dekat = { ...titik, lintang: '-10,1501' };

  async function sampaiSerupa(tempat: Record<string, string>) {
    const warga = createPeramban(uji.app);
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
    await warga.kirim(`${DASAR_LAPOR}/tempat`, { ...tempat, 'titik-pasti': 'ya' });
    await warga.kirim(`${DASAR_LAPOR}/foto-selesai`, {});
    await warga.kirim(`${DASAR_LAPOR}/cerita`, CERITA_UJI);
    uji.jam.maju(60_000);
    return warga;
  }

  it('within 30 m and of the same kind are shown with what is public of them, and can be passed by', async () => {
    const pertama = await sampaiSerupa(titik);
    expect((await pertama.buka(`${DASAR_LAPOR}/serupa`)).headers['location']).toContain('/periksa');
    const draf = /name="draf" value="([^"]*)"/.exec((await pertama.buka(`${DASAR_LAPOR}/periksa`)).body)?.[1] ?? '';
    const nomor = String((await pertama.kirim(`${DASAR_LAPOR}/periksa`, { draf, situs: '' })).headers['location'])
      .split('/')
      .at(-1);
    const kedua = await sampaiSerupa(dekat);
    const halaman = await kedua.buka(`${DASAR_LAPOR}/serupa`);
    expect(halaman.statusCode).toBe(200);
    expect(halaman.body).toContain(`value="${nomor}"`);
    expect(halaman.body).toContain('10 meter');
    expect(halaman.body).not.toContain(CERITA_UJI.cerita);
    expect((await kedua.kirim(`${DASAR_LAPOR}/serupa`, {})).headers['location']).toContain('/periksa');
    const jauh = await sampaiSerupa({ ...titik, lintang: '-10,151' });
    expect((await jauh.buka(`${DASAR_LAPOR}/serupa`)).statusCode).toBe(303);
  });
});
