import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publik } from '../src/platform/http/index.ts';
import { type AplikasiUji, buatAplikasiUji } from './support/aplikasi.ts';

const AKAR = path.resolve(import.meta.dirname, '..');
const KODE = ['src', 'db', 'test', 'scripts'];
const dokumen = ['README.md', ...berkas('docs', /\.md$/), ...berkas('src/layanan', /README\.md$/)];
/** Made at runtime, or a name to be filled in: no file of the repository. */
const BUKAN_BERKAS = /^(\.?\/?data|PUJA_DATA)|[<>*…]/;

describe('the documents', () => {
  test.each(dokumen)('%s names only files and folders that exist', (nama) => {
    const isi = baca(nama);
    const tautan = [...isi.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((satu) =>
      path.join(path.dirname(nama), satu[1] ?? ''),
    );
    const kode = [...isi.matchAll(/`((?:src|docs|test|scripts|db|bench|\.ci)\/[^`\s]*)`/g)].map(
      (satu) => satu[1] ?? '',
    );
    const hilang = [...tautan.filter((satu) => !satu.includes(':')), ...kode].filter(
      (satu) => !BUKAN_BERKAS.test(satu) && !fs.existsSync(path.join(AKAR, satu)),
    );
    expect(hilang).toEqual([]);
  });

  test('every npm command in them is one of package.json', () => {
    const { scripts } = JSON.parse(baca('package.json')) as { scripts: Record<string, string> };
    const disebut = dokumen.flatMap((nama) =>
      [...baca(nama).matchAll(/npm (?:run )?([a-z:]+)/g)].map((satu) => satu[1]),
    );
    expect(
      disebut.filter((satu) => satu !== undefined && satu !== 'on' && !(satu in scripts) && satu !== 'machine'),
    ).toEqual([]);
  });

  test('their pictures are used and small', () => {
    const semua = dokumen.map(baca).join('\n');
    const gambar = fs.readdirSync(path.join(AKAR, 'docs/gambar'));
    expect(gambar.filter((nama) => !semua.includes(`gambar/${nama}`))).toEqual([]);
    expect(gambar.filter((nama) => fs.statSync(path.join(AKAR, 'docs/gambar', nama)).size > 60_000)).toEqual([]);
  });

  test('every word of the glossary appears in the code', () => {
    const kode = KODE.flatMap((folder) => berkas(folder, /\.(tsx?|sql|json)$/))
      .map(baca)
      .join('\n')
      .toLowerCase();
    const kata = [...baca('docs/glosarium.md').matchAll(/^\| (?!kata|---)([^|]+?) \|/gm)].flatMap((satu) =>
      (satu[1] ?? '').split(', '),
    );
    expect(kata.length).toBeGreaterThan(20);
    expect(kata.filter((satu) => !kode.includes(satu.toLowerCase()))).toEqual([]);
  });
});

describe('docs/keamanan.md', () => {
  const [, terpenuhi = '', belum = ''] = baca('docs/keamanan.md').split(/^## (?:Met|Not met yet)$/m);
  const baris = [...terpenuhi.matchAll(/^\| (V\S+) \| (.+?) \| ((?:`\S+`(?:, (?=`))?)+) \|$/gm)];

  test('gives each requirement once, in the shape of ASVS 5.0, with its test', () => {
    const id = baris.map((satu) => satu[1] ?? '');
    expect(id.length).toBeGreaterThanOrEqual(80);
    expect(id.length).toBe(terpenuhi.match(/^\| V/gm)?.length);
    expect(id.filter((satu) => !/^V(1[0-7]|[1-9])\.\d{1,2}\.\d{1,2}$/.test(satu))).toEqual([]);
    const semua = [...id, ...[...belum.matchAll(/^\| (V[^|]+) \|/gm)].flatMap((satu) => (satu[1] ?? '').split(', '))];
    expect(semua.filter((satu, i) => semua.indexOf(satu) !== i)).toEqual([]);
    const uji = baris.flatMap((satu) => [...(satu[3] ?? '').matchAll(/`(\S+?)`/g)].map(([, nama]) => nama ?? ''));
    expect(uji.filter((satu) => !/\.test\.tsx?$/.test(satu))).toEqual([]);
  });
});

describe('what docs/keamanan.md says of every answer', () => {
  let uji: AplikasiUji;
  beforeAll(async () => {
    uji = await buatAplikasiUji({
      config: { baseUrl: 'https://puja.example' },
      tambahan: () => [
        (app) =>
          void app.get('/uji/rusak', { config: { akses: publik } }, async () => {
            throw new Error('isi rahasia kesalahan');
          }),
      ],
    });
  });
  afterAll(() => uji.close());

  test.each(['/', '/masuk', '/tidak-ada', '/uji/rusak', '/healthz'])('%s carries the headers', async (url) => {
    const { headers } = await uji.app.inject(url);
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-type']).toMatch(/^text\/(html; charset=utf-8|plain)/);
    const aturan = String(headers['content-security-policy']).split(';');
    expect(aturan).toContain("default-src 'none'");
    expect(aturan).toContain("script-src 'self'");
    expect(aturan).toContain("frame-ancestors 'none'");
    expect(aturan).toContain("base-uri 'none'");
    expect(aturan.join()).not.toMatch(/unsafe|https?:|\*/);
  });

  test('a fault shows a short code and nothing of its cause', async () => {
    const { statusCode, body } = await uji.app.inject('/uji/rusak');
    expect(statusCode).toBe(500);
    expect(body).toMatch(/[0-9A-F]{8}/);
    expect(body).not.toMatch(/rahasia|\.ts|node_modules/);
  });

  test.each(['/.git/config', '/aset/', '/aset/../package.json', '/aset/manifest.json'])(
    '%s is not there',
    async (url) => {
      expect((await uji.app.inject(url)).statusCode).toBe(404);
    },
  );

  test('TRACE is not answered', async () => {
    expect((await uji.app.inject({ method: 'TRACE', url: '/' })).statusCode).toBeGreaterThanOrEqual(400);
  });
});

function berkas(folder: string, pola: RegExp): string[] {
  return fs
    .readdirSync(path.join(AKAR, folder), { recursive: true, encoding: 'utf8' })
    .filter((nama) => pola.test(nama))
    .map((nama) => path.join(folder, nama));
}

function baca(nama: string): string {
  return fs.readFileSync(path.join(AKAR, nama), 'utf8');
}
