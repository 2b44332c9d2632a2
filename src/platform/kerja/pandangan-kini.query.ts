import { awalHari, tanggalLokal, waktuLokal } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { hitungPandangan } from './kotak-masuk/pandangan.query.ts';
import type { LayananKerja } from './layanan.query.ts';
import { BATAS, TERBUKA } from './tenggat-terbuka.ts';

/** What is left of the local day: a deadline at its first moment is late, one at its last still belongs to it. */
export function sisaHari({ zona }: Pick<Pemda, 'zona'>, kini: Date): { mulai: Date; sampai: Date } {
  return { mulai: kini, sampai: new Date(awalHari(zona, waktuLokal(zona, kini).hari + 1)) };
}

/**
 * Exact counts of the fixed views at this moment. The kept rows know days only: what ran out since midnight, such as
 * the clock of a danger, is taken from today and added to what is late.
 */
export async function hitungPandanganKini(trx: Trx, pemda: Pemda, layanan: readonly LayananKerja[], kini: Date) {
  const jumlah = await hitungPandangan(trx, pemda.id, layanan, tanggalLokal(kini, pemda.zona));
  const lewat = await hitungLewatHariIni(trx, pemda, kini);
  return { ...jumlah, 'hari-ini': jumlah['hari-ini'] - lewat, terlambat: jumlah.terlambat + lewat };
}

async function hitungLewatHariIni(trx: Trx, { id, zona }: Pemda, kini: Date): Promise<number> {
  const row = await trx
    .selectFrom('kasus.kasus')
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .where('pemda_id', '=', id)
    .where(TERBUKA)
    .where(BATAS, '>', new Date(awalHari(zona, waktuLokal(zona, kini).hari)))
    .where(BATAS, '<=', kini)
    .executeTakeFirstOrThrow();
  return Number(row.jumlah);
}
