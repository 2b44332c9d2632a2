import { sql } from 'kysely';
import { type Bahasa, uuidv7 } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import { antrekan } from '../jobs/index.ts';
import { hashRahasia, type KunciPemda } from '../kunci/index.ts';
import { indeksSurel } from './kontak.store.ts';
import { ikutiKasus, isPengikut, type Pengikut } from './pengikut.ts';

/** How long the link of the question works, in milliseconds. */
const UMUR_MS = 7 * 24 * 3_600_000;
/** Who asks again sooner than this gets no second mail. */
const JEDA_MS = 3_600_000;
/** An address that left so many questions without an answer gets no other one: perhaps its owner never asked. */
const TUNGGU_MAKS = 3;

const konteks = (id: string) => `kasus.ikut-tunggu/${id}`;

/** A wish to follow that waits for the yes of the address. */
export interface IkutTunggu {
  id: string;
  kasusId: string;
  surel: string;
  bahasa: Bahasa;
  /** Made from the region's key, so that it need not be kept; the database knows its hash. */
  token: string;
}

/**
 * Asks an address, by one mail, whether it wants the news of a case: anybody may type any address, so it follows only
 * once its owner said yes. Nothing happens for one that follows already, was asked within the hour or twice without an
 * answer, or has three questions that wait for one.
 */
export async function mintaIkut(
  trx: Trx,
  kunci: KunciPemda,
  pemdaId: number,
  kasusId: string,
  pengikut: Pengikut,
  pada: Date,
): Promise<void> {
  const surel = pengikut.surel.toLowerCase();
  const indeks = indeksSurel(kunci, surel);
  if (await isPengikut(trx, pemdaId, kasusId, indeks)) return;
  if ((await hitungTunggu(trx, pemdaId, indeks, pada)) >= TUNGGU_MAKS) return;
  const id = uuidv7(pada);
  const sampai = new Date(pada.getTime() + UMUR_MS);
  const row = await trx
    .insertInto('kasus.ikut_tunggu')
    .values({
      pemda_id: pemdaId,
      id,
      kasus_id: kasusId,
      surel_indeks: indeks,
      surel: kunci.segel(surel, konteks(id)),
      bahasa: pengikut.bahasa,
      token_hash: hashRahasia(tokenIkut(kunci, id)),
      dibuat_pada: pada,
      sampai_pada: sampai,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['pemda_id', 'kasus_id', 'surel_indeks'])
        // One that waits keeps its first moment, by which a third asking knows that there was a second.
        .doUpdateSet((eb) => ({
          dibuat_pada: eb.case().when(terbuka(pada)).then(eb.ref('kasus.ikut_tunggu.dibuat_pada')).else(pada).end(),
          sampai_pada: sampai,
          disetujui_pada: null,
        }))
        .where('kasus.ikut_tunggu.dibuat_pada', '<', new Date(pada.getTime() - JEDA_MS))
        .where(sql<boolean>`(not ${terbuka(pada)} or ${sekali})`),
    )
    .returning('id')
    .executeTakeFirst();
  if (row) await antrekan(trx, pemdaId, pada, 'kasus.tanya-ikut', { tungguId: row.id });
}

/** Whether the stored question still waits for its answer. */
const terbuka = (pada: Date) =>
  sql<boolean>`(kasus.ikut_tunggu.disetujui_pada is null and kasus.ikut_tunggu.sampai_pada > ${pada})`;

/** Whether the stored question was mailed once only. */
const sekali = sql<boolean>`(kasus.ikut_tunggu.sampai_pada
  <= kasus.ikut_tunggu.dibuat_pada + make_interval(secs => ${UMUR_MS / 1000}::float8))`;

/** How many questions an address of this region has not answered. */
async function hitungTunggu(trx: Trx, pemdaId: number, indeks: Buffer, kini: Date): Promise<number> {
  const row = await trx
    .selectFrom('kasus.ikut_tunggu')
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .where('pemda_id', '=', pemdaId)
    .where('surel_indeks', '=', indeks)
    .where('disetujui_pada', 'is', null)
    .where('sampai_pada', '>', kini)
    .executeTakeFirstOrThrow();
  return row.jumlah;
}

/** The wish that a mail is to ask about; undefined once it was answered or has run out. */
export async function findTunggu(
  trx: Trx,
  kunci: KunciPemda,
  pemdaId: number,
  id: string,
  kini: Date,
): Promise<IkutTunggu | undefined> {
  const row = await trx
    .selectFrom('kasus.ikut_tunggu')
    .select(['id', 'kasus_id', 'surel', 'bahasa'])
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', id)
    .where('sampai_pada', '>', kini)
    .where('disetujui_pada', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      kasusId: row.kasus_id,
      surel: kunci.buka(row.surel, konteks(row.id)),
      bahasa: row.bahasa === 'en' ? 'en' : 'id',
      token: tokenIkut(kunci, row.id),
    }
  );
}

/** The case that a link asks about, or undefined for an unknown or old one. */
export async function findKasusIkut(
  trx: Trx,
  pemdaId: number,
  token: string,
  kini: Date,
): Promise<{ nomor: string; layanan: string } | undefined> {
  return trx
    .selectFrom('kasus.ikut_tunggu as tunggu')
    .innerJoin('kasus.kasus as kasus', (join) =>
      join.onRef('kasus.pemda_id', '=', 'tunggu.pemda_id').onRef('kasus.id', '=', 'tunggu.kasus_id'),
    )
    .select(['kasus.nomor', 'kasus.layanan'])
    .where('tunggu.pemda_id', '=', pemdaId)
    .where('tunggu.token_hash', '=', hashRahasia(token))
    .where('tunggu.sampai_pada', '>', kini)
    .executeTakeFirst();
}

/** The owner of the address says yes, once: a second press changes nothing. @returns false for an unknown or old token */
export async function setujuiIkut(
  trx: Trx,
  kunci: KunciPemda,
  pemdaId: number,
  token: string,
  pada: Date,
): Promise<boolean> {
  const row = await trx
    .selectFrom('kasus.ikut_tunggu')
    .select(['id', 'kasus_id', 'surel', 'bahasa', 'disetujui_pada'])
    .where('pemda_id', '=', pemdaId)
    .where('token_hash', '=', hashRahasia(token))
    .where('sampai_pada', '>', pada)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return false;
  if (row.disetujui_pada !== null) return true;
  const surel = kunci.buka(row.surel, konteks(row.id));
  await ikutiKasus(trx, kunci, pemdaId, row.kasus_id, { surel, bahasa: row.bahasa === 'en' ? 'en' : 'id' }, pada);
  await trx
    .updateTable('kasus.ikut_tunggu')
    .set({ disetujui_pada: pada })
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', row.id)
    .execute();
  return true;
}

function tokenIkut(kunci: KunciPemda, id: string): string {
  return kunci.indeks(id, 'kasus.ikut-tunggu').toString('base64url');
}
