import type { Bahasa } from '../../../core/index.ts';
import type { Modul } from '../../modul/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import type { TeksLayanan } from '../teks.ts';
import type { LayananPage } from './layanan.query.ts';

export interface LayananProps extends LayananPage {
  pemda: Pemda;
  modul: Modul;
  bahasa: Bahasa;
  kini: Date;
  /** Addresses in the language of the page: of the region, of this service, of tracking. */
  beranda: string;
  dasar: string;
  lacak: string;
}

/** What the parts of the page get. */
export type BagianLayanan = LayananProps & { t: TeksLayanan };
