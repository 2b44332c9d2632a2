import type { Selectable } from 'kysely';
import type { Titik } from '../../core/index.ts';
import type { DB, Pelaku } from '../../db/index.ts';

export type KasusRow = Selectable<DB['kasus.kasus']>;
export type JamRow = Selectable<DB['kasus.jam']>;
export type PeristiwaRow = Selectable<DB['kasus.peristiwa']>;

/** By which way a report came in. */
export const SALURAN = ['web', 'loket', 'telepon', 'desa'] as const;
export type Saluran = (typeof SALURAN)[number];

export interface Tempat {
  kecamatanKode: string;
  desaKode?: string | undefined;
  patokan: string;
  titik?: (Titik & { akurasi?: number | undefined }) | undefined;
}

export interface Kontak {
  nama?: string | undefined;
  surel?: string | undefined;
  telepon?: string | undefined;
}

/** Who acts on a case, with what the flow asks about a person. */
export interface PelakuKasus {
  jenis: 'petugas' | 'warga' | 'sistem';
  akunId?: string;
  nama?: string;
  peran: readonly string[];
  /** Accounts whose field work this person does: the own one, and those whose substitute they are. */
  mewakili?: readonly string[];
}

/** Whether a case is the field work of this person, as its officer or as the substitute of that one. */
export function isTugasnya(
  { petugas_akun_id: milik }: Pick<KasusRow, 'petugas_akun_id'>,
  pelaku: PelakuKasus,
): boolean {
  return milik !== null && (milik === pelaku.akunId || (pelaku.mewakili ?? []).includes(milik));
}

/**
 * Whether a case is this person's to work on: a desk works on all of its region, the field on what it was given. Whoever
 * only administers the region reads.
 */
export function isMengerjakan(kasus: Pick<KasusRow, 'petugas_akun_id'>, pelaku: PelakuKasus): boolean {
  if (pelaku.peran.some((peran) => peran === 'operator' || peran === 'verifikator' || peran === 'kepala')) return true;
  return pelaku.peran.includes('petugas') && isTugasnya(kasus, pelaku);
}

/** The same person as the transaction and the audit trail know them. */
export function toPelaku({ jenis, akunId }: PelakuKasus): Pelaku {
  return akunId ? { jenis, id: akunId } : { jenis };
}
