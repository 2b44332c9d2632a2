import type { Pelaku, Trx } from '../../../db/index.ts';
import { akhiriSemuaSesi } from '../../akun/index.ts';
import { catatJejak } from '../../audit/index.ts';
import type { Pemda } from '../../pemda/index.ts';

/**
 * Ends every session of a person who works for this region alone, with its trace. Not for whoever works for another
 * region too (`isBekerjaDiLain`): without a role the desk is closed on the next request, and one region must not keep
 * the staff of another one out.
 */
export async function keluarkanOrang(
  trx: Trx,
  pemda: Pemda,
  akunId: string,
  pelaku: Pelaku,
  pada: Date,
): Promise<void> {
  await akhiriSemuaSesi(trx, akunId);
  await catatJejak(trx, pemda.id, pada, {
    pelaku,
    tindakan: 'akun.sesi.diakhiri',
    objek: 'akun',
    objekId: akunId,
  });
}
