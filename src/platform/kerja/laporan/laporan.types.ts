import type { FotoTersimpan } from '../../foto/index.ts';
import type { Kontak, PelakuKasus } from '../../kasus/index.ts';
import type { JalanDaftar } from '../kotak-masuk/tetangga.ts';
import type { GalatIsian, Nilai } from './isian.form.ts';
import type { KasusLengkap } from './kasus-lengkap.query.ts';

/** What a faulty or overtaken post brings back to the page. */
export interface Kembalian {
  /** Id of the form that was posted: a transition, `catatan` or `urung`. */
  form: string;
  nilai: Nilai;
  galat: GalatIsian;
  /** A refusal that belongs to no field. */
  umum?: string | undefined;
  /** Newest timeline entry that the person had seen, when somebody else was first. */
  sejak?: string | undefined;
  /** Photographs that were received and are kept for the next try. */
  titipan?: readonly FotoTersimpan[] | undefined;
}

export interface LaporanProps {
  lengkap: KasusLengkap;
  pelaku: PelakuKasus;
  kini: Date;
  csrf: string;
  /** Address of this case. */
  alamat: string;
  /** What every address of this case carries of the list from which it was opened, with `?`; else empty. */
  kueri: string;
  jalan: JalanDaftar | undefined;
  alamatFoto: string;
  kembali: { href: string; teks: string };
  kabar: string | undefined;
  kembalian: Kembalian | undefined;
  /** Shown once, after the look was written down. */
  kontak: Kontak | undefined;
}
