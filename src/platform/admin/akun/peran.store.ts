import { createHash } from 'node:crypto';
import type { Trx } from '../../../db/index.ts';
import { Conflict, RuleViolation } from '../../errors/index.ts';
import { type BarisPeran, isBerlaku, listPeran, pilihPeran } from './orang.query.ts';

/** What a form says about a role as its page showed it. */
export function capPeran(peran: BarisPeran): string {
  const { nama, unitId, mulai, sampai, penggantiAkunId } = peran;
  return createHash('sha256')
    .update(JSON.stringify([nama, unitId, mulai, sampai, penggantiAkunId]))
    .digest('base64url');
}

/** All roles, with those rows locked: two administrators who end each other must not both succeed. */
export async function kunciPeran(trx: Trx, pemdaId: number): Promise<BarisPeran[]> {
  await trx.selectFrom('akses.peran').select('id').where('pemda_id', '=', pemdaId).orderBy('id').forUpdate().execute();
  return listPeran(trx, pemdaId);
}

/**
 * The role that a form is about, as long as nobody has changed it since.
 * @throws NotFound; Conflict `peran-berubah`
 */
export function periksaCap(daftar: readonly BarisPeran[], { id, cap }: { id: string; cap: string }): BarisPeran {
  const peran = pilihPeran(daftar, id);
  if (capPeran(peran) !== cap) throw new Conflict('peran-berubah');
  return peran;
}

/**
 * Another administrator must be there now, without an end: a chain of ends would leave the region with none.
 * @throws RuleViolation `admin-terakhir`
 */
export function jagaAdmin(daftar: readonly BarisPeran[], peran: BarisPeran, kini: Date): void {
  if (peran.peran !== 'admin-pemda' || !isBerlaku(peran, kini)) return;
  const lain = daftar.some(
    (satu) => satu.id !== peran.id && satu.peran === 'admin-pemda' && satu.sampai === null && isBerlaku(satu, kini),
  );
  if (!lain) throw new RuleViolation('admin-terakhir');
}
