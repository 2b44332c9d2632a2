import type { Kalender } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { NotFound } from '../../errors/index.ts';
import { type FotoTersimpan, listFotoBerlaku, listFotoUmum } from '../../foto/index.ts';
import {
  hitungPengikut,
  type JamBerjalan,
  type KasusRow,
  type PeristiwaRow,
  readJam,
  readLiniMasa,
} from '../../kasus/index.ts';
import { hashRahasia } from '../../kunci/index.ts';
import { type ModelTerperiksa, modelKasus } from '../../model/index.ts';
import { type Pemda, type Pengaturan, readKalender, readPengaturan } from '../../pemda/index.ts';
import { isPemilik } from '../../perangkat/index.ts';

/** Besides the newest entries of the reporter. */
const PERISTIWA_MAKS = 200;

export interface LaporanPage {
  kasus: KasusRow;
  model: ModelTerperiksa;
  kalender: Kalender;
  pengaturan: Pengaturan;
  unitNama: string;
  jam: JamBerjalan[];
  /** Newest first. */
  peristiwa: PeristiwaRow[];
  /** Older entries were left out. */
  terpotong: boolean;
  foto: FotoTersimpan[];
  /** The reports that this one was merged into, now or once. */
  induk: LaporanSama[];
  pengikut: number;
  /** This browser may answer for the case. */
  pemilik: boolean;
}

/** A report that another one repeats. */
export interface LaporanSama {
  id: string;
  nomor: string;
  /** It has a page that anybody may open. */
  umum: boolean;
}

/**
 * Everything that the page of one report shows to whoever asks: what is public, and more to its reporter.
 * @returns null for one of a trial until its PIN was told to this browser
 * @throws NotFound for an unknown number, and one of another service
 */
export async function readLaporan(
  trx: Trx,
  pemda: Pemda,
  layanan: string,
  nomor: string,
  pengunjung: string,
  kini: Date,
): Promise<LaporanPage | null> {
  const kasus = await findKasus(trx, pemda.id, layanan, nomor);
  const pemilik = await isPemilik(trx, pemda.id, pengunjung, kasus.id, kini);
  if (kasus.uji && !pemilik) return null;
  const unit = await trx
    .selectFrom('pemda.unit')
    .select('nama')
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasus.unit_id)
    .executeTakeFirstOrThrow();
  const { peristiwa, terpotong } = await readLiniMasa(trx, kasus, PERISTIWA_MAKS, true);
  const pengaturan = await readPengaturan(trx, pemda.id);
  return {
    kasus,
    pemilik,
    peristiwa,
    terpotong,
    unitNama: unit.nama,
    model: await modelKasus(trx, kasus.model_hash),
    kalender: await readKalender(trx, pemda, pengaturan),
    pengaturan,
    jam: await readJam(trx, pemda.id, kasus.id),
    pengikut: await hitungPengikut(trx, pemda.id, kasus.id),
    induk: await listInduk(trx, kasus, peristiwa),
    foto: pemilik ? await listFotoBerlaku(trx, pemda.id, kasus.id) : await listFotoUmum(trx, pemda.id, kasus),
  };
}

async function listInduk(trx: Trx, kasus: KasusRow, peristiwa: readonly PeristiwaRow[]): Promise<LaporanSama[]> {
  const nomor = peristiwa.flatMap(({ isi }) => {
    const { induk } = Object(isi) as { induk?: unknown };
    return typeof induk === 'string' ? [induk] : [];
  });
  if (nomor.length === 0) return [];
  const rows = await trx
    .selectFrom('kasus.kasus')
    .select(['id', 'nomor', 'uji'])
    .where('pemda_id', '=', kasus.pemda_id)
    .where('layanan', '=', kasus.layanan)
    .where('nomor', 'in', nomor)
    .execute();
  return rows.map(({ uji, ...row }) => ({ ...row, umum: !uji }));
}

/**
 * A case as far as this browser may know of it.
 * @throws NotFound for an unknown number, one of another service, and one of a trial that is not the asker's
 */
export async function findKasusTerlihat(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  nomor: string,
  pengunjung: string,
  kini: Date,
): Promise<{ kasus: KasusRow; pemilik: boolean }> {
  const kasus = await findKasus(trx, pemdaId, layanan, nomor);
  const pemilik = await isPemilik(trx, pemdaId, pengunjung, kasus.id, kini);
  if (kasus.uji && !pemilik) throw new NotFound('laporan-tidak-ada');
  return { kasus, pemilik };
}

/** A case by its public number, also one of a trial. @throws NotFound */
export async function findKasus(trx: Trx, pemdaId: number, layanan: string, nomor: string): Promise<KasusRow> {
  const kasus = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('nomor', '=', nomor)
    .where('layanan', '=', layanan)
    .executeTakeFirst();
  if (!kasus) throw new NotFound('laporan-tidak-ada');
  return kasus;
}

/** Whether this browser opened a case before, also when it must show the PIN again by now. */
export async function isPernahMembuka(trx: Trx, pemdaId: number, pengunjung: string, nomor: string): Promise<boolean> {
  if (pengunjung === '') return false;
  const row = await trx
    .selectFrom('kasus.perangkat as perangkat')
    .innerJoin('kasus.kasus as kasus', (join) =>
      join.onRef('kasus.pemda_id', '=', 'perangkat.pemda_id').onRef('kasus.id', '=', 'perangkat.kasus_id'),
    )
    .select('perangkat.kasus_id')
    .where('perangkat.pemda_id', '=', pemdaId)
    .where('perangkat.rahasia_hash', '=', hashRahasia(pengunjung))
    .where('kasus.nomor', '=', nomor)
    .executeTakeFirst();
  return row !== undefined;
}
