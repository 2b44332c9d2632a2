import {
  hariKerjaAntara,
  type Kalender,
  lanjutkanTenggat,
  type TenggatHariKerja,
  tanggalLokal,
  tenggatHari,
  tenggatHariKerja,
  tenggatJam,
} from '../../core/index.ts';
import type { Durasi, Fase, Jam, ModelLayanan } from '../model/index.ts';

/** How a deadline came about, so that a page can show the sum. */
export interface Hitungan {
  lama: Durasi;
  hariKerja?: Omit<TenggatHariKerja, 'tenggat'>;
  jeda: { dari: string; sampai: string; hariKerja: number }[];
}

/** One run of a clock of the model. Instants are exclusive: at `tenggat` it is late. */
export interface JamBerjalan {
  jam: string;
  mulai: Date;
  tenggat: Date;
  hitungan: Hitungan;
  berhenti: Date | null;
  /** With `berhenti` set too the clock ended without being kept: it rested, or was needed no more. */
  selesai: Date | null;
  ditangani: Date | null;
}

/** What happened to a case, as far as clocks care. */
export interface KejadianJam {
  pada: Date;
  /** Undefined when the case is being opened. */
  dari: { keadaan: string; fase: Fase } | undefined;
  ke: { keadaan: string; fase: Fase };
  /** The transition goes back to the state before: what an end had stopped runs on as if it had not. */
  kembali: boolean;
  /** The case is marked as dangerous by this event. */
  mulaiBahaya: boolean;
  /** Nothing dangerous is left: made safe, by this event or before, or no longer marked. */
  aman: boolean;
  /** The mark of danger is taken away by this event: its clock is needed no more, and was not kept. */
  bahayaDicabut?: boolean;
  /** When the case had ended, where it had. */
  berakhir?: Date | null;
  /** The length of the `sla` clocks from now on. */
  sla: Durasi;
}

/**
 * All clocks of a case after an event, computed from the clocks before it. Pure: the caller stores the result.
 * @param daftar every run so far; the same runs come back, changed where the event touches them, new ones at the end
 */
export function majukanJam(
  model: ModelLayanan,
  kalender: Kalender,
  daftar: readonly JamBerjalan[],
  kejadian: KejadianJam,
): JamBerjalan[] {
  const hasil = daftar.map((run) => ({ ...run }));
  for (const jam of model.jam) {
    const run = hasil.findLast((satu) => satu.jam === jam.id);
    const lanjut = run && majukanSatu(kalender, jam, run, kejadian);
    if (!lanjut && isMulai(jam, kejadian, run !== undefined)) hasil.push(mulaikan(kalender, jam, kejadian));
  }
  return hasil;
}

/** Changes a run in place; true when it is (again) the present run of its clock. */
function majukanSatu(kalender: Kalender, jam: Jam, run: JamBerjalan, kejadian: KejadianJam): boolean {
  if (run.selesai !== null) {
    if (!isDilanjutkan(jam, run.selesai, kejadian)) return false;
    run.selesai = null;
  }
  if (jam.lama === 'sla') setelLama(kalender, run, kejadian.sla);
  if (isSelesai(jam, kejadian)) {
    run.selesai = kejadian.pada;
    if (jam.selesai.saat === 'diamankan' && kejadian.bahayaDicabut) run.berhenti = kejadian.pada;
  } else if (jam.jeda) jeda(kalender, run, kejadian);
  return true;
}

function isMulai(jam: Jam, kejadian: KejadianJam, pernah: boolean): boolean {
  if (kejadian.ke.fase === 'akhir' && jam.selesai.saat === 'akhir') return false;
  switch (jam.mulai.saat) {
    case 'diterima':
      return kejadian.dari === undefined || (pernah && isDibukaKembali(jam, kejadian));
    case 'bahaya':
      return kejadian.mulaiBahaya;
    case 'masuk':
      return jam.mulai.keadaan.includes(kejadian.ke.keadaan) && kejadian.dari?.keadaan !== kejadian.ke.keadaan;
  }
}

/** A case that ended and is opened anew gets a new run of the clocks that the end had stopped. */
function isDibukaKembali(jam: Jam, kejadian: KejadianJam): boolean {
  return jam.selesai.saat === 'akhir' && kejadian.dari?.fase === 'akhir' && kejadian.ke.fase !== 'akhir';
}

