import type { Database, Trx } from '../../../db/index.ts';
import { NotFound } from '../../errors/index.ts';
import type { Peran } from '../../http/index.ts';

export interface BarisPeran {
  id: string;
  akunId: string;
  nama: string;
  peran: Peran;
  unitId: string;
  unit: string;
  mulai: Date;
  sampai: Date | null;
  penggantiAkunId: string | null;
}

/** Every role that was ever given in a region, by name. */
export async function listPeran(trx: Trx, pemdaId: number): Promise<BarisPeran[]> {
  const rows = await trx
    .selectFrom('akses.peran as peran')
    .innerJoin('pemda.unit as unit', (join) =>
      join.onRef('unit.pemda_id', '=', 'peran.pemda_id').onRef('unit.id', '=', 'peran.unit_id'),
    )
    .select([
      'peran.id',
      'peran.akun_id',
      'peran.nama',
      'peran.peran',
      'peran.unit_id',
      'unit.nama as unit',
      'peran.berlaku_mulai',
      'peran.berlaku_sampai',
      'peran.pengganti_akun_id',
    ])
    .where('peran.pemda_id', '=', pemdaId)
    .orderBy('peran.nama')
    .orderBy('peran.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    akunId: row.akun_id,
    nama: row.nama,
    peran: row.peran as Peran,
    unitId: row.unit_id,
    unit: row.unit,
    mulai: row.berlaku_mulai,
    sampai: row.berlaku_sampai,
    penggantiAkunId: row.pengganti_akun_id,
  }));
}

/** One of them. @throws NotFound */
export function pilihPeran(daftar: readonly BarisPeran[], id: string): BarisPeran {
  const ada = daftar.find((satu) => satu.id === id);
  if (!ada) throw new NotFound('peran-tidak-ada');
  return ada;
}

export const isBerakhir = (peran: Pick<BarisPeran, 'sampai'>, kini: Date): boolean =>
  peran.sampai !== null && peran.sampai <= kini;

/** Whether a role holds at a moment. */
export const isBerlaku = (peran: Pick<BarisPeran, 'mulai' | 'sampai'>, kini: Date): boolean =>
  peran.mulai <= kini && !isBerakhir(peran, kini);

/** Each person once, with the name this region uses; only those with a role that has not ended. */
export function orangDari(daftar: readonly BarisPeran[], kini: Date): Map<string, string> {
  return new Map(daftar.filter((satu) => !isBerakhir(satu, kini)).map((satu) => [satu.akunId, satu.nama]));
}

/** Whether a person keeps some role here without this one: an own one that has not ended, or a substitution. */
export function isMasihBertugas(daftar: readonly BarisPeran[], peran: BarisPeran, kini: Date): boolean {
  return daftar.some(
    (satu) =>
      satu.id !== peran.id && !isBerakhir(satu, kini) && [satu.akunId, satu.penggantiAkunId].includes(peran.akunId),
  );
}

/** The field officers of now, by account. */
export function petugasDari(daftar: readonly BarisPeran[], kini: Date): Map<string, string> {
  return orangDari(
    daftar.filter((satu) => satu.peran === 'petugas' && satu.mulai <= kini),
    kini,
  );
}

/** The e-mail address of each account. */
export async function listSurel(db: Database, akunId: readonly string[]): Promise<Map<string, string>> {
  if (akunId.length === 0) return new Map();
  const rows = await db.global.selectFrom('auth.user').select(['id', 'email']).where('id', 'in', akunId).execute();
  return new Map(rows.map((row) => [row.id, row.email]));
}
