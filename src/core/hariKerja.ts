import { awalHari, hariDalamPekan, isoDariHari, waktuLokal, type Zona } from './zona.ts';

/** What a day off rests on. `cuti bersama` is a working day for offices that open on it. */
export type JenisLibur = 'libur nasional' | 'cuti bersama' | 'libur daerah';

export interface Libur {
  nama: string;
  /** the decree that makes it one */
  dasar: string;
  jenis: JenisLibur;
}

/** Office hours, local `HH:MM`. */
export interface JamBuka {
  mulai: string;
  selesai: string;
}

/** The working calendar of an office. Days of the week are 1 (Monday) to 7 (Sunday). */
export interface Kalender {
  zona: Zona;
  hariKerja: readonly number[];
  jamKerja: JamBuka & { perHari?: Readonly<Partial<Record<number, JamBuka>>> };
  /** days off by `YYYY-MM-DD` */
  libur: ReadonlyMap<string, Libur>;
  bukaCutiBersama: boolean;
  /** the last year for which a decree is loaded, `YYYY`; after it only weekends count */
  liburSampai?: string;
}

/** A deadline with the arithmetic that led to it, so that it can be shown to the people concerned. */
export interface TenggatHariKerja {
  /** the local midnight after the last day: 23.59 of that day is in time, this moment is late */
  tenggat: Date;
  /** day zero: the working day on which it counts as received, `YYYY-MM-DD` */
  hariTerima: string;
  hariPertama: string;
  hariTerakhir: string;
  /** days of weekends from the day it came to the last day */
  akhirPekan: number;
  /** days off in the same span that fell on no weekend */
  libur: { tanggal: string; nama: string }[];
  /** the span reaches into a year whose decree is not loaded */
  tanpaDaftarLibur: boolean;
}

const HARI_MAKS = 20_000;

function isHariKerja(k: Kalender, hari: number): boolean {
  return k.hariKerja.includes(hariDalamPekan(hari)) && liburPada(k, hari) === undefined;
}

function liburPada(k: Kalender, hari: number): Libur | undefined {
  const libur = k.libur.get(isoDariHari(hari));
  return libur?.jenis === 'cuti bersama' && k.bukaCutiBersama ? undefined : libur;
}

/**
 * The deadline of n working days. The day of receipt is day zero; what comes after the office's hours or on a day
 * that is not worked counts as received on the next working day (closing time itself is after hours).
 * @param n whole working days, 0 or more; 0 ends with the day of receipt
 * @throws RangeError when n is not such a number or the calendar has no working days
 */
