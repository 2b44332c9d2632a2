import { uuidv7 } from '../../core/index.ts';
import type { JsonObject, Trx } from '../../db/index.ts';

/**
 * Puts a task into the tenant's outbox, in the transaction that causes it; the dispatcher runs it after the commit.
 * @param isi ids only, never content
 * @param mulai not before this moment, `pada` when absent; at most a day later
 */
export async function antrekan(
  trx: Trx,
  pemdaId: number,
  pada: Date,
  jenis: string,
  isi: JsonObject,
  mulai: Date = pada,
): Promise<void> {
  await trx
    .insertInto('jobs.kotak_keluar')
    .values({
      pemda_id: pemdaId,
      id: uuidv7(pada),
      jenis,
      isi: JSON.stringify(isi),
      dibuat_pada: pada,
      coba_lagi_pada: mulai,
    })
    .execute();
}

export interface Antrean {
  menunggu: number;
  /** Since when the oldest waits. */
  tertua: Date | null;
}

/** How much waits in the outbox of a region. */
export async function readAntrean(trx: Trx, pemdaId: number): Promise<Antrean> {
  const row = await trx
    .selectFrom('jobs.kotak_keluar')
    .select((eb) => [eb.fn.countAll<number>().as('menunggu'), eb.fn.min('dibuat_pada').as('tertua')])
    .where('pemda_id', '=', pemdaId)
    .where('dikirim_pada', 'is', null)
    .executeTakeFirstOrThrow();
  return { menunggu: row.menunggu, tertua: row.tertua };
}
