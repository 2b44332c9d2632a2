import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jarakEja } from './jarakEja.ts';

describe('jarakEja', () => {
  it.each([
    ['kupang', 'kupang', 0],
    ['kupang', 'kpang', 1],
    ['kupang', 'kuupang', 1],
    ['kupang', 'kupong', 1],
    ['kupang', 'kupagn', 1],
    ['alor', 'aolr', 1],
    ['', 'ab', 2],
  ])('counts the typing errors between %s and %s', (a, b, jarak) => {
    expect(jarakEja(a, b, 3)).toBe(jarak);
  });

  it('is the same both ways, zero only for the same word, and gives up above the limit', () => {
    const kata = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 'u'), maxLength: 9 });
    fc.assert(
      fc.property(kata, kata, (a, b) => {
        const jarak = jarakEja(a, b, 9);
        expect(jarakEja(b, a, 9)).toBe(jarak);
        expect(jarak === 0).toBe(a === b);
        expect(jarakEja(a, b, 2)).toBe(Math.min(jarak, 3));
      }),
    );
  });
});
