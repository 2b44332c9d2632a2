import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { buildAssets } from '../../scripts/build-assets.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createPenyimpanan } from '../../src/platform/berkas/index.ts';
import type { Inti } from '../../src/platform/inti/index.ts';
import { createBrankasKunci } from '../../src/platform/kunci/index.ts';
import { type BasisDataUji, basisDataUji } from './basis-data.ts';

/** Built once for all test files, which may share it. */
export const ASET_UJI = path.resolve(import.meta.dirname, '../../.cache/aset-uji');

/** A clock that stands still until a test moves it. */
export interface JamUji {
  kini(): Date;
  set(saat: Date | string): void;
  /** @param ms forward, in milliseconds */
  maju(ms: number): void;
}

export interface IntiUji {
  inti: Inti;
  jam: JamUji;
  basis: BasisDataUji;
  close(): Promise<void>;
}

export interface OpsiInti {
  /** Another clock than `jam`. */
  waktu?: () => Date;
  config?: Partial<Config>;
}

/** A Monday, 10 o'clock in Kupang, within office hours. */
const SAAT_AWAL = '2026-03-02T02:00:00.000Z';

/**
 * Everything the rooms need, on a database of its own: real keys and randomness, silent log, a data folder that is
 * removed at the end, and a clock that the test moves.
 */
export async function buatIntiUji(opsi: OpsiInti = {}): Promise<IntiUji> {
  const basis = await basisDataUji();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'puja-indah-data-'));
  const jam = buatJam();
  const inti: Inti = {
    config: { ...readConfig({ LOG_LEVEL: 'silent', PUJA_DATA: dataDir, PUJA_DEMO: '0' }), ...opsi.config },
    db: basis.db,
    waktu: opsi.waktu ?? jam.kini,
    acak: randomBytes,
    kunci: createBrankasKunci('kunci induk untuk uji, bukan untuk dipakai'),
    penyimpanan: createPenyimpanan(opsi.config?.storageUrl, dataDir),
    secretKey: 'kunci rahasia untuk uji, bukan untuk dipakai',
    log: pino({ level: 'silent' }),
    aset: await buildAssets({ outDir: ASET_UJI }),
  };
  const close = async () => {
    await basis.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  return { inti, jam, basis, close };
}

function buatJam(): JamUji {
  let kini = new Date(SAAT_AWAL);
  return {
    kini: () => kini,
    set: (saat) => {
      kini = new Date(saat);
    },
    maju: (ms) => {
      kini = new Date(kini.getTime() + ms);
    },
  };
}
