import { sql } from 'kysely';
import { uuidv7 } from '../../core/index.ts';
import { susunSekali, type Trx } from '../../db/index.ts';
import type { Hitungan, JamBerjalan } from './jam.ts';
import type { JamRow } from './kasus.types.ts';

/** A clock's run as it lies in the database. */
export interface JamTersimpan extends JamBerjalan {
  id: string;
}

/** All runs of all clocks of a case, in the order in which they began. */
export async function readJam(trx: Trx, pemdaId: number, kasusId: string): Promise<JamTersimpan[]> {
  const rows = await trx
    .selectFrom('kasus.jam')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .orderBy('id')
    .execute();
  return rows.map(toJam);
}

/** The runs of many cases in one query, each case's in the order in which they began. */
export async function listJam(
  trx: Trx,
  pemdaId: number,
  kasusId: readonly string[],
): Promise<Map<string, JamTersimpan[]>> {
  if (kasusId.length === 0) return new Map();
  const rows = await jamBanyak(trx, { pemdaId, kasusId });
  return new Map([...Map.groupBy(rows, (row) => row.kasus_id)].map(([id, milik]) => [id, milik.map(toJam)]));
}

const jamBanyak = susunSekali((db, { pemdaId, kasusId }: { pemdaId: number; kasusId: readonly string[] }) =>
  db
    .selectFrom('kasus.jam')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', sql<string>`any(${kasusId}::uuid[])`)
    .orderBy('id'),
);

/** Writes the runs that are new or have changed. */
export async function storeJam(
  trx: Trx,
  pemdaId: number,
  kasusId: string,
  lama: readonly JamTersimpan[],
  baru: readonly JamBerjalan[],
  pada: Date,
): Promise<void> {
  for (const [urutan, run] of baru.entries()) {
    const ada = lama[urutan];
    if (ada === undefined) {
      await trx
        .insertInto('kasus.jam')
        .values({
          pemda_id: pemdaId,
          kasus_id: kasusId,
          id: uuidv7(pada),
          jam: run.jam,
          mulai_pada: run.mulai,
          ...kolom(run),
        })
        .execute();
    } else if (JSON.stringify(kolom(ada)) !== JSON.stringify(kolom(run))) {
      await trx
        .updateTable('kasus.jam')
        .set(kolom(run))
        .where('pemda_id', '=', pemdaId)
        .where('kasus_id', '=', kasusId)
        .where('id', '=', ada.id)
        .execute();
    }
  }
}

/** Puts all runs back as they were; runs that did not exist then go, and a deadline that was told stays told. */
export async function kembalikanJam(
  trx: Trx,
  pemdaId: number,
  kasusId: string,
  kini: readonly JamTersimpan[],
  dulu: readonly JamTersimpan[],
): Promise<void> {
  const lama = new Map(dulu.map((run) => [run.id, run]));
  for (const run of kini) {
    const sebelum = sebelumnya(lama.get(run.id), run);
    if (!sebelum) {
      await trx
        .deleteFrom('kasus.jam')
        .where('pemda_id', '=', pemdaId)
        .where('kasus_id', '=', kasusId)
        .where('id', '=', run.id)
        .execute();
    } else if (JSON.stringify(kolom(run)) !== JSON.stringify(kolom(sebelum))) {
      await trx
        .updateTable('kasus.jam')
        .set(kolom(sebelum))
        .where('pemda_id', '=', pemdaId)
        .where('kasus_id', '=', kasusId)
        .where('id', '=', run.id)
        .execute();
    }
  }
}

function sebelumnya(dulu: JamTersimpan | undefined, kini: JamTersimpan): JamTersimpan | undefined {
  if (dulu?.tenggat.getTime() !== kini.tenggat.getTime()) return dulu;
  return { ...dulu, ditangani: kini.ditangani ?? dulu.ditangani };
}

function kolom(run: JamBerjalan) {
  return {
    tenggat_pada: run.tenggat,
    hitungan: JSON.stringify(run.hitungan),
    berhenti_pada: run.berhenti,
    selesai_pada: run.selesai,
    ditangani_pada: run.ditangani,
  };
}

function toJam(row: JamRow): JamTersimpan {
  return {
    id: row.id,
    jam: row.jam,
    mulai: row.mulai_pada,
    tenggat: row.tenggat_pada,
    hitungan: row.hitungan as unknown as Hitungan,
    berhenti: row.berhenti_pada,
    selesai: row.selesai_pada,
    ditangani: row.ditangani_pada,
  };
}
