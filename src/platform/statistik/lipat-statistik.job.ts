import { sql } from 'kysely';
import { uuidv7 } from '../../core/index.ts';
import type { Database, Trx } from '../../db/index.ts';

interface Ember {
  layanan: string;
  hasil: string;
  bulan: string;
  hari_kerja: number;
}

const SEKALI = 500;

/**
 * Folds the change rows of a region: each bucket becomes one row, or none when it is empty. Only what this job itself
 * takes out is put back, so two workers at once lose and double nothing. Each bucket in a transaction of its own.
 * @returns how many rows are gone
 */
export async function lipatStatistik(db: Database, pemdaId: number, pada: Date): Promise<number> {
  const embers = await db.read(pemdaId, (trx) => listPenuh(trx, pemdaId));
  let hilang = 0;
  for (const ember of embers)
    hilang += await db.tenant(pemdaId, { jenis: 'sistem' }, (trx) => lipat(trx, pemdaId, ember, pada));
  return hilang;
}

async function listPenuh(trx: Trx, pemdaId: number): Promise<Ember[]> {
  const { rows } = await sql<Ember>`select layanan, hasil, bulan, hari_kerja from statistik.kasus
    where pemda_id = ${pemdaId} group by layanan, hasil, bulan, hari_kerja
    having count(*) > 1 or sum(jumlah) = 0 limit ${SEKALI}`.execute(trx);
  return rows;
}

async function lipat(trx: Trx, pemdaId: number, ember: Ember, pada: Date): Promise<number> {
  const { layanan, hasil, bulan, hari_kerja } = ember;
  const { rows } = await sql<{ jumlah: number }>`delete from statistik.kasus where pemda_id = ${pemdaId}
    and layanan = ${layanan} and hasil = ${hasil} and bulan = ${bulan}::date and hari_kerja = ${hari_kerja}
    returning jumlah`.execute(trx);
  const jumlah = rows.reduce((total, row) => total + row.jumlah, 0);
  if (jumlah === 0) return rows.length;
  await sql`insert into statistik.kasus (pemda_id, layanan, hasil, bulan, hari_kerja, id, jumlah)
    values (${pemdaId}::smallint, ${layanan}, ${hasil}, ${bulan}::date, ${hari_kerja}::integer, ${uuidv7(pada)}::uuid, ${jumlah}::integer)`.execute(
    trx,
  );
  return rows.length - 1;
}
