import type { Pelaku, Trx } from '../../../db/index.ts';
import { catatJejak } from '../../audit/index.ts';
import { NotFound } from '../../errors/index.ts';
import { antrekan } from '../../jobs/index.ts';
import { TUGAS_HITUNG_ULANG } from '../../kasus/index.ts';

export interface LiburDaerah {
  /** `YYYY-MM-DD` */
  tanggal: string;
  nama: string;
  dasarHukum: string;
}

/** The region's own days off, in order. */
export async function listLibur(trx: Trx, pemdaId: number): Promise<LiburDaerah[]> {
  return trx
    .selectFrom('pemda.hari_libur')
    .select(['tanggal', 'nama', 'dasar_hukum as dasarHukum'])
    .where('pemda_id', '=', pemdaId)
    .orderBy('tanggal')
    .execute();
}

/** Adds a day off and asks for the deadlines to be recomputed. @returns false when the day is there already */
export async function tambahLibur(
  trx: Trx,
  pemdaId: number,
  libur: LiburDaerah,
  pelaku: Pelaku,
  pada: Date,
): Promise<boolean> {
  const hasil = await trx
    .insertInto('pemda.hari_libur')
    .values({ pemda_id: pemdaId, tanggal: libur.tanggal, nama: libur.nama, dasar_hukum: libur.dasarHukum })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (hasil.numInsertedOrUpdatedRows !== 1n) return false;
  await catat(trx, pemdaId, 'pemda.hari_libur.ditambah', libur.tanggal, pelaku, pada);
  await mintaHitungUlang(trx, pemdaId, pada);
  return true;
}

/**
 * Takes a day off away. Deadlines that had moved because of it stay: they never become earlier.
 * @throws NotFound when somebody took it away before
 */
export async function hapusLibur(
  trx: Trx,
  pemdaId: number,
  tanggal: string,
  pelaku: Pelaku,
  pada: Date,
): Promise<void> {
  const hasil = await trx
    .deleteFrom('pemda.hari_libur')
    .where('pemda_id', '=', pemdaId)
    .where('tanggal', '=', tanggal)
    .executeTakeFirst();
  if (hasil.numDeletedRows !== 1n) throw new NotFound('libur-tidak-ada');
  await catat(trx, pemdaId, 'pemda.hari_libur.dihapus', tanggal, pelaku, pada);
}

/** Open deadlines follow the calendar in the background, in pieces. */
export function mintaHitungUlang(trx: Trx, pemdaId: number, pada: Date): Promise<void> {
  return antrekan(trx, pemdaId, pada, TUGAS_HITUNG_ULANG, {});
}

function catat(trx: Trx, pemdaId: number, tindakan: string, tanggal: string, pelaku: Pelaku, pada: Date) {
  return catatJejak(trx, pemdaId, pada, { pelaku, tindakan, objek: 'pemda.hari_libur', objekId: tanggal });
}
