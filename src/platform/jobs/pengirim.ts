import type { JsonValue } from '../../db/index.ts';
import { NotFound, Refusal, RuleViolation } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { listPemdaBergabung, type Pemda } from '../pemda/index.ts';
import { ambil, namaGalat, SEPOTONG, selesai, type Tugas, tunda } from './antrean.store.ts';
import { createLonceng } from './lonceng.ts';
import { serentak } from './serentak.ts';

export interface KonteksTugas {
  inti: Inti;
  pemda: Pemda;
  /** Ids only, as `antrekan` got them. */
  isi: Record<string, JsonValue | undefined>;
  /** Of the outbox row: the same each time the same task runs. */
  id: string;
}

/**
 * Does one task outside any transaction. It may run twice and must not matter twice. What it throws is tried again
 * with a growing delay, except RuleViolation and NotFound, which say that no further attempt can help.
 */
export type PenanganTugas = (konteks: KonteksTugas) => Promise<void>;

export interface Pengirim {
  /** Begins to look for tasks, at once and then every ten seconds. */
  mulai(): void;
  /** Something was committed: look now. */
  colek(): void;
  /** Runs everything that is due, once through all regions until none has more. @returns how many tasks ran */
  putar(): Promise<number>;
  /** Takes nothing new and waits for what runs, ten seconds at most; what is left comes back when its lease ends. */
  stop(): Promise<void>;
}

export interface OpsiPengirim {
  /** Told of each attempt that failed, with the kind of the task. */
  onGagal?: (jenis: string) => void;
}

/** How many tasks of a region, and how many regions, go at the same time: one slow region must not hold the rest. */
const SEJAJAR_TUGAS = 5;
const SEJAJAR_PEMDA = 4;
const JEDA_POLL_MS = 10_000;
/** A task is not begun when less of the lease is left than the longest task may take. */
const SISA_SEWA_MS = 2 * 60_000;
const TUNGGU_STOP_MS = 10_000;

/** The dispatcher of the outbox. Several may run, in one process or many: each task is leased to one at a time. */
export function createPengirim(
  inti: Inti,
  penangan: Readonly<Record<string, PenanganTugas>>,
  opsi: OpsiPengirim = {},
): Pengirim {
  const jenis = Object.keys(penangan);
  const lonceng = createLonceng();
  let berhenti = false;
  let kerja: Promise<unknown> = Promise.resolve();

  async function putar(): Promise<number> {
    let jumlah = 0;
    let adaLagi = true;
    // Every region again in each turn: one with a long queue must not keep the others waiting.
    while (adaLagi && !berhenti) {
      adaLagi = false;
      await serentak(await listPemdaBergabung(inti.db), SEJAJAR_PEMDA, async (pemda) => {
        const n = await putarPemda(pemda);
        jumlah += n;
        adaLagi ||= n === SEPOTONG;
      });
    }
    return jumlah;
  }

  async function putarPemda(pemda: Pemda): Promise<number> {
    if (berhenti) return 0;
    const daftar = await ambil(inti, pemda.id, jenis);
    await serentak(perKasus(daftar), SEJAJAR_TUGAS, async (urut) => {
      for (const tugas of urut)
        if (!berhenti && inti.waktu().getTime() <= tugas.sewaSampai.getTime() - SISA_SEWA_MS)
          await kerjakan(pemda, tugas);
    });
    return daftar.length;
  }

  async function kerjakan(pemda: Pemda, tugas: Tugas): Promise<void> {
    try {
      await penangan[tugas.jenis]?.({ inti, pemda, isi: tugas.isi, id: tugas.id });
    } catch (error) {
      opsi.onGagal?.(tugas.jenis);
      catatLog(inti, pemda, tugas, error);
      if (!(error instanceof RuleViolation || error instanceof NotFound)) return tunda(inti, pemda.id, tugas, error);
      return selesai(inti, pemda.id, tugas, namaGalat(error));
    }
    await selesai(inti, pemda.id, tugas, null);
  }

  async function jalan(): Promise<void> {
    while (!berhenti) {
      await putar().catch((err: unknown) => inti.log.error({ err }, 'putaran kotak keluar gagal'));
      if (!berhenti) await lonceng.tunggu(JEDA_POLL_MS);
    }
  }

  return {
    mulai: () => {
      kerja = jalan();
    },
    colek: lonceng.bunyi,
    putar,
    stop: async () => {
      berhenti = true;
      lonceng.bunyi();
      await Promise.race([kerja, tidur(TUNGGU_STOP_MS)]);
    },
  };
}

/** The news of one case goes out in the order in which it happened. */
function perKasus(daftar: readonly Tugas[]): Tugas[][] {
  return [...Map.groupBy(daftar, ({ id, isi }) => isi['kasusId'] ?? id).values()];
}

function catatLog(inti: Inti, pemda: Pemda, tugas: Tugas, error: unknown): void {
  const isi = { pemda: pemda.id, tugas: tugas.id, jenis: tugas.jenis, percobaan: tugas.percobaan };
  if (error instanceof Refusal) inti.log.warn({ ...isi, kode: error.kode }, 'tugas tertunda');
  else inti.log.error({ ...isi, err: error }, 'tugas gagal');
}

function tidur(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
