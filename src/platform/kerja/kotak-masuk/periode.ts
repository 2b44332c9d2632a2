import { awalHari, type Zona } from '../../../core/index.ts';

/** First and last local day, YYYY-MM-DD; both may be open. */
export interface Periode {
  dari: string | undefined;
  sampai: string | undefined;
}

/** Moments, from the first on and before the second. */
export interface Selang {
  mulai: Date | undefined;
  sebelum: Date | undefined;
}

const MS_HARI = 86_400_000;
const TAK_ADA = 'Tanggal ini tidak ada di kalender. Contoh: 24-11-2026';
const TERBALIK = 'Hari terakhir lebih awal daripada hari pertama. Tukar keduanya.';

/**
 * Reads the days between which reports came in. As long as one of them is wrong neither is used, and the words for it
 * stand beside its field.
 */
export function bacaPeriode(kueri: Record<string, string>): {
  periode: Periode;
  galat: { dari?: string; sampai?: string };
} {
  const [dari, sampai] = [bacaHari(kueri['dari']), bacaHari(kueri['sampai'])];
  const terbalik = typeof dari === 'string' && typeof sampai === 'string' && dari > sampai;
  const galat = {
    ...(dari === false ? { dari: TAK_ADA } : {}),
    ...(sampai === false ? { sampai: TAK_ADA } : terbalik ? { sampai: TERBALIK } : {}),
  };
  if (dari === false || sampai === false || terbalik) return { periode: { dari: undefined, sampai: undefined }, galat };
  return { periode: { dari, sampai }, galat };
}

/** The moments of the days in the time zone of the region. */
export function selangPeriode(zona: Zona, { dari, sampai }: Periode): Selang {
  const mulai = (tanggal: string, lewat: number) => new Date(awalHari(zona, Date.parse(tanggal) / MS_HARI + lewat));
  return {
    mulai: dari === undefined ? undefined : mulai(dari, 0),
    sebelum: sampai === undefined ? undefined : mulai(sampai, 1),
  };
}

/** A day as a browser sends it, or as somebody types it who has no calendar; undefined when empty, false when none. */
function bacaHari(teks: string | undefined): string | undefined | false {
  const rapi = (teks ?? '').trim();
  if (rapi === '') return undefined;
  const [, hari, bulan, tahun] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(rapi) ?? [];
  const iso = tahun === undefined ? rapi : `${tahun}-${bulan?.padStart(2, '0')}-${hari?.padStart(2, '0')}`;
  const saat = /^[12]\d{3}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : undefined;
  return saat !== undefined && !Number.isNaN(saat.getTime()) && saat.toISOString().startsWith(iso) && iso;
}
