// npm run db:schema: writes the types and the text of the schema after all migrations, from a database made for it.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureRolesAndDatabase, migrate, OWNER_ROLE, startEmbedded } from '../src/db/index.ts';
import { describeSchema, SCHEMA_FILE } from './schema/describe.ts';
import { findMigrationSources } from './schema/sources.ts';
import { generateTypes, TYPES_FILE } from './schema/types.ts';

const dir = path.join(os.tmpdir(), `puja-indah-schema-${randomUUID()}`);
const password = randomUUID();
const server = await startEmbedded({ dir, superPassword: password, settings: ['fsync=off'] });
try {
  const ownerUrl = await makeDatabase();
  fs.mkdirSync(path.dirname(SCHEMA_FILE), { recursive: true });
  fs.writeFileSync(SCHEMA_FILE, await describeSchema(ownerUrl));
  fs.writeFileSync(TYPES_FILE, generateTypes(ownerUrl));
  for (const file of [SCHEMA_FILE, TYPES_FILE]) console.log(path.relative(process.cwd(), file));
} finally {
  await server.stop();
  fs.rmSync(dir, { recursive: true, force: true });
}

async function makeDatabase(): Promise<string> {
  const address = (role: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${database}`;
  const setup = { superUrl: address('postgres', 'postgres'), database: 'puja' };
  await ensureRolesAndDatabase({ ...setup, ownerPassword: password, appPassword: password });
  const ownerUrl = address(OWNER_ROLE, setup.database);
  await migrate(ownerUrl, findMigrationSources());
  return ownerUrl;
}
