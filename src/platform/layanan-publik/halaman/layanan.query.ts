import type { Trx } from '../../../db/index.ts';
import { type JamBerjalan, listJam } from '../../kasus/index.ts';
import { type ModelTerperiksa, modelKasus } from '../../model/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import { type RingkasanStatistik, readStatistik } from '../../statistik/index.ts';
import { type KonteksLayanan, readKonteks } from '../konteks.query.ts';
import { bacaKursor, tulisKursor } from './kursor.ts';
import { countLaporan, type LaporanPublik, listLaporan } from './laporan-publik.query.ts';
import {
  alamatSaringan,
  awalWaktu,
  bulanAwal,
  isPandanganTetap,
  parseSaringan,
  type SaringanPublik,
} from './saringan.form.ts';

const SEHALAMAN = 12;
/** The map shows as many of the list as can be told apart. */
const SEPETA = 50;

/** One report of the list, with the model under which it was opened. */
export interface BarisLaporan {
  kasus: LaporanPublik;
  model: ModelTerperiksa;
  jam: readonly JamBerjalan[];
}

export interface LayananPage extends KonteksLayanan {
  saringan: SaringanPublik;
  statistik: RingkasanStatistik;
  /** First day of the months of the figures, `YYYY-MM-01`. */
  sejak: string;
  baris: readonly BarisLaporan[];
  /** The newest of the list, those of this page among them. */
  peta: readonly LaporanPublik[];
  /** How many the filters let through; above 1,000 of a free filter it is 1,001. */
  jumlah: number;
  lanjutan: boolean;
  kursorBerikut: string | undefined;
}

/** The service page in four statements, five with a free filter. @throws NotFound when the service is not open */
export async function readLayanan(
  trx: Trx,
  pemda: Pemda,
  layanan: string,
  query: unknown,
  kini: Date,
): Promise<LayananPage> {
  const konteks = await readKonteks(trx, pemda, layanan, kini);
  const saringan = parseSaringan(query, konteks.model, pemda.kode);
  const sejak = bulanAwal(kini, pemda.zona);
  const statistik = await readStatistik(trx, pemda.id, layanan, sejak);
  const pilihan = {
    pemdaId: pemda.id,
    layanan,
    model: konteks.model,
    saringan,
    sejak: awalWaktu(saringan.waktu, kini, pemda.zona),
  };
  const sidik = `${pemda.id}/${layanan}${alamatSaringan(saringan)}`;
  const kursor = bacaKursor((query as { kursor?: unknown }).kursor, sidik);
  const peta = await listLaporan(trx, pilihan, kursor, SEPETA);
  const halaman = peta.slice(0, SEHALAMAN);
  const terakhir = peta.length > SEHALAMAN ? halaman.at(-1) : undefined;
  return {
    ...konteks,
    saringan,
    statistik,
    sejak,
    peta,
    baris: await lengkapi(trx, pemda.id, halaman),
    jumlah: isPandanganTetap(saringan) ? jumlahTetap(statistik, saringan.keadaan) : await countLaporan(trx, pilihan),
    lanjutan: kursor !== undefined,
    kursorBerikut: terakhir && tulisKursor({ pada: terakhir.dibuat_pada, id: terakhir.id }, sidik),
  };
}

async function lengkapi(trx: Trx, pemdaId: number, halaman: readonly LaporanPublik[]): Promise<BarisLaporan[]> {
  const jam = await listJam(
    trx,
    pemdaId,
    halaman.map((kasus) => kasus.id),
  );
  const baris: BarisLaporan[] = [];
  for (const kasus of halaman)
    baris.push({ kasus, model: await modelKasus(trx, kasus.model_hash), jam: jam.get(kasus.id) ?? [] });
  return baris;
}

function jumlahTetap({ terbuka, hasil }: RingkasanStatistik, keadaan: SaringanPublik['keadaan']): number {
  const { selesai = 0, diteruskan = 0, ...lain } = hasil;
  if (keadaan === undefined) return terbuka + selesai;
  const ditutup = Object.values(lain).reduce((total, n) => total + n, 0);
  return { terbuka, selesai, diteruskan, ditutup }[keadaan];
}
