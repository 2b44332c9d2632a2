import { createHash } from 'node:crypto';
import { isUuid } from '../../core/index.ts';
import { RuleViolation } from '../errors/index.ts';
import type { KonteksTugas } from '../jobs/index.ts';
import { findTunggu, judulPublik } from '../kasus/index.ts';
import { modelKasus } from '../model/index.ts';
import { alamatDasar } from './alamat-dasar.ts';
import { domainSurel, kirimSurel } from './surel.ts';
import { susunTanyaIkut } from './susun-surat.ts';

/** The one mail that asks an address whether it wants the news of a report. The outbox holds no token. */
export async function kirimTanyaIkut({ inti, pemda, isi, id }: KonteksTugas): Promise<void> {
  const tungguId = isi['tungguId'];
  if (typeof tungguId !== 'string' || !isUuid(tungguId)) throw new RuleViolation('tugas-keliru');
  const data = await inti.db.read(pemda.id, async (trx) => {
    const kunci = await inti.kunci.pemda(trx, pemda.id);
    const tunggu = await findTunggu(trx, kunci, pemda.id, tungguId, inti.waktu());
    if (!tunggu) return undefined;
    const kasus = await trx
      .selectFrom('kasus.kasus')
      .selectAll()
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', tunggu.kasusId)
      .executeTakeFirstOrThrow();
    const judul = judulPublik(await modelKasus(trx, kasus.model_hash), kasus, tunggu.bahasa).replace(/\s+/g, ' ');
    return { tunggu, nomor: kasus.nomor, judul };
  });
  if (!data) return;
  const { surel, bahasa, token } = data.tunggu;
  const setuju = `${alamatDasar(inti)}${bahasa === 'en' ? '/en' : ''}/${pemda.slug}/ikut-kabar/${token}`;
  const surat = susunTanyaIkut({ bahasa, pemda: pemda.nama, nomor: data.nomor, judul: data.judul, setuju });
  const pesan = createHash('sha256').update(`${pemda.id}/${id}`).digest('hex').slice(0, 32);
  try {
    await kirimSurel(inti, {
      ke: surel,
      ...surat,
      bahasa,
      kepala: { 'Message-ID': `<${pesan}@${domainSurel(inti)}>` },
    });
  } catch (error) {
    // Refused for good: nobody has to be told, the wish runs out by itself.
    if (!(error instanceof RuleViolation)) throw error;
  }
}
