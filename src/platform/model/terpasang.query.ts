import type { Database, Trx } from '../../db/index.ts';
import { NotFound } from '../errors/index.ts';
import { findModel, loadModel } from './loader.ts';
import type { ModelTerperiksa } from './terperiksa.ts';

/**
 * The version of a service model under which a region opens new cases.
 * @throws NotFound when the region has none
 */
export async function modelTerpasang(trx: Trx, pemdaId: number, layanan: string): Promise<ModelTerperiksa> {
  const row = await trx
    .selectFrom('model.terpasang')
    .select('hash')
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .orderBy('sejak', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new NotFound('model-belum-dipasang');
  return modelKasus(trx, row.hash);
}

/** A model version by its hash, as a running case keeps it. @throws Error when it is not stored */
export async function modelKasus(trx: Trx, hash: string): Promise<ModelTerperiksa> {
  const teringat = findModel(hash);
  if (teringat) return teringat;
  const row = await trx.selectFrom('model.versi').select('dokumen').where('hash', '=', hash).executeTakeFirstOrThrow();
  const muat = loadModel(row.dokumen);
  if (!muat.ok)
    throw new Error(`Model ${hash} tidak lagi lolos pemeriksaan: ${JSON.stringify(muat.galat.slice(0, 3))}`);
  return muat.model;
}

/** Stores a version, once for the whole country; published versions never change. */
export async function simpanVersi(db: Database, model: ModelTerperiksa, pada: Date): Promise<void> {
  await db.global
    .insertInto('model.versi')
    .values({ hash: model.hash, dokumen: JSON.stringify(model.dokumen), dibuat_pada: pada })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

/** Makes a version the one under which a region opens new cases from now on. */
export async function pasangModel(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  hash: string,
  sejak: Date,
): Promise<void> {
  await trx.insertInto('model.terpasang').values({ pemda_id: pemdaId, layanan, hash, sejak }).execute();
}
