import type { Trx } from '../../db/index.ts';
import type { JamTersimpan } from './jam.store.ts';
import type { KasusRow } from './kasus.types.ts';
import { type SumberTitik, sumberTitik } from './titik.ts';

/** Columns that an act of staff may change, and that taking it back restores. */
const KOLOM = [
  'keadaan',
  'fase',
  'hasil',
  'kategori',
  'keparahan',
  'bahaya',
  'diamankan_pada',
  'judul',
  'kecamatan_kode',
  'desa_kode',
  'patokan',
  'lintang',
  'bujur',
  'akurasi_m',
  'sel',
  'terbit',
  'tampil',
  'unit_id',
  'petugas_akun_id',
  'induk_id',
  'jatuh_tempo',
  'tenggat_pada',
  'berakhir_pada',
  'hari_kerja_selesai',
] as const satisfies (keyof KasusRow)[];
export type KasusSebelum = Pick<KasusRow, (typeof KOLOM)[number]>;

/** The point stands in columns, where it came from among the answers of the form, which are not copied here. */
interface Tersimpan extends KasusSebelum {
  sumberTitik?: SumberTitik | null;
}

export interface Urungan {
  peristiwaId: string;
  akunId: string;
  /** The version of the case right after the act. */
  versi: number;
  kasus: KasusSebelum;
  /** Undefined where it was not remembered. */
  sumberTitik: SumberTitik | null | undefined;
  jam: JamTersimpan[];
  pada: Date;
}

/** Remembers how a case was before an act of staff, in place of the act before. */
export async function simpanUrungan(
  trx: Trx,
  kasus: KasusRow,
  jam: readonly JamTersimpan[],
  tindakan: { peristiwaId: string; akunId: string; pada: Date },
): Promise<void> {
  const isi = {
    peristiwa_id: tindakan.peristiwaId,
    akun_id: tindakan.akunId,
    versi: kasus.version + 1,
    kasus: JSON.stringify({
      ...Object.fromEntries(KOLOM.map((kolom) => [kolom, kasus[kolom]])),
      sumberTitik: sumberTitik(kasus.data),
    }),
    jam: JSON.stringify(jam),
    pada: tindakan.pada,
  };
  await trx
    .insertInto('kasus.urungan')
    .values({ pemda_id: kasus.pemda_id, kasus_id: kasus.id, ...isi })
    .onConflict((conflict) => conflict.columns(['pemda_id', 'kasus_id']).doUpdateSet(isi))
    .execute();
}

/** The newest act of staff on a case, undefined when there was none or it was taken back. */
export async function findUrungan(trx: Trx, pemdaId: number, kasusId: string): Promise<Urungan | undefined> {
  const row = await trx
    .selectFrom('kasus.urungan')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { sumberTitik, ...kasus } = row.kasus as unknown as Tersimpan;
  return {
    peristiwaId: row.peristiwa_id,
    akunId: row.akun_id,
    versi: row.versi,
    kasus,
    sumberTitik,
    jam: (row.jam as unknown as JamTersimpan[]).map(hidupkan),
    pada: row.pada,
  };
}

/** Dates come back from JSON as text. */
function hidupkan(run: JamTersimpan): JamTersimpan {
  const saat = (nilai: Date | null) => (nilai === null ? null : new Date(nilai));
  return {
    ...run,
    mulai: new Date(run.mulai),
    tenggat: new Date(run.tenggat),
    berhenti: saat(run.berhenti),
    selesai: saat(run.selesai),
    ditangani: saat(run.ditangani),
  };
}
