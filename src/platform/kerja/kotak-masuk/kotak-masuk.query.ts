import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { DB, Trx } from '../../../db/index.ts';
import type { LayananKerja } from '../layanan.query.ts';
import type { Kursor } from './kursor.ts';
import { keadaanPandangan } from './pandangan.query.ts';
import { bacaCarian, type Carian, type SaringanMasuk } from './saringan.ts';

/** What the list needs to know besides the filters. */
export interface KonteksMasuk {
  pemdaId: number;
  layanan: readonly LayananKerja[];
  /** From local midnight to the next: a deadline at the first is yesterday's, at the second today's. */
  hariIni: { mulai: Date; sampai: Date };
  akunId: string;
  /** Index of the telephone that is searched; undefined when none is, or the region never kept one. */
  telepon: Buffer | undefined;
}

const KOLOM = [
  'id',
  'nomor',
  'judul',
  'layanan',
  'model_hash',
  'keadaan',
  'fase',
  'kategori',
  'bahaya',
  'diamankan_pada',
  'kecamatan_kode',
  'desa_kode',
  'saluran',
  'petugas_akun_id',
  'tenggat_pada',
  'jatuh_tempo',
  'dibuat_pada',
  'uji',
] as const;

const SEHALAMAN = 25;
/** Free filters are counted up to here. */
export const HITUNG_MAKS = 1000;

/** One page of the inbox in the order that was asked for; one row more than a page shows that there is more. */
export async function listMasuk(trx: Trx, konteks: KonteksMasuk, saringan: SaringanMasuk, kursor: Kursor | undefined) {
  const urutan = URUTAN[urutanNyata(saringan)];
  const mundur = kursor?.arah === 'mundur';
  const naik = urutan.naik !== mundur;
  let query = trx
    .selectFrom('kasus.kasus')
    .select(KOLOM)
    .select(urutan.nilai.as('urut'))
    .where(saring(konteks, saringan))
    .orderBy(urutan.nilai, naik ? 'asc' : 'desc')
    .orderBy('id', naik ? 'asc' : 'desc')
    .limit(SEHALAMAN + 1);
  if (kursor) query = query.where(sesudah(urutan.nilai, kursor, naik));
  const rows = await query.execute();
  const lebih = rows.length > SEHALAMAN;
  const halaman = rows.slice(0, SEHALAMAN);
  return {
    rows: mundur ? halaman.reverse() : halaman,
    adaSebelum: mundur ? lebih : kursor !== undefined,
    adaSesudah: mundur || lebih,
  };
}

function sesudah(nilai: typeof URUTAN.batas.nilai, kursor: Kursor, naik: boolean) {
  const tanda = sql.raw(naik ? '>' : '<');
  return sql<SqlBool>`(${nilai}, id) ${tanda} (${kursor.nilai}::timestamptz, ${kursor.id}::uuid)`;
}
export type BarisMasuk = Awaited<ReturnType<typeof listMasuk>>['rows'][number];

/** How many cases a free filter finds, up to `HITUNG_MAKS` + 1. */
export async function hitungMasuk(trx: Trx, konteks: KonteksMasuk, saringan: SaringanMasuk): Promise<number> {
  const row = await trx
    .selectFrom(
      trx
        .selectFrom('kasus.kasus')
        .select('id')
        .where(saring(konteks, saringan))
        .limit(HITUNG_MAKS + 1)
        .as('sebagian'),
    )
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .executeTakeFirstOrThrow();
  return Number(row.jumlah);
}

/** The sort value of a row as a cursor keeps it. */
export function nilaiUrut(row: BarisMasuk): string {
  return row.urut instanceof Date ? row.urut.toISOString() : String(row.urut).toLowerCase();
}

// Exactly as in the index; what rests or has ended has no deadline and stands last.
const URUTAN = {
  batas: {
    nilai: sql<Date | number>`case when tenggat_pada is null then 'infinity'::timestamptz else tenggat_pada end`,
    naik: true,
  },
  baru: { nilai: sql<Date | number>`dibuat_pada`, naik: false },
};

/** Only open cases have deadlines to sort by. */
function urutanNyata(saringan: SaringanMasuk): keyof typeof URUTAN {
  const isTerbuka = saringan.pandangan !== undefined && saringan.pandangan !== 'konfirmasi';
  return isTerbuka ? saringan.urutan : 'baru';
}

