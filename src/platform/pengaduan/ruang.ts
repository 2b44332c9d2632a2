import type { Inti } from '../inti/index.ts';
import type { Modul } from '../modul/index.ts';

/** What the routes of one complaint service stand on. */
export interface Ruang {
  inti: Inti;
  modul: Modul;
}
