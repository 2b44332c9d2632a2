import { createHash } from 'node:crypto';
import type { Bahasa } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import { RuleViolation } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { type KunciKiriman, mulaiKiriman, selesaikanKiriman } from './kiriman.store.ts';
import { domainSurel, kirimSurel } from './surel.ts';
import type { Tersusun } from './susun-surat.ts';

export interface Penerima {
  surel: string;
  /** Keyed index of the address, by which sendings are told apart without keeping it. */
  indeks: Buffer;
  bahasa: Bahasa;
}

/**
 * Sends one mail of a case unless it went already, or `susun` finds that there is nothing to say. At least once: who
 * dies between the sending and writing it down sends it again, under the same Message-ID, by which mail programs know
 * that it is the same.
 * @throws Unavailable when it may go later; a refusal for good is written down and throws nothing
 */
export async function kirimSekali(
  inti: Inti,
  pemda: Pemda,
  tentang: { kasusId: string; peristiwaId: string; jenis: 'tanda-terima' | 'kabar' },
  penerima: Penerima,
  susun: (trx: Trx) => Promise<Tersusun | undefined>,
): Promise<void> {
  const kunci: KunciKiriman = { ...tentang, penerima: penerima.indeks };
  const surat = await inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    if (!(await mulaiKiriman(trx, pemda.id, kunci, tentang.jenis, inti.waktu()))) return undefined;
    const tersusun = await susun(trx);
    if (!tersusun) await selesaikanKiriman(trx, pemda.id, kunci, inti.waktu(), 'tanpa-isi');
    return tersusun;
  });
  if (!surat) return;
  const galat = await kirim(inti, pemda, kunci, penerima, surat);
  await inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    selesaikanKiriman(trx, pemda.id, kunci, inti.waktu(), galat),
  );
}

async function kirim(
  inti: Inti,
  pemda: Pemda,
  kunci: KunciKiriman,
  penerima: Penerima,
  surat: Tersusun,
): Promise<string | null> {
  const { judul, teks, henti } = surat;
  const kepala = {
    'Message-ID': pesanId(inti, pemda, kunci),
    // RFC 8058: a mail program may end the news with one POST.
    ...(henti === undefined
      ? {}
      : { 'List-Unsubscribe': `<${henti}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
  try {
    await kirimSurel(inti, { ke: penerima.surel, judul, teks, bahasa: penerima.bahasa, kepala });
    return null;
  } catch (error) {
    if (error instanceof RuleViolation) return error.kode;
    throw error;
  }
}

function pesanId(inti: Inti, pemda: Pemda, { kasusId, peristiwaId, penerima }: KunciKiriman): string {
  const isi = `${pemda.id}/${kasusId}/${peristiwaId}/${penerima.toString('hex')}`;
  return `<${createHash('sha256').update(isi).digest('hex').slice(0, 32)}@${domainSurel(inti)}>`;
}
