import type { NomorPublik } from '../../../core/index.ts';
import type { Database } from '../../../db/index.ts';
import type { Modul } from '../../modul/index.ts';
import type { Pemda } from '../../pemda/index.ts';

/** The path of a report's page: the service is the case's. @param pemda whose three letters the number has */
export async function findAlamatLaporan(
  db: Database,
  pemda: Pemda,
  { nomor }: NomorPublik,
  modul: readonly Modul[],
): Promise<string | undefined> {
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
