import type { Bahasa } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import type { KunciPemda } from '../kunci/index.ts';
import type { KasusRow } from './kasus.types.ts';
import { indeksSurel } from './kontak.store.ts';

export interface Pengikut {
  surel: string;
  bahasa: Bahasa;
}

const konteks = (kasusId: string) => `kasus.pengikut/${kasusId}`;

/** Lets an address follow a case, whose owner has said so; once is enough, and a new wish ends an earlier unsubscription. */
export async function ikutiKasus(
  trx: Trx,
  kunci: KunciPemda,
  pemdaId: number,
  kasusId: string,
  pengikut: Pengikut,
  pada: Date,
): Promise<void> {
  const baris = barisPengikut(kunci, pemdaId, kasusId, pengikut, pada);
  await trx
    .insertInto('kasus.pengikut')
    .values(baris)
    .onConflict((conflict) =>
      conflict.columns(['pemda_id', 'kasus_id', 'surel_indeks']).doUpdateSet({ dari_kasus_id: null }),
    )
    .execute();
  await trx
    .updateTable('notifikasi.henti')
    .set({ berhenti_pada: null })
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where('penerima', '=', baris.surel_indeks)
    .execute();
}

/** Whether an address follows a case by a wish of its own, not only because another report was merged into it. */
export async function isPengikut(trx: Trx, pemdaId: number, kasusId: string, indeks: Buffer): Promise<boolean> {
  const row = await trx
    .selectFrom('kasus.pengikut')
    .select('kasus_id')
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where('surel_indeks', '=', indeks)
    .where('dari_kasus_id', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The addresses that follow a case today. */
export async function listPengikut(trx: Trx, kunci: KunciPemda, pemdaId: number, kasusId: string): Promise<Pengikut[]> {
  const rows = await trx
    .selectFrom('kasus.pengikut')
    .select(['surel', 'bahasa'])
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .execute();
  return rows.map((row) => ({
    surel: kunci.buka(row.surel, konteks(kasusId)),
    bahasa: row.bahasa === 'en' ? 'en' : 'id',
  }));
}

/** How many follow a case. */
export async function hitungPengikut(trx: Trx, pemdaId: number, kasusId: string): Promise<number> {
  const row = await trx
    .selectFrom('kasus.pengikut')
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .executeTakeFirstOrThrow();
  return row.jumlah;
}

/**
 * The reporter of a case that repeats another one becomes a follower there, with everybody who followed it, except
 * who ended the news of either.
 */
export async function gabungkanPengikut(
  trx: Trx,
  kunci: KunciPemda,
  kasus: KasusRow,
  indukId: string,
  pada: Date,
): Promise<void> {
  const ikut = await listPengikut(trx, kunci, kasus.pemda_id, kasus.id);
  if (kasus.surel)
    ikut.push({
      surel: kunci.buka(kasus.surel, `kasus.surel/${kasus.id}`),
      bahasa: kasus.bahasa === 'en' ? 'en' : 'id',
    });
  const berhenti = await listBerhenti(trx, kasus.pemda_id, [kasus.id, indukId]);
  const baris = ikut
    .map((satu) => ({ ...barisPengikut(kunci, kasus.pemda_id, indukId, satu, pada), dari_kasus_id: kasus.id }))
    .filter((satu) => !berhenti.has(satu.surel_indeks.toString('hex')));
  for (const satu of baris)
    await trx
      .insertInto('kasus.pengikut')
      .values(satu)
      .onConflict((conflict) => conflict.columns(['pemda_id', 'kasus_id', 'surel_indeks']).doNothing())
      .execute();
}

/**
 * Whoever followed the other report only because this one was merged into it follows it no longer, unless another one
 * that is merged into it brings the same address, as its reporter's or a follower's.
 */
export async function pisahkanPengikut(trx: Trx, pemdaId: number, kasusId: string): Promise<void> {
  const rows = await trx
    .selectFrom('kasus.pengikut')
    .select(['kasus_id', 'surel_indeks'])
    .where('pemda_id', '=', pemdaId)
    .where('dari_kasus_id', '=', kasusId)
    .execute();
  for (const row of rows) {
    const lain = await findAnakLain(trx, pemdaId, kasusId, row);
    if (lain !== undefined)
      await trx
        .updateTable('kasus.pengikut')
        .set({ dari_kasus_id: lain })
        .where('pemda_id', '=', pemdaId)
        .where('kasus_id', '=', row.kasus_id)
        .where('surel_indeks', '=', row.surel_indeks)
        .execute();
  }
  await trx.deleteFrom('kasus.pengikut').where('pemda_id', '=', pemdaId).where('dari_kasus_id', '=', kasusId).execute();
}

/** Another report, merged into the same one, whose news this address has and has not ended. */
async function findAnakLain(
  trx: Trx,
  pemdaId: number,
  kasusId: string,
  salinan: { kasus_id: string; surel_indeks: Buffer },
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('kasus.kasus as anak')
    .select('anak.id')
    .where('anak.pemda_id', '=', pemdaId)
    .where('anak.induk_id', '=', salinan.kasus_id)
    .where('anak.id', '<>', kasusId)
    .where((eb) =>
      eb.or([
        eb('anak.surel_indeks', '=', salinan.surel_indeks),
        eb.exists(
          eb
            .selectFrom('kasus.pengikut as ikut')
            .select('ikut.kasus_id')
            .whereRef('ikut.pemda_id', '=', 'anak.pemda_id')
            .whereRef('ikut.kasus_id', '=', 'anak.id')
            .where('ikut.surel_indeks', '=', salinan.surel_indeks),
        ),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notifikasi.henti as henti')
            .select('henti.kasus_id')
            .whereRef('henti.pemda_id', '=', 'anak.pemda_id')
            .whereRef('henti.kasus_id', '=', 'anak.id')
            .where('henti.penerima', '=', salinan.surel_indeks)
            .where('henti.berhenti_pada', 'is not', null),
        ),
      ),
    )
    .orderBy('anak.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

function barisPengikut(kunci: KunciPemda, pemdaId: number, kasusId: string, pengikut: Pengikut, pada: Date) {
  const surel = pengikut.surel.toLowerCase();
  return {
    pemda_id: pemdaId,
    kasus_id: kasusId,
    surel_indeks: indeksSurel(kunci, surel),
    surel: kunci.segel(surel, konteks(kasusId)),
    bahasa: pengikut.bahasa,
    dibuat_pada: pada,
  };
}

async function listBerhenti(trx: Trx, pemdaId: number, kasusIds: string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('notifikasi.henti')
    .select('penerima')
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', 'in', kasusIds)
    .where('berhenti_pada', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.penerima.toString('hex')));
}
