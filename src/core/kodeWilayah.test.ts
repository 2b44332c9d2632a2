import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatKodeWilayah,
  indukKodeWilayah,
  isDesa,
  isDesaAdat,
  isKelurahan,
  parseKodeWilayah,
} from './kodeWilayah.ts';

describe('kode wilayah', () => {
  it('is read with dots, without dots and with blanks', () => {
    for (const text of ['53.71.01.1001', '5371011001', ' 53 71 01 1001 '])
      expect(parseKodeWilayah(text)).toEqual({
        kode: '53.71.01.1001',
        angka: '5371011001',
        tingkat: 4,
        jenis: 'kelurahan',
      });
  });

  it('tells the level and kind', () => {
    const jenis = ['53', '53.13', '53.71', '31.01', '53.71.01', '53.13.01.2001', '91.03.01.3001'].map(
      (k) => parseKodeWilayah(k)?.jenis,
    );
    expect(jenis).toEqual(['provinsi', 'kabupaten', 'kota', 'kabupaten', 'kecamatan', 'desa', 'desa adat']);
    expect([isKelurahan('5371011001'), isDesa('53.13.01.2001'), isDesaAdat('91.03.01.3001')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isKelurahan('53.13.01.2001'), isDesa('53'), isDesaAdat('x')]).toEqual([false, false, false]);
  });

  it('names the region above', () => {
    expect(['53.71.01.1001', '53.71.01', '53.71', '53', 'x'].map(indukKodeWilayah)).toEqual([
      '53.71.01',
      '53.71',
      '53',
      undefined,
      undefined,
    ]);
  });

  it('refuses what has not the shape of a code', () => {
    for (const text of ['', '5', '05', '537', '53.71.01.4001', '53.71.01.100', '53a', '5'.repeat(10_000), '\u0000'])
      expect(parseKodeWilayah(text)).toBeUndefined();
    expect(() => formatKodeWilayah('x')).toThrow(RangeError);
  });

  it('prints what it reads', () => {
    const dua = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
    const kode = fc
      .tuple(fc.integer({ min: 10, max: 99 }), dua, dua, fc.integer({ min: 1000, max: 3999 }))
      .map((b) => b.join('.'));
    fc.assert(fc.property(kode, (k) => formatKodeWilayah(k.replaceAll('.', '')) === k));
  });
});
