import type { Trx } from '../../../db/index.ts';
import type { Hitungan, JamBerjalan } from '../jam.ts';

/** All runs of all clocks of several cases by case, in one statement; a case without clocks is not in it. */
export async function readJamKasus(
  trx: Trx,
  pemdaId: number,
  kasusIds: readonly string[],
): Promise<Map<string, JamBerjalan[]>> {
  if (kasusIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('kasus.jam')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', 'in', [...kasusIds])
    .orderBy('kasus_id')
    .orderBy('id')
    .execute();
  const hasil = new Map<string, JamBerjalan[]>();
  for (const row of rows) {
    const run: JamBerjalan = {
      jam: row.jam,
      mulai: row.mulai_pada,
      tenggat: row.tenggat_pada,
      hitungan: row.hitungan as unknown as Hitungan,
      berhenti: row.berhenti_pada,
      selesai: row.selesai_pada,
      ditangani: row.ditangani_pada,
    };
    hasil.set(row.kasus_id, [...(hasil.get(row.kasus_id) ?? []), run]);
  }
  return hasil;
}
