import type { CompiledQuery, DatabaseConnection, Driver } from 'kysely';
import pg from 'pg';

/** Names of the tenant tables, as `schema.tabel`. */
export type TenantTables = ReadonlySet<string>;

/** Reads from the catalogue which tables belong to tenants: those with row security. */
export async function findTenantTables(url: string): Promise<TenantTables> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ nama: string }>(
      `select n.nspname || '.' || c.relname as nama from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and c.relrowsecurity`,
    );
    return new Set(rows.map((row) => row.nama));
  } finally {
    await client.end();
  }
}

/**
 * Wraps a driver so that a statement on a tenant table that does not name `pemda_id` is refused. Row security would
 * still hold; this keeps a distributed database from asking every shard.
 */
export function guardedDriver(driver: Driver, tables: TenantTables): Driver {
  const wrapped = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const unwrapped = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const inner = (connection: DatabaseConnection) => unwrapped.get(connection) ?? connection;
  return {
    init: () => driver.init(),
    destroy: () => driver.destroy(),
    async acquireConnection() {
      const connection = await driver.acquireConnection();
      const known = wrapped.get(connection) ?? guardConnection(connection, tables);
      wrapped.set(connection, known);
      unwrapped.set(known, connection);
      return known;
    },
    releaseConnection: (connection) => driver.releaseConnection(inner(connection)),
    beginTransaction: (connection, settings) => driver.beginTransaction(inner(connection), settings),
    commitTransaction: (connection) => driver.commitTransaction(inner(connection)),
    rollbackTransaction: (connection) => driver.rollbackTransaction(inner(connection)),
  };
}

function guardConnection(connection: DatabaseConnection, tables: TenantTables): DatabaseConnection {
  return {
    executeQuery: (query) => {
      refuseWithoutTenant(query, tables);
      return connection.executeQuery(query);
    },
    streamQuery: (query, chunkSize) => {
      refuseWithoutTenant(query, tables);
      return connection.streamQuery(query, chunkSize);
    },
  };
}

function refuseWithoutTenant(query: CompiledQuery, tables: TenantTables): void {
  const text = query.sql.replaceAll('"', '');
  if (/\bpemda_id\b/.test(text)) return;
  for (const [name] of text.matchAll(/\b[a-z_]+\.[a-z_]+\b/g)) {
    if (tables.has(name)) throw new Error(`Pernyataan menyentuh ${name} tanpa pemda_id:\n${query.sql}`);
  }
}
