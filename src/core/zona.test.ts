import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  awalHari,
  hariDalamPekan,
  hariDariIso,
  isoDariHari,
  isZona,
  namaZona,
  waktuLokal,
  zonaDariNama,
} from './zona.ts';

const zona = fc.constantFrom('Asia/Jakarta' as const, 'Asia/Makassar' as const, 'Asia/Jayapura' as const);

describe('zona', () => {
  it('knows the three zones by name', () => {
    fc.assert(fc.property(zona, (z) => isZona(z) && zonaDariNama(namaZona(z)) === z));
    expect(isZona('Europe/Amsterdam')).toBe(false);
    expect(isZona('toString')).toBe(false);
  });

  it('reads the wall clock of each zone', () => {
    const saat = new Date('2026-12-01T15:59:30Z');
    const baca = (z: Parameters<typeof waktuLokal>[0]) => {
      const { hari, menit } = waktuLokal(z, saat);
      return `${isoDariHari(hari)} ${menit}`;
    };
    expect([baca('Asia/Jakarta'), baca('Asia/Makassar'), baca('Asia/Jayapura')]).toEqual([
      `2026-12-01 ${22 * 60 + 59}`,
      `2026-12-01 ${23 * 60 + 59}`,
      '2026-12-02 59',
    ]);
  });

  it('finds local midnight', () => {
    expect(new Date(awalHari('Asia/Makassar', hariDariIso('2026-12-02'))).toISOString()).toBe(
      '2026-12-01T16:00:00.000Z',
    );
    fc.assert(
      fc.property(zona, fc.integer({ min: 10_000, max: 40_000 }), (z, hari) => {
        expect(waktuLokal(z, awalHari(z, hari))).toEqual({ hari, menit: 0 });
        expect(waktuLokal(z, awalHari(z, hari) - 1)).toEqual({ hari: hari - 1, menit: 1439 });
      }),
    );
  });

  it('reads and writes dates of the calendar and refuses others', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 60_000 }), (hari) => hariDariIso(isoDariHari(hari)) === hari),
    );
    expect(hariDalamPekan(hariDariIso('2026-11-09'))).toBe(1);
    for (const teks of ['2026-02-30', '2026-2-3', '', 'x', '2026-13-01'])
      expect(() => hariDariIso(teks)).toThrow(RangeError);
  });
});
