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
import type { KasusRow } from '../kasus.types.ts';
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

/** How a case ended, as far as its clocks care. */
export type AkhirKasus = Pick<KasusRow, 'fase' | 'hasil' | 'berakhir_pada'>;

type Satuan = 'HariKerja' | 'Hari' | 'Jam';

const MS_JAM = 3_600_000;
const MS_HARI = 24 * MS_JAM;

/**
 * A clock as a sentence with its shape: "Sisa 7 hari kerja", "Hari ini, 23.59 WITA", "Lewat 2 hari kerja", "Berhenti,
 * menunggu pelapor", "Selesai dalam 8 hari kerja, sebelum batas". Deadlines are exclusive instants.
 * @param kasus whose clock it is: one that ended without the work being done only stopped the clock
 */
export function kalimatJam(
  kalender: Kalender,
  jam: JamDibaca,
  kini: Date,
  bahasa: Bahasa,
  kasus: AkhirKasus,
): JamTampil {
  if (jam.selesai && isTerhenti(kasus, jam.selesai)) return kalimatTerhenti(jam, jam.selesai, bahasa);
  if (jam.selesai && jam.berhenti) return { bentuk: 'berhenti', teks: teksTampilan[bahasa].tidakPerlu };
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
  kasus: AkhirKasus,
): JamTampil | undefined {
  const jam = jamUtama(model, daftar);
  if (!jam) return undefined;
  const tampil = kalimatJam(kalender, jam, kini, bahasa, kasus);
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

/** Refused, merged, withdrawn: the case is over, and nothing was done of which a deadline could speak. */
export function isTerhentiAkhir(kasus: Pick<AkhirKasus, 'fase' | 'hasil'>): boolean {
  return kasus.fase === 'akhir' && kasus.hasil !== 'selesai';
}

/** Whether such an end stopped this clock, and not its own work before. */
function isTerhenti(kasus: AkhirKasus, selesai: Date): boolean {
  return isTerhentiAkhir(kasus) && kasus.berakhir_pada !== null && selesai >= kasus.berakhir_pada;
}

function kalimatTerhenti(jam: JamDibaca, selesai: Date, bahasa: Bahasa): JamTampil {
  const t = teksTampilan[bahasa];
  return selesai < jam.tenggat
    ? { bentuk: 'berhenti', teks: t.terhenti }
    : { bentuk: 'lewat', teks: t.telat(t.terhenti) };
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
  if (n < 1 && satuan(jam) === 'Jam') return t.lewatKurangJam;
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
  const kalimat = n === 0 ? (unit === 'Jam' ? t.selesaiKurangJam : t.selesaiSama) : t[`selesai${unit}`](n);
  const isTepat = selesai < jam.tenggat;
  return { bentuk: isTepat ? 'selesai' : 'lewat', teks: isTepat ? t.tepat(kalimat) : t.telat(kalimat) };
}

function dipakai(kalender: Kalender, unit: Satuan, mulai: Date, selesai: Date): number {
  if (unit === 'HariKerja') return hariKerjaAntara(kalender, mulai, selesai);
  if (unit === 'Jam') return jamPenuh(selesai.getTime() - mulai.getTime());
  return hariAntara(kalender, mulai, selesai);
}

/** From one hour on rounded up, because "within" promises no less; under one hour none. */
function jamPenuh(ms: number): number {
  return ms < MS_JAM ? 0 : Math.ceil(ms / MS_JAM);
}

function hariAntara({ zona }: Kalender, dari: Date, sampai: Date): number {
  return waktuLokal(zona, sampai).hari - waktuLokal(zona, dari).hari;
}

function awalKecil(kalimat: string): string {
  return kalimat.charAt(0).toLowerCase() + kalimat.slice(1);
}
