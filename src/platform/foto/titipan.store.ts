import type { Trx } from '../../db/index.ts';
import { RuleViolation } from '../errors/index.ts';
import { catatSemua, type FotoTersimpan, KOLOM_FOTO, type PemilikTitipan, toFoto } from './foto.store.ts';
import { sisaFotoKasus, tahanKasus } from './muat.store.ts';
import type { Unggahan } from './unggah.ts';

/** How long a kept photograph may be sent along, in milliseconds; the sweep comes later. */
export const UMUR_TITIPAN_MS = 24 * 3_600_000;

/** How many photographs of one person are kept for one case: twice what a form brings. */
const TITIPAN_MAKS = 10;

/**
 * Keeps photographs of an act that did not go through, as many as this person may still keep for the case.
 * @returns the ids of those that are kept, and the others, whose files are to be removed after the commit
 */
export async function catatTitipan(
  trx: Trx,
  pemdaId: number,
  titipan: PemilikTitipan,
  diterima: Unggahan['diterima'],
  kini: Date,
): Promise<{ ids: string[]; lebih: Unggahan['diterima'] }> {
  if (diterima.length === 0) return { ids: [], lebih: [] };
  await tahanKasus(trx, pemdaId, titipan.kasusId);
  const { jumlah } = await trx
    .selectFrom('berkas.foto')
    .select((select) => select.fn.countAll<string>().as('jumlah'))
    .where('pemda_id', '=', pemdaId)
    .where('titipan_akun_id', '=', titipan.akunId)
    .where('titipan_kasus_id', '=', titipan.kasusId)
    .where('dibuat_pada', '>', new Date(kini.getTime() - UMUR_TITIPAN_MS))
    .executeTakeFirstOrThrow();
  const sisa = Math.max(0, TITIPAN_MAKS - Number(jumlah));
  const ids = await catatSemua(trx, pemdaId, { titipan }, 'petugas', diterima.slice(0, sisa), kini);
  return { ids, lebih: diterima.slice(sisa) };
}

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
 * @throws RuleViolation `foto-penuh` when the case would have more of staff than it may keep
 */
export async function pakaiTitipan(
  trx: Trx,
  pemdaId: number,
  pemilik: PemilikTitipan,
  ids: readonly string[],
  kini: Date,
): Promise<string[]> {
  if (ids.length === 0) return [];
  await tahanKasus(trx, pemdaId, pemilik.kasusId);
  const sisa = await sisaFotoKasus(trx, pemdaId, pemilik.kasusId, 'petugas');
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
  if (rows.length > sisa) throw new RuleViolation('foto-penuh');
  return rows.map((row) => row.id);
}
