import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../../../db/index.ts';
import { berkata, listBerkata, type Sumber } from './cari-kata.query.ts';
import { type KonteksMasuk, type Pembangun, saringDaftar } from './saring.query.ts';
import { bacaCarian, isTanpaSaringan, type SaringanMasuk } from './saringan.ts';

/** A list that is ready to be read: its filters, and where its rows come from. */
export interface DaftarMasuk {
  konteks: KonteksMasuk;
  saringan: SaringanMasuk;
  sumber: Sumber;
  /** Counted already while the way was chosen. */
  hitungan?: JumlahMasuk;
}

/** How many cases a list has. */
export interface JumlahMasuk {
  jumlah: number;
  /** No more than these; otherwise at least these. */
  tepat: boolean;
}

/** All conditions of a list. */
export function saringSemua(eb: Pembangun, daftar: DaftarMasuk): Expression<SqlBool> {
  const { konteks, saringan } = daftar;
  return eb.and([
    eb('pemda_id', '=', konteks.pemdaId),
    ...saringDaftar(eb, konteks, saringan),
    ...saringTepat(eb, konteks, saringan),
    ...saringSumber(daftar),
    ...kataSisa(daftar).map((kata) => berkata(konteks.pemdaId, kata, sql`kasus.id`)),
  ]);
}

/** An array and not a semi-join: all of a short list is looked up by its keys, whatever the planner thinks of it. */
function saringSumber({ konteks, saringan, sumber }: DaftarMasuk): Expression<SqlBool>[] {
  const salahSatu = (daftar: RawBuilder<unknown>) => [sql<SqlBool>`id = any(array(${daftar}))`];
  if (sumber.jenis === 'jarang') return salahSatu(listBerkata(konteks.pemdaId, sumber.kata));
  if (sumber.jenis !== 'iris') return [];
  const eb = expressionBuilder<DB, 'kasus.kasus'>();
  const saringKasus = eb.and([eb('pemda_id', '=', konteks.pemdaId), ...saringDaftar(eb, konteks, saringan)]);
  const daftar = kataCari(saringan).map((kata) => listBerkata(konteks.pemdaId, kata));
  if (!isTanpaSaringan(saringan)) daftar.push(sql`select id from kasus.kasus where ${saringKasus}`);
  return salahSatu(sql.join(daftar, sql` intersect `));
}

/** A number, a telephone, or signs without a word in them, which nothing has. */
function saringTepat(eb: Pembangun, { telepon }: KonteksMasuk, { q }: SaringanMasuk): Expression<SqlBool>[] {
  const carian = bacaCarian(q);
  if (carian?.jenis === 'nomor') return [eb('nomor', '=', carian.nomor)];
  if (carian?.jenis === 'telepon') return [telepon ? eb('telepon_indeks', '=', telepon) : sql<SqlBool>`false`];
  return carian?.kata.length === 0 ? [sql<SqlBool>`false`] : [];
}

/** The words that are searched; none when the search box holds something else. */
export function kataCari(saringan: SaringanMasuk): readonly string[] {
  const carian = bacaCarian(saringan.q);
  return carian?.jenis === 'kata' ? carian.kata : [];
}

/** The words that the source of the rows has not answered yet. */
export function kataSisa({ saringan, sumber }: DaftarMasuk): string[] {
  if (sumber.jenis === 'iris') return [];
  return kataCari(saringan).filter((kata) => sumber.jenis === 'daftar' || kata !== sumber.kata);
}
