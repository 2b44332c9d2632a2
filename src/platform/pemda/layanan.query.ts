import type { Trx } from '../../db/index.ts';

export interface LayananPemda {
  layanan: string;
  tahap: 'tutup' | 'uji' | 'buka';
  unitId: string;
  unitNama: string;
}

/** The services of a region, with the OPD that answers for each. */
export async function listLayanan(trx: Trx, pemdaId: number): Promise<LayananPemda[]> {
  const rows = await trx
    .selectFrom('pemda.layanan as layanan')
    .innerJoin('pemda.unit as unit', (join) =>
      join.onRef('unit.pemda_id', '=', 'layanan.pemda_id').onRef('unit.id', '=', 'layanan.unit_id'),
    )
    .select(['layanan.layanan', 'layanan.tahap', 'layanan.unit_id', 'unit.nama'])
    .where('layanan.pemda_id', '=', pemdaId)
    .orderBy('layanan.layanan')
    .execute();
  return rows.map((row) => ({
    layanan: row.layanan,
    tahap: row.tahap as LayananPemda['tahap'],
    unitId: row.unit_id,
    unitNama: row.nama,
  }));
}

/** One service of a region, or undefined when the region does not run it. */
export async function findLayanan(trx: Trx, pemdaId: number, layanan: string): Promise<LayananPemda | undefined> {
  return (await listLayanan(trx, pemdaId)).find((satu) => satu.layanan === layanan);
}

/**
 * A service that takes reports now, or undefined: open or on trial, and somebody works its inbox (the same rule by which
 * the page of the region shows it).
 */
export async function findLayananTerbuka(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  kini: Date,
): Promise<LayananPemda | undefined> {
  const satu = await findLayanan(trx, pemdaId, layanan);
  if (!satu || satu.tahap === 'tutup') return undefined;
  const penjaga = await trx
    .selectFrom('akses.peran')
    .select('id')
    .where('pemda_id', '=', pemdaId)
    .where('peran', 'in', ['operator', 'verifikator'])
    .where('berlaku_mulai', '<=', kini)
    .where((or) => or.or([or('berlaku_sampai', 'is', null), or('berlaku_sampai', '>', kini)]))
    .limit(1)
    .executeTakeFirst();
  return penjaga && satu;
}

export interface Unit {
  id: string;
  nama: string;
  singkatan: string;
  indukId: string | null;
}

/** The working units of a region, parents before children. */
export async function listUnit(trx: Trx, pemdaId: number): Promise<Unit[]> {
  const rows = await trx
    .selectFrom('pemda.unit')
    .select(['id', 'nama', 'singkatan', 'induk_id'])
    .where('pemda_id', '=', pemdaId)
    .where('aktif', '=', true)
    .orderBy('induk_id', (order) => order.asc().nullsFirst())
    .orderBy('nama')
    .execute();
  return rows.map((row) => ({ id: row.id, nama: row.nama, singkatan: row.singkatan, indukId: row.induk_id }));
}
