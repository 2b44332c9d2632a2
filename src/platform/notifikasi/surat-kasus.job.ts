import { type Bahasa, isUuid } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import { NotFound, RuleViolation } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { KonteksTugas, PenanganTugas } from '../jobs/index.ts';
import {
  batasWaktu,
  bukaPin,
  indeksSurel,
  jamUtama,
  judulPublik,
  type KasusRow,
  kalimatJamUtama,
  listPengikut,
  readJam,
} from '../kasus/index.ts';
import { type ModelTerperiksa, modelKasus } from '../model/index.ts';
import { listUnit, type Pemda, readKalender } from '../pemda/index.ts';
import { alamatDasar } from './alamat-dasar.ts';
import { kirimEskalasi } from './eskalasi.job.ts';
import { isBerhenti, tokenHenti } from './henti.store.ts';
import { kirimSekali, type Penerima } from './kirim-sekali.ts';
import { type IsiSurat, susunDaftarUlang, susunKabar, susunTandaTerima } from './susun-surat.ts';
import { kirimTanyaIkut } from './tanya-ikut.job.ts';
import { readTerbuka } from './terbuka.query.ts';

/** The tasks of the outbox that send mails of a case. What they send may leave twice, under the same Message-ID. */
export const penanganSurat = {
  'kasus.tanda-terima': kirimTandaTerima,
  'kasus.kirim-ulang': kirimUlang,
  'kasus.tanya-ikut': kirimTanyaIkut,
  'kasus.kabar': kirimKabar,
  'kasus.eskalasi': kirimEskalasi,
} as const satisfies Record<string, PenanganTugas>;

/** Number and PIN to the reporter, once for each task. */
async function kirimTandaTerima({ inti, pemda, isi, id }: KonteksTugas): Promise<void> {
  await kirimNomor(inti, pemda, id, [idDari(isi, 'kasusId')], false);
}

/** The same for all reports of an address that asked again, in one mail. */
async function kirimUlang({ inti, pemda, isi, id }: KonteksTugas): Promise<void> {
  const { kasusIds, indeks } = isi;
  // Tasks of before there was one mail for all name one case.
  const ids = Array.isArray(kasusIds) ? kasusIds.map((satu) => idDari({ satu }, 'satu')) : [idDari(isi, 'kasusId')];
  await kirimNomor(inti, pemda, id, ids, true, typeof indeks === 'string' ? Buffer.from(indeks, 'hex') : undefined);
}

/**
 * @param diminta the index of the address that asked; tasks of before it was kept ask for that of the first case.
 *   Reports that have another address by now are left out: their PINs are nothing to the one that asked.
 */
async function kirimNomor(
  inti: Inti,
  pemda: Pemda,
  id: string,
  kasusIds: readonly string[],
  ulang: boolean,
  diminta?: Buffer,
): Promise<void> {
  const [kasusId] = kasusIds;
  if (kasusId === undefined) return;
  const penerima = await inti.db.read(pemda.id, (trx) => cariPenerima(inti, trx, pemda, kasusIds, diminta));
  if (!penerima) return;
  await kirimSekali(inti, pemda, { kasusId, peristiwaId: id, jenis: 'tanda-terima' }, penerima, async (trx) => {
    const daftar = [];
    for (const satu of kasusIds) {
      const kasus = await getKasus(trx, pemda, satu);
      if (!kasus.surel_indeks?.equals(penerima.indeks)) continue;
      const pin = await bukaPin(inti, trx, pemda, satu);
      if (pin === undefined) throw new NotFound('kasus-tidak-ada');
      daftar.push({ isi: await isiSurat(inti, trx, pemda, kasus, penerima), pin });
    }
    const [pertama] = daftar;
    if (!pertama) return undefined;
    return daftar.length === 1
      ? susunTandaTerima(pertama.isi, pertama.pin, ulang)
      : susunDaftarUlang(daftar, penerima.bahasa);
  });
}

/** The address that asked, from the first of these cases that still has it. */
async function cariPenerima(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kasusIds: readonly string[],
  diminta: Buffer | undefined,
): Promise<Penerima | undefined> {
  for (const satu of kasusIds) {
    const kasus = await getKasus(trx, pemda, satu);
    if (diminta === undefined || kasus.surel_indeks?.equals(diminta)) return findPelapor(inti, trx, kasus);
  }
  return undefined;
}

