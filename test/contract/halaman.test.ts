import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SesiUji } from '../support/aplikasi.ts';
import { buatNegeri, type Negeri, type PeranUji } from './negeri.ts';
import { periksaHtml, tautanDari, teksDari } from './periksa-html.ts';
import { alamat, daftarRute, yangBoleh } from './rute.ts';
import { kata, tabelTeks } from './tabel-teks.ts';

/** Pages of one kind that are opened; what is on the twentieth report is on the first. */
const SEJENIS = 8;

let negeri: Negeri;

beforeAll(async () => {
  negeri = await buatNegeri();
});
afterAll(() => negeri.close());

test('each page that reads is well formed, has one h1, labels, unique ids, its language and a title', async () => {
  const salah: string[] = [];
  let diperiksa = 0;
  for (const satu of daftarRute(negeri.rute).filter(({ metode }) => metode === 'GET'))
    for (const bahasa of satu.akses.jenis === 'publik' ? (['id', 'en'] as const) : (['id'] as const)) {
      const url = `${bahasa === 'en' ? '/en' : ''}${alamat(satu, negeri, negeri.kupang)}`;
      const jawab = await negeri.buka(yangBoleh(satu, negeri.kupang), url);
      if (!String(jawab.headers['content-type']).startsWith('text/html')) continue;
      diperiksa += 1;
      // The gallery shows components that bring the heading of a page with them.
      const masalah = periksaHtml(jawab.body, bahasa).filter((kata) => satu.url !== '/_ui' || !kata.endsWith(' h1'));
      salah.push(...masalah.map((kata) => `${url}: ${kata}`));
    }
  expect(diperiksa).toBeGreaterThan(40);
  expect(salah).toEqual([]);
});

describe('every link leads somewhere, and each page behind one is well formed', () => {
  test('of the public site, in Indonesian', async () => {
    expect(await jelajahi('/', undefined)).toEqual([]);
  });

  test('of the public site, in English', async () => {
    expect(await jelajahi('/en', undefined)).toEqual([]);
  });

  test.each(['operator', 'petugas', 'kepala', 'admin-pemda'] as const)(
    'of the desk, as %s',
    async (peran: PeranUji) => {
      const { sesi, pemda } = negeri.kupang;
      expect(await jelajahi(`/${pemda.slug}/kerja`, sesi[peran], `/${pemda.slug}/kerja`)).toEqual([]);
    },
  );
});

test('an English page has no Indonesian words of the text tables', async () => {
  const asing = kalimatIndonesia();
  expect(asing.size).toBeGreaterThan(200);
  const salah: string[] = [];
  const ruteUmum = daftarRute(negeri.rute).filter(
    ({ metode, akses, url }) => metode === 'GET' && akses.jenis === 'publik' && !isHanyaIndonesia(url),
  );
  for (const satu of ruteUmum) {
    const url = `/en${alamat(satu, negeri, negeri.kupang)}`;
    const jawab = await negeri.buka(negeri.kupang.warga, url);
    if (jawab.statusCode !== 200 || !String(jawab.headers['content-type']).startsWith('text/html')) continue;
    const baris = new Set(
      teksDari(jawab.body)
        .split('\n')
        .map((kata) => kata.trim()),
    );
    for (const kata of baris) if (asing.has(kata)) salah.push(`${url}: ${kata}`);
  }
  expect(salah).toEqual([]);
});

/** Sign-in is for staff, and what lies under an underscore for those who run the installation. */
function isHanyaIndonesia(url: string): boolean {
  return /^\/(_|masuk|lupa-sandi|akun)/.test(url);
}

/** Sentences of the Indonesian tables that the English ones do not have too; longer than 12 characters. */
function kalimatIndonesia(): Set<string> {
  const inggris = new Set(kata(tabelTeks('en')));
  return new Set(kata(tabelTeks('id')).filter((satu) => satu.length > 12 && !inggris.has(satu)));
}

/** Follows links once each from a page on; gives what is broken. */
async function jelajahi(awal: string, sesi: SesiUji | undefined, batas = ''): Promise<string[]> {
  const salah: string[] = [];
  const antrean: { url: string; dari: string }[] = [{ url: awal, dari: '' }];
  const dilihat = new Set([awal]);
  const banyak = new Map<string, number>();
  for (let kini = antrean.shift(); kini; kini = antrean.shift()) {
    const { url, dari } = kini;
    const jenis = jenisAlamat(url);
    const ke = (banyak.get(jenis) ?? 0) + 1;
    banyak.set(jenis, ke);
    if (ke > SEJENIS) continue;
    const jawab = await negeri.buka(sesi, url);
    if (jawab.statusCode >= 400) salah.push(`${jawab.statusCode} ${url} (dari ${dari})`);
    const lanjut = jawab.headers.location ? [jawab.headers.location] : [];
    const isHtml = String(jawab.headers['content-type']).startsWith('text/html') && jawab.statusCode === 200;
    if (isHtml) {
      salah.push(...periksaHtml(jawab.body, /^\/en(\/|\?|$)/.test(url) ? 'en' : 'id').map((kata) => `${url}: ${kata}`));
      lanjut.push(...tautanDari(jawab.body.replace(/<form[^>]*method="post"[^>]*>/gi, '')));
    }
    for (const tujuan of lanjut)
      if (!dilihat.has(tujuan) && (tujuan.startsWith(batas) || tujuan.startsWith('/aset/'))) {
        dilihat.add(tujuan);
        antrean.push({ url: tujuan, dari: url });
      }
  }
  return salah;
}

/** An address without what makes it this one of many. */
function jenisAlamat(url: string): string {
  const [jalur = '', tanya = ''] = url.split('?');
  const kunci = [...new URLSearchParams(tanya).keys()].sort().join('&');
  const tanpaId = jalur
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/[A-Z]{3}-[A-Z0-9]{4}-[A-Z0-9]{4}/g, ':nomor')
    .replace(/^((?:\/en)?)\/(kabupaten|kota|provinsi|kabupaten-administrasi)-[a-z-]+$/, '$1/:pemda');
  return `${tanpaId}?${kunci}`;
}
