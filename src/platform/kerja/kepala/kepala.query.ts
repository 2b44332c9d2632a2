import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { DB, Trx } from '../../../db/index.ts';
import { belumDiurungkan, type JamTersimpan, type KasusRow, listJam } from '../../kasus/index.ts';
import { type ModelTerperiksa, modelKasus, type Peralihan } from '../../model/index.ts';
import { type LayananKerja, pilihKeadaan } from '../layanan.query.ts';
import { BATAS, TERBUKA } from '../tenggat-terbuka.ts';

const HARI_KEBERATAN = 60;
const MS_HARI = 86_400_000;

type Pembangun = ExpressionBuilder<DB, 'kasus.kasus'>;

/** Which cases a list holds and in which order; the figure and the rows come from the same words. */
export interface DaftarKasus {
  syarat: (eb: Pembangun) => Expression<SqlBool>;
  urut: Expression<unknown>;
}

export interface BarisKepala {
  kasus: KasusRow;
  model: ModelTerperiksa;
  jam: readonly JamTersimpan[];
}

/** Open cases with a clock of the office that has run out: each case once, the oldest deadline first. */
export function daftarTerlambat(kini: Date): DaftarKasus {
  return { syarat: (eb) => eb.and([TERBUKA, eb(BATAS, '<=', kini)]), urut: BATAS };
}

/** Refused reports whose reporter wrote afterwards and has no answer to it yet, the oldest refusal first. */
export function daftarKeberatan(layanan: readonly LayananKerja[], kini: Date): DaftarKasus {
  const ditolak = pilihKeadaan(layanan, (model, id) => model.keadaan(id).hasil === 'ditolak');
  const jawab = pilihPeralihan(layanan, isJawaban);
  const syarat = (eb: Pembangun) =>
    eb.and([
      eb.or(ditolak.map((satu) => eb.and([eb('layanan', '=', satu.layanan), eb('keadaan', '=', satu.keadaan)]))),
      eb('berakhir_pada', '>', new Date(kini.getTime() - HARI_KEBERATAN * MS_HARI)),
      eb.exists(
        peristiwaKasus(eb)
          .where('peristiwa.pelaku', '=', 'warga')
          .where('peristiwa.jenis', '<>', 'ikut')
          .whereRef('peristiwa.pada', '>', 'kasus.kasus.berakhir_pada')
          .where((sini) => sini.not(sini.exists(jawabanSesudah(sini, jawab)))),
      ),
    ]);
  return { syarat, urut: sql`berakhir_pada` };
}

/** An act that tells the reporter something and leaves a refused report refused. */
function isJawaban({ ke, kabari, isian, dari }: Peralihan, model: ModelTerperiksa): boolean {
  const tertulis = isian.some(({ kolom, wajib }) => kolom === 'pesan' && wajib);
  return ke === '@tetap' && kabari && tertulis && dari.some((id) => model.keadaan(id).hasil === 'ditolak');
}

/** Answers after an entry of the timeline, without those that were taken back. */
function jawabanSesudah(
  eb: ExpressionBuilder<DB & { peristiwa: DB['kasus.peristiwa'] }, 'peristiwa'>,
  jawab: string[],
) {
  return eb
    .selectFrom('kasus.peristiwa as jawaban')
    .select('jawaban.id')
    .whereRef('jawaban.pemda_id', '=', 'peristiwa.pemda_id')
    .whereRef('jawaban.kasus_id', '=', 'peristiwa.kasus_id')
    .where('jawaban.peralihan', 'in', ['', ...jawab])
    .whereRef('jawaban.pada', '>', 'peristiwa.pada')
    .where(belumDiurungkan('jawaban'));
}

/** Open cases that a field officer gave back and nobody holds now, the nearest deadline first. */
export function daftarDikembalikan(layanan: readonly LayananKerja[]): DaftarKasus {
  const lepas = layanan.map((satu) => ({
    layanan: satu.id,
    peralihan: pilihPeralihan([satu], ({ aksi }) => aksi.includes('lepas-petugas')),
  }));
  const syarat = (eb: Pembangun) =>
    eb.and([
      TERBUKA,
      eb('petugas_akun_id', 'is', null),
      eb('keparahan', 'is not', null),
      eb.or(
        lepas
          .filter(({ peralihan }) => peralihan.length > 0)
          .map((satu) =>
            eb.and([
              eb('layanan', '=', satu.layanan),
              eb.exists(peristiwaKasus(eb).where('peristiwa.peralihan', 'in', satu.peralihan)),
            ]),
          ),
      ),
    ]);
  return { syarat, urut: BATAS };
}

/** The ids of all versions' transitions for which something holds. */
function pilihPeralihan(
  layanan: readonly Pick<LayananKerja, 'model'>[],
  isCocok: (peralihan: Peralihan, model: ModelTerperiksa) => boolean,
): string[] {
  const cocok = layanan
    .flatMap(({ model }) => model)
    .flatMap((model) => model.dokumen.alur.peralihan.filter((satu) => isCocok(satu, model)));
  return [...new Set(cocok.map(({ id }) => id))];
}

function peristiwaKasus(eb: Pembangun) {
  return eb
    .selectFrom('kasus.peristiwa as peristiwa')
    .select('peristiwa.id')
    .whereRef('peristiwa.pemda_id', '=', 'kasus.kasus.pemda_id')
    .whereRef('peristiwa.kasus_id', '=', 'kasus.kasus.id');
}

/** How many cases a list holds. */
export async function hitungDaftarKepala(trx: Trx, pemdaId: number, { syarat }: DaftarKasus): Promise<number> {
  const row = await trx
    .selectFrom('kasus.kasus')
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .where('pemda_id', '=', pemdaId)
    .where(syarat)
    .executeTakeFirstOrThrow();
  return Number(row.jumlah);
}

/** A piece of a list with all that its entries show. */
export async function bacaDaftar(
  trx: Trx,
  pemdaId: number,
  { syarat, urut }: DaftarKasus,
  letak: { lewati: number; paling: number },
): Promise<BarisKepala[]> {
  const rows = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where(syarat)
    .orderBy(urut)
    .orderBy('id')
    .offset(letak.lewati)
    .limit(letak.paling)
    .execute();
  const jam = await listJam(
    trx,
    pemdaId,
    rows.map((row) => row.id),
  );
  const hasil: BarisKepala[] = [];
  for (const kasus of rows)
    hasil.push({ kasus, jam: jam.get(kasus.id) ?? [], model: await modelKasus(trx, kasus.model_hash) });
  return hasil;
}

/** How many open cases nobody holds. */
export function hitungBelumDibagi(trx: Trx, pemdaId: number): Promise<number> {
  return hitungDaftarKepala(trx, pemdaId, {
    syarat: (eb) => eb.and([TERBUKA, eb('petugas_akun_id', 'is', null)]),
    urut: BATAS,
  });
}
