import { type Teks, teks } from './teks.ts';

/** Language of the interface: Bahasa Indonesia or English. */
export type KodeBahasa = 'id' | 'en';

/** Writing a page never waits for anything, so one place is enough. */
let kini: KodeBahasa = 'id';

/** Writes in a language; `renderHalaman` sets it for the whole page. @param kerja must not be asynchronous */
export function denganBahasa<T>(bahasa: KodeBahasa, kerja: () => T): T {
  const semula = kini;
  kini = bahasa;
  try {
    return kerja();
  } finally {
    kini = semula;
  }
}

/** Gives the language code of the page that is being written. */
export function bahasaKini(): KodeBahasa {
  return kini;
}

/** Gives the fixed words of the design system in the language of the page. */
export function teksKini(): Teks {
  return teks[kini];
}
