import { berlaku, type Trx } from '../../db/index.ts';
import type { Akun, Peran, Petugas } from '../http/index.ts';

/**
 * What an account is in this region at a moment: all its roles that are in force then.
 *
 * A substitute: as long as a role that is in force names another account as `pengganti_akun_id`, that account has the
 * role too, beside its holder (the daily deputy, *pelaksana harian*). Whoever shall stand in for certain days only, or
 * instead of the holder, gets a role with those days.
 * @returns undefined when the account has no role here at that moment
 */
export async function findPetugas(trx: Trx, pemdaId: number, akun: Akun, pada: Date): Promise<Petugas | undefined> {
  const rows = await trx
    .selectFrom('akses.peran')
    .select(['akun_id', 'nama', 'peran', 'unit_id'])
    .where('pemda_id', '=', pemdaId)
    .where((or) => or.or([or('akun_id', '=', akun.id), or('pengganti_akun_id', '=', akun.id)]))
    .where(berlaku(pada))
    .orderBy('berlaku_mulai', 'desc')
    .orderBy('id')
    .execute();
  const sendiri = rows.filter((row) => row.akun_id === akun.id);
  const urut = [...sendiri, ...rows.filter((row) => row.akun_id !== akun.id)];
  const [pertama] = urut;
  if (!pertama) return undefined;
  return {
    akunId: akun.id,
    nama: sendiri[0]?.nama ?? akun.nama,
    surel: akun.surel,
    peran: [...new Set(urut.map((row) => row.peran as Peran))],
    unitId: pertama.unit_id,
    mewakili: [...new Set([akun.id, ...rows.filter((row) => row.peran === 'petugas').map((row) => row.akun_id)])],
  };
}
