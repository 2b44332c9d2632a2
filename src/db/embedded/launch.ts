import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import type { Cluster } from './cluster.ts';
import type { ServerLog } from './log.ts';
import { identityOf, isAlive, pause } from './process.ts';

/** What a server is started from. */
export interface Place {
  cluster: Cluster;
  superPassword: string;
  settings: string[];
  log: ServerLog;
}

export interface Running {
  pid: number;
  identity: string;
  port: number;
}

const READY_LOOK_MS = 10;

/**
 * One attempt to bring the server up; PostgreSQL itself lets only one run on a folder.
 * @param port where it shall listen on 127.0.0.1
 * @param during.meanwhile work of this process that is done while the server comes up
 * @returns the server, or its own words when it did not start or the signal ended it
 */
export async function launch(
  place: Place,
  port: number,
  during: { end?: AbortSignal; meanwhile?: (() => void) | undefined } = {},
): Promise<Running | { failure: string }> {
  const { cluster } = place;
  const { fd, said } = place.log.open();
  // detached: a Ctrl-C reaches the whole group, and the application must end before its database does.
  const child = spawn(cluster.bin('postgres'), serverArguments(cluster.dir, port, place.settings), {
    ...cluster.run,
    detached: true,
    stdio: ['ignore', 'ignore', fd],
  });
  fs.closeSync(fd);
  child.unref();
  let over: string | undefined;
  child.on('error', (error) => (over = String(error)));
  child.on('exit', () => (over ??= ''));
  const giveUp = () => child.kill('SIGINT');
  during.end?.addEventListener('abort', giveUp);
  during.meanwhile?.();
  while (over === undefined && !isReady(cluster.dir, child.pid)) await pause(READY_LOOK_MS);
  during.end?.removeEventListener('abort', giveUp);
  const { pid } = child;
  if (over !== undefined || pid === undefined) return { failure: over || said() };
  return { pid, identity: identityOf(pid), port };
}

function serverArguments(dir: string, port: number, settings: string[]): string[] {
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_min_messages=warning',
    // No details: they repeat the values of a row.
    'log_error_verbosity=terse',
    'max_connections=100',
    ...settings,
  ];
  return ['-D', dir, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
}

function isReady(dir: string, pid: number | undefined): boolean {
  const lock = readLock(dir);
  return lock !== undefined && lock.pid === pid && lock.state === 'ready';
}

/** The server that runs on a folder, whoever started it; undefined when none answers. */
export async function findRunning({ cluster, superPassword }: Place): Promise<Running | undefined> {
  const lock = readLock(cluster.dir);
  if (!lock || !isAlive(lock.pid) || !(await canConnect(lock.port, superPassword))) return undefined;
  return { pid: lock.pid, identity: identityOf(lock.pid), port: lock.port };
}

/** The file in which a server writes, line by line, its process, its port and how far it is. */
function readLock(dir: string): { pid: number; port: number; state: string } | undefined {
  const lines = readIfThere(path.join(dir, 'postmaster.pid')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !(port > 0)) return undefined;
  return { pid, port, state: lines[7]?.trim() ?? '' };
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
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** A port of this machine that nobody listens at. */
export function freePort(): Promise<number> {
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
