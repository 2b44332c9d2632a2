import { jarakMeter, jarakPublik, selSekitar, type Titik } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import type { KasusRow } from './kasus.types.ts';

const RADIUS_M = 30;
const BARU_DITUTUP_HARI = 60;
const PALING_BANYAK = 5;

export interface Serupa {
  kasus: KasusRow;
  /** Rounded, as the public may know it. */
  jarak: number;
}

/**
 * Reports that may be the same: same kind, within 30 m, open of any age or ended within 60 days
 * (design proposal of the domain notes, layanan-baru section 2.2).
 */
export async function findSerupa(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  kategori: string,
  titik: Titik,
  kini: Date,
): Promise<Serupa[]> {
  const sejak = new Date(kini.getTime() - BARU_DITUTUP_HARI * 24 * 3600 * 1000);
  const rows = await trx
    .selectFrom('kasus.kasus')
    .selectAll()
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .where('kategori', '=', kategori)
    .where('sel', 'in', selSekitar(titik, RADIUS_M))
    .where('uji', '=', false)
    .where('induk_id', 'is', null)
    .where((where) => where.or([where('berakhir_pada', 'is', null), where('berakhir_pada', '>', sejak)]))
    .limit(200)
    .execute();
  return rows
    .flatMap((kasus) => {
      if (kasus.lintang === null || kasus.bujur === null) return [];
      const meter = jarakMeter(titik, { lintang: kasus.lintang, bujur: kasus.bujur });
      return meter <= RADIUS_M ? [{ kasus, meter }] : [];
    })
    .sort((a, b) => a.meter - b.meter)
    .slice(0, PALING_BANYAK)
    .map(({ kasus, meter }) => ({ kasus, jarak: jarakPublik(meter) }));
}
