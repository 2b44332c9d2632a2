import type { Updateable } from 'kysely';
import type { DB, Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { Conflict, RuleViolation } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { type Fase, type ModelTerperiksa, modelKasus } from '../model/index.ts';
import { type Pemda, readKalender } from '../pemda/index.ts';
import { pindahkanHitungan } from './hitungan.ts';
import { readJam, storeJam } from './jam.store.ts';
import { majukanJam, tenggatTerdekat } from './jam.ts';
import { judulBetulan } from './judul.ts';
import { type KasusRow, type PelakuKasus, toPelaku } from './kasus.types.ts';
import { ceritaDari, kataKasus, simpanKata } from './kata.ts';
import { lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';
import { simpanUrungan } from './urungan.store.ts';

/** What an officer may put right without changing the state. */
export interface Betulan {
  kategori: string;
  judul: string;
  kecamatanKode: string;
  desaKode: string | undefined;
  patokan: string;
}

const KOLOM = ['kategori', 'judul', 'kecamatan_kode', 'desa_kode', 'patokan'] as const;

/**
 * Puts kind and place right. Old and new stay in the timeline; the clocks follow the new kind unless a severity sets
 * their length.
 * @returns false when nothing differs from what is there
 * @throws NotFound; Conflict `kasus-berubah`; RuleViolation `isian-keliru:kategori`
 */
export async function betulkan(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  permintaan: { kasusId: string; versi: number; pelaku: PelakuKasus; betulan: Betulan },
): Promise<boolean> {
  const { pelaku, betulan } = permintaan;
  const kasus = await lockKasus(trx, pemda.id, permintaan.kasusId);
  if (permintaan.versi !== kasus.version) throw new Conflict('kasus-berubah');
  const model = await modelKasus(trx, kasus.model_hash);
  if (!model.kategori(betulan.kategori)) throw new RuleViolation('isian-keliru:kategori');
  const { kasus: lama, baru } = perubahan(kasus, { ...betulan, judul: judulBetulan(model, kasus, betulan) });
  if (Object.keys(baru).length === 0) return false;
  const pada = inti.waktu();
  const jamLama = await readJam(trx, pemda.id, kasus.id);
  const hasil = await simpan(trx, pemda, kasus, model, baru, jamLama, pada);
  const peristiwaId = await catatPeristiwa(trx, pemda.id, pada, {
    kasusId: kasus.id,
    jenis: 'betulan',
    pelaku,
    publik: true,
    isi: { lama, baru },
  });
  if (pelaku.akunId) await simpanUrungan(trx, kasus, jamLama, { peristiwaId, akunId: pelaku.akunId, pada });
  await pindahkanHitungan(trx, pemda.id, pada, kasus, hasil);
  await simpanKata(trx, pemda.id, kasus, kataBaris(kasus), kataBaris(hasil));
  await catatJejak(trx, pemda.id, pada, {
    pelaku: toPelaku(pelaku),
    tindakan: 'kasus.kasus.dibetulkan',
    objek: 'kasus',
    objekId: kasus.id,
    kolom: Object.keys(baru),
  });
  return true;
}

type KolomBetul = Partial<Record<(typeof KOLOM)[number], string | null>>;

function perubahan(kasus: KasusRow, betulan: Betulan): { kasus: KolomBetul; baru: KolomBetul } {
  const ingin: Record<(typeof KOLOM)[number], string | null> = {
    kategori: betulan.kategori,
    judul: betulan.judul,
    kecamatan_kode: betulan.kecamatanKode,
    desa_kode: betulan.desaKode ?? null,
    patokan: betulan.patokan,
  };
  const beda = KOLOM.filter((kolom) => kasus[kolom] !== ingin[kolom]);
  return {
    kasus: Object.fromEntries(beda.map((kolom) => [kolom, kasus[kolom]])),
    baru: Object.fromEntries(beda.map((kolom) => [kolom, ingin[kolom]])),
  };
}

async function simpan(
  trx: Trx,
  pemda: Pemda,
  kasus: KasusRow,
  model: ModelTerperiksa,
  baru: KolomBetul,
  jamLama: Awaited<ReturnType<typeof readJam>>,
  pada: Date,
): Promise<KasusRow> {
  const kalender = await readKalender(trx, pemda);
  const kini = { keadaan: kasus.keadaan, fase: kasus.fase as Fase };
  const keparahan = kasus.keparahan === null ? undefined : model.keparahan(kasus.keparahan);
  const kategori = model.kategori(baru.kategori ?? kasus.kategori);
  if (!kategori) throw new RuleViolation('isian-keliru:kategori');
  const jam = majukanJam(model.dokumen, kalender, jamLama, {
    pada,
    dari: kini,
    ke: kini,
    kembali: false,
    mulaiBahaya: false,
    aman: kasus.diamankan_pada !== null,
    sla: keparahan?.sla ?? kategori.sla,
  });
  await storeJam(trx, pemda.id, kasus.id, jamLama, jam, pada);
  const terdekat = tenggatTerdekat(model.dokumen, kalender, jam);
  const ubah: Updateable<DB['kasus.kasus']> = {
    ...(baru as Updateable<DB['kasus.kasus']>),
    jatuh_tempo: terdekat?.jatuhTempo ?? null,
    tenggat_pada: terdekat?.tenggat ?? null,
    diubah_pada: pada,
    version: kasus.version + 1,
  };
  return trx
    .updateTable('kasus.kasus')
    .set(ubah)
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasus.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

function kataBaris(kasus: KasusRow): string[] {
  return kataKasus({ nomor: kasus.nomor, judul: kasus.judul, patokan: kasus.patokan, cerita: ceritaDari(kasus.data) });
}
