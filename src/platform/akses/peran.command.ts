import { uuidv7 } from '../../core/index.ts';
import { belumBerakhir, type Pelaku, type Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { NotFound } from '../errors/index.ts';
import type { Peran } from '../http/index.ts';
import { antrekan } from '../jobs/index.ts';
import type { Pemda } from '../pemda/index.ts';

/** A role to give; `nama` is how the person is called in this region, `sampai` is the first moment without the role. */
export interface PeranBaru {
  akunId: string;
  nama: string;
  peran: Peran;
  unitId: string;
  mulai: Date;
  sampai?: Date | undefined;
  penggantiAkunId?: string | undefined;
}

/**
 * Gives an account a role in a region, with its trace; the list of the account's regions follows after the commit.
 * @param pada the moment of the act
 * @returns the id of the role
 */
export async function beriPeran(trx: Trx, pemda: Pemda, baru: PeranBaru, pelaku: Pelaku, pada: Date): Promise<string> {
  const id = uuidv7(pada);
  await trx
    .insertInto('akses.peran')
    .values({
      pemda_id: pemda.id,
      id,
      akun_id: baru.akunId,
      nama: baru.nama,
      peran: baru.peran,
      unit_id: baru.unitId,
      berlaku_mulai: baru.mulai,
      berlaku_sampai: baru.sampai ?? null,
      pengganti_akun_id: baru.penggantiAkunId ?? null,
    })
    .execute();
  await catat(trx, pemda, pelaku, pada, {
    tindakan: 'akses.peran.diberikan',
    id,
    kolom: ['peran', 'unit_id', 'berlaku_mulai'],
  });
  for (const akunId of [baru.akunId, baru.penggantiAkunId])
    if (akunId) await antrekan(trx, pemda.id, pada, 'akun.keanggotaan', { akunId });
  return id;
}

/**
 * Ends a role at a moment; the row stays as history. A role that has not begun never begins.
 * @throws NotFound when this region has no such role, or it has ended already
 */
export async function cabutPeran(trx: Trx, pemda: Pemda, peranId: string, pelaku: Pelaku, pada: Date): Promise<void> {
  const row = await trx
    .updateTable('akses.peran')
    .set({ berlaku_sampai: pada })
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', peranId)
    .where(belumBerakhir(pada))
    .returning(['akun_id', 'pengganti_akun_id'])
    .executeTakeFirst();
  if (!row) throw new NotFound('peran-tidak-ada');
  await catat(trx, pemda, pelaku, pada, { tindakan: 'akses.peran.dicabut', id: peranId, kolom: ['berlaku_sampai'] });
  for (const akunId of [row.akun_id, row.pengganti_akun_id])
    if (akunId) await antrekan(trx, pemda.id, pada, 'akun.keanggotaan', { akunId });
}

function catat(
  trx: Trx,
  pemda: Pemda,
  pelaku: Pelaku,
  pada: Date,
  isi: { tindakan: string; id: string; kolom: string[] },
): Promise<void> {
  return catatJejak(trx, pemda.id, pada, {
    pelaku,
    tindakan: isi.tindakan,
    objek: 'akses.peran',
    objekId: isi.id,
    kolom: isi.kolom,
  });
}
