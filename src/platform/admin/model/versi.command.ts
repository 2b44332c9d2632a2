import type { Pelaku, Trx } from '../../../db/index.ts';
import { catatJejak } from '../../audit/index.ts';
import { Conflict, NotFound } from '../../errors/index.ts';
import type { Inti } from '../../inti/index.ts';
import {
  type GalatModel,
  loadModel,
  type ModelLayanan,
  modelTerpasang,
  pasangModel,
  simpanVersi,
} from '../../model/index.ts';

export type HasilVersi = { jenis: 'baru' } | { jenis: 'sama' } | { jenis: 'salah'; galat: readonly GalatModel[] };

/**
 * Makes the next immutable version of a service's model and installs it; running cases keep theirs.
 * @param permintaan.hash the version that the page showed
 * @throws Conflict `model-berubah` when somebody installed another version since then
 */
export async function pasangVersiBaru(
  inti: Inti,
  pemdaId: number,
  permintaan: {
    layanan: string;
    hash: string;
    kini: ModelLayanan;
    baru: ModelLayanan;
    /** Which part changed, for the trail. */
    bagian: 'standar' | 'sla';
  },
  pelaku: Pelaku,
): Promise<HasilVersi> {
  const { layanan, hash, kini, baru, bagian } = permintaan;
  if (JSON.stringify(kini) === JSON.stringify(baru)) return { jenis: 'sama' };
  const muat = loadModel({ ...baru, versi: versiBerikut(kini.versi) });
  if (!muat.ok) return { jenis: 'salah', galat: muat.galat };
  const { model } = muat;
  const pada = inti.waktu();
  await simpanVersi(inti.db, model, pada);
  await inti.db.tenant(pemdaId, pelaku, async (trx) => {
    await kunciLayanan(trx, pemdaId, layanan);
    if ((await modelTerpasang(trx, pemdaId, layanan)).hash !== hash) throw new Conflict('model-berubah');
    await pasangModel(trx, pemdaId, layanan, model.hash, await sesudahTerakhir(trx, pemdaId, layanan, pada));
    await catatJejak(trx, pemdaId, pada, {
      pelaku,
      tindakan: 'model.terpasang.dipasang',
      objek: 'model.terpasang',
      objekId: layanan,
      kolom: [bagian],
    });
  });
  return { jenis: 'baru' };
}

/** Two administrators install one after the other. */
async function kunciLayanan(trx: Trx, pemdaId: number, layanan: string): Promise<void> {
  const row = await trx
    .selectFrom('pemda.layanan')
    .select('layanan')
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('layanan-tidak-ada');
}

/** The newest is the one in force: also when the clock stands still or was set back. */
async function sesudahTerakhir(trx: Trx, pemdaId: number, layanan: string, pada: Date): Promise<Date> {
  const { terakhir } = await trx
    .selectFrom('model.terpasang')
    .select((select) => select.fn.max('sejak').as('terakhir'))
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .executeTakeFirstOrThrow();
  return terakhir !== null && terakhir >= pada ? new Date(terakhir.getTime() + 1) : pada;
}

function versiBerikut(versi: string): string {
  const [besar = '1', kecil = '0', tambal = '0'] = versi.split('.');
  return `${besar}.${kecil}.${Number(tambal) + 1}`;
}
