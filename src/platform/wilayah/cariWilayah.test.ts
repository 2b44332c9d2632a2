import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../reference/index.ts';
import { cariWilayah, findWilayah, siapkanWilayah } from './index.ts';

const salahEja = parseCsv(readFileSync(new URL('salah-eja.csv', import.meta.url), 'utf8'), ['ketikan', 'kode', 'nama']);
const kode = (q: string, batas = 3) => cariWilayah(q, { batas }).map((w) => w.kode);

beforeAll(siapkanWilayah);

describe('cariWilayah', () => {
  it('finds at least 95 % of the misspelt names among the first three', () => {
    expect(salahEja.length).toBeGreaterThanOrEqual(200);
    for (const [, k, nama] of salahEja) expect(findWilayah(k)?.nama).toBe(nama);
    const meleset = salahEja.filter(([ketikan, k]) => !kode(ketikan).includes(k)).map(([ketikan]) => ketikan);
    expect(meleset.length / salahEja.length, meleset.join(', ')).toBeLessThanOrEqual(0.05);
  });

  it('puts the exact name first: provinces and kabupaten/kota before kecamatan before desa, more people first', () => {
    expect(kode('kupang').slice(0, 2)).toEqual(['53.71', '53.01']);
    expect(kode('kab. kupang', 1)).toEqual(['53.01']);
    expect(kode('oebobo')).toEqual(['53.71.04', '53.02.14.2004', '53.71.04.1001']);
    expect(kode('kel oebobo', 1)).toEqual(['53.71.04.1001']);
  });

  it('gives the region above, the government and a score', () => {
    expect(cariWilayah('kelurahan oebobo kecamatan oebobo kota kupang')[0]).toEqual({
      kode: '53.71.04.1001',
      nama: 'Oebobo',
      tingkat: 4,
      indukNama: 'Oebobo',
      pemdaKode: '53.71',
      skor: 1,
    });
    expect(cariWilayah('jakarta pusat')[0]).toMatchObject({ kode: '31.71', pemdaKode: '31' });
    expect(cariWilayah('ntt')[0]).toMatchObject({ kode: '53', pemdaKode: '53', indukNama: undefined });
  });

  it('reads the region it lies in, with and without its kind', () => {
    expect(kode('oebobo kupang', 1)).toEqual(['53.71.04']);
    expect(kode('Sukamaju, Cilodong', 1)).toEqual(['32.76.08.1001']);
    expect(kode('kec. oebobo, kota kupang', 1)).toEqual(['53.71.04']);
  });

  it('finds former names and says so', () => {
    expect(cariWilayah('toba samosir')[0]).toMatchObject({ kode: '12.12', namaLama: 'Kabupaten Toba Samosir' });
    expect(cariWilayah('kab mamuju utara')[0]).toMatchObject({ kode: '76.01', namaLama: 'Kabupaten Mamuju Utara' });
    expect(kode('maluku tenggara barat')).toContain('81.03');
  });

  it.each([
    ['Kota Administrasi Jakarta Timur', '31.75'],
    ['kab adm kepulauan seribu', '31.01'],
    ['kotabogor', '32.71'],
    ['kotakupang', '53.71'],
    ['kabupatenlembata', '53.13'],
    ['kecoebobo', '53.71.04'],
    ['Kabupaten Kupang, NTT', '53.01'],
    ['kabupaten kupang ntt', '53.01'],
    ['Kabupaten Bogor, Jabar', '32.01'],
  ])('finds %s first: kinds written to a name, “administrasi”, a province behind it', (q, k) => {
    expect(kode(q, 1)).toEqual([k]);
  });

  it('leaves names alone that begin like a kind', () => {
    expect(kode('kotabaru', 1)).toEqual(['63.02']);
    expect(kode('kelapa lima', 1)).toEqual(['53.71.03']);
  });

  it.each(['zzzzqqq', 'aaaaaaa', 'asdfgh', 'qwerty', 'lorem ipsum', 'wkwkwk', 'jalan rusak', 'hello world'])(
    'finds nothing for %s',
    (q) => {
      expect(cariWilayah(q)).toEqual([]);
    },
  );

  it('finds codes, also former ones and their parts, with and without dots', () => {
    expect(kode('53.71.04.1001')).toEqual(['53.71.04.1001']);
    expect(kode(' 5371 ')).toEqual(['53.71']);
    expect(cariWilayah('92.71')[0]).toMatchObject({ kode: '96.71', namaLama: '92.71' });
    expect(kode('53.71.0')[0]).toBe('53.71.01');
    expect(kode('99.99')).toEqual([]);
  });

  it('keeps names that hold the word of a kind', () => {
    expect(kode('lima puluh kota', 1)).toEqual(['13.07']);
    expect(kode('kota baru', 1)).toEqual(['63.02']);
  });

  it('gives no more than asked for, best first', () => {
    expect(cariWilayah('sukamaju')).toHaveLength(12);
    const skor = cariWilayah('manggarai', { batas: 40 }).map((w) => w.skor);
    expect(skor).toEqual([...skor].sort((a, b) => b - a));
    expect(cariWilayah('kupang', { batas: 0 })).toEqual([]);
  });

  it.each([
    '',
    ' ',
    '\u0000',
    '🙂🙂',
    '.'.repeat(20),
    'a'.repeat(10_000),
    'kota '.repeat(2000),
    '\ud800',
    "'; drop table",
    '٥٣',
    '0'.repeat(15),
  ])('bears hostile input %#', (q) => {
    expect(Array.isArray(cariWilayah(q))).toBe(true);
  });

  it('never throws and gives only regions that exist', () => {
    const apaSaja = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'abdeknoru .,0159') }),
    );
    fc.assert(
      fc.property(apaSaja, (q) => {
        for (const w of cariWilayah(q)) {
          expect(findWilayah(w.kode)?.nama).toBe(w.nama);
          expect(w.skor).toBeGreaterThanOrEqual(0);
          expect(w.skor).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
