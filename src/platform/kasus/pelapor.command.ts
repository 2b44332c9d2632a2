import type { Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { TooMany } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { kolomKontak } from './kontak.store.ts';
import { dariPelapor } from './lini-masa.query.ts';
import { gabungkanPengikut, pisahkanPengikut } from './pengikut.ts';
import { type HasilPeralihan, jalankanPeralihan, lockKasus } from './peralihan.command.ts';
import type { PermintaanPeralihan } from './peralihan.types.ts';
import { catatPeristiwa } from './peristiwa.ts';
import { tandaiTambahan } from './tambahan.ts';

/** How often in 24 hours the reporter may add to one report, change its contact or act on it. */
export const TAMBAHAN_SEHARI = 30;
const HARI_MS = 24 * 3_600_000;

const PELAPOR = { jenis: 'warga', peran: [] } as const;

/**
 * The reporter adds words or photographs; the state stays as it is, and the desk sees that something came.
 * @returns the id of the timeline entry, for the photographs that came with it
 * @throws NotFound for a case of nobody or of another region; TooMany `tambahan-penuh` from the 31st in 24 hours
 */
export async function tambahKeterangan(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kasusId: string,
  isi: { pesan: string; foto: string[] },
): Promise<string> {
  const pada = inti.waktu();
  await lockKasus(trx, pemda.id, kasusId);
  await pastikanMuat(trx, pemda.id, kasusId, pada);
  await tandaiTambahan(trx, pemda.id, kasusId, pada);
  await catatJejak(trx, pemda.id, pada, {
    pelaku: PELAPOR,
    tindakan: 'kasus.keterangan.ditambah',
    objek: 'kasus',
    objekId: kasusId,
  });
  return catatPeristiwa(trx, pemda.id, pada, { kasusId, jenis: 'tambahan', pelaku: PELAPOR, publik: true, isi });
}

/**
 * An act of the flow by the reporter, within what may come from there in a day.
 * @throws what `jalankanPeralihan` throws; TooMany `tambahan-penuh` from the 31st in 24 hours
 */
export async function jalankanPeralihanPelapor(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  permintaan: Omit<PermintaanPeralihan, 'pelaku'>,
): Promise<HasilPeralihan> {
  await lockKasus(trx, pemda.id, permintaan.kasusId);
  await pastikanMuat(trx, pemda.id, permintaan.kasusId, inti.waktu());
  return jalankanPeralihan(inti, trx, pemda, { ...permintaan, pelaku: PELAPOR });
}

/** Written: the new one. `null`: the stored one goes. Undefined: as it was. */
export interface UbahanKontak {
  surel: string | null | undefined;
  telepon: string | null | undefined;
}

/**
 * The reporter corrects where news go, each way by itself; what is not named stays.
 * @throws NotFound for a case of nobody or of another region; TooMany `tambahan-penuh` from the 31st in 24 hours
 */
export async function ubahKontak(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kasusId: string,
  kontak: UbahanKontak,
): Promise<void> {
  const pada = inti.waktu();
  await lockKasus(trx, pemda.id, kasusId);
  const { surel, telepon } = kontak;
  const kunci = await inti.kunci.pemda(trx, pemda.id);
  const isi = kolomKontak(kunci, kasusId, {
    surel: surel ?? undefined,
    telepon: telepon ?? undefined,
  });
  const kolom = {
    ...(surel === undefined ? {} : { surel: isi.surel, surel_indeks: isi.surel_indeks }),
    ...(telepon === undefined ? {} : { telepon: isi.telepon, telepon_indeks: isi.telepon_indeks }),
  };
  if (Object.keys(kolom).length === 0) return;
  await pastikanMuat(trx, pemda.id, kasusId, pada);
  const kasus = await trx
    .updateTable('kasus.kasus')
    .set(kolom)
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasusId)
    .returningAll()
    .executeTakeFirstOrThrow();
  // The report into which this one was merged keeps a copy of the address: it goes, and the new one comes.
  if (surel !== undefined && kasus.induk_id !== null) {
    await pisahkanPengikut(trx, pemda.id, kasusId);
    await gabungkanPengikut(trx, kunci, kasus, kasus.induk_id, pada);
  }
  await tandaiTambahan(trx, pemda.id, kasusId, pada);
  await catatPeristiwa(trx, pemda.id, pada, { kasusId, jenis: 'kontak', pelaku: PELAPOR, publik: false });
  await catatJejak(trx, pemda.id, pada, {
    pelaku: PELAPOR,
    tindakan: 'kasus.kontak.diubah',
    objek: 'kasus',
    objekId: kasusId,
    kolom: [...(surel === undefined ? [] : ['surel']), ...(telepon === undefined ? [] : ['telepon'])],
  });
}

/** Asked under the lock of the case, so that additions side by side are counted one after the other. */
async function pastikanMuat(trx: Trx, pemdaId: number, kasusId: string, pada: Date): Promise<void> {
  const terlama = await trx
    .selectFrom('kasus.peristiwa')
    .select('pada')
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where(dariPelapor)
    .where('pada', '>', new Date(pada.getTime() - HARI_MS))
    .orderBy('pada', 'desc')
    .offset(TAMBAHAN_SEHARI - 1)
    .limit(1)
    .executeTakeFirst();
  if (!terlama) return;
  throw new TooMany('tambahan-penuh', Math.ceil((terlama.pada.getTime() + HARI_MS - pada.getTime()) / 1000));
}
