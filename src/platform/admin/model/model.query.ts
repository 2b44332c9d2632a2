import type { Trx } from '../../../db/index.ts';
import { NotFound } from '../../errors/index.ts';
import { type ModelTerperiksa, modelKasus, modelTerpasang } from '../../model/index.ts';
import { findLayanan } from '../../pemda/index.ts';

export interface Riwayat {
  versi: string;
  hash: string;
  sejak: Date;
}

const TERBARU = 20;

/**
 * The model that a region runs and the versions before it, newest first, the last twenty.
 * @throws NotFound when the region does not run the service or has no model
 */
export async function readModelDaerah(
  trx: Trx,
  pemdaId: number,
  layanan: string,
): Promise<{ model: ModelTerperiksa; riwayat: Riwayat[]; isBuka: boolean }> {
  const dijalankan = await findLayanan(trx, pemdaId, layanan);
  if (!dijalankan) throw new NotFound('layanan-tidak-ada');
  const model = await modelTerpasang(trx, pemdaId, layanan);
  const rows = await trx
    .selectFrom('model.terpasang')
    .select(['hash', 'sejak'])
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .orderBy('sejak', 'desc')
    .limit(TERBARU)
    .execute();
  const riwayat: Riwayat[] = [];
  for (const { hash, sejak } of rows) riwayat.push({ versi: (await modelKasus(trx, hash)).dokumen.versi, hash, sejak });
  return { model, riwayat, isBuka: dijalankan.tahap === 'buka' };
}
