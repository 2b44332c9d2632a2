import type { Trx } from '../../db/index.ts';
import type { Penyimpanan } from '../berkas/index.ts';

export interface AsliLama {
  id: string;
  folder: string;
}

/**
 * Photographs whose case ended before a moment and whose sealed original is still kept, by id; at most `banyak`.
 * @param sesudah the last id of the piece before
 */
export async function listAsliLama(
  trx: Trx,
  pemdaId: number,
  batas: Date,
  banyak: number,
  sesudah: string | undefined,
): Promise<AsliLama[]> {
  return trx
    .selectFrom('berkas.foto as foto')
    .innerJoin('kasus.kasus as kasus', (join) =>
      join.onRef('kasus.pemda_id', '=', 'foto.pemda_id').onRef('kasus.id', '=', 'foto.kasus_id'),
    )
    .select(['foto.id', 'foto.folder'])
    .where('foto.pemda_id', '=', pemdaId)
    .where('foto.asli_dihapus_pada', 'is', null)
    .where('kasus.berakhir_pada', '<', batas)
    .$if(sesudah !== undefined, (query) => query.where('foto.id', '>', sesudah ?? ''))
    .orderBy('foto.id')
    .limit(banyak)
    .execute();
}

/** Removes the sealed original of a photograph; the two that are shown stay. A file that is gone already is no fault. */
export async function buangAsli(penyimpanan: Penyimpanan, folder: string): Promise<void> {
  await penyimpanan.hapus(`${folder}/asli`);
}

/** Writes down that the originals are gone, and forgets what the camera wrote and how the phone named the file. */
export async function catatAsliDihapus(trx: Trx, pemdaId: number, ids: readonly string[], pada: Date): Promise<void> {
  await trx
    .updateTable('berkas.foto')
    .set({ asli_dihapus_pada: pada, waktu_foto: null, lintang: null, bujur: null, nama_asal: '' })
    .where('pemda_id', '=', pemdaId)
    .where('id', 'in', [...ids])
    .execute();
}
