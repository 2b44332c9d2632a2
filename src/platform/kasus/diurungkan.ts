import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { bacaIsi } from './isi-peristiwa.ts';
import type { PeristiwaRow } from './kasus.types.ts';

/** The ids of those entries of a timeline that were taken back by a later one. */
export function idDiurungkan(peristiwa: readonly Pick<PeristiwaRow, 'jenis' | 'isi'>[]): ReadonlySet<unknown> {
  return new Set(peristiwa.filter((satu) => satu.jenis === 'urung').map((satu) => bacaIsi(satu.isi).peristiwa));
}

/** Of `kasus.peristiwa` under the name `nama` in a statement: entries that were not taken back. */
export function belumDiurungkan(nama: string): RawBuilder<SqlBool> {
  const kolom = (satu: string) => sql.ref(`${nama}.${satu}`);
  return sql<SqlBool>`not exists (select from kasus.peristiwa as urung
    where urung.pemda_id = ${kolom('pemda_id')} and urung.kasus_id = ${kolom('kasus_id')}
    and urung.jenis = 'urung' and urung.isi ->> 'peristiwa' = ${kolom('id')}::text)`;
}
