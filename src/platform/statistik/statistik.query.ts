import { sql } from 'kysely';
import type { Trx } from '../../db/index.ts';

/** The figures of one service. Counts over all time unless the name says otherwise. */
export interface RingkasanStatistik {
  terbuka: number;
  /** Ended cases by their outcome. */
  hasil: Readonly<Record<string, number>>;
  /** The same for those that ended in or after the month `sejak`. */
  hasilSejak: Readonly<Record<string, number>>;
  /**
   * The smallest number of working days within which at least half of those finished since then were finished;
   * undefined when nothing was finished.
   */
  nilaiTengah: number | undefined;
}

interface Baris {
  hasil: string;
  hari_kerja: number | null;
  jumlah: number;
}

/**
 * The figures of a service in one statement.
 * @param sejak first day of the first month that counts for the outcomes "since", `YYYY-MM-01`
 */
export async function readStatistik(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  sejak: string,
): Promise<RingkasanStatistik> {
  const { rows } = await sql<Baris>`select hasil, case when bulan >= ${sejak}::date then hari_kerja end as hari_kerja,
      sum(jumlah)::integer as jumlah
    from statistik.kasus where pemda_id = ${pemdaId} and layanan = ${layanan} group by 1, 2 order by 1, 2`.execute(trx);
  const akhir = rows.filter((row) => row.hasil !== 'terbuka');
  return {
    terbuka: total(rows.filter((row) => row.hasil === 'terbuka')),
    hasil: perHasil(akhir),
    hasilSejak: perHasil(akhir.filter((row) => row.hari_kerja !== null)),
    nilaiTengah: nilaiTengah(rows.filter((row) => row.hasil === 'selesai' && row.hari_kerja !== null)),
  };
}

const total = (rows: readonly Baris[]) => rows.reduce((jumlah, row) => jumlah + row.jumlah, 0);

function perHasil(rows: readonly Baris[]): Record<string, number> {
  const hasil: Record<string, number> = {};
  for (const row of rows) hasil[row.hasil] = (hasil[row.hasil] ?? 0) + row.jumlah;
  return hasil;
}

/** Rows come in rising order of working days. */
function nilaiTengah(rows: readonly Baris[]): number | undefined {
  const separuh = total(rows) / 2;
  let lewat = 0;
  for (const row of rows) {
    lewat += row.jumlah;
    if (row.jumlah > 0 && lewat >= separuh) return row.hari_kerja ?? undefined;
  }
  return undefined;
}
