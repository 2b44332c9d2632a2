import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { DB, Trx } from '../../../db/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import type { Kursor } from './kursor.ts';
import type { SaringanPublik } from './saringan.form.ts';

const KOLOM = [
  'id',
  'nomor',
  'model_hash',
  'keadaan',
  'fase',
  'hasil',
  'kategori',
  'judul',
  'terbit',
  'bahaya',
  'diamankan_pada',
  'kecamatan_kode',
  'desa_kode',
  'lintang',
  'bujur',
  'dibuat_pada',
  'diubah_pada',
  'berakhir_pada',
] as const;

/** What of a case the public lists need. */
export type LaporanPublik = Pick<Selectable<DB['kasus.kasus']>, (typeof KOLOM)[number]>;

/** More than this many are not counted. */
export const BATAS_HITUNG = 1000;

interface Pilihan {
  pemdaId: number;
  layanan: string;
  model: ModelTerperiksa;
  saringan: SaringanPublik;
  sejak: Date | undefined;
}

/** The newest public reports of a service, after the cursor; trial ones are never among them. */
export async function listLaporan(
  trx: Trx,
  pilihan: Pilihan,
  kursor: Kursor | undefined,
  batas: number,
): Promise<LaporanPublik[]> {
  let query = saring(trx.selectFrom('kasus.kasus'), pilihan).select(KOLOM);
  if (kursor) query = query.where(sql<boolean>`(dibuat_pada, id) < (${kursor.pada}, ${kursor.id}::uuid)`);
  return query.orderBy('dibuat_pada', 'desc').orderBy('id', 'desc').limit(batas).execute();
}

/** How many there are, up to one more than `BATAS_HITUNG`. */
export async function countLaporan(trx: Trx, pilihan: Pilihan): Promise<number> {
  const { n } = await trx
    .selectFrom(
      saring(trx.selectFrom('kasus.kasus'), pilihan)
        .select('id')
        .limit(BATAS_HITUNG + 1)
        .as('terbatas'),
    )
    .select((query) => query.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

type Query = SelectQueryBuilder<DB, 'kasus.kasus', unknown>;

function saring(semua: Query, { pemdaId, layanan, model, saringan, sejak }: Pilihan): Query {
  const { jenis, tempat } = saringan;
  let query = semua.where('pemda_id', '=', pemdaId).where('layanan', '=', layanan).where('uji', '=', false);
  query = saringKeadaan(query, saringan.keadaan);
  if (jenis !== undefined)
    query = query.where('kategori', 'in', ['', ...model.kategoriDari(jenis).map((satu) => satu.id)]);
  // Ranges of text: row security lets an index be used for them, but not for a pattern.
  if (tempat !== undefined)
    query = query.where('kecamatan_kode', '>=', tempat).where('kecamatan_kode', '<', `${tempat}/`);
  if (sejak) query = query.where('dibuat_pada', '>=', sejak);
  return query;
}

function saringKeadaan(query: Query, keadaan: SaringanPublik['keadaan']): Query {
  switch (keadaan) {
    case 'terbuka':
      return query.where('fase', '<>', 'akhir');
    case 'selesai':
    case 'diteruskan':
      return query.where('hasil', '=', keadaan);
    case 'ditutup':
      return query.where('hasil', 'in', ['ditolak', 'ditarik', 'tanpa-jawaban', 'duplikat']);
    case undefined:
      return query.where((where) => where.or([where('fase', '<>', 'akhir'), where('hasil', '=', 'selesai')]));
  }
}
