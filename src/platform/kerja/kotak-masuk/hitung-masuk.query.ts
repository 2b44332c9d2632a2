import { type Expression, type SqlBool, sql } from 'kysely';
import { formatAngka } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { berkata, SEDIKIT, urutKata } from './cari-kata.query.ts';
import { type DaftarMasuk, type JumlahMasuk, kataCari, kataSisa, saringSemua } from './daftar.query.ts';
import { saringDaftar } from './saring.query.ts';
import { isTanpaSaringan } from './saringan.ts';

/** How many cases a list has, of which one page is known: a page that is the whole list is counted already. */
export async function hitungDenganHalaman(
  trx: Trx,
  daftar: DaftarMasuk,
  halaman: { rows: readonly unknown[]; adaSebelum: boolean; adaSesudah: boolean },
): Promise<JumlahMasuk> {
  const { rows, adaSebelum, adaSesudah } = halaman;
  if (!adaSebelum && !adaSesudah) return { jumlah: rows.length, tepat: true };
  const { jumlah, tepat } = daftar.hitungan ?? (await hitungMasuk(trx, daftar));
  return { jumlah: Math.max(jumlah, rows.length), tepat };
}

/**
 * How many cases a list has. No more than 1,001 are looked at: for common words that is a part, and what is found
 * among them is the least that there is.
 */
export async function hitungMasuk(trx: Trx, daftar: DaftarMasuk): Promise<JumlahMasuk> {
  const row = await trx
    .selectFrom(calon(trx, daftar).as('calon'))
    .select((eb) => [
      eb.fn.countAll<number>().as('dilihat'),
      eb.fn
        .countAll<number>()
        .filterWhere(eb.and(syaratCalon(trx, daftar)))
        .as('cocok'),
    ])
    .executeTakeFirstOrThrow();
  return { jumlah: Number(row.cocok), tepat: Number(row.dilihat) <= SEDIKIT };
}

/** A number of cases in words. */
export function teksJumlah({ jumlah, tepat }: JumlahMasuk): string {
  if (tepat) return formatAngka(jumlah);
  return jumlah > SEDIKIT ? `lebih dari ${formatAngka(SEDIKIT)}` : `sedikitnya ${formatAngka(jumlah)}`;
}

function calon(trx: Trx, daftar: DaftarMasuk) {
  const { konteks, saringan, sumber } = daftar;
  if (sumber.jenis === 'urut') {
    return trx
      .selectFrom(urutKata(trx, konteks, sumber.ragam).as('pos'))
      .select('kasus_id')
      .limit(SEDIKIT + 1);
  }
  const isBertahap = sumber.jenis === 'daftar' && kataCari(saringan).length > 0;
  return trx
    .selectFrom('kasus.kasus')
    .select('id as kasus_id')
    .where((eb) =>
      isBertahap
        ? eb.and([eb('pemda_id', '=', konteks.pemdaId), ...saringDaftar(eb, konteks, saringan)])
        : saringSemua(eb, daftar),
    )
    .limit(SEDIKIT + 1);
}

/** What the candidates of a count have not been asked yet. */
function syaratCalon(trx: Trx, daftar: DaftarMasuk): Expression<SqlBool>[] {
  const { konteks, saringan, sumber } = daftar;
  if (sumber.jenis === 'jarang' || sumber.jenis === 'iris') return [];
  const kata = kataSisa(daftar).map((satu) => berkata(konteks.pemdaId, satu, sql`calon.kasus_id`));
  if (sumber.jenis === 'daftar') return kata;
  if (isTanpaSaringan(saringan)) return kata;
  const kasus = trx
    .selectFrom('kasus.kasus')
    .select(sql<boolean>`true`.as('ada'))
    .where('pemda_id', '=', konteks.pemdaId)
    .where('id', '=', sql<string>`calon.kasus_id`)
    .where((eb) => eb.and(saringDaftar(eb, konteks, saringan)))
    .limit(1);
  return [sql<SqlBool>`(${kasus})`, ...kata];
}
