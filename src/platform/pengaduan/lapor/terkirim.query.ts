import type { Bahasa } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { NotFound } from '../../errors/index.ts';
import type { Inti } from '../../inti/index.ts';
import { type JamBerjalan, judulPublik, type KasusRow, readJam } from '../../kasus/index.ts';
import { type ModelTerperiksa, modelKasus } from '../../model/index.ts';
import { type Pemda, type Pengaturan, readPengaturan } from '../../pemda/index.ts';
import { isPemilik, listPerangkat } from '../../perangkat/index.ts';

/** What the answer to a sent report shows; with the PIN, so for its own browser alone. */
export interface Terkirim {
  kasus: KasusRow;
  unitNama: string;
  pin: string;
  jam: JamBerjalan[];
  model: ModelTerperiksa;
  pengaturan: Pengaturan;
  perangkat: LaporanDiPonsel[];
}

/** A report that this browser may answer for, named in the language of the page. */
export interface LaporanDiPonsel {
  nomor: string;
  layanan: string;
  judul: string;
}

/** @throws NotFound for a number of nobody, and for a browser that may not answer for it */
export async function readTerkirim(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  pengunjung: string,
  nomor: string,
  bahasa: Bahasa,
): Promise<Terkirim> {
  const kasus = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemda.id)
    .where('nomor', '=', nomor)
    .executeTakeFirst();
  if (!kasus || !(await isPemilik(trx, pemda.id, pengunjung, kasus.id, inti.waktu())))
    throw new NotFound('laporan-tidak-ada');
  const unit = await trx
    .selectFrom('pemda.unit')
    .select('nama')
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasus.unit_id)
    .executeTakeFirstOrThrow();
  const kunci = await inti.kunci.pemda(trx, pemda.id);
  return {
    kasus,
    unitNama: unit.nama,
    pin: kunci.buka(kasus.pin, `kasus.pin/${kasus.id}`),
    jam: await readJam(trx, pemda.id, kasus.id),
    model: await modelKasus(trx, kasus.model_hash),
    pengaturan: await readPengaturan(trx, pemda.id),
    perangkat: await listDiPonsel(trx, pemda.id, pengunjung, inti.waktu(), bahasa),
  };
}

async function listDiPonsel(
  trx: Trx,
  pemdaId: number,
  pengunjung: string,
  kini: Date,
  bahasa: Bahasa,
): Promise<LaporanDiPonsel[]> {
  const hasil: LaporanDiPonsel[] = [];
  for (const satu of await listPerangkat(trx, pemdaId, pengunjung, kini)) {
    const judul = judulPublik(await modelKasus(trx, satu.model_hash), satu, bahasa);
    hasil.push({ nomor: satu.nomor, layanan: satu.layanan, judul });
  }
  return hasil;
}
