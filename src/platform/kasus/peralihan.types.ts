import type { Updateable } from 'kysely';
import type { DB, Trx } from '../../db/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Keparahan, ModelTerperiksa, Peralihan } from '../model/index.ts';
import type { Pemda } from '../pemda/index.ts';
import type { JamTersimpan } from './jam.store.ts';
import type { KasusRow, PelakuKasus } from './kasus.types.ts';

/** Values of the act fields that the catalogue names; the form has checked their shape. */
export interface IsianPeralihan {
  keparahan?: string;
  unit?: string;
  /** Null takes the task from whoever has it. */
  petugas?: string | null;
  alasan?: string;
  pesan?: string;
  catatan?: string;
  jadwal?: string;
  foto?: string[];
  jamKerja?: number;
  bahan?: string;
  induk?: string;
  penerima?: { nama: string; kontak: string };
  terbit?: boolean;
}

export interface PermintaanPeralihan {
  kasusId: string;
  peralihan: string;
  /** The version that the person saw; undefined only for the platform's own deadline rows. */
  versi: number | undefined;
  isian: IsianPeralihan;
  /** With `terbit`: which photographs and timeline entries the public may see; undefined leaves it to the rule. */
  tampil?: readonly string[] | undefined;
  pelaku: PelakuKasus;
}

/** Everything a guard or an action may look at; an action writes into `ubah` only. */
export interface Langkah {
  inti: Inti;
  trx: Trx;
  pemda: Pemda;
  kasus: KasusRow;
  model: ModelTerperiksa;
  peralihan: Peralihan;
  isian: IsianPeralihan;
  tampil: readonly string[] | undefined;
  pelaku: PelakuKasus;
  jam: readonly JamTersimpan[];
  pada: Date;
  ubah: Updateable<DB['kasus.kasus']>;
  keparahan: Keparahan | undefined;
}