export function tenggatHariKerja(kalender: Kalender, mulai: Date, n: number): TenggatHariKerja {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Jumlah hari kerja tidak sah: ${n}`);
  const masuk = waktuLokal(kalender.zona, mulai);
  const terima = hariKerjaMulai(kalender, masuk.hari + (isTutup(kalender, masuk.hari, masuk.menit) ? 1 : 0));
  const terakhir = majuHariKerja(kalender, terima, n);
  return {
    tenggat: new Date(awalHari(kalender.zona, terakhir + 1)),
    hariTerima: isoDariHari(terima),
    hariPertama: isoDariHari(n === 0 ? terima : majuHariKerja(kalender, terima, 1)),
    hariTerakhir: isoDariHari(terakhir),
    ...hariTerlewati(kalender, masuk.hari, terakhir),
    tanpaDaftarLibur: isoDariHari(terakhir).slice(0, 4) > (kalender.liburSampai ?? ''),
  };
}

/**
 * How many working days end between two moments: days d with dari < end of d ≤ sampai. So the count of a whole is the
 * sum of its parts, and the same day gives 0.
 * @returns negative when `sampai` lies before `dari`
 */
export function hariKerjaAntara(kalender: Kalender, dari: Date, sampai: Date): number {
  if (sampai < dari) return -hariKerjaAntara(kalender, sampai, dari) || 0;
  return hitungHariKerja(kalender, waktuLokal(kalender.zona, dari).hari, waktuLokal(kalender.zona, sampai).hari);
}

/** The deadline of hours that run through nights and holidays. */
export function tenggatJam(mulai: Date, jam: number): Date {
  return new Date(mulai.getTime() + jam * 3_600_000);
}

/** The deadline of calendar days: the local midnight after the last of them; the day of receipt is day zero. */
export function tenggatHari(kalender: Pick<Kalender, 'zona'>, mulai: Date, hari: number): Date {
  return new Date(awalHari(kalender.zona, waktuLokal(kalender.zona, mulai).hari + hari + 1));
}

/**
 * The deadline after the clock rested: moved by the working days whose local midnight passed while it rested
 * (`hariKerjaAntara`). A rest that begins and ends on the same day moves nothing; one over a midnight of a working
 * day gives that day back whole, so a rest never costs the office or the person a day.
 */
export function lanjutkanTenggat(kalender: Kalender, tenggatLama: Date, berhentiPada: Date, lanjutPada: Date): Date {
  const lewat = lanjutPada > berhentiPada ? hariKerjaAntara(kalender, berhentiPada, lanjutPada) : 0;
  if (lewat === 0) return tenggatLama;
  const lama = waktuLokal(kalender.zona, tenggatLama.getTime() - 1).hari;
  const baru = majuHariKerja(kalender, lama, lewat);
  return new Date(tenggatLama.getTime() + awalHari(kalender.zona, baru + 1) - awalHari(kalender.zona, lama + 1));
}

/**
 * Working days left after today up to the due day: n on the day of receipt, 0 on the due day, negative after it by
 * the working days since (0 on a weekend right after). Whether it is late is `kini >= tenggat`, not this number.
 */
export function sisaHariKerja(kalender: Kalender, kini: Date, tenggat: Date): number {
  const hariIni = waktuLokal(kalender.zona, kini).hari;
  const jatuh = waktuLokal(kalender.zona, tenggat.getTime() - 1).hari;
  if (hariIni <= jatuh) return hitungHariKerja(kalender, hariIni + 1, jatuh + 1);
  return -hitungHariKerja(kalender, jatuh + 1, hariIni + 1) || 0;
}

/** Working days from a day to before another. */
function hitungHariKerja(k: Kalender, dari: number, sebelum: number): number {
  let n = 0;
  for (let hari = dari; hari < sebelum; hari += 1) if (isHariKerja(k, hari)) n += 1;
  return n;
}

function majuHariKerja(k: Kalender, dari: number, n: number): number {
  let hari = dari;
  for (let sisa = n; sisa > 0; sisa -= 1) hari = hariKerjaMulai(k, hari + 1);
  return hari;
}

/** The first working day at or after a day. */
function hariKerjaMulai(k: Kalender, dari: number): number {
  for (let hari = dari; hari < dari + HARI_MAKS; hari += 1) if (isHariKerja(k, hari)) return hari;
  throw new RangeError('Kalender tidak punya hari kerja');
}

function isTutup(k: Kalender, hari: number, menit: number): boolean {
  const jam = k.jamKerja.perHari?.[hariDalamPekan(hari)] ?? k.jamKerja;
  return menit >= Number(jam.selesai.slice(0, 2)) * 60 + Number(jam.selesai.slice(3, 5));
}

function hariTerlewati(k: Kalender, dari: number, sampai: number): Pick<TenggatHariKerja, 'akhirPekan' | 'libur'> {
  const hasil: Pick<TenggatHariKerja, 'akhirPekan' | 'libur'> = { akhirPekan: 0, libur: [] };
  for (let hari = dari; hari <= sampai; hari += 1) {
    if (!k.hariKerja.includes(hariDalamPekan(hari))) hasil.akhirPekan += 1;
    else {
      const libur = liburPada(k, hari);
      if (libur) hasil.libur.push({ tanggal: isoDariHari(hari), nama: libur.nama });
    }
  }
  return hasil;
}
