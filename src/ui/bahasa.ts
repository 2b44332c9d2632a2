import type { Bahasa } from '../core/index.ts';
import { type Teks, teks } from './teks.ts';

/** Writing a page never waits for anything, so one place is enough. */
let kini: Bahasa = 'id';

/** Writes in a language; `renderHalaman` sets it for the whole page. @param kerja must not be asynchronous */
export function denganBahasa<T>(bahasa: Bahasa, kerja: () => T): T {
  const semula = kini;
  kini = bahasa;
  try {
    return kerja();
  } finally {
    kini = semula;
  }
}

/** Gives the language code of the page that is being written. */
export function bahasaKini(): Bahasa {
  return kini;
}

/** Gives the fixed words of the design system in the language of the page. */
export function teksKini(): Teks {
  return teks[kini];
}
