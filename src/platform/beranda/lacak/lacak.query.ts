import type { NomorPublik } from '../../../core/index.ts';
import type { Database } from '../../../db/index.ts';
import type { Modul } from '../../modul/index.ts';
import { findPemdaBySingkatan } from '../../pemda/index.ts';

/** The path of a report's page: the region from the three letters of the number, the service from the case. */
export async function findAlamatLaporan(
  db: Database,
  { nomor, singkatan }: NomorPublik,
  modul: readonly Modul[],
): Promise<string | undefined> {
  const pemda = await findPemdaBySingkatan(db, singkatan);
  if (!pemda) return undefined;
  const kasus = await db.read(pemda.id, (trx) =>
    trx
      .selectFrom('kasus.kasus')
      .select('layanan')
      .where('pemda_id', '=', pemda.id)
      .where('nomor', '=', nomor)
      .executeTakeFirst(),
  );
  const satu = kasus && modul.find(({ id }) => id === kasus.layanan);
  return satu && `/${pemda.slug}/${satu.id}/laporan/${nomor}`;
}
