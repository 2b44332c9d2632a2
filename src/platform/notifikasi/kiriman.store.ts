import type { Trx } from '../../db/index.ts';

/** One mail: this event of this case to this address. */
export interface KunciKiriman {
  kasusId: string;
  /** The event, or the task that asked for a receipt. */
  peristiwaId: string;
  /** Keyed index of the address. */
  penerima: Buffer;
}

/** Writes down that a mail is about to go. @returns false when it went already, or can never go */
export async function mulaiKiriman(
  trx: Trx,
  pemdaId: number,
  kunci: KunciKiriman,
  jenis: 'tanda-terima' | 'kabar',
  pada: Date,
): Promise<boolean> {
  await trx
    .insertInto('notifikasi.kiriman')
    .values({ ...kolom(pemdaId, kunci), jenis, keadaan: 'menunggu', dibuat_pada: pada })
    .onConflict((conflict) => conflict.columns(['pemda_id', 'kasus_id', 'peristiwa_id', 'penerima']).doNothing())
    .execute();
  const row = await trx
    .selectFrom('notifikasi.kiriman')
    .select('keadaan')
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kunci.kasusId)
    .where('peristiwa_id', '=', kunci.peristiwaId)
    .where('penerima', '=', kunci.penerima)
    .executeTakeFirstOrThrow();
  return row.keadaan === 'menunggu';
}

/** Writes down how it ended; `galat` says why it can never go. */
export async function selesaikanKiriman(
  trx: Trx,
  pemdaId: number,
  kunci: KunciKiriman,
  pada: Date,
  galat: string | null,
): Promise<void> {
  await trx
    .updateTable('notifikasi.kiriman')
    .set({ keadaan: galat === null ? 'terkirim' : 'gagal', galat, selesai_pada: pada })
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kunci.kasusId)
    .where('peristiwa_id', '=', kunci.peristiwaId)
    .where('penerima', '=', kunci.penerima)
    .where('keadaan', '=', 'menunggu')
    .execute();
}

function kolom(pemdaId: number, kunci: KunciKiriman) {
  return {
    pemda_id: pemdaId,
    kasus_id: kunci.kasusId,
    peristiwa_id: kunci.peristiwaId,
    penerima: kunci.penerima,
  };
}
