import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { addressOf, PASSWORD } from '../../test/support/database-setup.ts';
import { APP_ROLE, ensureRolesAndDatabase, OWNER_ROLE } from './roles.ts';

test('two starts at the same moment make the roles and one database', async () => {
  const superUrl = inject('databaseUrl');
  const database = `peran_${randomUUID().slice(0, 8)}`;
  const setup = { superUrl, database, ownerPassword: PASSWORD, appPassword: PASSWORD };
  try {
    await Promise.all([ensureRolesAndDatabase(setup), ensureRolesAndDatabase(setup)]);
    await ask(addressOf(superUrl, OWNER_ROLE, database), 'create schema milik');
    const baru = ask(addressOf(superUrl, APP_ROLE, database), 'create schema milik_lain');
    await expect(baru).rejects.toThrow('permission denied');
    const roles = `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as kuat from pg_roles
      where rolname in ('${APP_ROLE}', '${OWNER_ROLE}')`;
    expect(await ask(superUrl, roles)).toEqual([{ kuat: false }, { kuat: false }]);
  } finally {
    await ask(superUrl, `drop database if exists ${database} with (force)`);
  }
});

async function ask(connectionString: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
