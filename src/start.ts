import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import { buildAssets } from '../scripts/build-assets.ts';
import { dalamBatas } from './berhenti.ts';
import type { Config } from './config.ts';
import {
  APP_ROLE,
  type EmbeddedServer,
  ensureRolesAndDatabase,
  findTenantTables,
  loadSecrets,
  type MigrationSource,
  migrate,
  OWNER_ROLE,
  openDatabase,
  startEmbedded,
} from './db/index.ts';
import { MODUL } from './layanan.ts';
import { createPenyimpanan, type Penyimpanan } from './platform/berkas/index.ts';
import type { Inti } from './platform/inti/index.ts';
import { createBrankasKunci } from './platform/kunci/index.ts';
import { seedPemda } from './platform/pemda/index.ts';

export interface Instalasi {
  inti: Inti;
  databaseUrl: string;
  asetDir: string;
  close(): Promise<void>;
}

interface OpsiInstalasi {
  /** Aborted when the end begins: from then on an embedded database that is gone is not started again. */
  akhir?: AbortSignal;
  /** What else this process has to do; an embedded database comes up meanwhile. */
  sambil?: () => void;
}

interface Addresses {
  appUrl: string;
  ownerUrl: string | undefined;
  secretKey: string;
  masterKey: string;
  server: EmbeddedServer | undefined;
}

const DATABASE = 'puja_indah';
const TUNGGU_TUTUP_MS = 5000;
const ASET_DIR = path.resolve(import.meta.dirname, '../dist/aset');

/** Where the schema comes from: the platform's folder first, then each module's own. */
export const MIGRATIONS: MigrationSource[] = [
  { modul: 'platform', folder: path.join(import.meta.dirname, 'platform/migrations') },
  ...MODUL.flatMap((modul) => (modul.migrations ? [{ modul: modul.id, folder: modul.migrations }] : [])),
];

/**
 * Brings up what the application stands on: the database (embedded unless an address is given), its schema, the
 * governments of the country, keys, storage and built assets.
 * @throws Error with a sentence for the operator when a secret or an address is missing
 */
export async function startInstalasi(config: Config, opsi: OpsiInstalasi = {}): Promise<Instalasi> {
  const log = pino({ level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] });
  // Before the database: an address that is broken is said at once.
  const penyimpanan = createPenyimpanan(config.storageUrl, config.dataDir);
  const addresses = config.databaseUrl
    ? givenAddresses(config, config.databaseUrl)
    : await startOwnServer(config, log, opsi);
  try {
    return await build(config, addresses, log, penyimpanan);
  } catch (error) {
    await addresses.server?.stop();
    throw error;
  }
}

async function build(config: Config, addresses: Addresses, log: Logger, penyimpanan: Penyimpanan): Promise<Instalasi> {
  if (addresses.ownerUrl) {
    await migrate(addresses.ownerUrl, MIGRATIONS);
    await seedPemda(addresses.ownerUrl);
  }
  const aset = await buildAssets({ outDir: ASET_DIR });
  const guard = process.env['NODE_ENV'] === 'production' ? {} : { guard: await findTenantTables(addresses.appUrl) };
  const db = openDatabase({ url: addresses.appUrl, ...guard });
  const inti: Inti = {
    config,
    db,
    waktu: () => new Date(),
    acak: randomBytes,
    kunci: createBrankasKunci(addresses.masterKey),
    penyimpanan,
    secretKey: addresses.secretKey,
    log,
    aset,
  };
  const close = async () => {
    // Whoever still holds a connection loses it with the server.
    await dalamBatas(db.close(), TUNGGU_TUTUP_MS);
    await addresses.server?.stop();
  };
  return { inti, databaseUrl: addresses.appUrl, asetDir: ASET_DIR, close };
}

function givenAddresses(config: Config, appUrl: string): Addresses {
  const { secretKey, masterKey } = config;
  if (!secretKey || !masterKey) throw new Error('Isi SECRET_KEY dan MASTER_KEY, masing-masing paling sedikit 32 huruf');
  return { appUrl, ownerUrl: config.databaseOwnerUrl, secretKey, masterKey, server: undefined };
}

async function startOwnServer(config: Config, log: Logger, opsi: OpsiInstalasi): Promise<Addresses> {
  fs.mkdirSync(config.dataDir, { recursive: true });
  const secrets = loadSecrets(config.dataDir);
  const server = await startEmbedded({
    dir: path.join(config.dataDir, 'basis-data'),
    superPassword: secrets.superPassword,
    logDir: path.join(config.dataDir, 'log'),
    log,
    end: opsi.akhir,
    meanwhile: opsi.sambil,
  });
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${database}`;
  try {
    await ensureRolesAndDatabase({
      superUrl: url('postgres', secrets.superPassword, 'postgres'),
      database: DATABASE,
      ownerPassword: secrets.ownerPassword,
      appPassword: secrets.appPassword,
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    appUrl: url(APP_ROLE, secrets.appPassword, DATABASE),
    ownerUrl: url(OWNER_ROLE, secrets.ownerPassword, DATABASE),
    secretKey: config.secretKey ?? secrets.secretKey,
    masterKey: config.masterKey ?? secrets.masterKey,
    server,
  };
}
