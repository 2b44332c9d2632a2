import type { Trx } from '../../db/index.ts';
import type { KasusRow } from './kasus.types.ts';

type Kasus = Pick<KasusRow, 'pemda_id' | 'id' | 'terbit' | 'tampil'>;

/**
 * What the public sees of a case besides its story once it is published: what an officer chose after looking, else
 * what was chosen before, and at the first publication the photographs that came with the story.
 * @param pilihan ids of photographs and timeline entries; those of no such thing of this case are left out
 */
export async function pilihTampil(
  trx: Trx,
  kasus: Kasus,
  pilihan: readonly string[] | undefined,
): Promise<readonly string[]> {
  if (pilihan !== undefined) return pilihan.length === 0 ? [] : listAda(trx, kasus, pilihan);
  return kasus.terbit || kasus.tampil.length > 0 ? kasus.tampil : listFotoLaporan(trx, kasus);
}

async function listAda(trx: Trx, kasus: Kasus, pilihan: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('berkas.foto')
    .select('id')
    .where('pemda_id', '=', kasus.pemda_id)
    .where('kasus_id', '=', kasus.id)
    .where('asal', '=', 'pelapor')
    .where('id', 'in', [...pilihan])
    .union(
      trx
        .selectFrom('kasus.peristiwa')
        .select('id')
        .where('pemda_id', '=', kasus.pemda_id)
        .where('kasus_id', '=', kasus.id)
        .where('publik', '=', true)
        .where('id', 'in', [...pilihan]),
    )
    .execute();
  return rows.map((row) => row.id).sort();
}

async function listFotoLaporan(trx: Trx, kasus: Kasus): Promise<string[]> {
  const rows = await trx
    .selectFrom('berkas.foto')
    .select('id')
    .where('pemda_id', '=', kasus.pemda_id)
    .where('kasus_id', '=', kasus.id)
    .where('asal', '=', 'pelapor')
    .where('peristiwa_id', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