type Pembangun = ExpressionBuilder<DB, 'kasus.kasus'>;

function saring(konteks: KonteksMasuk, saringan: SaringanMasuk) {
  return (eb: Pembangun): Expression<SqlBool> =>
    eb.and([
      eb('pemda_id', '=', konteks.pemdaId),
      ...saringPandangan(eb, konteks, saringan),
      ...saringIsian(eb, saringan),
      ...saringCarian(eb, konteks, bacaCarian(saringan.q)),
    ]);
}

function saringPandangan(eb: Pembangun, konteks: KonteksMasuk, { pandangan }: SaringanMasuk): Expression<SqlBool>[] {
  if (pandangan === undefined) return [];
  const keadaan = keadaanPandangan(konteks.layanan, pandangan);
  // A literal, so that the partial indexes of open cases fit.
  const terbuka = sql<SqlBool>`fase <> 'akhir'`;
  if (keadaan) {
    const pilihan = keadaan.map((satu) => eb.and([eb('layanan', '=', satu.layanan), eb('keadaan', '=', satu.keadaan)]));
    return [eb.or(pilihan), ...(pandangan === 'konfirmasi' ? [] : [terbuka])];
  }
  if (pandangan === 'bahaya') return [terbuka, sql<SqlBool>`bahaya and diamankan_pada is null`];
  if (pandangan === 'hari-ini') {
    return [
      terbuka,
      sql<SqlBool>`${URUTAN.batas.nilai} > ${konteks.hariIni.mulai}`,
      sql<SqlBool>`${URUTAN.batas.nilai} <= ${konteks.hariIni.sampai}`,
    ];
  }
  if (pandangan === 'terlambat') return [terbuka, sql<SqlBool>`${URUTAN.batas.nilai} <= ${konteks.hariIni.mulai}`];
  if (pandangan === 'saya') return [terbuka, eb('petugas_akun_id', '=', konteks.akunId)];
  if (pandangan === 'belum-dibagi') return [terbuka, eb('petugas_akun_id', 'is', null)];
  return [terbuka];
}

function saringIsian(eb: Pembangun, saringan: SaringanMasuk): Expression<SqlBool>[] {
  const hasil: Expression<SqlBool>[] = [];
  const { layanan, kecamatan, petugas } = saringan;
  if (layanan !== undefined) hasil.push(eb('layanan', '=', layanan));
  for (const kolom of ['kategori', 'keadaan'] as const) {
    const [milik, nilai] = pisah(saringan[kolom]);
    if (nilai !== undefined) hasil.push(eb('layanan', '=', milik), eb(kolom, '=', nilai));
  }
  if (kecamatan !== undefined) hasil.push(eb('kecamatan_kode', '=', kecamatan));
  if (petugas === 'kosong') hasil.push(eb('petugas_akun_id', 'is', null));
  else if (petugas !== undefined) hasil.push(eb('petugas_akun_id', '=', petugas));
  return hasil;
}

/** `layanan.NILAI`; a service's name holds no dot. */
function pisah(teks: string | undefined): [string, string | undefined] {
  const titik = teks?.indexOf('.') ?? -1;
  return teks === undefined || titik < 0 ? ['', teks] : [teks.slice(0, titik), teks.slice(titik + 1)];
}

function saringCarian(eb: Pembangun, konteks: KonteksMasuk, carian: Carian | undefined): Expression<SqlBool>[] {
  if (carian === undefined) return [];
  if (carian.jenis === 'nomor') return [eb('nomor', '=', carian.nomor)];
  if (carian.jenis === 'telepon')
    return [konteks.telepon ? eb('telepon_indeks', '=', konteks.telepon) : sql<SqlBool>`false`];
  if (carian.kata.length === 0) return [sql<SqlBool>`false`];
  return carian.kata.map((kata) =>
    eb(
      'id',
      'in',
      eb
        .selectFrom('kasus.kata')
        .select('kasus_id')
        .where('pemda_id', '=', konteks.pemdaId)
        .where('kata', '>=', kata)
        .where('kata', '<', `${kata}\u{10ffff}`),
    ),
  );
}
