import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { buka, segel } from './index.ts';

const kunci = randomBytes(32);
const AAD = '71/2026/foto/asli';

test('what is sealed opens with its key and place', () => {
  for (const panjang of [0, 1, 100_000]) {
    const isi = randomBytes(panjang);
    expect(buka(segel(isi, kunci, AAD), kunci, AAD).equals(isi)).toBe(true);
  }
});

test('the same bytes are sealed differently each time, and cannot be read in the seal', () => {
  const isi = Buffer.from('foto rumah seseorang di Oesapa');
  const [a, b] = [segel(isi, kunci, AAD), segel(isi, kunci, AAD)];
  expect(a.equals(b)).toBe(false);
  expect(a.includes('rumah')).toBe(false);
});

test('a single changed bit anywhere is found', () => {
  const utuh = segel(Buffer.from('foto'), kunci, AAD);
  for (let bit = 0; bit < utuh.length * 8; bit += 1) {
    const rusak = Buffer.from(utuh);
    rusak[bit >> 3] = (rusak[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => buka(rusak, kunci, AAD)).toThrow();
  }
});

test('a seal that was cut, lengthened, moved or of another key does not open', () => {
  const utuh = segel(Buffer.from('foto'), kunci, AAD);
  for (let n = 0; n < utuh.length; n += 1) expect(() => buka(utuh.subarray(0, n), kunci, AAD)).toThrow();
  expect(() => buka(Buffer.concat([utuh, Buffer.of(0)]), kunci, AAD)).toThrow();
  expect(() => buka(utuh, kunci, '71/2026/lain/asli')).toThrow();
  expect(() => buka(utuh, randomBytes(32), AAD)).toThrow();
});

test('a key of the wrong length is refused', () => {
  expect(() => segel(Buffer.from('x'), randomBytes(16), AAD)).toThrow(RangeError);
});
