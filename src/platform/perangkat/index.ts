import type { Selectable } from 'kysely';
import type { DB, Trx } from '../../db/index.ts';
import { hashRahasia } from '../kunci/index.ts';

const UMUR_MS = 7 * 24 * 3600 * 1000;

/** Lets this browser answer for a case for seven days. */
export async function izinkanPerangkat(
  trx: Trx,
  pemdaId: number,
  pengunjung: string,
  kasusId: string,
  kini: Date,
): Promise<void> {
  const sampai = new Date(kini.getTime() + UMUR_MS);
  await trx
    .insertInto('kasus.perangkat')
    .values({ pemda_id: pemdaId, rahasia_hash: hashRahasia(pengunjung), kasus_id: kasusId, sampai_pada: sampai })
    .onConflict((conflict) =>
      conflict.columns(['pemda_id', 'rahasia_hash', 'kasus_id']).doUpdateSet({ sampai_pada: sampai }),
    )
    .execute();
}

/** What names a report of this browser, in either language. */
export type LaporanPerangkat = Pick<
  Selectable<DB['kasus.kasus']>,
  'nomor' | 'judul' | 'layanan' | 'kategori' | 'terbit' | 'kecamatan_kode' | 'desa_kode' | 'model_hash'
>;

/** The reports that this browser may answer for, newest first. */
export async function listPerangkat(
  trx: Trx,
  pemdaId: number,
  pengunjung: string,
  kini: Date,
): Promise<LaporanPerangkat[]> {
  if (pengunjung === '') return [];
  return trx
    .selectFrom('kasus.perangkat as perangkat')
    .innerJoin('kasus.kasus as kasus', (join) =>
      join.onRef('kasus.pemda_id', '=', 'perangkat.pemda_id').onRef('kasus.id', '=', 'perangkat.kasus_id'),
    )
    .select([
      'kasus.nomor',
      'kasus.judul',
      'kasus.layanan',
      'kasus.kategori',
      'kasus.terbit',
      'kasus.kecamatan_kode',
      'kasus.desa_kode',
      'kasus.model_hash',
    ])
    .where('perangkat.pemda_id', '=', pemdaId)
    .where('perangkat.rahasia_hash', '=', hashRahasia(pengunjung))
    .where('perangkat.sampai_pada', '>', kini)
    .orderBy('kasus.id', 'desc')
    .limit(20)
    .execute();
}

/** Whether this browser may answer for a case. */
export async function isPemilik(
  trx: Trx,
  pemdaId: number,
  pengunjung: string,
  kasusId: string,
  kini: Date,
): Promise<boolean> {
  if (pengunjung === '') return false;
  const row = await trx
    .selectFrom('kasus.perangkat')
    .select('kasus_id')
    .where('pemda_id', '=', pemdaId)
    .where('rahasia_hash', '=', hashRahasia(pengunjung))
    .where('kasus_id', '=', kasusId)
    .where('sampai_pada', '>', kini)
    .executeTakeFirst();
  return row !== undefined;
}
