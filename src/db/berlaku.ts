import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Of rows with `berlaku_mulai` and `berlaku_sampai` (the first moment after, or none): those in force at a moment. */
export function berlaku(pada: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`(berlaku_mulai <= ${pada} and ${belumBerakhir(pada)})`;
}

/** Those that have not ended at a moment, also when they begin later. */
export function belumBerakhir(pada: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`(berlaku_sampai is null or berlaku_sampai > ${pada})`;
}
