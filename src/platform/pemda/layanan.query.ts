import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { berlaku, type Trx } from '../../db/index.ts';

export interface LayananPemda {
  layanan: string;
  tahap: 'tutup' | 'uji' | 'buka';
  unitId: string;
  unitNama: string;
}

/** The services of a region, with the OPD that answers for each. */
export async function listLayanan(trx: Trx, pemdaId: number): Promise<LayananPemda[]> {
  return (await semuaLayanan(trx, pemdaId).execute()).map(toLayanan);
}

/** One service of a region, or undefined when the region does not run it. */
export async function findLayanan(trx: Trx, pemdaId: number, layanan: string): Promise<LayananPemda | undefined> {
  return (await listLayanan(trx, pemdaId)).find((satu) => satu.layanan === layanan);
}

/**
 * The services that take reports now: open or on trial, with a model, and with somebody who works the inbox. The page of
 * the region shows these and no others.
 */
export async function listLayananTerbuka(trx: Trx, pemdaId: number, kini: Date): Promise<LayananPemda[]> {
  const rows = await semuaLayanan(trx, pemdaId)
    .where('layanan.tahap', 'in', ['buka', 'uji'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('model.terpasang as terpasang')
          .select(sql`1`.as('ada'))
          .where('terpasang.pemda_id', '=', pemdaId)
          .whereRef('terpasang.layanan', '=', 'layanan.layanan'),
      ),
    )
    .where(isDijaga(kini))
    .execute();
  return rows.map(toLayanan);
}

/** One service that takes reports now, or undefined. */
export async function findLayananTerbuka(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  kini: Date,
): Promise<LayananPemda | undefined> {
  return (await listLayananTerbuka(trx, pemdaId, kini)).find((satu) => satu.layanan === layanan);
}

/** Of `pemda.layanan` under the name `layanan`: whether somebody works its inbox at a moment. */
export function isDijaga(kini: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from akses.peran where akses.peran.pemda_id = layanan.pemda_id
    and peran in ('operator', 'verifikator') and ${berlaku(kini)})`;
}

function semuaLayanan(trx: Trx, pemdaId: number) {
  return trx
    .selectFrom('pemda.layanan as layanan')
    .innerJoin('pemda.unit as unit', (join) =>
      join.onRef('unit.pemda_id', '=', 'layanan.pemda_id').onRef('unit.id', '=', 'layanan.unit_id'),
    )
    .select(['layanan.layanan', 'layanan.tahap', 'layanan.unit_id', 'unit.nama'])
    .where('layanan.pemda_id', '=', pemdaId)
    .orderBy('layanan.layanan');
}

function toLayanan(row: { layanan: string; tahap: string; unit_id: string; nama: string }): LayananPemda {
  return {
    layanan: row.layanan,
    tahap: row.tahap as LayananPemda['tahap'],
    unitId: row.unit_id,
    unitNama: row.nama,
  };
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
