import { PgBoss } from 'pg-boss';
import type { Inti } from '../inti/index.ts';
import { listPemdaBergabung, type Pemda } from '../pemda/index.ts';

/** Work that the clock starts. It must bear being run twice. */
export type TugasTerjadwal = {
  /** Letters, digits and dashes: also the name of its queue. */
  nama: string;
  /** Five fields, in the time of Jakarta. */
  cron: string;
} & (
  | {
      /** Runs for each region that has joined, one after the other; one that fails does not keep the rest. */
      jalankan(inti: Inti, pemda: Pemda): Promise<unknown>;
    }
  | {
      /** Runs once, for what belongs to no region. */
      jalankanUmum(inti: Inti): Promise<unknown>;
    }
);

export interface Jadwal {
  /** Registers work; of several processes one at a time runs it. A tick that finds it still running is left out. */
  jadwalkan(tugas: TugasTerjadwal): Promise<void>;
  /** Starts registered work now, beside its times; nothing happens where it runs or is about to. */
  mulaiSekarang(nama: string): Promise<void>;
  /** Takes nothing new and waits for what runs, ten seconds at most. */
  stop(): Promise<void>;
}

export interface OpsiJadwal {
  /** Told of each run that failed, once for each region. */
  onGagal?: (nama: string) => void;
  /** How often a process looks for work, in seconds; at least 0.5. */
  jedaDetik?: number;
}

const ZONA = 'Asia/Jakarta';
const TUNGGU_STOP_MS = 10_000;
const TABEL = { createSchema: false, migrate: false, reindex: false, monitorVacuum: false, registerInstance: false };
/** A worker that is killed stops to beat; another one may begin after this time, in seconds. */
const DETAK = { heartbeatSeconds: 60, expireInSeconds: 3600 };
/** Results are kept for a day, in seconds. */
const SIMPAN = { deleteAfterSeconds: 86_400, retentionSeconds: 86_400 };

/** The schedule of the platform, on the job queue of the same database. */
export async function startJadwal(inti: Inti, opsi: OpsiJadwal = {}): Promise<Jadwal> {
  const { pool } = inti.db;
  const boss = new PgBoss({ ...TABEL, db: { executeSql: (text, values) => pool.query(text, values) } });
  boss.on('error', (err) => inti.log.error({ err }, 'antrean pekerjaan terganggu'));
  boss.on('warning', (peringatan) => inti.log.warn({ peringatan }, 'antrean pekerjaan'));
  await boss.start();
  const gagal = (nama: string, err: unknown, pemda?: Pemda) => {
    opsi.onGagal?.(nama);
    inti.log.error({ err, tugas: nama, pemda: pemda?.id }, 'pekerjaan terjadwal gagal');
  };

  async function jadwalkan(tugas: TugasTerjadwal): Promise<void> {
    const { nama } = tugas;
    await boss.createQueue(nama, { policy: 'exclusive', retryLimit: 0, ...DETAK, ...SIMPAN });
    await boss.schedule(nama, tugas.cron, null, { tz: ZONA });
    await boss.work(nama, { pollingIntervalSeconds: opsi.jedaDetik ?? 5 }, () =>
      jalankan(tugas).catch((error: unknown) => gagal(nama, error)),
    );
  }

  async function jalankan(tugas: TugasTerjadwal): Promise<void> {
    if ('jalankanUmum' in tugas) {
      await tugas.jalankanUmum(inti);
      return;
    }
    for (const pemda of await listPemdaBergabung(inti.db)) {
      await tugas.jalankan(inti, pemda).catch((error: unknown) => gagal(tugas.nama, error, pemda));
    }
  }

  return {
    jadwalkan,
    mulaiSekarang: async (nama) => {
      await boss.send(nama);
    },
    stop: () => boss.stop({ graceful: true, timeout: TUNGGU_STOP_MS }),
  };
}
