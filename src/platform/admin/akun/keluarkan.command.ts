import type { Pelaku, Trx } from '../../../db/index.ts';
import { akhiriSemuaSesi, isBekerjaDiLain } from '../../akun/index.ts';
import { catatJejak } from '../../audit/index.ts';
import type { Pemda } from '../../pemda/index.ts';

/**
 * Ends every session of a person who works for this region alone, with its trace. Of whoever works for another region
 * too nothing ends: without a role the desk is closed on the next request, and one region must not keep the staff of
 * another one out.
 * @returns whether the sessions were this region's to end
 */
export async function keluarkanOrang(
  trx: Trx,
  pemda: Pemda,
  akunId: string,
  pelaku: Pelaku,
  pada: Date,
): Promise<boolean> {
  if (await isBekerjaDiLain(trx, akunId, pemda.id)) return false;
  await akhiriSemuaSesi(trx, akunId);
  await catatJejak(trx, pemda.id, pada, {
    pelaku,
    tindakan: 'akun.sesi.diakhiri',
    objek: 'akun',
    objekId: akunId,
  });
  return true;
}
