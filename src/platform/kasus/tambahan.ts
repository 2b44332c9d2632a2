import type { Trx } from '../../db/index.ts';

/** Notes that the reporter added something which nobody at a desk has opened yet. */
export async function tandaiTambahan(trx: Trx, pemdaId: number, kasusId: string, pada: Date): Promise<void> {
  await trx
    .updateTable('kasus.kasus')
    .set({ tambahan_pada: pada })
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', kasusId)
    .execute();
}

/** Somebody at a desk has the case open: what the reporter added is seen. */
export async function lihatTambahan(trx: Trx, pemdaId: number, kasusId: string): Promise<void> {
  await trx
    .updateTable('kasus.kasus')
    .set({ tambahan_pada: null })
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', kasusId)
    .where('tambahan_pada', 'is not', null)
    .execute();
}

/** Of these cases those to which the reporter added something since this person last opened them. */
export async function listTambahanBaru(
  trx: Trx,
  pemdaId: number,
  akunId: string,
  kasusId: readonly string[],
): Promise<Set<string>> {
  if (kasusId.length === 0) return new Set();
  const rows = await trx
    .selectFrom('kasus.peristiwa as p')
    .leftJoin('kasus.pembuka as b', (join) =>
      join.onRef('b.pemda_id', '=', 'p.pemda_id').onRef('b.kasus_id', '=', 'p.kasus_id').on('b.akun_id', '=', akunId),
    )
    .select('p.kasus_id')
    .distinct()
    .where('p.pemda_id', '=', pemdaId)
    .where('p.kasus_id', 'in', kasusId)
    .where('p.pelaku', '=', 'warga')
    .where('p.jenis', 'in', ['tambahan', 'kontak', 'peralihan'])
    .where((eb) => eb.or([eb('b.pada', 'is', null), eb('p.pada', '>', eb.ref('b.pada'))]))
    .execute();
  return new Set(rows.map((row) => row.kasus_id));
}
