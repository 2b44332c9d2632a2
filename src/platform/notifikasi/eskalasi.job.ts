import { isUuid } from '../../core/index.ts';
import { berlaku, type Trx } from '../../db/index.ts';
import { NotFound, RuleViolation } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { KonteksTugas } from '../jobs/index.ts';
import { indeksSurel } from '../kasus/index.ts';
import { modelKasus } from '../model/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { alamatDasar } from './alamat-dasar.ts';
import { mulaiKiriman, selesaikanKiriman } from './kiriman.store.ts';
import { kirimSurel } from './surel.ts';
import type { Surel } from './surel.types.ts';

/**
 * A deadline of the office has passed: the heads of the region are told, each by an own mail. One who cannot be reached
 * now keeps no other from it, and none is told twice.
 */
export async function kirimEskalasi({ inti, pemda, isi, id }: KonteksTugas): Promise<void> {
  const { kasusId, jamId } = isi;
  if (typeof kasusId !== 'string' || typeof jamId !== 'string' || !isUuid(kasusId) || !isUuid(jamId))
    throw new NotFound('kasus-tidak-ada');
  const lewat = await inti.db.read(pemda.id, (trx) => readLewat(trx, pemda, kasusId, jamId, inti.waktu()));
  if (lewat.kepala.length === 0) return;
  const akun = await inti.db.global.selectFrom('auth.user').select('email').where('id', 'in', lewat.kepala).execute();
  const surat = {
    judul: `Batas waktu lewat: ${lewat.nomor}`,
    teks: `${lewat.judul} (${lewat.nomor}) melewati batas waktu “${lewat.jam}”.\n\nLihat dan putuskan langkah berikutnya:\n${alamatDasar(inti)}/${pemda.slug}/kerja/laporan/${kasusId}\n`,
  };
  let gagal: unknown;
  for (const { email } of akun) {
    await kirimSatu(inti, pemda, { kasusId, peristiwaId: id }, { ke: email, ...surat }).catch((error: unknown) => {
      gagal ??= error;
    });
  }
  if (gagal !== undefined) throw gagal;
}

async function kirimSatu(
  inti: Inti,
  pemda: Pemda,
  tentang: { kasusId: string; peristiwaId: string },
  surel: Surel,
): Promise<void> {
  const pelaku = { jenis: 'sistem' } as const;
  const kunci = await inti.db.tenant(pemda.id, pelaku, async (trx) => {
    const penerima = indeksSurel(await inti.kunci.pemda(trx, pemda.id), surel.ke);
    const satu = { ...tentang, penerima };
    return (await mulaiKiriman(trx, pemda.id, satu, 'kabar', inti.waktu())) ? satu : undefined;
  });
  if (!kunci) return;
  const galat = await kirimSurel(inti, surel).then(
    () => null,
    (error: unknown) => {
      if (error instanceof RuleViolation) return error.kode;
      throw error;
    },
  );
  await inti.db.tenant(pemda.id, pelaku, (trx) => selesaikanKiriman(trx, pemda.id, kunci, inti.waktu(), galat));
}

async function readLewat(trx: Trx, pemda: Pemda, kasusId: string, jamId: string, kini: Date) {
  const row = await trx
    .selectFrom('kasus.kasus as kasus')
    .innerJoin('kasus.jam as jam', (join) =>
      join.onRef('jam.pemda_id', '=', 'kasus.pemda_id').onRef('jam.kasus_id', '=', 'kasus.id'),
    )
    .select(['kasus.nomor', 'kasus.judul', 'kasus.model_hash', 'jam.jam'])
    .where('kasus.pemda_id', '=', pemda.id)
    .where('kasus.id', '=', kasusId)
    .where('jam.id', '=', jamId)
    .executeTakeFirst();
  if (!row) throw new NotFound('kasus-tidak-ada');
  const kepala = await trx
    .selectFrom('akses.peran')
    .select(['akun_id', 'pengganti_akun_id'])
    .where('pemda_id', '=', pemda.id)
    .where('peran', '=', 'kepala')
    .where(berlaku(kini))
    .execute();
  const model = await modelKasus(trx, row.model_hash);
  return {
    nomor: row.nomor,
    judul: row.judul,
    jam: model.jam(row.jam)?.judul.id ?? row.jam,
    kepala: [...new Set(kepala.flatMap((satu) => [satu.akun_id, satu.pengganti_akun_id ?? satu.akun_id]))],
  };
}
