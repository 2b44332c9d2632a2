import type { Pelaku, Trx } from '../../../db/index.ts';
import { akhiriSemuaSesi } from '../../akun/index.ts';
import { catatJejak } from '../../audit/index.ts';
import type { Pemda } from '../../pemda/index.ts';

/** Ends every session of a person of the region, also where it works for another region, with its trace. */
export async function keluarkanOrang(
  trx: Trx,
  pemda: Pemda,
  akunId: string,
  pelaku: Pelaku,
  pada: Date,
): Promise<number> {
  const jumlah = await akhiriSemuaSesi(trx, akunId);
  await catatJejak(trx, pemda.id, pada, {
    pelaku,
    tindakan: 'akun.sesi.diakhiri',
    objek: 'akun',
    objekId: akunId,
  });
  return jumlah;
}
