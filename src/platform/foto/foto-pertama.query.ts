import type { Trx } from '../../db/index.ts';

/** A small picture of a photograph, with its size in pixels. */
export interface FotoPertama {
  id: string;
  lebarKecil: number;
  tinggiKecil: number;
}

/** The reporter's first photograph of each of these cases; a case without one is left out. */
export async function listFotoPertama(
  trx: Trx,
  pemdaId: number,
  kasusId: readonly string[],
): Promise<Map<string, FotoPertama>> {
  if (kasusId.length === 0) return new Map();
  const rows = await trx
    .selectFrom('berkas.foto')
    .distinctOn('kasus_id')
    .select(['kasus_id', 'id', 'lebar_kecil', 'tinggi_kecil'])
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', 'in', kasusId)
    .where('peristiwa_id', 'is', null)
    .orderBy('kasus_id')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row) => [row.kasus_id ?? '', { id: row.id, lebarKecil: row.lebar_kecil, tinggiKecil: row.tinggi_kecil }]),
  );
}
