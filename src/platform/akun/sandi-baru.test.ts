import { expect, test } from 'vitest';
import { loadSandiUmum } from '../../reference/index.ts';
import { readSandiBaru } from './sandi-baru.form.ts';

const PEMILIK = { nama: 'Maria Contoh Bria', surel: 'maria.bria@kupang.example' };
const galat = (sandiBaru: string) => readSandiBaru({ sandiBaru }, PEMILIK).galat;

test.each([
  'jagung bose dan sei sapi',
  'pantai lasiana sore hari',
  '839201748263',
  'kupang hujan sore hari',
  'ラシアナ海岸の夕方は静かです',
])('%s is a password', (sandi) => expect(galat(sandi)).toBeUndefined());

test('length is counted in signs: 12 at least, 128 at most, all of them kept', () => {
  expect(galat('sore hujan1')).toContain('paling sedikit 12');
  const panjang = 'angin timur '
    .repeat(11)
    .slice(0, 128)
    .replace(/^angin/, 'ombak');
  expect(readSandiBaru({ sandiBaru: panjang }, PEMILIK)).toEqual({ sandi: panjang, galat: undefined });
  expect(galat(`${panjang}!`)).toContain('paling banyak 128');
});

test.each([
  ['123qweasdzxc', 'sering dipakai'],
  ['1QAZ2wsx3EDC', 'sering dipakai'],
  ['leavemealone2026!', 'sering dipakai'],
  ['aaaaaaaaaaaaaa', 'berulang'],
  ['abcdabcdabcdab', 'berulang'],
  ['maria.bria rumah', 'nama atau alamat'],
  ['MariaContohBria7', 'nama atau alamat'],
  ['Kota Kupang 2026!', 'kata yang biasa'],
  ['Indonesia123456', 'kata yang biasa'],
  ['r4h4s1a-d43rah-x', 'kata yang biasa'],
  ['Maria-1985-Kupang', 'kata yang biasa'],
  ['admin puja indah', 'kata yang biasa'],
])('%s is refused', (sandi, sebab) => {
  expect(galat(sandi)).toContain(sebab);
});

test('the most frequent passwords of leaks that are long enough are all refused', () => {
  const umum = [...loadSandiUmum()];
  expect(umum.length).toBeGreaterThanOrEqual(3000);
  expect(umum.filter((satu) => galat(satu) === undefined)).toEqual([]);
});
