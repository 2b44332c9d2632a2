import { afterAll, expect, test } from 'vitest';
import type { SesiUji } from '../support/aplikasi.ts';
import { buatNegeri } from './negeri.ts';
import { alamat, daftarRute, type Rute, yangBoleh } from './rute.ts';

const KIB = 1024;
/** HTML and style sheets, compressed: what fits the first round trips of a slow line. */
const BATAS_HALAMAN = 14 * KIB;
const BATAS_SKRIP = 10 * KIB;
const BATAS_SKRIP_MEJA = 150 * KIB;
/** For people who build pages. */
const BUKAN_WARGA = ['/_ui'];

const negeri = await buatNegeri();
const rute = daftarRute(negeri.rute).filter(({ metode, url }) => metode === 'GET' && !BUKAN_WARGA.includes(url));

afterAll(() => negeri.close());

test('every public page fits 14 KB with its style sheets; a script stands on forms alone, at most 10 KB', async () => {
  const timbangan: Timbangan[] = [];
  for (const satu of rute.filter(({ akses }) => akses.jenis === 'publik'))
    for (const bahasa of ['', '/en']) timbangan.push(...(await timbang(satu, negeri.kupang.warga, bahasa)));
  for (const tambahan of [
    '/?q=oebobo',
    '/?provinsi=53',
    `/${negeri.kupang.pemda.slug}/${negeri.modul.id}?keadaan=selesai`,
  ])
    timbangan.push(...(await timbangAlamat(tambahan, negeri.kupang.warga)));
  expect(timbangan.length).toBeGreaterThan(30);
  const berat = timbangan.filter(
    (satu) => satu.halaman > BATAS_HALAMAN || satu.skrip > (satu.formulir ? BATAS_SKRIP : 0),
  );
  expect(berat, tulis(timbangan)).toEqual([]);
});

test('every page of staff loads at most 150 KB of script', async () => {
  const timbangan: Timbangan[] = [];
  for (const satu of rute.filter(({ akses }) => akses.jenis !== 'publik'))
    timbangan.push(...(await timbang(satu, yangBoleh(satu, negeri.kupang), '')));
  expect(timbangan.length).toBeGreaterThan(5);
  expect(
    timbangan.filter(({ skrip }) => skrip > BATAS_SKRIP_MEJA),
    tulis(timbangan),
  ).toEqual([]);
});

interface Timbangan {
  url: string;
  /** Bytes of HTML and style sheets as sent, brotli. */
  halaman: number;
  skrip: number;
  formulir: boolean;
}

const timbang = (satu: Rute, sesi: SesiUji, bahasa: string) =>
  timbangAlamat(`${bahasa}${alamat(satu, negeri, negeri.kupang)}`, sesi);

async function timbangAlamat(url: string, sesi: SesiUji): Promise<Timbangan[]> {
  const jawab = await ambil(url, sesi);
  if (jawab.statusCode !== 200 || !String(jawab.headers['content-type']).startsWith('text/html')) return [];
  const html = (await negeri.buka(sesi, url)).body;
  const gaya = await beratSemua(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const skrip = await beratSemua(html, /<script[^>]* src="([^"]+)"/g);
  return [{ url, halaman: jawab.rawPayload.length + gaya, skrip, formulir: /<form[^>]* method="post"/i.test(html) }];
}

async function beratSemua(html: string, pola: RegExp): Promise<number> {
  let berat = 0;
  for (const [, href = ''] of html.matchAll(pola)) {
    const jawab = await ambil(href);
    expect([href, jawab.statusCode]).toEqual([href, 200]);
    berat += jawab.rawPayload.length;
  }
  return berat;
}

function ambil(url: string, sesi?: SesiUji) {
  return negeri.app.inject({ url, headers: { 'accept-encoding': 'br', ...(sesi ? { cookie: sesi.cookie } : {}) } });
}

function tulis(timbangan: Timbangan[]): string {
  const urut = timbangan.sort((a, b) => b.halaman - a.halaman);
  return urut.map((satu) => `${satu.halaman} B, skrip ${satu.skrip} B: ${satu.url}`).join('\n');
}
