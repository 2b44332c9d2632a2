import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The migrations of one module: a folder of `NNN-name.sql`, applied in the order of their names. */
export interface MigrationSource {
  modul: string;
  folder: string;
}

export interface MigrationReport {
  applied: string[];
}

const LOCK_KEY = 7_203_145;

/**
 * Applies what is missing, one transaction a file, as the owner. Forward only; the ledger is keyed by module and
 * name, so that a module can be added or removed by its folder.
 * @throws Error when an applied file has been changed since, or a statement fails (nothing of that file stays)
 */
export async function migrate(ownerUrl: string, sources: MigrationSource[]): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(LEDGER);
    const done = await readLedger(client);
    const applied: string[] = [];
    for (const file of sources.flatMap(listFiles)) {
      if (isApplied(done, file)) continue;
      await apply(client, file);
      applied.push(`${file.modul}/${file.nama}`);
    }
    return { applied };
  } finally {
    await client.end();
  }
}

const LEDGER = `create schema if not exists migrasi;
  create table if not exists migrasi.catatan (
    modul text not null, nama text not null, hash text not null, dijalankan_pada timestamptz(3) not null default now(),
    constraint catatan_pk primary key (modul, nama))`;

interface MigrationFile {
  modul: string;
  nama: string;
  hash: string;
  sql: string;
}

function listFiles(source: MigrationSource): MigrationFile[] {
  if (!fs.existsSync(source.folder)) return [];
  return fs
    .readdirSync(source.folder)
    .filter((nama) => nama.endsWith('.sql'))
    .sort()
    .map((nama) => {
      const sql = fs.readFileSync(path.join(source.folder, nama), 'utf8');
      return { modul: source.modul, nama, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}

async function readLedger(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ modul: string; nama: string; hash: string }>(
    'select modul, nama, hash from migrasi.catatan',
  );
  return new Map(rows.map((row) => [`${row.modul}/${row.nama}`, row.hash]));
}

function isApplied(done: Map<string, string>, file: MigrationFile): boolean {
  const hash = done.get(`${file.modul}/${file.nama}`);
  if (hash === undefined) return false;
  if (hash !== file.hash)
    throw new Error(`Migrasi ${file.modul}/${file.nama} sudah dijalankan lalu berubah: buat berkas baru`);
  return true;
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into migrasi.catatan (modul, nama, hash) values ($1, $2, $3)', [
      file.modul,
      file.nama,
      file.hash,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(
      `Migrasi ${file.modul}/${file.nama} gagal: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
