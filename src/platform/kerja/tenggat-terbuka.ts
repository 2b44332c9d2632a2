import { type SqlBool, sql } from 'kysely';

/** Open cases; a literal, so that the partial indexes fit. */
export const TERBUKA = sql<SqlBool>`fase <> 'akhir'`;

/** The nearest deadline of an open case, exactly as in its index; what rests has none and stands last. */
export const BATAS = sql<
  Date | number
>`case when tenggat_pada is null then 'infinity'::timestamptz else tenggat_pada end`;
