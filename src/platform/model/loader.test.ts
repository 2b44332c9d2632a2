import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelKecil } from '../../../test/support/model-kecil.ts';
import { findModel, jejakKeadaan, loadModel, type ModelTerperiksa } from './index.ts';

function muat(masukan: unknown): ModelTerperiksa {
  const hasil = loadModel(masukan);
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat));
  return hasil.model;
}

test('a model is built once for its hash, from text or value', () => {
  const model = muat(modelKecil());
  expect(muat(JSON.stringify(modelKecil(), null, 4))).toBe(model);
  expect(findModel(model.hash)).toBe(model);
  expect(findModel('sha256:lain')).toBeUndefined();
});

test('a loaded model cannot be changed, not even through the document it came from', () => {
  const asal = modelKecil();
  const model = muat(asal);
  asal.judul.id = 'Lain';
  expect(model.dokumen.judul.id).toBe('Aduan uji');
  expect(() => Object.assign(model.dokumen.alur.keadaan[0] ?? {}, { fase: 'akhir' })).toThrow(TypeError);
});

test('look-ups find things by id, and transitions by state and taker', () => {
  const model = muat(modelKecil());
  expect(model.keadaan('MENUNGGU').fase).toBe('menunggu');
  expect(() => model.keadaan('toString')).toThrow();
  expect(model.kategori('kursi')?.judul.en).toBe('Broken chair');
  expect(model.kategori('constructor')).toBeUndefined();
  expect(model.kategoriDari('semua')).toHaveLength(2);
  expect(model.keparahan('berat')?.bahaya).toBe(true);
  expect(model.peralihanDari('MENUNGGU', 'pelapor').map(({ id }) => id)).toEqual(['jawab']);
  expect(model.peralihanDari('MENUNGGU', ['petugas', 'operator']).map(({ id }) => id)).toEqual(['amankan', 'tolak']);
  expect(model.peralihanDari('SELESAI')).toEqual([]);
});

test('a model with an empty component of the standard loads and names it', () => {
  const kosong = modelKecil();
  kosong.standar.biaya.en = ' ';
  expect(muat(kosong).komponenKosong()).toEqual(['biaya']);
  expect(muat(modelKecil()).komponenKosong()).toEqual([]);
});

test('answers of the form are checked against the model’s schema', () => {
  const model = muat(modelKecil());
  expect(model.periksaJawaban({ kategori: 'meja', cerita: 'Kaki patah' })).toEqual([]);
  expect(model.periksaJawaban({ kategori: 'meja', bahaya: 'ya' })).toEqual([
    { letak: '/cerita', aturan: 'required' },
    { letak: '/bahaya', aturan: 'type' },
  ]);
});

test('the state before is found through detours, acts that stay and ways back', () => {
  const { alur } = modelKecil();
  expect(jejakKeadaan(alur, ['amankan', 'tanya', 'amankan'])).toEqual(['BARU', 'MENUNGGU']);
  expect(jejakKeadaan(alur, ['tanya', 'tolak', 'batal-tolak'])).toEqual(['BARU', 'MENUNGGU']);
  expect(jejakKeadaan(alur, ['tanya', 'tolak', 'batal-tolak', 'jawab'])).toEqual(['BARU']);
  expect(() => jejakKeadaan(alur, ['jawab'])).toThrow();
});

const melingkar: Record<string, unknown> = {};
melingkar['diri'] = melingkar;

const jahat: [string, unknown, string][] = [
  ['nothing', undefined, 'nilai'],
  ['an empty text', '', 'dokumen'],
  ['half a document', '{"id":', 'dokumen'],
  ['200,000 nested lists in text', '['.repeat(100_000) + ']'.repeat(100_000), 'terlalu-dalam'],
  ['a million nested lists', '['.repeat(1_000_000), 'terlalu-besar'],
  ['10 MB of text', JSON.stringify({ id: 'x'.repeat(10_000_000) }), 'terlalu-besar'],
  ['10 MB in a value', { id: 'x'.repeat(10_000_000) }, 'terlalu-besar'],
  ['a list of a thousand million holes', new Array(1_000_000_000), 'terlalu-besar'],
  ['a document that contains itself', melingkar, 'terlalu-dalam'],
  ['__proto__ as a key in text', '{"__proto__":{"id":"x"}}', 'kunci'],
  ['constructor as a key', { constructor: 1 }, 'kunci'],
  ['a getter', Object.defineProperty({}, 'id', { enumerable: true, get: () => fail() }), 'nilai'],
  ['a proxy that throws', new Proxy({}, { ownKeys: () => fail() }), 'dokumen'],
  ['a function', () => 1, 'nilai'],
  ['a date', new Date(0), 'nilai'],
  ['infinity', { id: Number.POSITIVE_INFINITY }, 'nilai'],
  ['a big integer', { id: 1n }, 'nilai'],
  ['half a surrogate pair', { id: '\ud800' }, 'nilai'],
  ['NUL', { id: 'a\0b' }, 'nilai'],
];

test.each(jahat)('%s is refused and nothing is thrown', (_, masukan, kode) => {
  expect(loadModel(masukan)).toMatchObject({ ok: false, galat: [{ kode }] });
});

test('no value at all makes the loader throw', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (apa) => {
      expect(loadModel(apa).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('any part of a good model replaced by anything is refused or loads, and the fault lies in the document', () => {
  const daun = jalur(modelKecil());
  fc.assert(
    fc.property(fc.constantFrom(...daun), fc.jsonValue(), (tempat, isi) => {
      const hasil = loadModel(ganti(modelKecil(), tempat, isi));
      for (const { letak, pesan } of hasil.ok ? [] : hasil.galat) {
        expect(letak).toMatch(/^(\/.*)?$/s);
        expect(pesan.length).toBeGreaterThan(10);
      }
    }),
    { numRuns: 300 },
  );
});

function fail(): never {
  throw new Error('dijalankan');
}

function jalur(nilai: unknown, awal: string[] = []): string[][] {
  if (typeof nilai !== 'object' || nilai === null) return [awal];
  return [...(awal.length > 0 ? [awal] : []), ...Object.entries(nilai).flatMap(([k, isi]) => jalur(isi, [...awal, k]))];
}

function ganti(nilai: unknown, [kepala, ...ekor]: string[], isi: unknown): unknown {
  if (kepala === undefined) return isi;
  const salinan = (Array.isArray(nilai) ? [...nilai] : { ...(nilai as object) }) as Record<string, unknown>;
  salinan[kepala] = ganti(salinan[kepala], ekor, isi);
  return salinan;
}
