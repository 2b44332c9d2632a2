import { sql } from 'kysely';
import { tanggalLokal, uuidv7, type Zona } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';

/** What the figures know of a case; the columns of its row. */
export interface Tercatat {
  layanan: string;
  hasil?: string | null;
  dibuat_pada: Date;
  berakhir_pada?: Date | null;
  hari_kerja_selesai?: number | null;
  uji: boolean;
}

interface Ember {
  hasil: string;
  bulan: string;
  hariKerja: number;
}

/**
 * Moves a case from one bucket of the figures to another, as change rows, in the transaction that changes the case.
 * @param dari the case before, undefined when it is being opened
 */
export async function pindahkanStatistik(
  trx: Trx,
  pemda: { id: number; zona: Zona },
  pada: Date,
  dari: Tercatat | undefined,
  ke: Tercatat,
): Promise<void> {
  if (ke.uji) return;
  const [asal, tujuan] = [dari && ember(dari, pemda.zona), ember(ke, pemda.zona)];
  if (asal && isSama(asal, tujuan)) return;
  const baris = (satu: Ember, jumlah: number) =>
    sql`(${pemda.id}::smallint, ${ke.layanan}, ${satu.hasil}, ${satu.bulan}::date, ${satu.hariKerja}::integer, ${uuidv7(pada)}::uuid, ${jumlah}::integer)`;
  const rows = [...(asal ? [baris(asal, -1)] : []), baris(tujuan, 1)];
  await sql`insert into statistik.kasus (pemda_id, layanan, hasil, bulan, hari_kerja, id, jumlah) values ${sql.join(rows)}`.execute(
    trx,
  );
}

function ember(kasus: Tercatat, zona: Zona): Ember {
  const hasil = kasus.hasil ?? 'terbuka';
  const saat = kasus.hasil ? (kasus.berakhir_pada ?? kasus.dibuat_pada) : kasus.dibuat_pada;
  const hariKerja = kasus.hasil ? (kasus.hari_kerja_selesai ?? 0) : 0;
  return { hasil, bulan: `${tanggalLokal(saat, zona).slice(0, 7)}-01`, hariKerja };
}

function isSama(a: Ember, b: Ember): boolean {
  return a.hasil === b.hasil && a.bulan === b.bulan && a.hariKerja === b.hariKerja;
}
