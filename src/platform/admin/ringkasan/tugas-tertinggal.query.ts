import type { Trx } from '../../../db/index.ts';

/** Open cases that lie with somebody who is no field officer now, by person. */
export async function hitungTugasTertinggal(
  trx: Trx,
  pemdaId: number,
  petugas: readonly string[],
): Promise<{ akunId: string; jumlah: number }[]> {
  const rows = await trx
    .selectFrom('kasus.kasus')
    .select((select) => ['petugas_akun_id', select.fn.countAll<number>().as('jumlah')])
    .where('pemda_id', '=', pemdaId)
    .where('petugas_akun_id', 'is not', null)
    .where('fase', '<>', 'akhir')
    .groupBy('petugas_akun_id')
    .execute();
  return rows.flatMap(({ petugas_akun_id: akunId, jumlah }) =>
    akunId === null || petugas.includes(akunId) ? [] : [{ akunId, jumlah: Number(jumlah) }],
  );
}
