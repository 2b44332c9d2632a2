import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPin, makePin, parsePin } from './pin.ts';

describe('PIN', () => {
  it('is six digits and is read back from its printed form', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6, max: 249 }), (byte) => {
        const pin = makePin(() => byte);
        expect(pin).toMatch(/^\d{6}$/);
        expect(parsePin(formatPin(pin))).toBe(pin);
      }),
    );
    expect(formatPin('482936')).toBe('482 936');
  });

  it('uses each digit for exactly 25 of the 250 accepted bytes', () => {
    const hitung = new Map<string, number>();
    for (let byte = 0; byte < 250; byte += 1) {
      const digit = makePin(() => new Uint8Array(6).fill(byte)).charAt(0);
      hitung.set(digit, (hitung.get(digit) ?? 0) + 1);
    }
    expect([...hitung.values()]).toEqual(Array.from({ length: 10 }, () => 25));
  });

  it('throws away the bytes above 249', () => {
    const kiriman = [new Uint8Array([255, 250, 1, 2, 3, 4]), new Uint8Array(6).fill(9)];
    expect(makePin(() => kiriman.shift() ?? new Uint8Array())).toBe('123499');
  });

  it('is refused when it is not six digits', () => {
    expect(parsePin(' 48 29-36 ')).toBe('482936');
    for (const text of ['', '48293', '4829367', '48293a', '４８２９３６', '\u0000'.repeat(6), '1'.repeat(10_000)])
      expect(parsePin(text)).toBeUndefined();
  });
});
