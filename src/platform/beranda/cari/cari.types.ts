import type { Bahasa } from '../../../core/index.ts';
import type { TeksBeranda } from '../teks.ts';
import type { CariPage } from './cari.query.ts';

export interface CariProps extends CariPage {
  t: TeksBeranda;
  bahasa: Bahasa;
  /** An address in the language of the page. */
  alamat: (jalur: string) => string;
}
