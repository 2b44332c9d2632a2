import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jarakMeter, KOTAK_INDONESIA as K } from './koordinat.ts';
import { selGrid, selSekitar } from './selGrid.ts';

const titik = fc.record({
  lintang: fc.double({ min: K.lintangMin, max: K.lintangMaks, noNaN: true }),
  bujur: fc.double({ min: K.bujurMin, max: K.bujurMaks, noNaN: true }),
});

describe('selGrid', () => {
  it('fits an int4 and gives different cells to points half a kilometre and more apart', () => {
    fc.assert(
      fc.property(titik, titik, (a, b) => {
        expect(selGrid(a)).toBeGreaterThanOrEqual(0);
        expect(selGrid(a)).toBeLessThan(2 ** 31);
        if (selGrid(a) === selGrid(b)) expect(jarakMeter(a, b)).toBeLessThan(800);
      }),
    );
  });

  it('counts a point outside the grid to its edge', () => {
    expect(selGrid({ lintang: -90, bujur: 0 })).toBe(0);
    expect(selGrid({ lintang: 90, bujur: 180 })).toBe(19 * 200 * 48 * 200 - 1);
  });
});

describe('selSekitar', () => {
  it('holds the cell of every point within the radius', () => {
    const geser = fc.double({ min: -0.05, max: 0.05, noNaN: true });
    fc.assert(
      fc.property(titik, geser, geser, fc.integer({ min: 0, max: 3000 }), (a, dLintang, dBujur, radius) => {
        const b = { lintang: a.lintang + dLintang, bujur: a.bujur + dBujur };
        if (jarakMeter(a, b) <= radius) expect(selSekitar(a, radius)).toContain(selGrid(b));
      }),
      { numRuns: 2000 },
    );
  });

  it('is short: at most 9 cells for 200 m, no cell twice, in rising order', () => {
    fc.assert(
      fc.property(titik, (t) => {
        const sel = selSekitar(t, 200);
        expect(sel.length).toBeLessThanOrEqual(9);
        expect(sel).toEqual([...new Set(sel)].sort((a, b) => a - b));
      }),
    );
  });

  it('refuses a radius no query could bear', () => {
    for (const radius of [20_001, -1, Number.NaN])
      expect(() => selSekitar({ lintang: 0, bujur: 110 }, radius)).toThrow(RangeError);
  });
});
