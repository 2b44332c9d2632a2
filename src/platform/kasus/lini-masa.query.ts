import { sql } from 'kysely';
import type { Trx } from '../../db/index.ts';
import type { KasusRow, PeristiwaRow } from './kasus.types.ts';

/** Entries that the reporter may append again and again: additions, changes of the contact and acts of the flow. */
export const dariPelapor = sql<boolean>`(pelaku = 'warga' and jenis <> 'diterima')`;
const TAMBAHAN_MAKS = 100;

interface LiniMasa {
  /** Newest first. */
  peristiwa: PeristiwaRow[];
  /** Older entries were left out. */
  terpotong: boolean;
}

/**
 * The timeline of a case as far as a page can hold it: the newest 100 entries of the reporter, so many of the others,
 * and all whose words the public may read. The reporter never pushes out what others did, and what is published never
 * leaves the form by which it is taken back.
 * @param batas how many entries that are not the reporter's, newest first
 */
export async function readLiniMasa(
  trx: Trx,
  kasus: Pick<KasusRow, 'pemda_id' | 'id' | 'tampil'>,
  batas: number,
  hanyaPublik: boolean,
): Promise<LiniMasa> {
  const dasar = trx
    .selectFrom('kasus.peristiwa')
    .selectAll()
    .where('pemda_id', '=', kasus.pemda_id)
    .where('kasus_id', '=', kasus.id)
    .$if(hanyaPublik, (kueri) => kueri.where('publik', '=', true))
    .orderBy('id', 'desc');
  const tambahan = await dasar
    .where(dariPelapor)
    .limit(TAMBAHAN_MAKS + 1)
    .execute();
  const lain = await dasar
    .where(sql<boolean>`not ${dariPelapor}`)
    .limit(batas + 1)
    .execute();
  const tampil = await dasar.where(sql<boolean>`id = any(${kasus.tampil}::uuid[])`).execute();
  const semua = [...tambahan.slice(0, TAMBAHAN_MAKS), ...lain.slice(0, batas), ...tampil];
  const peristiwa = [...new Map(semua.map((satu) => [satu.id, satu])).values()];
  return {
    peristiwa: peristiwa.sort((a, b) => (a.id < b.id ? 1 : -1)),
    terpotong: tambahan.length > TAMBAHAN_MAKS || lain.length > batas,
  };
}
