import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import type { Database } from '../../db/index.ts';
import type { Penyimpanan } from '../berkas/index.ts';
import type { BrankasKunci } from '../kunci/index.ts';

/** What every room may need and nobody builds twice: made once at start, passed as an argument. */
export interface Inti {
  config: Config;
  db: Database;
  /** The one clock; tests inject their own. */
  waktu: () => Date;
  acak: (bytes: number) => Uint8Array;
  kunci: BrankasKunci;
  penyimpanan: Penyimpanan;
  /** Signs cookies and form tokens. */
  secretKey: string;
  log: Logger;
  /** Built style sheets and scripts: source name to address. */
  aset: Record<string, string>;
}
