import type { Pelaku, Trx } from '../../../db/index.ts';
import { catatJejak } from '../../audit/index.ts';
import { Conflict } from '../../errors/index.ts';
import { antrekan } from '../../jobs/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import { type BarisPeran, isBerakhir } from './orang.query.ts';
import { jagaAdmin, kunciPeran, periksaCap } from './peran.store.ts';

/** What may be changed of a role; the person and the kind of role stay, for they are what the history is about. */
export interface IsiPeran {
  nama: string;
  unitId: string;
  /** Left as it is once the role has begun. */
  mulai: Date;
  sampai: Date | null;
  penggantiAkunId: string | null;
}

/**
 * Changes a role; a new name holds for every role of the person in this region.
 * @param cap the role as the administrator saw it, by `capPeran`
 * @returns the names of the changed columns; nothing is written when there are none
 * @throws NotFound; Conflict `peran-berubah`; RuleViolation `admin-terakhir`
 */
export async function ubahPeran(
  trx: Trx,
  pemda: Pemda,
  permintaan: { id: string; cap: string; isi: IsiPeran },
  pelaku: Pelaku,
  pada: Date,
): Promise<string[]> {
  const daftar = await kunciPeran(trx, pemda.id);
  const peran = periksaCap(daftar, permintaan);
  if (isBerakhir(peran, pada)) throw new Conflict('peran-berubah');
  const isi = { ...permintaan.isi, mulai: peran.mulai > pada ? permintaan.isi.mulai : peran.mulai };
  if (isi.sampai) jagaAdmin(daftar, peran, pada);
  const kolom = kolomBerubah(peran, isi);
  if (kolom.length === 0) return kolom;
  await trx
    .updateTable('akses.peran')
    .set({
      unit_id: isi.unitId,
      berlaku_mulai: isi.mulai,
      berlaku_sampai: isi.sampai,
      pengganti_akun_id: isi.penggantiAkunId,
    })
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', peran.id)
    .execute();
  if (kolom.includes('nama')) await gantiNama(trx, pemda, peran.akunId, isi.nama);
  await catatJejak(trx, pemda.id, pada, {
    pelaku,
    tindakan: 'akses.peran.diubah',
    objek: 'akses.peran',
    objekId: peran.id,
    kolom,
  });
  for (const akunId of new Set([peran.akunId, peran.penggantiAkunId, isi.penggantiAkunId]))
    if (akunId) await antrekan(trx, pemda.id, pada, 'akun.keanggotaan', { akunId });
  return kolom;
}

function kolomBerubah(lama: BarisPeran, baru: IsiPeran): string[] {
  const beda = {
    nama: lama.nama !== baru.nama,
    unit_id: lama.unitId !== baru.unitId,
    berlaku_mulai: lama.mulai.getTime() !== baru.mulai.getTime(),
    berlaku_sampai: lama.sampai?.getTime() !== baru.sampai?.getTime(),
    pengganti_akun_id: lama.penggantiAkunId !== baru.penggantiAkunId,
  };
  return Object.entries(beda).flatMap(([kolom, ya]) => (ya ? [kolom] : []));
}

/** A person has one name in a region, whichever role it stands beside. */
async function gantiNama(trx: Trx, pemda: Pemda, akunId: string, nama: string): Promise<void> {
  await trx
    .updateTable('akses.peran')
    .set({ nama })
    .where('pemda_id', '=', pemda.id)
    .where('akun_id', '=', akunId)
    .execute();
}
