import type { Trx } from '../../db/index.ts';
import { lepaskanSalinan } from '../kasus/index.ts';
import { hashRahasia, type KunciPemda } from '../kunci/index.ts';

/**
 * The token of the link by which an address ends its news of a case. Made from the region's key, so that every mail
 * carries the same one; the database keeps its hash.
 */
export async function tokenHenti(
  trx: Trx,
  kunci: KunciPemda,
  pemdaId: number,
  kasusId: string,
  penerima: Buffer,
  pada: Date,
): Promise<string> {
  const token = kunci.indeks(`${kasusId}/${penerima.toString('hex')}`, 'notifikasi.henti').toString('base64url');
  await trx
    .insertInto('notifikasi.henti')
    .values({ pemda_id: pemdaId, kasus_id: kasusId, penerima, token_hash: hashRahasia(token), dibuat_pada: pada })
    .onConflict((conflict) => conflict.columns(['pemda_id', 'kasus_id', 'penerima']).doNothing())
    .execute();
  return token;
}

/** Whether an address, of the reporter or of a follower, has ended the news of a case. */
export async function isBerhenti(trx: Trx, pemdaId: number, kasusId: string, penerima: Buffer): Promise<boolean> {
  const row = await trx
    .selectFrom('notifikasi.henti')
    .select('berhenti_pada')
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where('penerima', '=', penerima)
    .executeTakeFirst();
  return row !== undefined && row.berhenti_pada !== null;
}

/** The public number of the case that a token speaks of, or undefined. */
export async function findHenti(trx: Trx, pemdaId: number, token: string): Promise<{ nomor: string } | undefined> {
  return trx
    .selectFrom('notifikasi.henti as henti')
    .innerJoin('kasus.kasus as kasus', (join) =>
      join.onRef('kasus.pemda_id', '=', 'henti.pemda_id').onRef('kasus.id', '=', 'henti.kasus_id'),
    )
    .select('kasus.nomor')
    .where('henti.pemda_id', '=', pemdaId)
    .where('henti.token_hash', '=', hashRahasia(token))
    .executeTakeFirst();
}

/** Ends the news for the address of a token, as reporter and as follower, whose address goes. @returns false for an unknown token */
export async function hentikan(trx: Trx, pemdaId: number, token: string, pada: Date): Promise<boolean> {
  const row = await trx
    .updateTable('notifikasi.henti')
    .set({ berhenti_pada: pada })
    .where('pemda_id', '=', pemdaId)
    .where('token_hash', '=', hashRahasia(token))
    .returning(['kasus_id', 'penerima'])
    .executeTakeFirst();
  if (!row) return false;
  for (const tabel of ['kasus.pengikut', 'kasus.ikut_tunggu'] as const)
    await trx
      .deleteFrom(tabel)
      .where('pemda_id', '=', pemdaId)
      .where('kasus_id', '=', row.kasus_id)
      .where('surel_indeks', '=', row.penerima)
      .execute();
  // What this report brought to the one that it was merged into.
  await lepaskanSalinan(trx, pemdaId, row.kasus_id, row.penerima);
  return true;
}
