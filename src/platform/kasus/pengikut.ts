import { sql } from 'kysely';
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
export function pisahkanPengikut(trx: Trx, pemdaId: number, kasusId: string): Promise<void> {
  return lepaskan(trx, pemdaId, kasusId, undefined);
}

/** The same for one address, which has ended the news of this report alone. */
export function lepaskanSalinan(trx: Trx, pemdaId: number, kasusId: string, penerima: Buffer): Promise<void> {
  return lepaskan(trx, pemdaId, kasusId, penerima);
}

async function lepaskan(trx: Trx, pemdaId: number, kasusId: string, penerima: Buffer | undefined): Promise<void> {
  await trx
    .updateTable('kasus.pengikut as salinan')
    .set((eb) => ({ dari_kasus_id: eb.fn.coalesce(anakLain(kasusId), 'salinan.dari_kasus_id') }))
    .where('salinan.pemda_id', '=', pemdaId)
    .where('salinan.dari_kasus_id', '=', kasusId)
    .where((eb) => (penerima ? eb('salinan.surel_indeks', '=', penerima) : eb.lit(true)))
    .execute();
  await trx
    .deleteFrom('kasus.pengikut')
    .where('pemda_id', '=', pemdaId)
    .where('dari_kasus_id', '=', kasusId)
    .where((eb) => (penerima ? eb('surel_indeks', '=', penerima) : eb.lit(true)))
    .execute();
}

/** Another report, merged into the same one as the copy's, whose news this address has and has not ended. */
const anakLain = (kasusId: string) => sql<string | null>`(
  select anak.id from kasus.kasus as anak
  where anak.pemda_id = salinan.pemda_id and anak.induk_id = salinan.kasus_id and anak.id <> ${kasusId}
    and (
      anak.surel_indeks = salinan.surel_indeks
      or exists (
        select from kasus.pengikut as ikut
        where ikut.pemda_id = anak.pemda_id and ikut.kasus_id = anak.id and ikut.surel_indeks = salinan.surel_indeks
      )
    )
    and not exists (
      select from notifikasi.henti
      where henti.pemda_id = anak.pemda_id and henti.kasus_id = anak.id and henti.penerima = salinan.surel_indeks
        and henti.berhenti_pada is not null
    )
  order by anak.id limit 1
)`;

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
