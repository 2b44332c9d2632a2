import { randomBytes } from 'node:crypto';
import type { Acak } from './nomorPublik.ts';

const PANJANG = 6;

/**
 * A new PIN of six digits, each of the million equally likely.
 * @param random source of bytes, default the operating system's
 */
export function makePin(random: Acak = randomBytes): string {
  let pin = '';
  while (pin.length < PANJANG) {
    for (const byte of random(PANJANG)) {
      // 250 to 255 are thrown away: they would make 0 to 5 likelier.
      if (byte < 250 && pin.length < PANJANG) pin += String(byte % 10);
    }
  }
  return pin;
}

/** Reads a PIN as a person typed it, with blanks or dashes anywhere; undefined when it is not six digits. */
export function parsePin(text: string): string | undefined {
  if (text.length > 50) return undefined;
  const angka = text.replace(/[\s\u200b\u2010-\u2015-]+/g, '');
  return /^[0-9]{6}$/.test(angka) ? angka : undefined;
}

/** A PIN in two groups, easy to read aloud: `482936` becomes `482 936`. */
export function formatPin(pin: string): string {
  return `${pin.slice(0, 3)} ${pin.slice(3)}`;
}
