import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import { type Bahasa, makeNomorPublik, makePin, selGrid, uuidv7 } from '../../core/index.ts';
import type { Database, DB, JsonObject, Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { Conflict, RuleViolation } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { antrekan } from '../jobs/index.ts';
import { type Kategori, type ModelTerperiksa, modelTerpasang } from '../model/index.ts';
import { findLayananTerbuka, type Pemda, readKalender } from '../pemda/index.ts';
import { pindahkanStatistik } from '../statistik/index.ts';
import { pindahkanHitungan } from './hitungan.ts';
import { storeJam } from './jam.store.ts';
import { majukanJam, tenggatTerdekat } from './jam.ts';
import { type Kontak, type PelakuKasus, type Saluran, type Tempat, toPelaku } from './kasus.types.ts';
import { ceritaDari, kataKasus, simpanKata } from './kata.ts';
import { kolomKontak } from './kontak.store.ts';
import { catatPeristiwa } from './peristiwa.ts';

export interface KasusBaru {
  layanan: string;
  kategori: string;
  /** One line that names the case in lists, made from kind and place. */
  judul: string;
  tempat: Tempat;
  bahaya: boolean;
  /** Answers of the form that need no column. */
  data: JsonObject;
  kontak: Kontak;
  saluran: Saluran;
  bahasa: Bahasa;
  /** Made before the first send: the same key is the same submission. */
  kunciKirim: string;
}

export interface TandaTerima {
  kasusId: string;
  nomor: string;
  pin: string;
  /** The key had been used before: nothing new was made. */
  ulangan: boolean;
}

/**
 * Opens a case: number, PIN, clocks, timeline, counts, audit and messages in one transaction. A repeated submission
 * gets the first receipt again, however it is repeated.
 * @param ikut what else must happen with it or not at all, such as handing over the draft
 * @throws Conflict `kunci-dipakai` when the key came with another body; RuleViolation when the service is closed or nobody works its inbox
 */
export async function buatKasus(
  inti: Inti,
  pemda: Pemda,
  pelaku: PelakuKasus,
  masukan: KasusBaru,
  ikut: (trx: Trx, kasusId: string) => Promise<void> = async () => undefined,
): Promise<TandaTerima> {
  const isiHash = hashIsi(masukan);
  try {
    return await bertransaksi(
      inti.db,
      pemda,
      pelaku,
      async (trx) =>
        (await tandaTerimaLama(inti, trx, pemda, masukan.kunciKirim, isiHash)) ??
        buatDengan(ikut, trx, await buat(inti, trx, pemda, pelaku, masukan, isiHash)),
    );
  } catch (error) {
    if (!(error instanceof KunciSudahAda)) throw error;
    // Somebody sent the same at the same moment and was first: this attempt left nothing, theirs is the answer.
    const lama = await bertransaksi(inti.db, pemda, pelaku, (trx) =>
      tandaTerimaLama(inti, trx, pemda, masukan.kunciKirim, isiHash),
    );
    if (!lama) throw error;
    return lama;
  }
}

async function buatDengan(
  ikut: (trx: Trx, kasusId: string) => Promise<void>,
  trx: Trx,
  terima: TandaTerima,
): Promise<TandaTerima> {
  await ikut(trx, terima.kasusId);
  return terima;
}

class KunciSudahAda extends Error {}

function bertransaksi<T>(db: Database, pemda: Pemda, pelaku: PelakuKasus, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.tenant(pemda.id, toPelaku(pelaku), work);
}

async function buat(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  pelaku: PelakuKasus,
  masukan: KasusBaru,
  isiHash: Buffer,
): Promise<TandaTerima> {
  const pada = inti.waktu();
  const layanan = await findLayananTerbuka(trx, pemda.id, masukan.layanan, pada);
  if (!layanan) throw new RuleViolation('layanan-tutup');
  const model = await modelTerpasang(trx, pemda.id, masukan.layanan);
  const kategori = model.kategori(masukan.kategori);
  if (!kategori) throw new RuleViolation('kategori-tidak-ada');
  const kalender = await readKalender(trx, pemda);
  const kunci = await inti.kunci.pemda(trx, pemda.id);
  const awal = { keadaan: model.dokumen.alur.awal, fase: model.keadaan(model.dokumen.alur.awal).fase };
  const jam = majukanJam(model.dokumen, kalender, [], {
    pada,
    dari: undefined,
    ke: awal,
    kembali: false,
    mulaiBahaya: masukan.bahaya,
    aman: false,
    sla: kategori.sla,
  });
  const terdekat = tenggatTerdekat(model.dokumen, kalender, jam);
  const kasusId = uuidv7(pada);
  const pin = makePin(inti.acak);
  const row = {
    id: kasusId,
    layanan: masukan.layanan,
    ...awal,
    ...kolomIsi(masukan, kategori, model),
    ...kolomKontak(kunci, kasusId, masukan.kontak),
    pin: kunci.segel(pin, `kasus.pin/${kasusId}`),
    uji: layanan.tahap === 'uji',
    unit_id: layanan.unitId,
    jatuh_tempo: terdekat?.jatuhTempo ?? null,
    tenggat_pada: terdekat?.tenggat ?? null,
    dibuat_pada: pada,
    diubah_pada: pada,
  };
  const nomor = await sisipkan(inti, trx, pemda, row);
  await catatKunci(trx, pemda.id, masukan.kunciKirim, isiHash, kasusId, pada);
  await storeJam(trx, pemda.id, kasusId, [], jam, pada);
  await simpanKata(
    trx,
    pemda.id,
    row,
    [],
    kataKasus({ nomor, judul: masukan.judul, patokan: masukan.tempat.patokan, cerita: ceritaDari(masukan.data) }),
  );
  await catatPeristiwa(trx, pemda.id, pada, {
    kasusId,
    jenis: 'diterima',
    ke: awal.keadaan,
    pelaku,
    publik: true,
    isi: { saluran: masukan.saluran },
  });
  await pindahkanHitungan(trx, pemda.id, pada, undefined, { ...row, diamankan_pada: null });
  await pindahkanStatistik(trx, pemda, pada, undefined, {
    ...row,
    hasil: null,
    berakhir_pada: null,
    hari_kerja_selesai: null,
  });
  await catatJejak(trx, pemda.id, pada, {
    pelaku: toPelaku(pelaku),
    tindakan: 'kasus.kasus.dibuka',
    objek: 'kasus',
    objekId: kasusId,
  });
  if (masukan.kontak.surel) await antrekan(trx, pemda.id, pada, 'kasus.tanda-terima', { kasusId });
  return { kasusId, nomor, pin, ulangan: false };
}

function kolomIsi(masukan: KasusBaru, kategori: Kategori, model: ModelTerperiksa) {
  const titik = masukan.tempat.titik;
  return {
    model_hash: model.hash,
    kategori: kategori.id,
    bahaya: masukan.bahaya,
    judul: masukan.judul,
    kecamatan_kode: masukan.tempat.kecamatanKode,
    desa_kode: masukan.tempat.desaKode ?? null,
    patokan: masukan.tempat.patokan,
    lintang: titik?.lintang ?? null,
    bujur: titik?.bujur ?? null,
    akurasi_m: titik?.akurasi === undefined ? null : Math.round(titik.akurasi),
    sel: titik ? selGrid(titik) : null,
    data: JSON.stringify(masukan.data),
    saluran: masukan.saluran,
    bahasa: masukan.bahasa,
  };
}

const PERCOBAAN_NOMOR = 5;

/** Random numbers may meet: the unique key decides, and another one is drawn. */
async function sisipkan(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  row: Omit<Insertable<DB['kasus.kasus']>, 'pemda_id' | 'nomor'>,
): Promise<string> {
  for (let percobaan = 0; percobaan < PERCOBAAN_NOMOR; percobaan++) {
    const nomor = makeNomorPublik(pemda.singkatan, inti.acak);
    const hasil = await trx
      .insertInto('kasus.kasus')
      .values({ pemda_id: pemda.id, nomor, ...row })
      .onConflict((conflict) => conflict.columns(['pemda_id', 'nomor']).doNothing())
      .executeTakeFirst();
    if (hasil.numInsertedOrUpdatedRows === 1n) return nomor;
  }
  throw new Error('Nomor publik selalu bertabrakan');
}

async function catatKunci(
  trx: Trx,
  pemdaId: number,
  kunci: string,
  isiHash: Buffer,
  kasusId: string,
  pada: Date,
): Promise<void> {
  const hasil = await trx
    .insertInto('kasus.kunci_kirim')
    .values({ pemda_id: pemdaId, kunci, isi_hash: isiHash, kasus_id: kasusId, dibuat_pada: pada })
    .onConflict((conflict) => conflict.columns(['pemda_id', 'kunci']).doNothing())
    .executeTakeFirst();
  if (hasil.numInsertedOrUpdatedRows !== 1n) throw new KunciSudahAda();
}

async function tandaTerimaLama(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kunciKirim: string,
  isiHash: Buffer,
): Promise<TandaTerima | undefined> {
  const row = await trx
    .selectFrom('kasus.kunci_kirim as kunci')
    .innerJoin('kasus.kasus as kasus', (join) =>
      join.onRef('kasus.pemda_id', '=', 'kunci.pemda_id').onRef('kasus.id', '=', 'kunci.kasus_id'),
    )
    .select(['kunci.isi_hash', 'kasus.id', 'kasus.nomor', 'kasus.pin'])
    .where('kunci.pemda_id', '=', pemda.id)
    .where('kunci.kunci', '=', kunciKirim)
    .executeTakeFirst();
  if (!row) return undefined;
  if (!row.isi_hash.equals(isiHash)) throw new Conflict('kunci-dipakai');
  const kunci = await inti.kunci.pemda(trx, pemda.id);
  return { kasusId: row.id, nomor: row.nomor, pin: kunci.buka(row.pin, `kasus.pin/${row.id}`), ulangan: true };
}

function hashIsi(masukan: KasusBaru): Buffer {
  const { kunciKirim: _, ...isi } = masukan;
  return createHash('sha256').update(JSON.stringify(isi)).digest();
}
