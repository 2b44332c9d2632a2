import {
  awalHari,
  hariDalamPekan,
  hariKerjaAntara,
  isoDariHari,
  type Kalender,
  waktuLokal,
} from '../../../core/index.ts';

/** A day on which the office is closed although it is no weekend. */
export interface HariTutup {
  /** Local dates `YYYY-MM-DD`: the closed day, and the first working day after it. */
  tanggal: string;
  nama: string;
  bukaLagi: string;
}

const CARI_MAKS = 60;

/** Today or tomorrow, if a day off closes the office then. */
export function hariTutup(kalender: Kalender, kini: Date): HariTutup | undefined {
  const { hari } = waktuLokal(kalender.zona, kini);
  for (const satu of [hari, hari + 1]) {
    const nama = kalender.libur.get(isoDariHari(satu))?.nama;
    const isPekan = kalender.hariKerja.includes(hariDalamPekan(satu));
    if (nama === undefined || !isPekan || isKerja(kalender, satu)) continue;
    return { tanggal: isoDariHari(satu), nama, bukaLagi: isoDariHari(bukaLagi(kalender, satu)) };
  }
  return undefined;
}

function bukaLagi(kalender: Kalender, tutup: number): number {
  for (let hari = tutup + 1; hari < tutup + CARI_MAKS; hari += 1) if (isKerja(kalender, hari)) return hari;
  return tutup + 1;
}

function isKerja(kalender: Kalender, hari: number): boolean {
  const [awal, akhir] = [awalHari(kalender.zona, hari), awalHari(kalender.zona, hari + 1)];
  return hariKerjaAntara(kalender, new Date(awal), new Date(akhir)) === 1;
}
