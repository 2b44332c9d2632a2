import { sql } from 'kysely';
import type { Trx } from '../../../db/index.ts';
import { type FotoPertama, listFotoPertama } from '../../foto/index.ts';
import { belumDiurungkan, type JamTersimpan, type KasusRow, listJam, listTambahanBaru } from '../../kasus/index.ts';
import { type ModelTerperiksa, modelKasus } from '../../model/index.ts';

const TUGAS_MAKS = 200;

/** One open case that a field officer holds. */
export interface SatuTugas {
  kasus: KasusRow;
  jam: readonly JamTersimpan[];
  model: ModelTerperiksa;
  /** Local day on which the work is planned, YYYY-MM-DD. */
  jadwal: string | undefined;
  foto: FotoPertama | undefined;
  /** The reporter added something since the reader opened the case last. */
  isAdaTambahan: boolean;
}

/**
 * The open cases that these field officers hold, danger first, then the nearest deadline.
 * @param pembaca whose look at the cases counts for what is new in them
 */
export async function listTugas(
  trx: Trx,
  pemdaId: number,
  akunId: readonly string[],
  pembaca: string,
): Promise<SatuTugas[]> {
  const rows = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('petugas_akun_id', 'in', akunId)
    .where('fase', '<>', 'akhir')
    .orderBy(sql`bahaya and diamankan_pada is null`, 'desc')
    .orderBy(sql`tenggat_pada asc nulls last`)
    .orderBy('id')
    .limit(TUGAS_MAKS)
    .execute();
  const id = rows.map((row) => row.id);
  const jam = await listJam(trx, pemdaId, id);
  const jadwal = await listJadwal(trx, pemdaId, id);
  const foto = await listFotoPertama(trx, pemdaId, id);
  const tambahan = await listTambahanBaru(trx, pemdaId, pembaca, id);
  const hasil: SatuTugas[] = [];
  for (const kasus of rows) {
    const model = await modelKasus(trx, kasus.model_hash);
    hasil.push({
      kasus,
      jam: jam.get(kasus.id) ?? [],
      model,
      jadwal: jadwal.get(kasus.id),
      foto: foto.get(kasus.id),
      isAdaTambahan: tambahan.has(kasus.id),
    });
  }
  return hasil;
}

/** The last planned day of each case, without the plans that were taken back. */
async function listJadwal(trx: Trx, pemdaId: number, kasusId: readonly string[]): Promise<Map<string, string>> {
  if (kasusId.length === 0) return new Map();
  const rows = await trx
    .selectFrom('kasus.peristiwa as rencana')
    .distinctOn('rencana.kasus_id')
    .select(['rencana.kasus_id', sql<string>`rencana.isi ->> 'jadwal'`.as('jadwal')])
    .where('rencana.pemda_id', '=', pemdaId)
    .where('rencana.kasus_id', 'in', kasusId)
    .where(sql<boolean>`rencana.isi ->> 'jadwal' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`)
    .where(belumDiurungkan('rencana'))
    .orderBy('rencana.kasus_id')
    .orderBy('rencana.id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.kasus_id, row.jadwal]));
}
