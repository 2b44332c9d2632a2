import type { Updateable } from 'kysely';
import { hariKerjaAntara } from '../../core/index.ts';
import type { DB, JsonObject, Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { Conflict, Forbidden, NotFound, RuleViolation } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { antrekan } from '../jobs/index.ts';
import { type Durasi, type Fase, type ModelTerperiksa, modelKasus, type Peralihan } from '../model/index.ts';
import { type Pemda, readKalender } from '../pemda/index.ts';
import { pindahkanStatistik } from '../statistik/index.ts';
import { jalankanAksi } from './aksi.ts';
import { periksaGuard } from './guard.ts';
import { pindahkanHitungan } from './hitungan.ts';
import { readJam, storeJam } from './jam.store.ts';
import { majukanJam, tenggatTerdekat } from './jam.ts';
import { readJejak } from './jejak.query.ts';
import { type KasusRow, type PelakuKasus, toPelaku } from './kasus.types.ts';
import type { Langkah, PermintaanPeralihan } from './peralihan.types.ts';
import { catatPeristiwa } from './peristiwa.ts';
import { simpanUrungan } from './urungan.store.ts';

export interface HasilPeralihan {
  kasus: KasusRow;
  peristiwaId: string;
}

/**
 * The one function through which a case changes its state: right, requirements, guards, actions, clocks, timeline,
 * counts, audit and messages, in the caller's transaction, under the lock of the case's row.
 * @throws NotFound for a case of nobody or of another region; Conflict `kasus-berubah` when somebody was first;
 *   Forbidden when the actor may not; RuleViolation when the state, a field or a guard says no
 */
export async function jalankanPeralihan(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  permintaan: PermintaanPeralihan,
): Promise<HasilPeralihan> {
  const langkah = await siapkan(inti, trx, pemda, permintaan);
  await periksaGuard(langkah);
  await jalankanAksi(langkah);
  return simpan(langkah);
}

async function siapkan(inti: Inti, trx: Trx, pemda: Pemda, permintaan: PermintaanPeralihan): Promise<Langkah> {
  const kasus = await lockKasus(trx, pemda.id, permintaan.kasusId);
  if (permintaan.versi !== undefined && permintaan.versi !== kasus.version) throw new Conflict('kasus-berubah');
  const model = await modelKasus(trx, kasus.model_hash);
  const peralihan = model.peralihan(permintaan.peralihan);
  if (!peralihan) throw new NotFound('peralihan-tidak-ada');
  if (!peralihan.dari.includes(kasus.keadaan)) throw new RuleViolation('keadaan-tidak-cocok');
  if (!isBoleh(peralihan, permintaan.pelaku)) throw new Forbidden('peran-tidak-cocok');
  periksaIsian(peralihan, permintaan.isian as Record<string, unknown>);
  const keparahan = kasus.keparahan === null ? undefined : model.keparahan(kasus.keparahan);
  return {
    inti,
    trx,
    pemda,
    kasus,
    model,
    peralihan,
    isian: permintaan.isian,
    tampil: permintaan.tampil,
    pelaku: permintaan.pelaku,
    jam: await readJam(trx, pemda.id, kasus.id),
    pada: inti.waktu(),
    ubah: {},
    keparahan,
  };
}

/** How long the news of an act of staff waits. */
const TAHAN_KABAR_MS = 3 * 60_000;

/** Locks a case for the rest of the transaction. */
export async function lockKasus(trx: Trx, pemdaId: number, kasusId: string): Promise<KasusRow> {
  const kasus = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', kasusId)
    .forUpdate()
    .executeTakeFirst();
  if (!kasus) throw new NotFound('kasus-tidak-ada');
  return kasus;
}

/** Whether a transition is open to this actor. */
export function isBoleh(peralihan: Peralihan, pelaku: PelakuKasus): boolean {
  if (pelaku.jenis === 'warga') return peralihan.oleh.includes('pelapor');
  if (pelaku.jenis === 'sistem') return peralihan.oleh.includes('sistem');
  return peralihan.oleh.some((peran) => peran !== 'pelapor' && peran !== 'sistem' && pelaku.peran.includes(peran));
}

function periksaIsian(peralihan: Peralihan, isian: Record<string, unknown>): void {
  const dikenal = new Set(peralihan.isian.map((satu) => satu.kolom));
  for (const kolom of Object.keys(isian))
    if (!dikenal.has(kolom)) throw new RuleViolation(`isian-tidak-dikenal:${kolom}`);
  for (const { kolom, wajib } of peralihan.isian) {
    const nilai = isian[kolom];
    if (wajib && (nilai === undefined || nilai === null || nilai === ''))
      throw new RuleViolation(`isian-kurang:${kolom}`);
  }
}

async function simpan(langkah: Langkah): Promise<HasilPeralihan> {
  const { trx, pemda, kasus, model, peralihan, pada } = langkah;
  const kalender = await readKalender(trx, pemda);
  const ke = await keadaanTujuan(langkah);
  const lama = { keadaan: kasus.keadaan, fase: kasus.fase as Fase };
  const mulaiBahaya = tandaiBahaya(langkah, lama.fase, ke.fase);
  const jam = majukanJam(model.dokumen, kalender, langkah.jam, {
    pada,
    dari: lama,
    ke,
    kembali: peralihan.ke === '@sebelumnya',
    mulaiBahaya,
    aman: isAman(langkah),
    bahayaDicabut: kasus.bahaya && langkah.ubah.bahaya === false,
    berakhir: kasus.berakhir_pada,
    sla: lamaSla(langkah),
  });
  const terdekat = tenggatTerdekat(model.dokumen, kalender, jam);
  const berakhir = ke.fase === 'akhir';
  const ubah: Updateable<DB['kasus.kasus']> = {
    ...langkah.ubah,
    keadaan: ke.keadaan,
    fase: ke.fase,
    hasil: model.keadaan(ke.keadaan).hasil ?? null,
    jatuh_tempo: terdekat?.jatuhTempo ?? null,
    tenggat_pada: terdekat?.tenggat ?? null,
    berakhir_pada: berakhir ? (kasus.berakhir_pada ?? pada) : null,
    hari_kerja_selesai: berakhir
      ? (kasus.hari_kerja_selesai ?? hariKerjaAntara(kalender, kasus.dibuat_pada, pada))
      : null,
    ...(isTambahan(langkah, ke.fase) ? { tambahan_pada: pada } : {}),
    diubah_pada: pada,
    version: kasus.version + 1,
  };
  const baru = await trx
    .updateTable('kasus.kasus')
    .set(ubah)
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasus.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await storeJam(trx, pemda.id, kasus.id, langkah.jam, jam, pada);
  const peristiwaId = await catat(langkah, baru, Object.keys(langkah.ubah));
  return { kasus: baru, peristiwaId };
}

/** Whether the desk has something to look at after this act of the reporter: a plain "yes, it is good" is nothing. */
function isTambahan({ pelaku, isian }: Langkah, ke: Fase): boolean {
  return pelaku.jenis === 'warga' && (ke !== 'akhir' || isian.pesan !== undefined || (isian.foto ?? []).length > 0);
}

/**
 * Whether the danger begins with this act: marked for the first time, or the case is opened anew while it is marked.
 * What was made safe before says nothing about the new danger.
 */
function tandaiBahaya({ kasus, ubah, peralihan }: Langkah, dari: Fase, ke: Fase): boolean {
  const dibuka = dari === 'akhir' && ke !== 'akhir' && peralihan.ke !== '@sebelumnya';
  const mulai = (ubah.bahaya ?? kasus.bahaya) && (!kasus.bahaya || dibuka);
  if (mulai && kasus.diamankan_pada !== null && ubah.diamankan_pada === undefined) ubah.diamankan_pada = null;
  return mulai;
}

/** Nothing dangerous is left: made safe, or no longer marked. */
function isAman({ kasus, ubah }: Langkah): boolean {
  const { bahaya = kasus.bahaya, diamankan_pada = kasus.diamankan_pada } = ubah;
  return !bahaya || diamankan_pada !== null;
}

async function catat(langkah: Langkah, baru: KasusRow, kolom: string[]): Promise<string> {
  const { trx, pemda, kasus, peralihan, pelaku, pada } = langkah;
  await pindahkanHitungan(trx, pemda.id, pada, kasus, baru);
  await pindahkanStatistik(trx, pemda, pada, kasus, baru);
  const peristiwaId = await catatPeristiwa(trx, pemda.id, pada, {
    kasusId: kasus.id,
    jenis: 'peralihan',
    peralihan: peralihan.id,
    dari: kasus.keadaan,
    ke: baru.keadaan,
    pelaku,
    publik: true,
    isi: isiPeristiwa(langkah),
  });
  await catatJejak(trx, pemda.id, pada, {
    pelaku: toPelaku(pelaku),
    tindakan: `kasus.peralihan.${peralihan.id}`,
    objek: 'kasus',
    objekId: kasus.id,
    kolom: ['keadaan', ...kolom],
  });
  if (pelaku.jenis === 'petugas' && pelaku.akunId) {
    await simpanUrungan(trx, kasus, langkah.jam, { peristiwaId, akunId: pelaku.akunId, pada });
  }
  if (peralihan.kabari) {
    await antrekan(trx, pemda.id, pada, 'kasus.kabar', { kasusId: kasus.id, peristiwaId }, kabarPada(pelaku, pada));
  }
  return peristiwaId;
}

/** News of an act of staff waits a little, so that the act can still be taken back. */
function kabarPada(pelaku: PelakuKasus, pada: Date): Date {
  return pelaku.jenis === 'petugas' ? new Date(pada.getTime() + TAHAN_KABAR_MS) : pada;
}

/** What the timeline keeps of the act's fields; words for colleagues stay apart under `internal`. */
function isiPeristiwa({ isian, kasus, ubah: { tampil } }: Langkah): JsonObject {
  const { catatan, petugas, ...terbuka } = isian;
  // That nobody has it is news only where somebody had it.
  const lepas = petugas === null && kasus.petugas_akun_id === null;
  return JSON.parse(
    JSON.stringify({
      ...terbuka,
      ...(lepas ? {} : { petugas }),
      tampil,
      ...(catatan ? { internal: catatan } : {}),
    }),
  );
}

async function keadaanTujuan(langkah: Langkah): Promise<{ keadaan: string; fase: Fase }> {
  const keadaan = await tujuan(langkah);
  return { keadaan, fase: langkah.model.keadaan(keadaan).fase };
}

async function tujuan(langkah: Langkah): Promise<string> {
  const { kasus, peralihan } = langkah;
  if (peralihan.ke === '@tetap') return kasus.keadaan;
  if (peralihan.ke !== '@sebelumnya') return peralihan.ke;
  return keadaanSebelum(langkah);
}

async function keadaanSebelum({ trx, kasus, model }: Langkah): Promise<string> {
  const keadaan = (await readJejak(trx, model, kasus)).at(-2);
  if (keadaan === undefined) throw new RuleViolation('tanpa-keadaan-sebelum');
  return keadaan;
}

function lamaSla({ keparahan, model, kasus }: Langkah): Durasi {
  return keparahan?.sla ?? kategori(model, kasus).sla;
}

function kategori(model: ModelTerperiksa, kasus: KasusRow) {
  const ada = model.kategori(kasus.kategori);
  if (!ada) throw new Error(`Model ${model.hash} tidak punya kategori ${kasus.kategori}`);
  return ada;
}
