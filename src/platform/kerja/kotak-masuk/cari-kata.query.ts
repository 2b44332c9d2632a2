import { type Expression, type SqlBool, sql } from 'kysely';
import type { Trx } from '../../../db/index.ts';
import type { Kursor } from './kursor.ts';
import { type KonteksMasuk, saringDaftar, urutanNyata } from './saring.query.ts';
import { isTanpaSaringan, type SaringanMasuk } from './saringan.ts';

/** Up to so many cases are read as a whole; what has more is only read in its order. */
export const SEDIKIT = 1000;
/** A beginning of more words than these is not merged into one order. */
const RAGAM_MAKS = 16;
/** Nobody reaches it: under a limit PostgreSQL keeps the order of each word and merges them, instead of sorting all. */
const TANPA_BATAS = 2_147_483_647;

/**
 * Where the rows of a search come from. `daftar`: the list itself, in the order of its own index. `jarang`: all cases
 * of a word that few have. `urut`: the cases of words with one beginning, newest first. `iris`: the few cases in which
 * common things meet, from their whole lists.
 */
export type Sumber =
  | { jenis: 'daftar' }
  | { jenis: 'jarang'; kata: string }
  | { jenis: 'urut'; kata: string; ragam: readonly string[] }
  | { jenis: 'iris' };
type SumberUrut = Extract<Sumber, { jenis: 'urut' }>;

/**
 * Chooses the narrowest source for words that must all occur. A rare word or a narrow filter bounds the work by itself;
 * among common words the one whose newest cases reach furthest back is the rarest.
 * @param kata beginnings of words; at least one
 */
export async function pilihSumber(
  trx: Trx,
  konteks: KonteksMasuk,
  saringan: SaringanMasuk,
  kata: readonly string[],
): Promise<Sumber> {
  const [tersedikit] = (await hitungKata(trx, konteks.pemdaId, kata)).sort((a, b) => a.jumlah - b.jumlah);
  if (tersedikit && tersedikit.jumlah <= SEDIKIT) return { jenis: 'jarang', kata: tersedikit.kata };
  if (urutanNyata(saringan) === 'batas') return { jenis: 'daftar' };
  if (!isTanpaSaringan(saringan) && (await isSaringanSempit(trx, konteks, saringan))) return { jenis: 'daftar' };
  const calon: SumberUrut[] = [];
  for (const satu of kata) {
    const ragam = await listRagam(trx, konteks.pemdaId, satu);
    if (ragam.length <= RAGAM_MAKS) calon.push({ jenis: 'urut', kata: satu, ragam });
  }
  return terjauh(trx, konteks, calon);
}

/** The case has a word with this beginning. A scalar query, because it must stay one look-up for each case. */
export function berkata(pemdaId: number, kata: string, kasusId: Expression<string>): Expression<SqlBool> {
  return sql<SqlBool>`(select true from kasus.kata where pemda_id = ${pemdaId} and kasus_id = ${kasusId} and ${awalan(kata)} limit 1)`;
}

/** The cases that have a word with this beginning. */
export function listBerkata(pemdaId: number, kata: string) {
  return sql<{ kasus_id: string }>`select kasus_id from kasus.kata where pemda_id = ${pemdaId} and ${awalan(kata)}`;
}

/** The cases of a period with one of the words, each once, in the order of the newest or against it. */
export function urutKata(
  trx: Trx,
  { pemdaId, masuk }: Pick<KonteksMasuk, 'pemdaId' | 'masuk'>,
  ragam: readonly string[],
  kursor?: Kursor,
) {
  const naik = kursor?.arah === 'mundur';
  const arah = naik ? 'asc' : 'desc';
  const satuKata = (kata: string) => {
    let query = trx
      .selectFrom('kasus.kata')
      .select(['dibuat_pada', 'kasus_id'])
      .where('pemda_id', '=', pemdaId)
      .where('kata', '=', kata)
      .orderBy('dibuat_pada', arah)
      .orderBy('kasus_id', arah)
      .limit(TANPA_BATAS);
    if (masuk.mulai) query = query.where('dibuat_pada', '>=', masuk.mulai);
    if (masuk.sebelum) query = query.where('dibuat_pada', '<', masuk.sebelum);
    return kursor ? query.where(sesudah(sql`dibuat_pada`, sql`kasus_id`, kursor, naik)) : query;
  };
  const semua = sql.join(
    ragam.map((kata) => sql`(${satuKata(kata)})`),
    sql` union all `,
  );
  return trx
    .selectFrom(sql<{ dibuat_pada: Date; kasus_id: string }>`(${semua})`.as('pos'))
    .select(['dibuat_pada', 'kasus_id'])
    .distinctOn(['dibuat_pada', 'kasus_id'])
    .orderBy('dibuat_pada', arah)
    .orderBy('kasus_id', arah);
}

