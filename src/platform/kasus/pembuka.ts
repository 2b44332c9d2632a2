import type { Trx } from '../../db/index.ts';
import type { PelakuKasus } from './kasus.types.ts';

const MENIT_TERBUKA = 10;

export interface Pembuka {
  nama: string;
  pada: Date;
}

/** Notes that a person of staff has opened a case. */
export async function catatPembuka(
  trx: Trx,
  pemdaId: number,
  pada: Date,
  kasusId: string,
  pelaku: PelakuKasus,
): Promise<void> {
  if (pelaku.akunId === undefined) return;
  await trx
    .insertInto('kasus.pembuka')
    .values({ pemda_id: pemdaId, kasus_id: kasusId, akun_id: pelaku.akunId, nama: pelaku.nama ?? '', pada })
    .onConflict((conflict) => conflict.columns(['pemda_id', 'kasus_id', 'akun_id']).doUpdateSet({ pada }))
    .execute();
}

/** Who else opened a case within the last ten minutes, newest first. */
export async function listPembukaLain(
  trx: Trx,
  pemdaId: number,
  kini: Date,
  kasusId: string,
  akunId: string,
): Promise<Pembuka[]> {
  return trx
    .selectFrom('kasus.pembuka')
    .select(['nama', 'pada'])
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where('akun_id', '<>', akunId)
    .where('pada', '>', new Date(kini.getTime() - MENIT_TERBUKA * 60_000))
    .orderBy('pada', 'desc')
    .execute();
}
