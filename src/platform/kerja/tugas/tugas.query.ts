import { sql } from 'kysely';
import type { Trx } from '../../../db/index.ts';
import { listJam } from '../../kasus/index.ts';
import { modelKasus } from '../../model/index.ts';

const TUGAS_MAKS = 200;

/** The open cases that a field officer holds, danger first, then the nearest deadline. */
export async function listTugas(trx: Trx, pemdaId: number, akunId: string) {
  const rows = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('petugas_akun_id', '=', akunId)
    .where('fase', '<>', 'akhir')
    .orderBy(sql`bahaya and diamankan_pada is null`, 'desc')
    .orderBy(sql`tenggat_pada asc nulls last`)
    .orderBy('id')
    .limit(TUGAS_MAKS)
    .execute();
  const jam = await listJam(
    trx,
    pemdaId,
    rows.map((row) => row.id),
  );
  const hasil = [];
  for (const kasus of rows)
    hasil.push({ kasus, jam: jam.get(kasus.id) ?? [], model: await modelKasus(trx, kasus.model_hash) });
  return hasil;
}
export type SatuTugas = Awaited<ReturnType<typeof listTugas>>[number];
