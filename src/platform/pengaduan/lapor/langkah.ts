import type { Bahasa } from '../../../core/index.ts';
import type { FotoTersimpan } from '../../foto/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import type { LayananPemda, Pemda, Pengaturan } from '../../pemda/index.ts';
import type { TeksPengaduan } from '../teks.ts';
import type { Draf, IsiDraf } from './draf.store.ts';

/** The pages of the form, in order. The last two belong to the platform, the others to every complaint model. */
export const LANGKAH = ['jenis', 'tempat', 'foto', 'cerita', 'serupa', 'periksa'] as const;
export type Langkah = (typeof LANGKAH)[number];

/** The pages that are counted for the person. "serupa" comes only where something similar is near, and asks nothing. */
export const LANGKAH_TERHITUNG = LANGKAH.filter((langkah) => langkah !== 'serupa');

export type Galat = Record<string, string>;

/** What each page of the form is drawn from. */
export interface KonteksLapor {
  pemda: Pemda;
  pengaturan: Pengaturan;
  layanan: LayananPemda;
  model: ModelTerperiksa;
  draf: Draf;
  foto: FotoTersimpan[];
  bahasa: Bahasa;
  t: TeksPengaduan;
  /** Address of the form without the step. */
  dasar: string;
  csrf: string;
}

/** The first page whose answer is still missing; with everything answered the last one. */
export function langkahKurang(isi: IsiDraf): Langkah {
  if (isi.kategori === undefined) return 'jenis';
  if (!isi.kecamatan || !isi.patokan) return 'tempat';
  if (isi.foto === undefined) return 'foto';
  if (isi.cerita === undefined || isi.bahaya === undefined) return 'cerita';
  return 'periksa';
}

/** Whether a page may be opened: those before the first gap, and the gap itself. */
export function isTerbuka(langkah: Langkah, isi: IsiDraf): boolean {
  return LANGKAH.indexOf(langkah) <= LANGKAH.indexOf(langkahKurang(isi));
}

/**
 * The page after this one; the step "serupa" is skipped where there is no point to compare. Who changes an answer when
 * all are given comes back to the summary.
 * @param dulu the answers before this page was sent
 */
export function langkahSesudah(langkah: Langkah, isi: IsiDraf, dulu: IsiDraf): Langkah {
  const isUbahan = langkahKurang(dulu) === 'periksa' && langkahKurang(isi) === 'periksa';
  const sesudah = isUbahan ? 'serupa' : (LANGKAH[LANGKAH.indexOf(langkah) + 1] ?? 'periksa');
  return sesudah === 'serupa' && (isi.lintang === undefined || isi.serupaDilewati) ? 'periksa' : sesudah;
}
