import type { Trx } from '../../../db/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import type { LayananKerja } from '../layanan.query.ts';
import { sisaHari } from '../pandangan-kini.query.ts';
import { selangPeriode } from './periode.ts';
import type { KonteksMasuk } from './saring.query.ts';
import { bacaCarian, type SaringanMasuk } from './saringan.ts';

/** What a list of cases needs to know besides its filters. */
export async function readKonteksMasuk(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  akunId: string,
  layanan: readonly LayananKerja[],
  saringan: SaringanMasuk,
): Promise<KonteksMasuk> {
  return {
    pemdaId: pemda.id,
    layanan,
    sisaHari: sisaHari(pemda, inti.waktu()),
    akunId,
    masuk: selangPeriode(pemda.zona, saringan),
    telepon: await indeksTelepon(inti, trx, pemda.id, saringan.q),
  };
}

/** A region without a key has kept no number yet; a page that reads must not make the key. */
async function indeksTelepon(inti: Inti, trx: Trx, pemdaId: number, q: string): Promise<Buffer | undefined> {
  const carian = bacaCarian(q);
  if (carian?.jenis !== 'telepon') return undefined;
  const ada = await trx
    .selectFrom('pemda.kunci')
    .select('kunci_id')
    .where('pemda_id', '=', pemdaId)
    .limit(1)
    .executeTakeFirst();
  return ada && (await inti.kunci.pemda(trx, pemdaId)).indeks(carian.telepon, 'kasus.telepon');
}
