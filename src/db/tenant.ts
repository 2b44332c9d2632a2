import { CompiledQuery, type Dialect, type Driver, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { guardedDriver, type TenantTables } from './guard.ts';
import type { DB } from './types.ts';

// Counts and money fit a safe integer; dates are calendar days, not instants.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint di luar batas: ${text}`);
  return value;
});
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Who acts: an account of staff, a citizen (perhaps known by a draft or a case), or the platform itself. */
export interface Pelaku {
  jenis: 'petugas' | 'warga' | 'sistem';
  id?: string;
}

export type Trx = Kysely<DB>;

export interface Database {
  /**
   * One transaction inside one tenant. Row security compares each row with the tenant that is set here; every
   * statement must also name it. Tried again three times on a serialisation failure or a deadlock.
   */
  tenant<T>(pemdaId: number, pelaku: Pelaku, work: (trx: Trx) => Promise<T>): Promise<T>;
  /** The same for a page that only reads: the answer does not wait for the end of the transaction. */
  read<T>(pemdaId: number, work: (trx: Trx) => Promise<T>): Promise<T>;
  /** Tables without a tenant: governments, model versions, accounts. Tenant tables show no row here. */
  global: Kysely<DB>;
  pool: pg.Pool;
  close(): Promise<void>;
}

interface OpenOptions {
  url: string;
  max?: number;
  /** Development and tests: a statement that touches a tenant table without naming the tenant is refused. */
  guard?: TenantTables;
}

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/** Opens the pool of the application's role. */
export function openDatabase(options: OpenOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 16,
    // Whoever waits for a database that does not answer is told so.
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    options: '-c statement_timeout=30000 -c timezone=UTC',
  });
  // The pool replaces a lost connection, and the next statement of whoever holds it fails; without listeners the
  // loss would end the process, whether the connection is idle or in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<DB>({ dialect: dialectOf(pool, options.guard) });
  return {
    tenant: (pemdaId, pelaku, work) => retry(() => transaction(kysely, begin(pemdaId, pelaku, ''), work)),
    read: async (pemdaId, work) => readTransaction(kysely, begin(pemdaId, { jenis: 'sistem' }, ' read only'), work),
    global: kysely,
    pool,
    close: () => kysely.destroy(),
  };
}

function dialectOf(pool: pg.Pool, guard: TenantTables | undefined): Dialect {
  const dialect = new PostgresDialect({ pool });
  if (!guard) return dialect;
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: (): Driver => guardedDriver(dialect.createDriver(), guard),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** One message of validated literals: measured faster than bind parameters in four messages. */
function begin(pemdaId: number, pelaku: Pelaku, mode: string): CompiledQuery {
  if (!Number.isInteger(pemdaId) || pemdaId < 1 || pemdaId > 32_767) throw new TypeError(`pemda_id keliru: ${pemdaId}`);
  const who = pelaku.id === undefined ? pelaku.jenis : `${pelaku.jenis}:${pelaku.id}`;
  if (!/^(petugas|warga|sistem)(:[0-9a-zA-Z-]{1,64})?$/.test(who)) throw new TypeError('pelaku keliru');
  return CompiledQuery.raw(`begin${mode};set local app.pemda=${pemdaId};set local app.pelaku='${who}'`);
}

async function transaction<T>(kysely: Kysely<DB>, opening: CompiledQuery, work: (trx: Trx) => Promise<T>): Promise<T> {
  return kysely.connection().execute(async (connection) => {
    try {
      await connection.executeQuery(opening);
      const result = await work(connection);
      await commit(connection);
      return result;
    } catch (error) {
      await connection.executeQuery(ROLLBACK).catch(() => undefined);
      throw error;
    }
  });
}

/** PostgreSQL answers a commit after a failed statement with a rollback, and with no error. */
async function commit(connection: Kysely<DB>): Promise<void> {
  const { rows } = await connection.executeQuery<{ command?: string }>(COMMIT);
  if (rows[0]?.command === 'ROLLBACK') throw new Error('Transaksi batal: galat sebuah pernyataan ditelan di dalamnya');
}

function readTransaction<T>(kysely: Kysely<DB>, opening: CompiledQuery, work: (trx: Trx) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    transaction(kysely, opening, async (trx) => resolve(await work(trx))).catch(reject);
  });
}

const COMMIT = CompiledQuery.raw('commit');
const ROLLBACK = CompiledQuery.raw('rollback');

async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRYABLE.has(sqlState(error))) throw error;
    }
  }
}

/** The SQLSTATE of a database error, or an empty string. */
export function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