/** Beyond the row of a cursor, in the direction of reading. */
export function sesudah(nilai: Expression<unknown>, id: Expression<unknown>, kursor: Kursor, naik: boolean) {
  const tanda = sql.raw(naik ? '>' : '<');
  return sql<SqlBool>`(${nilai}, ${id}) ${tanda} (${kursor.nilai}::timestamptz, ${kursor.id}::uuid)`;
}

/** How many entries each beginning has, up to `SEDIKIT` + 1. */
async function hitungKata(trx: Trx, pemdaId: number, kata: readonly string[]) {
  const hitung = kata.map(
    (satu) => sql`select ${satu}::text as kata, (select count(*)::int from (
      select from kasus.kata where pemda_id = ${pemdaId} and ${awalan(satu)} limit ${SEDIKIT + 1}) sebagian) as jumlah`,
  );
  const { rows } = await sql<{ kata: string; jumlah: number }>`${sql.join(hitung, sql` union all `)}`.execute(trx);
  return rows;
}

async function isSaringanSempit(trx: Trx, konteks: KonteksMasuk, saringan: SaringanMasuk): Promise<boolean> {
  const sebagian = trx
    .selectFrom('kasus.kasus')
    .select('id')
    .where('pemda_id', '=', konteks.pemdaId)
    .where((eb) => eb.and(saringDaftar(eb, konteks, saringan)))
    .limit(SEDIKIT + 1);
  const row = await trx
    .selectFrom(sebagian.as('sebagian'))
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .executeTakeFirstOrThrow();
  return Number(row.jumlah) <= SEDIKIT;
}

/** The different words with one beginning, up to `RAGAM_MAKS` + 1, each found by one step in the index. */
async function listRagam(trx: Trx, pemdaId: number, kata: string): Promise<string[]> {
  const berikut = (lanjut: Expression<unknown>) => sql`select kata from kasus.kata
    where pemda_id = ${pemdaId} and ${lanjut} and ${awalan(kata)} order by kata limit 1`;
  const { rows } = await sql<{ kata: string }>`with recursive ragam (kata) as (
      (${berikut(sql`true`)})
      union all
      select b.kata from ragam r cross join lateral (${berikut(sql`kata > r.kata`)}) b)
    select kata from ragam limit ${RAGAM_MAKS + 1}`.execute(trx);
  return rows.map((row) => row.kata);
}

async function terjauh(trx: Trx, konteks: KonteksMasuk, calon: readonly SumberUrut[]): Promise<Sumber> {
  const [satu, ...lain] = calon;
  if (satu === undefined) return { jenis: 'daftar' };
  if (lain.length === 0) return satu;
  let hasil = { sumber: satu, sejak: Number.POSITIVE_INFINITY };
  for (const sumber of calon) {
    const row = await urutKata(trx, konteks, sumber.ragam).offset(SEDIKIT).limit(1).executeTakeFirst();
    const sejak = row?.dibuat_pada.getTime() ?? Number.NEGATIVE_INFINITY;
    if (sejak < hasil.sejak) hasil = { sumber, sejak };
  }
  return hasil.sumber;
}

/** LIKE without LIKE: no sign of a word is a wildcard, and the comparison may use the index. */
function awalan(kata: string): Expression<SqlBool> {
  return sql<SqlBool>`kata >= ${kata} and kata < ${`${kata}\u{10ffff}`}`;
}
