import { sql } from 'kysely';
import type { Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { Conflict, Forbidden, RuleViolation } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { pindahkanStatistik } from '../statistik/index.ts';
import { isLayakInduk } from './aksi.ts';
import { pindahkanHitungan } from './hitungan.ts';
import { kembalikanJam, readJam } from './jam.store.ts';
import { type KasusRow, type PelakuKasus, toPelaku } from './kasus.types.ts';
import { ceritaDari, kataKasus, simpanKata } from './kata.ts';
import { gabungkanPengikut, pisahkanPengikut } from './pengikut.ts';
import { lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';
import { denganSumber } from './titik.ts';
import { findUrungan, type Urungan } from './urungan.store.ts';

/** How long an own act may be taken back. */
const MENIT_URUNG = 10;

/**
 * Takes back the newest act on a case: its columns, clocks and counts as they were, and the message that waits for
 * it. The timeline keeps both the act and that it was taken back.
 * @throws RuleViolation `tanpa-urungan`, `urung-kedaluwarsa`, `surel-terkirim`, `induk-berubah`; Forbidden when it was
 *   somebody else's; Conflict `kasus-berubah` when the case went on since
 */
export async function urungkan(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  pelaku: PelakuKasus,
  kasusId: string,
): Promise<void> {
  const pada = inti.waktu();
  const kasus = await lockKasus(trx, pemda.id, kasusId);
  const urungan = await findUrungan(trx, pemda.id, kasusId);
  if (!urungan) throw new RuleViolation('tanpa-urungan');
  if (urungan.akunId !== pelaku.akunId) throw new Forbidden('bukan-tindakan-sendiri');
  if (urungan.versi !== kasus.version) throw new Conflict('kasus-berubah');
  if (!isMasihUrung(urungan, pada)) throw new RuleViolation('urung-kedaluwarsa');
  await periksaInduk(trx, kasus, urungan.kasus.induk_id);
  await tarikKabar(trx, pemda.id, urungan.peristiwaId);
  const baru = await pulihkan(trx, kasus, urungan, pada);
  await kembalikanJam(trx, pemda.id, kasusId, await readJam(trx, pemda.id, kasusId), urungan.jam);
  await pindahkanHitungan(trx, pemda.id, pada, kasus, baru);
  await pindahkanStatistik(trx, pemda, pada, kasus, baru);
  await simpanKata(trx, pemda.id, kasus, kataBaris(kasus), kataBaris(baru));
  await kembalikanPengikut(inti, trx, kasus, baru, pada);
  await trx.deleteFrom('kasus.urungan').where('pemda_id', '=', pemda.id).where('kasus_id', '=', kasusId).execute();
  await catatUrung(trx, pemda, pelaku, kasus, baru, urungan.peristiwaId, pada);
}

function isMasihUrung(urungan: Pick<Urungan, 'pada'>, kini: Date): boolean {
  return kini.getTime() - urungan.pada.getTime() < MENIT_URUNG * 60_000;
}

/**
 * Until when an act can be taken back: ten minutes, and where it has news to tell not after that has left.
 * @returns undefined when it cannot be taken back any more
 */
export async function batasUrung(
  trx: Trx,
  pemdaId: number,
  urungan: Pick<Urungan, 'pada' | 'peristiwaId'>,
  kini: Date,
): Promise<Date | undefined> {
  const kabar = await kabarTindakan(trx, pemdaId, urungan.peristiwaId).execute();
  if (kabar.some(isTerkirim)) return undefined;
  const akhir = urungan.pada.getTime() + MENIT_URUNG * 60_000;
  const sampai = new Date(Math.min(akhir, ...kabar.map((satu) => satu.coba_lagi_pada.getTime())));
  return sampai > kini ? sampai : undefined;
}

function kabarTindakan(trx: Trx, pemdaId: number, peristiwaId: string) {
  return trx
    .selectFrom('jobs.kotak_keluar')
    .select(['id', 'dikirim_pada', 'percobaan', 'coba_lagi_pada'])
    .where('pemda_id', '=', pemdaId)
    .where('jenis', '=', 'kasus.kabar')
    .where(sql<string>`isi ->> 'peristiwaId'`, '=', peristiwaId);
}

const isTerkirim = (kabar: { dikirim_pada: Date | null; percobaan: number }) =>
  kabar.dikirim_pada !== null || kabar.percobaan > 0;

/** A message that is being sent holds its row: this waits for it and then finds it sent. */
async function tarikKabar(trx: Trx, pemdaId: number, peristiwaId: string): Promise<void> {
  const rows = await kabarTindakan(trx, pemdaId, peristiwaId).forUpdate().execute();
  if (rows.some(isTerkirim)) throw new RuleViolation('surel-terkirim');
  for (const row of rows) {
    await trx.deleteFrom('jobs.kotak_keluar').where('pemda_id', '=', pemdaId).where('id', '=', row.id).execute();
  }
}

/**
 * A merge that comes back is one that could be made now: either report may have been merged with a third one meanwhile,
 * or the other one refused or withdrawn.
 */
async function periksaInduk(trx: Trx, kasus: KasusRow, indukId: string | null): Promise<void> {
  if (indukId === null || indukId === kasus.induk_id) return;
  const terkait = await trx
    .selectFrom('kasus.kasus')
    .select(['id', 'induk_id', 'fase', 'hasil'])
    .where('pemda_id', '=', kasus.pemda_id)
    .where((or) => or.or([or('id', '=', indukId), or('induk_id', '=', kasus.id)]))
    .forShare()
    .execute();
  if (terkait.some((satu) => satu.id !== indukId || !isLayakInduk(satu))) throw new RuleViolation('induk-berubah');
}

async function pulihkan(trx: Trx, kasus: KasusRow, urungan: Urungan, pada: Date): Promise<KasusRow> {
  return trx
    .updateTable('kasus.kasus')
    .set({
      ...urungan.kasus,
      ...(urungan.sumberTitik === undefined ? {} : { data: denganSumber(kasus.data, urungan.sumberTitik) }),
      diubah_pada: pada,
      version: kasus.version + 1,
    })
    .where('pemda_id', '=', kasus.pemda_id)
    .where('id', '=', kasus.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Followers go where the merged report goes. */
async function kembalikanPengikut(inti: Inti, trx: Trx, kasus: KasusRow, baru: KasusRow, pada: Date): Promise<void> {
  if (kasus.induk_id === baru.induk_id) return;
  await pisahkanPengikut(trx, kasus.pemda_id, kasus.id);
  if (baru.induk_id !== null)
    await gabungkanPengikut(trx, await inti.kunci.pemda(trx, kasus.pemda_id), baru, baru.induk_id, pada);
}

function kataBaris(kasus: KasusRow): string[] {
  return kataKasus({ nomor: kasus.nomor, judul: kasus.judul, patokan: kasus.patokan, cerita: ceritaDari(kasus.data) });
}

async function catatUrung(
  trx: Trx,
  pemda: Pemda,
  pelaku: PelakuKasus,
  kasus: KasusRow,
  baru: KasusRow,
  peristiwa: string,
  pada: Date,
): Promise<void> {
  await catatPeristiwa(trx, pemda.id, pada, {
    kasusId: kasus.id,
    jenis: 'urung',
    dari: kasus.keadaan,
    ke: baru.keadaan,
    pelaku,
    publik: true,
    isi: { peristiwa },
  });
  await catatJejak(trx, pemda.id, pada, {
    pelaku: toPelaku(pelaku),
    tindakan: 'kasus.tindakan.diurungkan',
    objek: 'kasus',
    objekId: kasus.id,
  });
}
