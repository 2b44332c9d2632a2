import type { Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { Forbidden, NotFound } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { isMengerjakan, type Kontak, type PelakuKasus, toPelaku } from './kasus.types.ts';

/**
 * The reporter's contact in clear, for one look: who looked is written down in the same transaction.
 * @throws NotFound for a case of nobody or of another region; Forbidden for whoever does not work on it
 */
export async function bukaKontak(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  pelaku: PelakuKasus,
  kasusId: string,
): Promise<Kontak> {
  const row = await trx
    .selectFrom('kasus.kasus')
    .select(['pelapor_nama', 'surel', 'telepon', 'petugas_akun_id'])
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasusId)
    .executeTakeFirst();
  if (!row) throw new NotFound('kasus-tidak-ada');
  if (!isMengerjakan(row, pelaku)) throw new Forbidden('peran-tidak-cocok');
  const kunci = await inti.kunci.pemda(trx, pemda.id);
  await catatJejak(trx, pemda.id, inti.waktu(), {
    pelaku: toPelaku(pelaku),
    tindakan: 'kasus.kontak.dilihat',
    objek: 'kasus',
    objekId: kasusId,
  });
  return {
    nama: row.pelapor_nama ?? undefined,
    surel: row.surel ? kunci.buka(row.surel, `kasus.surel/${kasusId}`) : undefined,
    telepon: row.telepon ? kunci.buka(row.telepon, `kasus.telepon/${kasusId}`) : undefined,
  };
}

/** The PIN of a case in clear, to hand it over to the person at the counter. */
export async function bukaPin(inti: Inti, trx: Trx, pemda: Pemda, kasusId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('kasus.kasus')
    .select('pin')
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasusId)
    .executeTakeFirst();
  if (!row) return undefined;
  const kunci = await inti.kunci.pemda(trx, pemda.id);
  return kunci.buka(row.pin, `kasus.pin/${kasusId}`);
}
