import type { Trx } from '../../db/index.ts';
import { bacaIsi, type KasusRow } from '../kasus/index.ts';
import type { Penerima } from './kirim-sekali.ts';
import type { Terbuka } from './susun-surat.ts';

/**
 * What of an act this reader may know: words of staff are the reporter's until somebody publishes them, and a trial
 * that this report repeats stays closed.
 */
export async function readTerbuka(
  trx: Trx,
  kasus: KasusRow,
  peristiwa: { id: string; isi: unknown },
  penerima: Penerima,
): Promise<Terbuka> {
  const isPelapor = kasus.surel_indeks?.equals(penerima.indeks) ?? false;
  return {
    pelapor: isPelapor,
    pesan: isPelapor || (kasus.terbit && kasus.tampil.includes(peristiwa.id)),
    induk: await findInduk(trx, kasus, bacaIsi(peristiwa.isi).induk),
  };
}

async function findInduk(trx: Trx, kasus: KasusRow, nomor: string | undefined): Promise<Terbuka['induk']> {
  if (nomor === undefined) return undefined;
  const row = await trx
    .selectFrom('kasus.kasus')
    .select('uji')
    .where('pemda_id', '=', kasus.pemda_id)
    .where('layanan', '=', kasus.layanan)
    .where('nomor', '=', nomor)
    .executeTakeFirst();
  return row && !row.uji ? { nomor } : 'tertutup';
}
