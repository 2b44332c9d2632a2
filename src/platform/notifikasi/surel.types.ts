import type { Bahasa } from '../../core/index.ts';

/** One mail. */
export interface Surel {
  /** One address. */
  ke: string;
  judul: string;
  teks: string;
  html?: string | undefined;
  bahasa?: Bahasa | undefined;
  /** Further headers; a `Message-ID` given here is kept, so that a mail that is sent twice is shown once. */
  kepala?: Readonly<Record<string, string>> | undefined;
}
