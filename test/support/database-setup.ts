import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findMigrationSources } from '../../scripts/schema/sources.ts';
import { ensureRolesAndDatabase, migrate, OWNER_ROLE, startEmbedded } from '../../src/db/index.ts';
import { seedPemda } from '../../src/platform/pemda/seed.ts';

/** The database that every test file copies: migrated, with the governments of the country. */
export const TEMPLATE = 'puja_templat';
/** Of a server that lives for one run and listens on this machine alone. */
export const PASSWORD = 'uji';

const PREFIX = 'puja-indah-uji-';
// Nothing of a test run must survive a power cut.
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'autovacuum=off',
];

/**
 * Starts the database server of a test run, with its template.
 * @returns the superuser's address of its first database, and what ends the server and removes its folder
 */
export async function setup(): Promise<{ url: string; teardown: () => Promise<void> }> {
  await removeAbandoned();
  const dir = path.join(os.tmpdir(), `${PREFIX}${process.pid}-${randomUUID().slice(0, 8)}`);
  const server = await startEmbedded({ dir, superPassword: PASSWORD, settings: SETTINGS });
  const teardown = async () => {
    await server.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  };
  const url = addressOf(`postgres://127.0.0.1:${server.port}`, 'postgres', 'postgres');
  try {
    await makeTemplate(url);
  } catch (error) {
    await teardown();
    throw error;
  }
  return { url, teardown };
}

/** The address of a database of this server for one of its roles. */
export function addressOf(serverUrl: string, role: string, database: string): string {
  const url = new URL(serverUrl);
  url.username = role;
  url.password = PASSWORD;
  url.pathname = database;
  return url.href;
}

async function makeTemplate(superUrl: string): Promise<void> {
  await ensureRolesAndDatabase({ superUrl, database: TEMPLATE, ownerPassword: PASSWORD, appPassword: PASSWORD });
  const ownerUrl = addressOf(superUrl, OWNER_ROLE, TEMPLATE);
  await migrate(ownerUrl, findMigrationSources());
  await seedPemda(ownerUrl);
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  // A database can be copied only while nobody is in it.
  await client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  await client.end();
}

/** A run that was killed leaves its server running: the next run ends it. */
async function removeAbandoned(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const runner = new RegExp(`^${PREFIX}(\\d+)-\\w+$`).exec(name)?.[1];
    if (runner === undefined || isAlive(Number(runner))) continue;
    const dir = path.join(os.tmpdir(), name);
    if (fs.existsSync(path.join(dir, 'postmaster.pid'))) {
      const left = await startEmbedded({ dir, superPassword: PASSWORD, settings: SETTINGS });
      await left.stop();
    }
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
