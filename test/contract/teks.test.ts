import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { judulGalat } from '../../src/platform/http/galat.view.tsx';
import { terjemah } from '../../src/platform/http/teks.ts';
import { KURANG } from '../../src/platform/kerja/laporan/isian.form.ts';
import { TOLAKAN } from '../../src/platform/kerja/teks.ts';
import { loadModel } from '../../src/platform/model/index.ts';
import { MODUL_KONTRAK } from './negeri.ts';
import { kata, type Nilai, tabelTeks } from './tabel-teks.ts';

const SRC = path.resolve(import.meta.dirname, '../../src');

test('both languages have the same texts, none empty', () => {
  const [id, en] = [tabelTeks('id'), tabelTeks('en')];
  expect(Object.keys(en)).toEqual(Object.keys(id));
  for (const nama of Object.keys(id)) {
    expect([nama, kunci(en[nama])]).toEqual([nama, kunci(id[nama])]);
    for (const tabel of [id, en])
      expect([nama, kata(tabel[nama]).filter((satu) => satu.trim() === '')]).toEqual([nama, []]);
  }
});

test('each text that takes values gives words in both languages', () => {
  const salah = (['id', 'en'] as const).flatMap((bahasa) =>
    fungsi(tabelTeks(bahasa)).flatMap(({ jalur, tulis }) => {
      const hasil: unknown = tulis(...CONTOH);
      const bagus = typeof hasil !== 'string' || (hasil.trim() !== '' && !/undefined|\[object/.test(hasil));
      return bagus ? [] : [`${bahasa} ${jalur}: ${hasil}`];
    }),
  );
  expect(salah).toEqual([]);
});

test('the models of services have no empty text', () => {
  for (const { model } of MODUL_KONTRAK) {
    const muat = loadModel(model);
    if (!muat.ok) throw new Error(JSON.stringify(muat.galat));
    expect(dwibahasaKosong(muat.model.dokumen)).toEqual([]);
  }
});

test('every class of refusal has a page with its own sentence in both languages', () => {
  const galat = fs.readFileSync(path.join(SRC, 'platform/errors/index.ts'), 'utf8');
  const status = [...galat.matchAll(/status = (\d{3})/g)].map(([, angka]) => Number(angka));
  expect(status).toHaveLength(6);
  for (const bahasa of ['id', 'en'] as const)
    for (const satu of [...status, 413]) {
      const t = terjemah(bahasa).galat;
      expect([bahasa, satu, judulGalat(bahasa, satu) !== t.lain, (t.umum[satu] ?? '') !== '']).toEqual([
        bahasa,
        satu,
        true,
        true,
      ]);
    }
});

test('every refusal of the desk has a sentence of its own, for its code or for its field', () => {
  const kode = kodePenolakan(path.join(SRC, 'platform/kasus'));
  expect(kode.length).toBeGreaterThan(5);
  // Only a request that no form of ours makes gets these; the page of the class answers it.
  const tanpaFormulir = new Set(['kategori-tidak-ada']);
  const tanpaKalimat = kode.filter((satu) => !(satu in TOLAKAN) && !tanpaFormulir.has(satu));
  expect(tanpaKalimat).toEqual([]);
  expect(Object.values(KURANG).filter((satu) => satu.trim() === '')).toEqual([]);
  expect(Object.values(TOLAKAN).filter((satu) => satu.trim() === '')).toEqual([]);
});

/** Codes of broken rules in a room, without those that name a field. */
function kodePenolakan(ruang: string): string[] {
  const kode = fs
    .readdirSync(ruang, { recursive: true, encoding: 'utf8' })
    .filter((nama) => /\.tsx?$/.test(nama) && !nama.includes('.test.'))
    .flatMap((nama) => [
      ...fs.readFileSync(path.join(ruang, nama), 'utf8').matchAll(/new (?:RuleViolation|Forbidden)\('([a-z-]+)'/g),
    ])
    .map(([, satu = '']) => satu);
  return [...new Set(kode)].filter((satu) => satu !== 'peran-tidak-cocok');
}

/** The second value of some texts is a time zone. */
const CONTOH = ['Contoh', 'Asia/Makassar', 'Contoh', 'Contoh'];

function kunci(nilai: Nilai): string[] {
  if (typeof nilai !== 'object' || nilai === null) return [];
  return Object.entries(nilai).flatMap(([nama, isi]) => [
    nama,
    ...kunci(isi as Nilai).map((satu) => `${nama}.${satu}`),
  ]);
}

function fungsi(nilai: Nilai, jalur = ''): { jalur: string; tulis: (...isi: unknown[]) => unknown }[] {
  if (typeof nilai === 'function') return [{ jalur, tulis: nilai as (...isi: unknown[]) => unknown }];
  if (typeof nilai !== 'object' || nilai === null) return [];
  return Object.entries(nilai).flatMap(([nama, isi]) => fungsi(isi as Nilai, `${jalur}.${nama}`));
}

/** Pairs `{ id, en }` of a document in which one side is empty. */
function dwibahasaKosong(nilai: unknown, jalur = ''): string[] {
  if (typeof nilai !== 'object' || nilai === null) return [];
  const { id, en } = nilai as { id?: unknown; en?: unknown };
  if (typeof id === 'string' && typeof en === 'string') return id.trim() === '' || en.trim() === '' ? [jalur] : [];
  return Object.entries(nilai).flatMap(([nama, isi]) => dwibahasaKosong(isi, `${jalur}/${nama}`));
}
