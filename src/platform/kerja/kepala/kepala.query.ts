import type { Trx } from '../../../db/index.ts';
import { type LayananKerja, pilihKeadaan } from '../layanan.query.ts';

const DAFTAR_MAKS = 50;
const HARI_KEBERATAN = 60;

const KOLOM = [
  'kasus.id',
  'kasus.nomor',
  'kasus.judul',
  'kasus.model_hash',
  'kasus.keadaan',
  'kasus.kecamatan_kode',
  'kasus.desa_kode',
] as const;

/** Clocks that ran out and were told to the head, and still run: the oldest first. */
export async function listEskalasi(trx: Trx, pemdaId: number) {
  return trx
    .selectFrom('kasus.jam as jam')
    .innerJoin('kasus.kasus as kasus', (join) =>
      join.onRef('kasus.pemda_id', '=', 'jam.pemda_id').onRef('kasus.id', '=', 'jam.kasus_id'),
    )
    .select([...KOLOM, 'jam.jam', 'jam.mulai_pada', 'jam.tenggat_pada', 'jam.hitungan'])
    .where('jam.pemda_id', '=', pemdaId)
    .where('jam.selesai_pada', 'is', null)
    .where('jam.berhenti_pada', 'is', null)
    .where('jam.ditangani_pada', 'is not', null)
    .where('kasus.fase', '<>', 'akhir')
    .orderBy('jam.tenggat_pada')
    .limit(DAFTAR_MAKS)
    .execute();
}

/** Refused reports whose reporter wrote afterwards. */
export async function listKeberatan(trx: Trx, pemdaId: number, layanan: readonly LayananKerja[], kini: Date) {
  const ditolak = pilihKeadaan(layanan, (model, id) => model.keadaan(id).hasil === 'ditolak');
  if (ditolak.length === 0) return [];
  return trx
    .selectFrom('kasus.kasus as kasus')
    .select(KOLOM)
    .where('kasus.pemda_id', '=', pemdaId)
    .where((eb) =>
      eb.or(
        ditolak.map((satu) => eb.and([eb('kasus.layanan', '=', satu.layanan), eb('kasus.keadaan', '=', satu.keadaan)])),
      ),
    )
    .where('kasus.berakhir_pada', '>', new Date(kini.getTime() - HARI_KEBERATAN * 86_400_000))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('kasus.peristiwa as peristiwa')
          .select('peristiwa.id')
          .where('peristiwa.pemda_id', '=', pemdaId)
          .whereRef('peristiwa.kasus_id', '=', 'kasus.id')
          .where('peristiwa.pelaku', '=', 'warga')
          .where('peristiwa.jenis', '<>', 'ikut')
          .whereRef('peristiwa.pada', '>', 'kasus.berakhir_pada'),
      ),
    )
    .orderBy('kasus.berakhir_pada')
    .limit(DAFTAR_MAKS)
    .execute();
}

/** Open cases that were given back: assessed once, and nobody holds them now. */
export async function listDikembalikan(trx: Trx, pemdaId: number, layanan: readonly LayananKerja[]) {
  const lepas = layanan.flatMap((satu) =>
    satu.model.flatMap((model) =>
      model.dokumen.alur.peralihan
        .filter((peralihan) => peralihan.aksi.includes('lepas-petugas'))
        .map((peralihan) => peralihan.id),
    ),
  );
  if (lepas.length === 0) return [];
  return trx
    .selectFrom('kasus.kasus as kasus')
    .select(KOLOM)
    .where('kasus.pemda_id', '=', pemdaId)
    .where('kasus.petugas_akun_id', 'is', null)
    .where('kasus.fase', '<>', 'akhir')
    .where('kasus.keparahan', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('kasus.peristiwa as peristiwa')
          .select('peristiwa.id')
          .where('peristiwa.pemda_id', '=', pemdaId)
          .whereRef('peristiwa.kasus_id', '=', 'kasus.id')
          .where('peristiwa.peralihan', 'in', [...new Set(lepas)]),
      ),
    )
    .orderBy('kasus.tenggat_pada')
    .limit(DAFTAR_MAKS)
    .execute();
}

export type BarisKepala = Awaited<ReturnType<typeof listKeberatan>>[number];
export type BarisEskalasi = Awaited<ReturnType<typeof listEskalasi>>[number];

/** How many open cases nobody holds. */
export async function hitungBelumDibagi(trx: Trx, pemdaId: number): Promise<number> {
  const row = await trx
    .selectFrom('kasus.kasus')
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .where('pemda_id', '=', pemdaId)
    .where('petugas_akun_id', 'is', null)
    .where('fase', '<>', 'akhir')
    .executeTakeFirstOrThrow();
  return Number(row.jumlah);
}
