import type { ComponentChildren } from 'preact';

/** Gives the text to show in place of a sample text; a test gives hostile ones. */
export type PemberiTeks = (contoh: string) => string;

/** One section of the gallery. */
export interface Contoh {
  id: string;
  judul: string;
  isi: ComponentChildren;
}