/** Whether an end that is gone back from had stopped this clock. */
function isDilanjutkan(jam: Jam, selesai: Date, kejadian: KejadianJam): boolean {
  if (!kejadian.kembali || kejadian.dari?.fase !== 'akhir' || kejadian.ke.fase === 'akhir') return false;
  switch (jam.selesai.saat) {
    case 'akhir':
      return true;
    case 'diamankan':
      return !kejadian.aman;
    case 'keluar':
      // One that waits for the reporter starts anew: nobody could answer meanwhile.
      return (
        'eskalasi' in jam.lewat &&
        jam.selesai.keadaan.includes(kejadian.ke.keadaan) &&
        selesai.getTime() === kejadian.berakhir?.getTime()
      );
  }
}

function isSelesai(jam: Jam, kejadian: KejadianJam): boolean {
  switch (jam.selesai.saat) {
    case 'akhir':
      return kejadian.ke.fase === 'akhir';
    case 'diamankan':
      return kejadian.aman || kejadian.ke.fase === 'akhir';
    case 'keluar':
      return !jam.selesai.keadaan.includes(kejadian.ke.keadaan);
  }
}

function mulaikan(kalender: Kalender, jam: Jam, kejadian: KejadianJam): JamBerjalan {
  const lama = jam.lama === 'sla' ? kejadian.sla : jam.lama;
  return {
    jam: jam.id,
    mulai: kejadian.pada,
    ...hitung(kalender, lama, kejadian.pada),
    berhenti: null,
    selesai: null,
    ditangani: null,
  };
}

function hitung(kalender: Kalender, lama: Durasi, mulai: Date): { tenggat: Date; hitungan: Hitungan } {
  if ('jam' in lama) return { tenggat: tenggatJam(mulai, lama.jam), hitungan: { lama, jeda: [] } };
  if ('hari' in lama) return { tenggat: tenggatHari(kalender, mulai, lama.hari), hitungan: { lama, jeda: [] } };
  const { tenggat, ...hariKerja } = tenggatHariKerja(kalender, mulai, lama.hariKerja);
  return { tenggat, hitungan: { lama, hariKerja, jeda: [] } };
}

/** A new length counts from the first day, and the rests that were taken move it as they moved the old one. */
function setelLama(kalender: Kalender, run: JamBerjalan, lama: Durasi): void {
  if (JSON.stringify(run.hitungan.lama) === JSON.stringify(lama)) return;
  const { jeda } = run.hitungan;
  const baru = hitung(kalender, lama, run.mulai);
  run.tenggat = jeda.reduce(
    (tenggat, satu) => lanjutkanTenggat(kalender, tenggat, new Date(satu.dari), new Date(satu.sampai)),
    baru.tenggat,
  );
  run.hitungan = { ...baru.hitungan, jeda };
  run.ditangani = null;
}

function jeda(kalender: Kalender, run: JamBerjalan, kejadian: KejadianJam): void {
  if (kejadian.ke.fase === 'menunggu') {
    run.berhenti ??= kejadian.pada;
    return;
  }
  if (run.berhenti === null) return;
  const dari = run.berhenti;
  run.berhenti = null;
  run.tenggat = lanjutkanTenggat(kalender, run.tenggat, dari, kejadian.pada);
  const hariKerja = hariKerjaAntara(kalender, dari, kejadian.pada);
  run.hitungan = {
    ...run.hitungan,
    jeda: [...run.hitungan.jeda, { dari: dari.toISOString(), sampai: kejadian.pada.toISOString(), hariKerja }],
  };
}

/**
 * The nearest deadline that the office itself must keep, and the last local day on which it is kept.
 * Resting clocks and those that only wait for the reporter do not count.
 */
export function tenggatTerdekat(
  model: ModelLayanan,
  kalender: Kalender,
  daftar: readonly JamBerjalan[],
): { tenggat: Date; jatuhTempo: string } | undefined {
  const berlaku = daftar.filter(
    (run) => run.selesai === null && run.berhenti === null && isUrusanKantor(model, run.jam),
  );
  const waktu = berlaku.map((run) => run.tenggat.getTime());
  if (waktu.length === 0) return undefined;
  const tenggat = new Date(Math.min(...waktu));
  return { tenggat, jatuhTempo: tanggalLokal(new Date(tenggat.getTime() - 1), kalender.zona) };
}

function isUrusanKantor(model: ModelLayanan, jamId: string): boolean {
  const jam = model.jam.find((satu) => satu.id === jamId);
  return jam !== undefined && 'eskalasi' in jam.lewat;
}
