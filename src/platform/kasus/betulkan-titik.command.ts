import { selGrid } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { Conflict } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { readJam } from './jam.store.ts';
import { type PelakuKasus, toPelaku } from './kasus.types.ts';
import { lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';
import { denganSumber, type TitikKasus, titikKasus } from './titik.ts';
import { simpanUrungan } from './urungan.store.ts';

/**
 * Moves the point of a case, or gives it its first. Old and new stay in the timeline; words, clocks and state remain.
 * @returns false when the point is there already
 * @throws NotFound; Conflict `kasus-berubah`
 */
export async function betulkanTitik(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  permintaan: { kasusId: string; versi: number; pelaku: PelakuKasus; titik: TitikKasus },
): Promise<boolean> {
  const { pelaku, titik } = permintaan;
  const kasus = await lockKasus(trx, pemda.id, permintaan.kasusId);
  if (permintaan.versi !== kasus.version) throw new Conflict('kasus-berubah');
  const lama = titikKasus(kasus);
  if (lama?.lintang === titik.lintang && lama.bujur === titik.bujur) return false;
  const pada = inti.waktu();
  await trx
    .updateTable('kasus.kasus')
    .set({
      lintang: titik.lintang,
      bujur: titik.bujur,
      akurasi_m: titik.akurasi,
      sel: selGrid(titik),
      data: denganSumber(kasus.data, titik.sumber),
      diubah_pada: pada,
      version: kasus.version + 1,
    })
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasus.id)
    .execute();
  const peristiwaId = await catatPeristiwa(trx, pemda.id, pada, {
    kasusId: kasus.id,
    jenis: 'betulan',
    pelaku,
    publik: true,
    isi: { lama: { titik: lama && { ...lama } }, baru: { titik: { ...titik } } },
  });
  const jam = await readJam(trx, pemda.id, kasus.id);
  if (pelaku.akunId) await simpanUrungan(trx, kasus, jam, { peristiwaId, akunId: pelaku.akunId, pada });
  await catatJejak(trx, pemda.id, pada, {
    pelaku: toPelaku(pelaku),
    tindakan: 'kasus.kasus.dibetulkan',
    objek: 'kasus',
    objekId: kasus.id,
    kolom: ['titik'],
  });
  return true;
}
