import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buatPengaduanUji,
  CERITA_UJI,
  DASAR_LAPOR,
  type PengaduanUji,
  TEMPAT_UJI,
} from '../../../../test/support/pengaduan.ts';
import { createPeramban, type Peramban } from '../../../../test/support/peramban.ts';

const ALAMAT = `${DASAR_LAPOR}/peta`;

let uji: PengaduanUji;
beforeAll(async () => {
  uji = await buatPengaduanUji();
});
afterAll(() => uji.close());

/** The fields of a form of the page, hidden and shown, by the words of its label. */
function kolom(body: string, label: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*aria-label="${label}".*?</form>`, 's').exec(body)?.[0] ?? '';
  const semua = [...form.matchAll(/<input[^>]*? name="([^"]+)"[^>]*? value="([^"]*)"/g)];
  return Object.fromEntries(semua.map(([, nama = '', nilai = '']) => [nama, nilai]));
}

/** A citizen who has chosen a kind, written the words and opened the map. */
async function keTempat(tempat: Record<string, string> = {}): Promise<Peramban> {
  const warga = createPeramban(uji.app);
  await warga.buka(`${DASAR_LAPOR}/jenis`);
  await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
  const jawab = await warga.kirim(`${DASAR_LAPOR}/tempat`, { ...TEMPAT_UJI, ...tempat, aksi: 'peta' });
  expect(jawab.headers['location']).toBe(ALAMAT);
  return warga;
}

/** Presses something on the map's form and gives the page that follows. */
async function tekan(warga: Peramban, isian: Record<string, string>): Promise<string> {
  const awal = kolom((await warga.buka(ALAMAT)).body, 'Peta');
  const jawab = await warga.kirim(ALAMAT, { ...awal, ...isian });
  expect(jawab.headers['location']).toBe(ALAMAT);
  return (await warga.buka(ALAMAT)).body;
}

const pakai = async (warga: Peramban, isian: Record<string, string> = {}) =>
  warga.kirim(ALAMAT, { ...kolom((await warga.buka(ALAMAT)).body, 'Titik terpilih'), aksi: 'pakai', ...isian });

const zoomDari = (body: string) => Number(kolom(body, 'Peta')['zoom']);

describe('a point on the map, without a script', () => {
  it('a warga taps, comes nearer, accepts, and the laporan keeps point, accuracy and source', async () => {
    const warga = await keTempat();
    const awal = (await warga.buka(ALAMAT)).body;
    expect(awal).toContain('Belum ada titik.');
    expect(awal).toContain('>Alak</text>');
    const dekat = await tekan(warga, { 'peta320.x': '200', 'peta320.y': '140' });
    expect(zoomDari(dekat)).toBe(zoomDari(awal) + 1);
    await tekan(warga, { 'peta480.x': '240', 'peta480.y': '210' });
    await tekan(warga, { 'peta288.x': '100', 'peta288.y': '60' });
    await tekan(warga, { aksi: 'dekat' });
    const tepat = await tekan(warga, { aksi: 'timur' });
    expect(tepat).toMatch(/Titik ini sekitar [\d,]+ (km|meter) di \S+ ?\S* pusat \S+/);
    const titik = kolom(tepat, 'Titik terpilih');
    expect((await pakai(warga)).headers['location']).toBe(`${DASAR_LAPOR}/tempat#h-titik`);

    const tempat = (await warga.buka(`${DASAR_LAPOR}/tempat`)).body;
    expect(tempat).toContain('Depan Pasar Contoh');
    expect(tempat).toContain('Titik dari peta, meleset sampai');
    const { lintang = '', bujur = '' } = titik;
    const isian = { ...TEMPAT_UJI, lintang, bujur, sumber: 'peta', akurasi: '1' };
    expect((await warga.kirim(`${DASAR_LAPOR}/tempat`, isian)).headers['location']).toContain('/foto');
    await warga.kirim(`${DASAR_LAPOR}/foto-selesai`, {});
    await warga.kirim(`${DASAR_LAPOR}/cerita`, CERITA_UJI);
    uji.jam.maju(60_000);
    const periksa = (await warga.buka(`${DASAR_LAPOR}/periksa`)).body;
    expect(periksa).toContain('Titik di peta, meleset sampai 110 meter');
    const draf = /name="draf" value="([^"]*)"/.exec(periksa)?.[1] ?? '';
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, { draf, situs: '' });
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const kasus = await uji.inti.db.read(uji.kupang.pemda.id, (trx) =>
      trx
        .selectFrom('kasus.kasus')
        .select(['lintang', 'bujur', 'akurasi_m', 'sel', 'data'])
        .where('pemda_id', '=', uji.kupang.pemda.id)
        .where('nomor', '=', nomor)
        .executeTakeFirstOrThrow(),
    );
    expect(kasus).toMatchObject({
      lintang: Number(lintang.replace(',', '.')),
      bujur: Number(bujur.replace(',', '.')),
      akurasi_m: 110,
      data: { sumberTitik: 'peta' },
    });
    expect(kasus.sel).not.toBeNull();
  });

  it.each([
    ['negative', { 'peta320.x': '-5', 'peta320.y': '10' }],
    ['huge', { 'peta320.x': '99999999999999', 'peta320.y': '10' }],
    ['beyond the picture', { 'peta320.x': '321', 'peta320.y': '10' }],
    ['not a number', { 'peta320.x': 'NaN', 'peta320.y': '1e3' }],
    ['half', { 'peta320.x': '10' }],
    ['that of a pressed key', { 'peta320.x': '0', 'peta320.y': '0' }],
    ['of an unknown picture', { 'peta9000.x': '10', 'peta9000.y': '10' }],
    ['nothing', {}],
    ['of a broken view', { 'pusat-lintang': 'Infinity', zoom: '-1', aksi: 'jatuh' }],
  ])('a tap that is %s changes nothing', async (_, isian) => {
    const warga = await keTempat();
    const sebelum = kolom((await warga.buka(ALAMAT)).body, 'Peta');
    expect(kolom(await tekan(warga, isian), 'Peta')).toEqual(sebelum);
  });

  it('nearer and farther stop at their ends, and the middle stays in the country', async () => {
    const warga = await keTempat();
    for (let kali = 0; kali < 16; kali += 1) await tekan(warga, { aksi: 'jauh' });
    for (let kali = 0; kali < 12; kali += 1) await tekan(warga, { aksi: 'selatan' });
    const jauh = kolom(await tekan(warga, { aksi: 'jauh' }), 'Peta');
    expect(jauh).toMatchObject({ zoom: '5', 'pusat-lintang': '-11.2' });
    let dekat = 0;
    for (let kali = 0; kali < 12; kali += 1)
      dekat = zoomDari(await tekan(warga, { 'peta288.x': '144', 'peta288.y': '126' }));
    expect(dekat).toBe(15);
  });

  it('a point in another daerah, or one from far away, is asked about once and may be confirmed', async () => {
    const warga = await keTempat();
    const tanya = await pakai(warga, { lintang: '-8,37', bujur: '123,41' });
    expect(tanya.statusCode).toBe(422);
    expect(tanya.body).toContain('Lembata');
    expect(tanya.body).toContain('name="titik-pasti"');
    const setuju = { ...kolom(tanya.body, 'Titik terpilih'), aksi: 'pakai', 'titik-pasti': 'ya' };
    expect((await warga.kirim(ALAMAT, setuju)).statusCode).toBe(303);
    expect((await warga.buka(`${DASAR_LAPOR}/tempat`)).body).toContain('value="-8,37"');

    const kasar = await keTempat({ kecamatan: '' });
    for (let kali = 0; kali < 8; kali += 1) await tekan(kasar, { aksi: 'jauh' });
    await tekan(kasar, { aksi: 'utara' });
    await tekan(kasar, { aksi: 'selatan' });
    expect((await pakai(kasar, { lintang: '-10,17', bujur: '123,6', 'dari-peta': '-10,17 123,6' })).body).toMatch(
      /bisa meleset sampai [\d.]+ meter/,
    );
  });

  it.each([
    ['', '', 'Ketuk peta dulu'],
    ['0', '0', 'laut Afrika'],
    ['123,6', '-10,17', 'tertukar'],
    ['52,5', '13,4', 'luar Indonesia'],
    ['abc', '1', 'sebagai angka'],
  ])('typed figures %s, %s are checked like every position: %s', async (lintang, bujur, kata) => {
    const warga = await keTempat();
    const jawab = await pakai(warga, { lintang, bujur });
    expect(jawab.statusCode).toBe(422);
    expect(jawab.body).toContain(kata);
    expect(jawab.body).toContain(`name="lintang" `);
  });

  it('typed figures are shown on the map, and changed ones lose the accuracy of the map', async () => {
    const warga = await keTempat();
    expect((await pakai(warga, { lintang: '-10.15', bujur: '123.61', aksi: 'lihat' })).headers['location']).toBe(
      ALAMAT,
    );
    expect(kolom((await warga.buka(ALAMAT)).body, 'Peta')).toMatchObject({ 'pusat-lintang': '-10.15', dipilih: 'ya' });
    await pakai(warga, { lintang: '-10,16' });
    const tempat = (await warga.buka(`${DASAR_LAPOR}/tempat`)).body;
    expect(tempat).toContain('value="-10,16"');
    expect(tempat).not.toContain('Titik dari peta');
  });

  it('the map needs no words and no point, and the words need no map', async () => {
    const warga = await keTempat({ kecamatan: '', patokan: '' });
    expect((await warga.buka(ALAMAT)).statusCode).toBe(200);
    expect((await warga.buka(`${DASAR_LAPOR}/foto`)).headers['location']).toContain('/tempat');
    const kosong = createPeramban(uji.app);
    expect((await kosong.buka(ALAMAT)).headers['location']).toContain('/jenis');
  });

  it('a patokan that is too long is said before the map opens, and is not lost', async () => {
    const warga = createPeramban(uji.app);
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
    const jawab = await warga.kirim(`${DASAR_LAPOR}/tempat`, { ...TEMPAT_UJI, patokan: 'x'.repeat(501), aksi: 'peta' });
    expect(jawab.statusCode).toBe(422);
    expect(jawab.body).toContain('x'.repeat(501));
  });

  it('without tiles configured nothing of a street map is on the page, and the policy stays narrow', async () => {
    const jawab = await (await keTempat()).buka(ALAMAT);
    expect(jawab.body).not.toContain('peta-jalan');
    expect(jawab.body).not.toContain('<script');
    expect(jawab.headers['content-security-policy']).toContain("img-src 'self' data:;");
  });
});

it('the steps count to five, with or without similar laporan', async () => {
  const warga = createPeramban(uji.app);
  await uji.isiSampaiPeriksa(warga);
  const hitung = async (langkah: string) =>
    /Langkah (\d dari \d): (\w+)/.exec((await warga.buka(`${DASAR_LAPOR}/${langkah}`)).body)?.slice(1);
  expect(await hitung('jenis')).toEqual(['1 dari 5', 'Jenis']);
  expect(await hitung('cerita')).toEqual(['4 dari 5', 'Cerita']);
  expect(await hitung('periksa')).toEqual(['5 dari 5', 'Periksa']);
  expect((await warga.buka(`${DASAR_LAPOR}/periksa`)).body).toContain(`href="${DASAR_LAPOR}/cerita"`);
});
