import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { type Cluster, initCluster } from './cluster.ts';
import { isAlive } from './process.ts';
import { registerUser, unregisterUser } from './users.ts';

export interface EmbeddedServer {
  port: number;
  /** Ends the server with a fast shutdown and waits for it; another process that uses it keeps it alive. */
  stop(): Promise<void>;
}

interface ServerOptions {
  dir: string;
  superPassword: string;
  /** Extra `-c` settings, such as `fsync=off` for throw-away test clusters. */
  settings?: string[];
}

/** Of a quarter second each: recovery after a crash may take its time. */
const START_ATTEMPTS = 240;

/** What stands in the log of a server that another one still keeps from starting: try again. */
const OCCUPIED = /postmaster\.pid|pre-existing shared memory|Address already in use/;

/**
 * Starts the PostgreSQL that comes with the project, or takes over the one that a killed parent left running on
 * the same folder. Listens on 127.0.0.1 only, on a free port.
 * @throws Error with the server's own words when it does not start.
 */
export async function startEmbedded(options: ServerOptions): Promise<EmbeddedServer> {
  const cluster = await initCluster(options.dir, options.superPassword);
  registerUser(cluster.dir);
  for (let attempt = 1; ; attempt++) {
    const left = await findRunning(cluster.dir, options.superPassword);
    if (left) return left;
    const started = await launch(cluster, options.settings ?? []);
    if (started.server) return started.server;
    if (attempt === START_ATTEMPTS || !OCCUPIED.test(started.log)) {
      unregisterUser(cluster.dir);
      throw new Error(`PostgreSQL tidak mulai:\n${started.log}`);
    }
    await pause(250);
  }
}

async function findRunning(dir: string, password: string): Promise<EmbeddedServer | undefined> {
  const lock = readPostmasterPid(dir);
  if (!lock || !isAlive(lock.pid) || !(await canConnect(lock.port, password))) return undefined;
  return { port: lock.port, stop: () => stopUnused(dir, lock.pid) };
}

function readPostmasterPid(dir: string): { pid: number; port: number } | undefined {
  const lines = readIfThere(path.join(dir, 'postmaster.pid')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 && port > 0 ? { pid, port } : undefined;
}

// A server that ends takes the file away at any moment.
function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function canConnect(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function launch(cluster: Cluster, settings: string[]): Promise<{ server?: EmbeddedServer; log: string }> {
  const port = await freePort();
  // detached: a Ctrl-C reaches the whole group, and the application must end before its database does.
  const child = spawn(cluster.bin('postgres'), serverArguments(cluster.dir, port, settings), {
    ...cluster.run,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const ready = await new Promise<boolean>((resolve) => {
    child.stderr.on('data', (data: Buffer) => {
      log += data.toString();
      if (log.includes('ready to accept connections')) resolve(true);
    });
    child.on('close', () => resolve(false));
    child.on('error', (error) => {
      log += String(error);
      resolve(false);
    });
  });
  const { pid } = child;
  if (!ready || pid === undefined) return { log };
  child.stderr.removeAllListeners('data');
  child.stderr.resume();
  child.unref();
  return { server: { port, stop: () => stopUnused(cluster.dir, pid) }, log };
}

function serverArguments(dir: string, port: number, settings: string[]): string[] {
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_min_messages=warning',
    'max_connections=100',
    ...settings,
  ];
  return ['-D', dir, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
}

async function stopUnused(dir: string, pid: number): Promise<void> {
  if (unregisterUser(dir)) await stopPid(pid);
}

async function stopPid(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await pause(20);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('tanpa porta')),
      );
    });
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
