import type { Kontak, PelakuKasus } from '../../kasus/index.ts';
import type { GalatIsian, Nilai } from './isian.form.ts';
import type { KasusLengkap } from './kasus-lengkap.query.ts';

/** What a faulty or overtaken post brings back to the page. */
export interface Kembalian {
  /** Id of the form that was posted: a transition, `betulan` or `catatan`. */
  form: string;
  nilai: Nilai;
  galat: GalatIsian;
  /** A refusal that belongs to no field. */
  umum?: string | undefined;
  /** Newest timeline entry that the person had seen, when somebody else was first. */
  sejak?: string | undefined;
}

export interface LaporanProps {
  lengkap: KasusLengkap;
  pelaku: PelakuKasus;
  kini: Date;
  csrf: string;
  /** Address of this case. */
  alamat: string;
  alamatFoto: string;
  kembali: { href: string; teks: string };
  kabar: string | undefined;
  kembalian: Kembalian | undefined;
  /** Shown once, after the look was written down. */
  kontak: Kontak | undefined;
}
