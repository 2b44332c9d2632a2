import { jarakMeter, jarakPublik, selSekitar, type Titik } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import type { KasusRow } from './kasus.types.ts';

const RADIUS_M = 30;
const BARU_DITUTUP_HARI = 60;
const PALING_BANYAK = 5;

export interface Serupa {
  kasus: KasusRow;
  /** Metres, as the public may know them. */
  jarak: number;
}

/** What two reports must share to be compared. */
export interface CariSerupa {
  pemdaId: number;
  layanan: string;
  kategori: string;
  titik: Titik;
  kini: Date;
  /** Only those that everybody may read. */
  hanyaTerbit?: boolean;
}

/**
 * Reports that may be the same, the nearest first: same kind, within 30 m, open of any age or ended within 60 days
 * (design proposal of the domain notes, layanan-baru section 2.2).
 */
export async function findSerupa(
  trx: Trx,
  { pemdaId, layanan, kategori, titik, kini, hanyaTerbit = false }: CariSerupa,
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
    .$if(hanyaTerbit, (kueri) => kueri.where('terbit', '=', true))
    .where((where) => where.or([where('berakhir_pada', 'is', null), where('berakhir_pada', '>', sejak)]))
    .limit(200)
    .execute();
  return rows
    .flatMap((kasus) => {
      if (kasus.lintang === null || kasus.bujur === null) return [];
      return [{ kasus, meter: jarakMeter(titik, { lintang: kasus.lintang, bujur: kasus.bujur }) }];
    })
    .filter(({ meter }) => meter <= RADIUS_M)
    .toSorted((a, b) => a.meter - b.meter)
    .slice(0, PALING_BANYAK)
    .map(({ kasus, meter }) => ({ kasus, jarak: jarakPublik(meter) }));
}
