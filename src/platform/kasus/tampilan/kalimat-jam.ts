import {
  type Bahasa,
  formatHari,
  formatHariRelatif,
  formatJam,
  hariKerjaAntara,
  type Kalender,
  menitTerakhir,
  sisaHariKerja,
  waktuLokal,
} from '../../../core/index.ts';
import type { BentukJam } from '../../../ui/index.ts';
import type { Durasi, ModelTerperiksa } from '../../model/index.ts';
import type { JamBerjalan } from '../jam.ts';
import { teksTampilan } from './teks.ts';

/** What `JamTeks` of the design system takes. */
export interface JamTampil {
  bentuk: BentukJam;
  teks: string;
}

/** A run of a clock as far as its sentence needs it; without `hitungan` it counts in working days. */
export type JamDibaca = Pick<JamBerjalan, 'mulai' | 'tenggat' | 'berhenti' | 'selesai'> & {
  hitungan?: { lama: Durasi } | undefined;
};

type Satuan = 'HariKerja' | 'Hari' | 'Jam';

const MS_JAM = 3_600_000;
const MS_HARI = 24 * MS_JAM;

/**
 * A clock as a sentence with its shape: "Sisa 7 hari kerja", "Hari ini, 23.59 WITA", "Lewat 2 hari kerja", "Berhenti,
 * menunggu pelapor", "Selesai dalam 8 hari kerja, sebelum batas". Deadlines are exclusive instants.
 */
export function kalimatJam(kalender: Kalender, jam: JamDibaca, kini: Date, bahasa: Bahasa): JamTampil {
  if (jam.selesai) return kalimatSelesai(kalender, jam, jam.selesai, bahasa);
  if (jam.berhenti) return { bentuk: 'berhenti', teks: teksTampilan[bahasa].berhenti };
  if (kini >= jam.tenggat) return { bentuk: 'lewat', teks: kalimatLewat(kalender, jam, kini, bahasa) };
  if (jam.tenggat.getTime() - kini.getTime() <= MS_HARI)
    return { bentuk: 'hari-ini', teks: kalimatSegera(kalender, jam, kini, bahasa) };
  return { bentuk: bentukPai(jam, kini), teks: kalimatSisa(kalender, jam, kini, bahasa) };
}

/**
 * The sentence of the clock that matters most for a case, with the clock's name where it is not the main one: of an
 * open case the nearest deadline of the office, else the one that rests; of an ended case the main clock.
 * @returns undefined when the case has no such clock
 */
export function kalimatJamUtama(
  model: ModelTerperiksa,
  kalender: Kalender,
  daftar: readonly JamBerjalan[],
  kini: Date,
  bahasa: Bahasa,
): JamTampil | undefined {
  const jam = jamUtama(model, daftar);
  if (!jam) return undefined;
  const tampil = kalimatJam(kalender, jam, kini, bahasa);
  const milikModel = model.jam(jam.jam);
  if (!milikModel || milikModel.lama === 'sla') return tampil;
  return { ...tampil, teks: teksTampilan[bahasa].jam(milikModel.judul[bahasa], awalKecil(tampil.teks)) };
}

/** The run that `kalimatJamUtama` speaks of. */
export function jamUtama(model: ModelTerperiksa, daftar: readonly JamBerjalan[]): JamBerjalan | undefined {
  const kantor = daftar.filter((run) => 'eskalasi' in (model.jam(run.jam)?.lewat ?? {}));
  const jalan = kantor.filter((run) => run.selesai === null && run.berhenti === null);
  if (jalan.length > 0) return jalan.reduce((a, b) => (b.tenggat < a.tenggat ? b : a));
  const isUtama = (run: JamBerjalan) => model.jam(run.jam)?.lama === 'sla';
  return kantor.find((run) => run.selesai === null) ?? kantor.findLast(isUtama) ?? kantor.at(-1);
}

function satuan(jam: JamDibaca): Satuan {
  const lama = jam.hitungan?.lama;
  if (lama === undefined || 'hariKerja' in lama) return 'HariKerja';
  return 'hari' in lama ? 'Hari' : 'Jam';
}

/** Quarter, half or three quarters: whichever the used share is nearest to. */
function bentukPai(jam: JamDibaca, kini: Date): BentukJam {
  const terpakai = (kini.getTime() - jam.mulai.getTime()) / (jam.tenggat.getTime() - jam.mulai.getTime());
  return terpakai < 0.375 ? 'pai1' : terpakai < 0.625 ? 'pai2' : 'pai3';
}

function kalimatSegera(kalender: Kalender, jam: JamDibaca, kini: Date, bahasa: Bahasa): string {
  // A deadline by the hour is the moment itself; one by days is the last minute of its day.
  const akhir = satuan(jam) === 'Jam' ? jam.tenggat : menitTerakhir(jam.tenggat);
  const hari = formatHariRelatif(akhir, kini, kalender.zona, bahasa);
  return teksTampilan[bahasa].pukul(hari, formatJam(akhir, kalender.zona, bahasa));
}

function kalimatSisa(kalender: Kalender, jam: JamDibaca, kini: Date, bahasa: Bahasa): string {
  const t = teksTampilan[bahasa];
  const n = lamanya(kalender, satuan(jam), kini, jam.tenggat);
  if (n < 1) return t.batas(formatHari(menitTerakhir(jam.tenggat), kalender.zona, bahasa));
  return t[`sisa${satuan(jam)}`](n);
}

function kalimatLewat(kalender: Kalender, jam: JamDibaca, kini: Date, bahasa: Bahasa): string {
  const t = teksTampilan[bahasa];
  const n = -lamanya(kalender, satuan(jam), kini, jam.tenggat);
  if (n < 1) return t.lewatSejak(formatHari(jam.tenggat, kalender.zona, bahasa));
  return t[`lewat${satuan(jam)}`](n);
}

/** Whole units from now to a deadline, negative after it. */
function lamanya(kalender: Kalender, unit: Satuan, kini: Date, tenggat: Date): number {
  if (unit === 'HariKerja') return sisaHariKerja(kalender, kini, tenggat);
  if (unit === 'Jam') return Math.trunc((tenggat.getTime() - kini.getTime()) / MS_JAM);
  return hariAntara(kalender, kini, new Date(tenggat.getTime() - 1));
}

function kalimatSelesai(kalender: Kalender, jam: JamDibaca, selesai: Date, bahasa: Bahasa): JamTampil {
  const t = teksTampilan[bahasa];
  const unit = satuan(jam);
  const n = Math.max(0, dipakai(kalender, unit, jam.mulai, selesai));
  const kalimat = n === 0 && unit !== 'Jam' ? t.selesaiSama : t[`selesai${unit}`](Math.max(1, n));
  const isTepat = selesai < jam.tenggat;
  return { bentuk: isTepat ? 'selesai' : 'lewat', teks: isTepat ? t.tepat(kalimat) : t.telat(kalimat) };
}

function dipakai(kalender: Kalender, unit: Satuan, mulai: Date, selesai: Date): number {
  if (unit === 'HariKerja') return hariKerjaAntara(kalender, mulai, selesai);
  if (unit === 'Jam') return Math.ceil((selesai.getTime() - mulai.getTime()) / MS_JAM);
  return hariAntara(kalender, mulai, selesai);
}

function hariAntara({ zona }: Kalender, dari: Date, sampai: Date): number {
  return waktuLokal(zona, sampai).hari - waktuLokal(zona, dari).hari;
}

function awalKecil(kalimat: string): string {
  return kalimat.charAt(0).toLowerCase() + kalimat.slice(1);
}
