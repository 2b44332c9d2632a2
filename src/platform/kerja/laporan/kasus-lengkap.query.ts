import type { Kalender } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { NotFound } from '../../errors/index.ts';
import { type FotoTersimpan, listFoto } from '../../foto/index.ts';
import type { Inti } from '../../inti/index.ts';
import {
  batasUrung,
  findSerupa,
  findUrungan,
  isTugasnya,
  type JamTersimpan,
  type KasusRow,
  listPembukaLain,
  type PelakuKasus,
  type Pembuka,
  type PeristiwaRow,
  readJam,
  readLiniMasa,
  type Serupa,
} from '../../kasus/index.ts';
import { type ModelTerperiksa, modelKasus } from '../../model/index.ts';
import { listUnit, type Pemda, type Pengaturan, readKalender, readPengaturan, type Unit } from '../../pemda/index.ts';
import { hitungTugas, listOrang, type OrangKerja } from '../petugas.query.ts';
import { isLapangan } from './tindakan.ts';

/** Everything that the page of a case shows. */
export interface KasusLengkap {
  kasus: KasusRow;
  model: ModelTerperiksa;
  jam: readonly JamTersimpan[];
  /** Newest first. */
  peristiwa: readonly PeristiwaRow[];
  /** Older entries were left out. */
  terpotong: boolean;
  foto: readonly FotoTersimpan[];
  unit: readonly Unit[];
  petugas: readonly (OrangKerja & { tugas: number })[];
  orang: ReadonlyMap<string, string>;
  kalender: Kalender;
  pengaturan: Pengaturan;
  pembuka: readonly Pembuka[];
  /** The timeline entry that the reader may still take back, and until when. */
  urung: { peristiwaId: string; sampai: Date } | undefined;
  /** The report that this one repeats, and those that repeat this one. */
  induk: KasusKait | undefined;
  anak: readonly KasusKait[];
  /** Reports that may be the same, nearest first. */
  serupa: readonly Serupa[];
}

export interface KasusKait {
  id: string;
  nomor: string;
  judul: string;
}

/** Besides the newest entries of the reporter. */
const PERISTIWA_MAKS = 300;

/**
 * Reads a case for a person of staff.
 * @throws NotFound for a case of nobody, of another region, or, for a field officer, of somebody else
 */
export async function readKasusLengkap(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  pelaku: PelakuKasus & { akunId: string },
  id: string,
): Promise<KasusLengkap> {
  const kini = inti.waktu();
  const kasus = await getKasus(trx, pemda.id, pelaku, id);
  const orang = await listOrang(trx, pemda.id, kini);
  const tugas = await hitungTugas(
    trx,
    pemda.id,
    orang.petugas.map((satu) => satu.akunId),
  );
  const pengaturan = await readPengaturan(trx, pemda.id);
  return {
    kasus,
    model: await modelKasus(trx, kasus.model_hash),
    jam: await readJam(trx, pemda.id, id),
    ...(await readLiniMasa(trx, kasus, PERISTIWA_MAKS, false)),
    foto: await listFoto(trx, pemda.id, { kasusId: id }),
    unit: await listUnit(trx, pemda.id),
    petugas: orang.petugas.map((satu) => ({ ...satu, tugas: tugas.get(satu.akunId) ?? 0 })),
    orang: orang.semua,
    kalender: await readKalender(trx, pemda, pengaturan),
    pengaturan,
    pembuka: await listPembukaLain(trx, pemda.id, kini, id, pelaku.akunId),
    urung: await cariUrung(trx, kasus, pelaku, kini),
    induk: kasus.induk_id === null ? undefined : (await listKait(trx, pemda.id, 'id', kasus.induk_id))[0],
    anak: await listKait(trx, pemda.id, 'induk_id', id),
    serupa: await cariSerupa(trx, kasus, kini),
  };
}

async function cariSerupa(trx: Trx, kasus: KasusRow, kini: Date): Promise<Serupa[]> {
  const { pemda_id: pemdaId, layanan, kategori, lintang, bujur } = kasus;
  if (lintang === null || bujur === null || kasus.fase === 'akhir') return [];
  const serupa = await findSerupa(trx, { pemdaId, layanan, kategori, titik: { lintang, bujur }, kini });
  return serupa.filter((satu) => satu.kasus.id !== kasus.id);
}

/** One case as far as this person may see it. @throws NotFound */
export async function getKasus(trx: Trx, pemdaId: number, pelaku: PelakuKasus, id: string): Promise<KasusRow> {
  const kasus = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!kasus || (isLapangan(pelaku) && !isTugasnya(kasus, pelaku))) throw new NotFound('kasus-tidak-ada');
  return kasus;
}

async function cariUrung(trx: Trx, kasus: KasusRow, pelaku: PelakuKasus, kini: Date): Promise<KasusLengkap['urung']> {
  const urungan = await findUrungan(trx, kasus.pemda_id, kasus.id);
  if (!urungan || urungan.akunId !== pelaku.akunId || urungan.versi !== kasus.version) return undefined;
  const sampai = await batasUrung(trx, kasus.pemda_id, urungan, kini);
  return sampai && { peristiwaId: urungan.peristiwaId, sampai };
}

function listKait(trx: Trx, pemdaId: number, kolom: 'id' | 'induk_id', nilai: string): Promise<KasusKait[]> {
  return trx
    .selectFrom('kasus.kasus')
    .select(['id', 'nomor', 'judul'])
    .where('pemda_id', '=', pemdaId)
    .where(kolom, '=', nilai)
    .orderBy('id')
    .limit(50)
    .execute();
}
