import type { Bahasa, Kalender } from '../../../core/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import type { TeksPengaduan } from '../teks.ts';
import type { LaporanPage } from './laporan.query.ts';

/** What a faulty post left behind. */
export interface KeadaanForm {
  galat?: Record<string, string>;
  ketikan?: Record<string, string>;
  /** Photographs came along and were not kept. */
  fotoHilang?: boolean;
}

export interface LaporanProps extends LaporanPage {
  pemda: Pemda;
  bahasa: Bahasa;
  t: TeksPengaduan;
  kini: Date;
  judul: string;
  beranda: string;
  layanan: { href: string; teks: string };
  dasar: string;
  csrf: string;
  form: KeadaanForm;
  /** What was just done, in words. */
  kabar: string | undefined;
  kalender: Kalender;
}
