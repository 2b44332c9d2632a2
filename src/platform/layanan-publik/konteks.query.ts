import { sql } from 'kysely';
import type { Kalender } from '../../core/index.ts';
import { susunSekali, type Trx } from '../../db/index.ts';
import { NotFound } from '../errors/index.ts';
import { type ModelTerperiksa, modelKasus } from '../model/index.ts';
import { isDijaga, type LiburDaerah, type Pemda, Pengaturan, susunKalender } from '../pemda/index.ts';

/** What every public page of a service stands on. */
export interface KonteksLayanan {
  /** Closed, or without anybody who works the inbox, it takes no reports and still shows what it did. */
  tahap: 'tutup' | 'uji' | 'buka';
  unitNama: string;
  pengaturan: Pengaturan;
  kalender: Kalender;
  model: ModelTerperiksa;
}

/**
 * Service, unit, settings, calendar and model of a region in one statement (one more the first time that a model is
 * met).
 * @throws NotFound when the region does not run the service, or has never opened it
 */
export async function readKonteks(trx: Trx, pemda: Pemda, layanan: string, kini: Date): Promise<KonteksLayanan> {
  const [row] = await barisKonteks(trx, { pemdaId: pemda.id, layanan, kini });
  const tahap = row?.dijaga ? tahapDari(row.tahap) : 'tutup';
  if (!row || row.hash === null || (tahap === 'tutup' && !(await isPernahMelayani(trx, pemda.id, layanan))))
    throw new NotFound('layanan-tidak-ada');
  const pengaturan = Pengaturan.parse(row.isi ?? {});
  return {
    tahap,
    unitNama: row.nama,
    pengaturan,
    kalender: susunKalender(pemda, pengaturan, row.libur ?? []),
    model: await modelKasus(trx, row.hash),
  };
}

function tahapDari(teks: string | undefined): KonteksLayanan['tahap'] {
  return teks === 'uji' || teks === 'buka' ? teks : 'tutup';
}

/** Whether the public has ever been served: asked of closed services alone. */
async function isPernahMelayani(trx: Trx, pemdaId: number, layanan: string): Promise<boolean> {
  const row = await trx
    .selectFrom('kasus.kasus')
    .select('id')
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .where('uji', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const barisKonteks = susunSekali((db, { pemdaId, layanan, kini }: { pemdaId: number; layanan: string; kini: Date }) =>
  db
    .selectFrom('pemda.layanan as layanan')
    .innerJoin('pemda.unit as unit', (join) =>
      join.onRef('unit.pemda_id', '=', 'layanan.pemda_id').onRef('unit.id', '=', 'layanan.unit_id'),
    )
    .leftJoin('pemda.pengaturan as pengaturan', 'pengaturan.pemda_id', 'layanan.pemda_id')
    .select((query) => [
      'layanan.tahap',
      isDijaga(kini).as('dijaga'),
      'unit.nama',
      'pengaturan.isi',
      query
        .selectFrom('model.terpasang as terpasang')
        .select('terpasang.hash')
        .whereRef('terpasang.pemda_id', '=', 'layanan.pemda_id')
        .whereRef('terpasang.layanan', '=', 'layanan.layanan')
        .orderBy('terpasang.sejak', 'desc')
        .limit(1)
        .as('hash'),
      query
        .selectFrom('pemda.hari_libur as libur')
        .select(
          sql<
            LiburDaerah[] | null
          >`json_agg(json_build_object('tanggal', tanggal, 'nama', nama, 'dasar', dasar_hukum))`.as('daftar'),
        )
        .whereRef('libur.pemda_id', '=', 'layanan.pemda_id')
        .as('libur'),
    ])
    .where('layanan.pemda_id', '=', pemdaId)
    .where('layanan.layanan', '=', layanan),
);
