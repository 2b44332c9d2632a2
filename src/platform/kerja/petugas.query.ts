import type { Trx } from '../../db/index.ts';

/** A person with a role in the region. */
export interface OrangKerja {
  akunId: string;
  nama: string;
  peran: readonly string[];
}

/** Everybody who has or had a role: names also for people who left. */
export async function listOrang(
  trx: Trx,
  pemdaId: number,
  kini: Date,
): Promise<{ semua: Map<string, string>; petugas: OrangKerja[] }> {
  const rows = await trx
    .selectFrom('akses.peran')
    .select(['akun_id', 'nama', 'peran', 'berlaku_mulai', 'berlaku_sampai'])
    .where('pemda_id', '=', pemdaId)
    .orderBy('nama')
    .execute();
  const berlaku = rows.filter(
    (row) => row.berlaku_mulai <= kini && (row.berlaku_sampai === null || row.berlaku_sampai > kini),
  );
  const petugas = berlaku.filter((row) => row.peran === 'petugas');
  return {
    semua: new Map(rows.map((row) => [row.akun_id, row.nama])),
    petugas: [...Map.groupBy(petugas, (row) => row.akun_id)].map(([akunId, milik]) => ({
      akunId,
      nama: milik[0]?.nama ?? '',
      peran: milik.map((row) => row.peran),
    })),
  };
}

/** How many open cases each of these field officers holds. */
export async function hitungTugas(trx: Trx, pemdaId: number, akunId: readonly string[]): Promise<Map<string, number>> {
  if (akunId.length === 0) return new Map();
  const rows = await trx
    .selectFrom('kasus.kasus')
    .select((select) => ['petugas_akun_id', select.fn.countAll<number>().as('jumlah')])
    .where('pemda_id', '=', pemdaId)
    .where('petugas_akun_id', 'in', akunId)
    .where('fase', '<>', 'akhir')
    .groupBy('petugas_akun_id')
    .execute();
  return new Map(rows.map((row) => [row.petugas_akun_id ?? '', Number(row.jumlah)]));
}
