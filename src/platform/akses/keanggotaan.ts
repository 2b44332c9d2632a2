import { belumBerakhir } from '../../db/index.ts';
import type { Inti } from '../inti/index.ts';

/**
 * Copies into the global list whether an account has or will have a role in a region; running it again changes
 * nothing. The list only tells where to look: what somebody may do is always read from the region's own rows.
 */
export async function salinKeanggotaan(inti: Inti, pemdaId: number, akunId: string): Promise<void> {
  const punya = await isPunyaPeran(inti, pemdaId, akunId);
  const { global } = inti.db;
  if (!punya)
    await global.deleteFrom('akun.keanggotaan').where('akun_id', '=', akunId).where('pemda_id', '=', pemdaId).execute();
  else
    await global
      .insertInto('akun.keanggotaan')
      .values({ akun_id: akunId, pemda_id: pemdaId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Whether an account, itself or as a substitute, has or will have a role in a region: asked of the region's own rows. */
export async function isPunyaPeran(inti: Inti, pemdaId: number, akunId: string): Promise<boolean> {
  const peran = await inti.db.read(pemdaId, (trx) =>
    trx
      .selectFrom('akses.peran')
      .select('id')
      .where('pemda_id', '=', pemdaId)
      .where((or) => or.or([or('akun_id', '=', akunId), or('pengganti_akun_id', '=', akunId)]))
      .where(belumBerakhir(inti.waktu()))
      .limit(1)
      .executeTakeFirst(),
  );
  return peran !== undefined;
}
