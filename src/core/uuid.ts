import { randomFillSync } from 'node:crypto';

const POLA = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const BATAS_PENCACAH = 0x1000;

const acak = Buffer.alloc(10);
let milidetikTerakhir = 0;
let pencacah = 0;

/**
 * A new UUID version 7 (RFC 9562, 5.7): 48 bits of time in ms, 12 bits of a counter, 62 random bits.
 * Ids of one process always grow, also within a millisecond and when the clock is set back: the time of the last
 * id is then used again and its counter goes on (RFC 9562, 6.2, method 1).
 * @param now the moment, default the present; a moment before the last id's counts as the last id's
 */
export function uuidv7(now: Date = new Date()): string {
  randomFillSync(acak);
  majukan(now.getTime(), acak.readUInt16BE(8) & 0x7ff);
  const waktu = milidetikTerakhir.toString(16).padStart(12, '0');
  const ekor = acak.toString('hex', 0, 8);
  const varian = ((acak[0] ?? 0) & 0x3f) | 0x80;
  return `${waktu.slice(0, 8)}-${waktu.slice(8)}-7${pencacah.toString(16).padStart(3, '0')}-${varian.toString(16)}${ekor.slice(2, 4)}-${ekor.slice(4)}`;
}

/** Whether the text is a UUID of any version, in the usual form with dashes. */
export function isUuid(text: string): boolean {
  return POLA.test(text);
}

/** The counter starts in the lower half of its range, so that a burst has room before it borrows a millisecond. */
function majukan(kini: number, awal: number): void {
  if (kini > milidetikTerakhir) {
    milidetikTerakhir = kini;
    pencacah = awal;
    return;
  }
  pencacah += 1;
  if (pencacah < BATAS_PENCACAH) return;
  milidetikTerakhir += 1;
  pencacah = awal;
}
