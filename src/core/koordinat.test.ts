import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bulatkanPublik,
  jarakMeter,
  jarakPublik,
  KOTAK_INDONESIA,
  parseDerajat,
  parseTitik,
  periksaTitik,
} from './koordinat.ts';

const K = KOTAK_INDONESIA;
const titik = fc.record({
  lintang: fc.double({ min: K.lintangMin, max: K.lintangMaks, noNaN: true }),
  bujur: fc.double({ min: K.bujurMin, max: K.bujurMaks, noNaN: true }),
});

describe('parseDerajat', () => {
  it.each([
    ['-10,1772', -10.1772],
    ['−10.1772', -10.1772],
    ['+3.5', 3.5],
    ['10.1772 LS', -10.1772],
    ['10,1772°S', -10.1772],
    ['LS 10,5', -10.5],
    ['2 LU', 2],
    ['123,607 BT', 123.607],
    ['123.607° E', 123.607],
    ['10°10\'38" S', -10.17722],
    ["10° 10' 38'' LS", -10.17722],
    ['123 36 25,2 BT', 123.607],
    ['10° 30′ LS', -10.5],
  ])('reads %s', (text, derajat) => {
    expect(parseDerajat(text)).toBeCloseTo(derajat, 4);
  });

  it.each(['', 'abc', '10,1,2', "10°70' S", '1e5', '--3', 'NaN', '\u0000', '9'.repeat(5000), '🙂'])(
    'refuses %j',
    (text) => {
      expect(parseDerajat(text)).toBeUndefined();
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => ['number', 'undefined'].includes(typeof parseDerajat(s))),
    );
  });
});

describe('parseTitik', () => {
  it.each([
    '-10.1772, 123.607',
    '-10.1772,123.607',
    '-10,1772; 123,607',
    '-10,1772 123,607',
    '-10,1772, 123,607',
    '10.1772 LS, 123.607 BT',
  ])('reads %s', (text) => {
    expect(parseTitik(text)).toEqual({ lintang: -10.1772, bujur: 123.607 });
  });

  it.each(['', '-10.1772', '1, 2, 3', 'di depan pasar'])('refuses %j', (text) => {
    expect(parseTitik(text)).toBeUndefined();
  });
});

describe('periksaTitik', () => {
  it('accepts every point of Indonesia and offers the right order for every swapped one', () => {
    fc.assert(
      fc.property(titik, ({ lintang, bujur }) => {
        fc.pre(Math.abs(lintang) > 0.01);
        expect(periksaTitik({ lintang, bujur })).toEqual({ ok: true, lintang, bujur, peringatan: [] });
        expect(periksaTitik({ lintang: bujur, bujur: lintang })).toEqual({
          ok: false,
          sebab: 'tertukar',
          saran: { lintang, bujur },
        });
      }),
    );
  });

  it('tells why a point is refused', () => {
    expect(periksaTitik({ lintang: 0, bujur: 0 })).toEqual({ ok: false, sebab: 'nol' });
    expect(periksaTitik({ lintang: 'x', bujur: '123' })).toEqual({ ok: false, sebab: 'bukan-angka' });
    expect(periksaTitik({ lintang: Number.NaN, bujur: 123 })).toEqual({ ok: false, sebab: 'bukan-angka' });
    expect(periksaTitik({ lintang: 52.1, bujur: 4.3 })).toEqual({ ok: false, sebab: 'di-luar-indonesia' });
  });

  it('offers the southern point when the minus is missing', () => {
    expect(periksaTitik({ lintang: '10,17', bujur: '123,6' })).toEqual({
      ok: false,
      sebab: 'di-luar-indonesia',
      saran: { lintang: -10.17, bujur: 123.6 },
    });
  });

  it('warns of a point outside the region and of a poor accuracy', () => {
    const kotak = { lintangMin: -10.3, bujurMin: 123.5, lintangMaks: -10.1, bujurMaks: 123.7 };
    const di = (bujur: number, akurasi?: number) => periksaTitik({ lintang: -10.2, bujur, akurasi, kotak });
    expect(di(123.6, 1000)).toMatchObject({ ok: true, akurasi: 1000, peringatan: [] });
    expect(di(124.5, 1001)).toMatchObject({ ok: true, peringatan: ['di-luar-daerah', 'akurasi-buruk'] });
  });
});

describe('jarak', () => {
  it('is that of the great circle', () => {
    expect(jarakMeter({ lintang: 0, bujur: 100 }, { lintang: 1, bujur: 100 })).toBeCloseTo(111_195, -1);
    const monas = { lintang: -6.1754, bujur: 106.8272 };
    expect(jarakMeter(monas, { lintang: -7.2459, bujur: 112.7378 }) / 1000).toBeCloseTo(664, -1);
  });

  it('is the same both ways and keeps the triangle', () => {
    fc.assert(
      fc.property(titik, titik, titik, (a, b, c) => {
        expect(jarakMeter(a, b)).toBeCloseTo(jarakMeter(b, a), 6);
        expect(jarakMeter(a, c)).toBeLessThanOrEqual(jarakMeter(a, b) + jarakMeter(b, c) + 1e-3);
      }),
    );
  });

  it('is shown to the public in steps of 10 m, a point to 0.001°', () => {
    expect([0, 4, 5, 123.4].map(jarakPublik)).toEqual([0, 0, 10, 120]);
    expect(bulatkanPublik({ lintang: -10.17724, bujur: 123.60759 })).toEqual({ lintang: -10.177, bujur: 123.608 });
  });
});
