import type { Trx } from '../../db/index.ts';
import { type FotoTersimpan, KOLOM_FOTO, type PemilikTitipan, toFoto } from './foto.store.ts';

/** How long a kept photograph may be sent along, in milliseconds; the sweep comes later. */
export const UMUR_TITIPAN_MS = 24 * 3_600_000;

/** The kept photographs among these ids that this person may still send along with this case, oldest first. */
export async function listTitipan(
  trx: Trx,
  pemdaId: number,
  pemilik: PemilikTitipan,
  ids: readonly string[],
  kini: Date,
): Promise<FotoTersimpan[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('berkas.foto')
    .select(KOLOM_FOTO)
    .where('pemda_id', '=', pemdaId)
    .where('id', 'in', [...ids])
    .where('titipan_akun_id', '=', pemilik.akunId)
    .where('titipan_kasus_id', '=', pemilik.kasusId)
    .where('dibuat_pada', '>', new Date(kini.getTime() - UMUR_TITIPAN_MS))
    .orderBy('id')
    .execute();
  return rows.map(toFoto);
}

/**
 * Makes kept photographs the case's, each at most once: whoever comes second finds it taken.
 * @returns the ids that became the case's
 */
export async function pakaiTitipan(
  trx: Trx,
  pemdaId: number,
  pemilik: PemilikTitipan,
  ids: readonly string[],
  kini: Date,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .updateTable('berkas.foto')
    .set({ kasus_id: pemilik.kasusId, titipan_akun_id: null, titipan_kasus_id: null })
    .where('pemda_id', '=', pemdaId)
    .where('id', 'in', [...ids])
    .where('titipan_akun_id', '=', pemilik.akunId)
    .where('titipan_kasus_id', '=', pemilik.kasusId)
    .where('dibuat_pada', '>', new Date(kini.getTime() - UMUR_TITIPAN_MS))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
