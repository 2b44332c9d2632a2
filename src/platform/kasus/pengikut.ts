import type { Trx } from '../../db/index.ts';
import type { KunciPemda } from '../kunci/index.ts';
import type { KasusRow } from './kasus.types.ts';

export interface Pengikut {
  surel: string;
  bahasa: 'id' | 'en';
}

const konteks = (kasusId: string) => `kasus.pengikut/${kasusId}`;

/** Lets an address follow a case; once is enough, and a new wish ends an earlier unsubscription. */
export async function ikutiKasus(
  trx: Trx,
  kunci: KunciPemda,
  pemdaId: number,
  kasusId: string,
  pengikut: Pengikut,
  pada: Date,
): Promise<void> {
  const surel = pengikut.surel.toLowerCase();
  await trx
    .insertInto('kasus.pengikut')
    .values({
      pemda_id: pemdaId,
      kasus_id: kasusId,
      surel_indeks: kunci.indeks(surel, 'kasus.surel'),
      surel: kunci.segel(surel, konteks(kasusId)),
      bahasa: pengikut.bahasa,
      dibuat_pada: pada,
    })
    .onConflict((conflict) =>
      conflict.columns(['pemda_id', 'kasus_id', 'surel_indeks']).doUpdateSet({ berhenti_pada: null }),
    )
    .execute();
}

/** The addresses that follow a case today. */
export async function listPengikut(trx: Trx, kunci: KunciPemda, pemdaId: number, kasusId: string): Promise<Pengikut[]> {
  const rows = await trx
    .selectFrom('kasus.pengikut')
    .select(['surel', 'bahasa'])
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where('berhenti_pada', 'is', null)
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
    .where('berhenti_pada', 'is', null)
    .executeTakeFirstOrThrow();
  return row.jumlah;
}

/** The reporter of a case that repeats another one becomes a follower there, with everybody who followed it. */
export async function pindahkanPengikut(
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
  for (const satu of ikut) await ikutiKasus(trx, kunci, kasus.pemda_id, indukId, satu, pada);
}