/** What an act changed, to the reporter and all who follow, once each. */
async function kirimKabar({ inti, pemda, isi }: KonteksTugas): Promise<void> {
  const kasusId = idDari(isi, 'kasusId');
  const peristiwaId = idDari(isi, 'peristiwaId');
  const daftar = await inti.db.read(pemda.id, async (trx) =>
    listPenerima(inti, trx, await getKasus(trx, pemda, kasusId)),
  );
  let gagal: unknown;
  for (const penerima of daftar) {
    try {
      await kirimSekali(inti, pemda, { kasusId, peristiwaId, jenis: 'kabar' }, penerima, async (trx) => {
        const kasus = await getKasus(trx, pemda, kasusId);
        const peristiwa = await getPeristiwa(trx, pemda, kasusId, peristiwaId);
        const model = await modelKasus(trx, kasus.model_hash);
        if (isTerjawab(model, kasus, peristiwa.ke)) return undefined;
        const terbuka = await readTerbuka(trx, kasus, peristiwa, penerima);
        return susunKabar(await isiSurat(inti, trx, pemda, kasus, penerima), model, peristiwa, terbuka);
      });
    } catch (error) {
      gagal ??= error;
    }
  }
  // One address that cannot be reached now keeps no other from its news; those that were reached are written down.
  if (gagal !== undefined) throw gagal;
}

/** A question that was answered before its mail could leave is no news any more. */
function isTerjawab(model: ModelTerperiksa, kasus: KasusRow, ke: string | null): boolean {
  return ke !== null && model.keadaan(ke).fase === 'menunggu' && kasus.keadaan !== ke;
}

async function listPenerima(inti: Inti, trx: Trx, kasus: KasusRow): Promise<Penerima[]> {
  const kunci = await inti.kunci.pemda(trx, kasus.pemda_id);
  const pelapor = await findPelapor(inti, trx, kasus);
  const mau = pelapor && !(await isBerhenti(trx, kasus.pemda_id, kasus.id, pelapor.indeks)) ? [pelapor] : [];
  const ikut = (await listPengikut(trx, kunci, kasus.pemda_id, kasus.id)).map((satu) => ({
    ...satu,
    indeks: indeksSurel(kunci, satu.surel),
  }));
  return [...new Map([...ikut, ...mau].map((satu) => [satu.indeks.toString('hex'), satu])).values()];
}

async function findPelapor(inti: Inti, trx: Trx, kasus: KasusRow): Promise<Penerima | undefined> {
  if (!kasus.surel) return undefined;
  const kunci = await inti.kunci.pemda(trx, kasus.pemda_id);
  const surel = kunci.buka(kasus.surel, `kasus.surel/${kasus.id}`);
  return {
    surel,
    indeks: indeksSurel(kunci, surel),
    bahasa: kasus.bahasa === 'en' ? 'en' : 'id',
  };
}

async function isiSurat(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kasus: KasusRow,
  { bahasa, indeks }: Penerima,
): Promise<IsiSurat> {
  const model = await modelKasus(trx, kasus.model_hash);
  const kunci = await inti.kunci.pemda(trx, pemda.id);
  const unit = (await listUnit(trx, pemda.id)).find((satu) => satu.id === kasus.unit_id);
  const token = await tokenHenti(trx, kunci, pemda.id, kasus.id, indeks, inti.waktu());
  const dasar = `${alamatDasar(inti)}${bahasa === 'en' ? '/en' : ''}/${pemda.slug}`;
  return {
    bahasa,
    uji: kasus.uji,
    pemda: pemda.nama,
    nomor: kasus.nomor,
    judul: judulPublik(model, kasus, bahasa).replace(/\s+/g, ' '),
    unit: unit?.nama ?? pemda.nama,
    diteruskan: kasus.hasil === 'diteruskan',
    batas: await kalimatBatas(inti, trx, pemda, kasus, bahasa),
    tautan: `${dasar}/${kasus.layanan}/laporan/${kasus.nomor}`,
    henti: `${dasar}/henti-kabar/${token}`,
  };
}

/** The day and the minute while the clock runs; that it rests while it rests; nothing after the end. */
async function kalimatBatas(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kasus: KasusRow,
  bahasa: Bahasa,
): Promise<string | undefined> {
  if (kasus.fase === 'akhir') return undefined;
  const model = await modelKasus(trx, kasus.model_hash);
  const daftar = await readJam(trx, pemda.id, kasus.id);
  const jam = jamUtama(model, daftar);
  if (!jam) return undefined;
  if (jam.berhenti === null) return batasWaktu(jam, pemda.zona, bahasa);
  return kalimatJamUtama(model, await readKalender(trx, pemda), daftar, inti.waktu(), bahasa, kasus)?.teks;
}

async function getKasus(trx: Trx, pemda: Pemda, id: string): Promise<KasusRow> {
  const row = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound('kasus-tidak-ada');
  return row;
}

async function getPeristiwa(trx: Trx, pemda: Pemda, kasusId: string, id: string) {
  const row = await trx
    .selectFrom('kasus.peristiwa')
    .select(['id', 'peralihan', 'ke', 'pelaku', 'isi'])
    .where('pemda_id', '=', pemda.id)
    .where('kasus_id', '=', kasusId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound('peristiwa-tidak-ada');
  return row;
}

function idDari(isi: KonteksTugas['isi'], nama: string): string {
  const nilai = isi[nama];
  if (typeof nilai !== 'string' || !isUuid(nilai)) throw new RuleViolation('tugas-keliru');
  return nilai;
}
