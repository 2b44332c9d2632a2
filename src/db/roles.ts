import pg from 'pg';

export const OWNER_ROLE = 'puja_owner';
export const APP_ROLE = 'puja_app';

const LOCK_KEY = 7_203_146;

interface RoleSetup {
  superUrl: string;
  database: string;
  ownerPassword: string;
  appPassword: string;
}

/**
 * Makes the two roles and the database on a server where we are superuser (the embedded one and the tests'). The
 * application's role owns nothing, is no member of the owner and cannot bypass row security.
 */
export async function ensureRolesAndDatabase(setup: RoleSetup): Promise<void> {
  const client = new pg.Client({ connectionString: setup.superUrl });
  await client.connect();
  try {
    // Two starts at the same moment would change the same rows of the catalogue: one waits.
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await ensureRole(client, OWNER_ROLE, setup.ownerPassword);
    await ensureRole(client, APP_ROLE, setup.appPassword);
    const found = await client.query('select 1 from pg_database where datname = $1', [setup.database]);
    if (found.rowCount === 0)
      await client.query(`create database ${pg.escapeIdentifier(setup.database)} owner ${OWNER_ROLE}`);
    await client.query(`revoke all on database ${pg.escapeIdentifier(setup.database)} from public`);
    await client.query(`grant connect on database ${pg.escapeIdentifier(setup.database)} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
  );
}
