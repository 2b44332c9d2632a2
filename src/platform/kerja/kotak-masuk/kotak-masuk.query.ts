import { sql } from 'kysely';
import type { Trx } from '../../../db/index.ts';
import { pilihSumber, sesudah, urutKata } from './cari-kata.query.ts';
import { type DaftarMasuk, kataCari, saringSemua } from './daftar.query.ts';
import { hitungMasuk } from './hitung-masuk.query.ts';
import type { Kursor } from './kursor.ts';
import { type KonteksMasuk, URUTAN, urutanNyata } from './saring.query.ts';
import type { SaringanMasuk } from './saringan.ts';

const KOLOM = [
  'id',
  'nomor',
  'judul',
  'layanan',
  'model_hash',
  'keadaan',
  'fase',
  'hasil',
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
  'berakhir_pada',
  'uji',
  'tambahan_pada',
] as const;

const SEHALAMAN = 25;

/** Chooses the way to a list; for a search by words that looks at how common they are and whether they meet. */
export async function bukaDaftar(trx: Trx, konteks: KonteksMasuk, saringan: SaringanMasuk): Promise<DaftarMasuk> {
  const kata = kataCari(saringan);
  if (kata.length === 0) return { konteks, saringan, sumber: { jenis: 'daftar' } };
  const daftar: DaftarMasuk = { konteks, saringan, sumber: await pilihSumber(trx, konteks, saringan, kata) };
  if (daftar.sumber.jenis === 'jarang') return daftar;
  const hitungan = await hitungMasuk(trx, daftar);
  // Read in its order such a list would be read to its end for one page.
  if (!hitungan.tepat && hitungan.jumlah <= SEHALAMAN) return { konteks, saringan, sumber: { jenis: 'iris' } };
  return { ...daftar, hitungan };
}

/** One page of the inbox in the order that was asked for; one row more than a page shows that there is more. */
export async function listMasuk(trx: Trx, daftar: DaftarMasuk, kursor: Kursor | undefined) {
  const mundur = kursor?.arah === 'mundur';
  const { sumber } = daftar;
  const rows = await (sumber.jenis === 'urut'
    ? barisUrut(trx, daftar, sumber.ragam, kursor)
    : barisDaftar(trx, daftar, kursor)
  ).execute();
  const lebih = rows.length > SEHALAMAN;
  const halaman = rows.slice(0, SEHALAMAN);
  return {
    rows: mundur ? halaman.reverse() : halaman,
    adaSebelum: mundur ? lebih : kursor !== undefined,
    adaSesudah: mundur || lebih,
  };
}
export type HalamanMasuk = Awaited<ReturnType<typeof listMasuk>>;
export type BarisMasuk = HalamanMasuk['rows'][number];

function barisDaftar(trx: Trx, daftar: DaftarMasuk, kursor: Kursor | undefined) {
  const urutan = URUTAN[urutanNyata(daftar.saringan)];
  const naik = urutan.naik !== (kursor?.arah === 'mundur');
  const query = baris(trx, daftar)
    .orderBy(urutan.nilai, naik ? 'asc' : 'desc')
    .orderBy('id', naik ? 'asc' : 'desc')
    .limit(SEHALAMAN + 1);
  return kursor ? query.where(sesudah(urutan.nilai, sql`id`, kursor, naik)) : query;
}

/** The cases of a common word, one after the other until the page is full. */
function barisUrut(trx: Trx, daftar: DaftarMasuk, ragam: readonly string[], kursor: Kursor | undefined) {
  const arah = kursor?.arah === 'mundur' ? 'asc' : 'desc';
  const satu = baris(trx, daftar).where('id', '=', sql<string>`pos.kasus_id`).limit(1);
  return trx
    .selectFrom(urutKata(trx, daftar.konteks, ragam, kursor).as('pos'))
    .innerJoinLateral(satu.as('kasus'), (join) => join.onTrue())
    .selectAll('kasus')
    .orderBy('pos.dibuat_pada', arah)
    .orderBy('pos.kasus_id', arah)
    .limit(SEHALAMAN + 1);
}

function baris(trx: Trx, daftar: DaftarMasuk) {
  return trx
    .selectFrom('kasus.kasus')
    .select(KOLOM)
    .select(URUTAN[urutanNyata(daftar.saringan)].nilai.as('urut'))
    .where((eb) => saringSemua(eb, daftar));
}

/** The sort value of a row as a cursor keeps it. */
export function nilaiUrut(row: Pick<BarisMasuk, 'urut'>): string {
  return row.urut instanceof Date ? row.urut.toISOString() : String(row.urut).toLowerCase();
}
