import { sql } from 'kysely';
import type { Trx } from '../../db/index.ts';
import { isPunyaPeran } from '../akses/index.ts';
import type { Inti } from '../inti/index.ts';

const JAM = 3_600_000;

/**
 * Whether a session has reached its last hour, however busy it was (NIST SP 800-63B, 2.2.3). By the real clock, by
 * which the identity library wrote its beginning.
 */
export function isLewatBatas(inti: Inti, sejak: Date): boolean {
  return Date.now() - sejak.getTime() >= inti.config.sesiMaksJam * JAM;
}

/** Ends one session. */
export async function akhiriSesi(inti: Inti, id: string): Promise<void> {
  await inti.db.global.deleteFrom('auth.session').where('id', '=', id).execute();
}

/** Ends every session of an account, wherever it works. @returns how many */
export async function akhiriSemuaSesi(trx: Trx, akunId: string): Promise<number> {
  const hasil = await trx.deleteFrom('auth.session').where('userId', '=', akunId).executeTakeFirst();
  return Number(hasil.numDeletedRows);
}

/**
 * Whether an account works for another region as well, or will: then its sessions are not this region's to end, nor to
 * count. The global list only tells where to look: it still names a region where the role has run out by its date. To be
 * asked outside a transaction, for each region has one of its own.
 */
export async function isBekerjaDiLain(inti: Inti, akunId: string, pemdaId: number): Promise<boolean> {
  const lain = await inti.db.global
    .selectFrom('akun.keanggotaan')
    .select('pemda_id')
    .where('akun_id', '=', akunId)
    .where('pemda_id', '<>', pemdaId)
    .execute();
  for (const satu of lain) if (await isPunyaPeran(inti, satu.pemda_id, akunId)) return true;
  return false;
}

/** How many sessions of an account are open. */
export async function hitungSesi(inti: Inti, akunId: string): Promise<number> {
  const row = await inti.db.global
    .selectFrom('auth.session')
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .where('userId', '=', akunId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where('createdAt', '>', batas(inti))
    .executeTakeFirstOrThrow();
  return Number(row.jumlah);
}

/** Removes sessions that are over. @returns how many */
export async function bersihkanSesi(inti: Inti): Promise<number> {
  const hasil = await inti.db.global
    .deleteFrom('auth.session')
    .where((or) => or.or([or('expiresAt', '<', inti.waktu()), or('createdAt', '<=', batas(inti))]))
    .executeTakeFirst();
  return Number(hasil.numDeletedRows);
}

const batas = (inti: Inti) => sql<Date>`now() - make_interval(hours => ${inti.config.sesiMaksJam}::int)`;
