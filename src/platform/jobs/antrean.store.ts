import { sql } from 'kysely';
import type { JsonValue } from '../../db/index.ts';
import { Refusal, Unavailable } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';

/** How many rows of a region are leased at once. */
export const SEPOTONG = 20;
const SEWA_MS = 5 * 60_000;
const JEDA_AWAL_MS = 30_000;
/** What does not answer is asked again within the hour; what fails by itself, once a day. */
const JEDA_MAKS_LUAR_MS = 3_600_000;
const JEDA_MAKS_MS = 24 * 3_600_000;
/** No lease and no delay reaches this far: a row that does was written while the clock was wrong. */
const TAK_MUNGKIN_MS = 2 * JEDA_MAKS_MS;

/** A row of the outbox that is leased to this worker. */
export interface Tugas {
  id: string;
  jenis: string;
  isi: Record<string, JsonValue | undefined>;
  percobaan: number;
  sewaSampai: Date;
}

/** Leases what is due, oldest first: whoever dies with it gives it back by doing nothing. */
export async function ambil(inti: Inti, pemdaId: number, jenis: readonly string[]): Promise<Tugas[]> {
  const kini = inti.waktu();
  const sewaSampai = new Date(kini.getTime() + SEWA_MS);
  if (jenis.length === 0) return [];
  const rows = await inti.db.tenant(pemdaId, { jenis: 'sistem' }, async (trx) => {
    const jatuh = await trx
      .selectFrom('jobs.kotak_keluar')
      .select('id')
      .where('pemda_id', '=', pemdaId)
      .where('dikirim_pada', 'is', null)
      .where('jenis', 'in', jenis)
      .where((eb) =>
        eb.or([eb('coba_lagi_pada', '<=', kini), eb('coba_lagi_pada', '>', new Date(kini.getTime() + TAK_MUNGKIN_MS))]),
      )
      .orderBy('coba_lagi_pada')
      .limit(SEPOTONG)
      .forUpdate()
      .skipLocked()
      .execute();
    if (jatuh.length === 0) return [];
    return trx
      .updateTable('jobs.kotak_keluar')
      .set({ coba_lagi_pada: sewaSampai, percobaan: sql`percobaan + 1` })
      .where('pemda_id', '=', pemdaId)
      .where(
        'id',
        'in',
        jatuh.map((row) => row.id),
      )
      .returning(['id', 'jenis', 'isi', 'percobaan'])
      .execute();
  });
  return rows
    .map((row) => ({ ...row, isi: row.isi as Tugas['isi'], sewaSampai }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Closes a task: done, or with the reason why it never can be. */
export async function selesai(inti: Inti, pemdaId: number, tugas: Tugas, galat: string | null): Promise<void> {
  await ubah(inti, pemdaId, tugas, { dikirim_pada: inti.waktu(), galat });
}

/** Gives a task back for a later attempt; the delay doubles. */
export async function tunda(inti: Inti, pemdaId: number, tugas: Tugas, error: unknown): Promise<void> {
  const maks = error instanceof Unavailable ? JEDA_MAKS_LUAR_MS : JEDA_MAKS_MS;
  const jeda = Math.min(maks, JEDA_AWAL_MS * 2 ** Math.min(20, tugas.percobaan - 1));
  // What failed together must not come back together.
  const geser = 0.9 + ((inti.acak(1)[0] ?? 0) / 255) * 0.1;
  const lagi = new Date(inti.waktu().getTime() + Math.round(jeda * geser));
  await ubah(inti, pemdaId, tugas, { coba_lagi_pada: lagi, galat: namaGalat(error) });
}

/** Only while the lease is still ours: another worker may have taken the row since. */
async function ubah(
  inti: Inti,
  pemdaId: number,
  tugas: Tugas,
  nilai: { dikirim_pada?: Date; coba_lagi_pada?: Date; galat: string | null },
): Promise<void> {
  await inti.db.tenant(pemdaId, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('jobs.kotak_keluar')
      .set(nilai)
      .where('pemda_id', '=', pemdaId)
      .where('id', '=', tugas.id)
      .where('dikirim_pada', 'is', null)
      .$if(nilai.dikirim_pada === undefined, (query) => query.where('coba_lagi_pada', '=', tugas.sewaSampai))
      .execute(),
  );
}

/** The name alone: a message may repeat an address or a text. */
export function namaGalat(error: unknown): string {
  if (error instanceof Refusal) return error.kode;
  return error instanceof Error ? error.name : 'galat';
}
