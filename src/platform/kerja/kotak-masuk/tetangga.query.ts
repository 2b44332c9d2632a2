import { sql } from 'kysely';
import type { Trx } from '../../../db/index.ts';
import { sesudah } from './cari-kata.query.ts';
import { nilaiUrut } from './kotak-masuk.query.ts';
import { type KonteksMasuk, saringDaftar, URUTAN, urutanNyata } from './saring.query.ts';
import type { SaringanMasuk } from './saringan.ts';

/** Where a case stands in a list: its sort value when the list was shown, as `nilaiUrut` writes it. */
export interface LetakKasus {
  id: string;
  nilai: string;
}

export interface Tetangga {
  sebelum: LetakKasus | undefined;
  sesudah: LetakKasus | undefined;
}

/**
 * The cases before and after one in the order of its list; one statement, each side one step along an index.
 * @param saringan without words to search
 */
export async function findTetangga(
  trx: Trx,
  konteks: KonteksMasuk,
  saringan: SaringanMasuk,
  letak: LetakKasus,
): Promise<Tetangga> {
  const rows = await trx
    .selectFrom(satuLangkah(trx, konteks, saringan, letak, 'maju').as('maju'))
    .selectAll()
    .unionAll(trx.selectFrom(satuLangkah(trx, konteks, saringan, letak, 'mundur').as('mundur')).selectAll())
    .execute();
  const cari = (arah: string) => {
    const row = rows.find((satu) => satu.arah === arah);
    return row && { id: row.id, nilai: nilaiUrut(row) };
  };
  return { sebelum: cari('mundur'), sesudah: cari('maju') };
}

function satuLangkah(
  trx: Trx,
  konteks: KonteksMasuk,
  saringan: SaringanMasuk,
  letak: LetakKasus,
  arah: 'maju' | 'mundur',
) {
  const urutan = URUTAN[urutanNyata(saringan)];
  const naik = urutan.naik === (arah === 'maju');
  return trx
    .selectFrom('kasus.kasus')
    .select(['id', urutan.nilai.as('urut'), sql<string>`${sql.lit(arah)}`.as('arah')])
    .where('pemda_id', '=', konteks.pemdaId)
    .where((eb) => eb.and(saringDaftar(eb, konteks, saringan)))
    .where(sesudah(urutan.nilai, sql`id`, { ...letak, arah }, naik))
    .orderBy(urutan.nilai, naik ? 'asc' : 'desc')
    .orderBy('id', naik ? 'asc' : 'desc')
    .limit(1);
}
