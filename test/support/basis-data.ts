import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { APP_ROLE, type Database, findTenantTables, OWNER_ROLE, openDatabase } from '../../src/db/index.ts';
import { addressOf, TEMPLATE } from './database-setup.ts';

/** A database of one test file. */
export interface BasisDataUji {
  /** For the application's role, the owner and the superuser. */
  url: string;
  ownerUrl: string;
  superUrl: string;
  /** Opened as the application, with the guard on. */
  db: Database;
  /** Ends the connections and removes the database. */
  close(): Promise<void>;
}

/**
 * A fresh copy of the migrated database with the 546 governments and the ministry, none of which has joined. Make it
 * in `beforeAll`, close it in `afterAll`.
 */
export async function basisDataUji(): Promise<BasisDataUji> {
  const { name, drop } = await cloneTemplate();
  const url = addressOf(inject('databaseUrl'), APP_ROLE, name);
  const superUrl = addressOf(inject('databaseUrl'), 'postgres', name);
  const db = openDatabase({ url, guard: await findTenantTables(superUrl) });
  const close = async () => {
    await db.close();
    await drop();
  };
  return { url, ownerUrl: addressOf(url, OWNER_ROLE, name), superUrl, db, close };
}

async function cloneTemplate(): Promise<{ name: string; drop: () => Promise<void> }> {
  const name = `uji_${randomUUID().replaceAll('-', '')}`;
  await onServer(
    `create database ${name} template ${TEMPLATE} owner ${OWNER_ROLE}`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${APP_ROLE}`,
  );
  return { name, drop: () => onServer(`drop database ${name} with (force)`) };
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
