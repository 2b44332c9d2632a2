import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { initCluster } from './cluster.ts';
import { isAlive } from './process.ts';
import { startEmbedded } from './server.ts';

const superPassword = 'kata sandi uji';
const settings = ['fsync=off', 'shared_buffers=16MB'];
// A process of its own, which the server's pipe and a timer keep alive until a test kills it.
const STARTER = `const { startEmbedded } = await import(process.argv[1]);
  const { port } = await startEmbedded(JSON.parse(process.argv[2]));
  console.log(port);
  setInterval(() => undefined, 60_000);`;

// Made once: the tests that are not about its making copy it.
const made = path.join(os.tmpdir(), `puja-indah-server-${randomUUID().slice(0, 8)}`);
let root: string;
let dir: string;
let stops: (() => Promise<void>)[];

beforeAll(async () => {
  await initCluster(made, superPassword);
});
afterAll(() => fs.rmSync(made, { recursive: true }));
beforeEach(() => {
  root = path.join(os.tmpdir(), `puja-indah-server-${randomUUID().slice(0, 8)}`);
  fs.mkdirSync(root);
  dir = path.join(root, 'data/pg');
  stops = [];
});
afterEach(async () => {
  for (const stop of stops) await stop();
  fs.rmSync(root, { recursive: true, force: true });
});

describe('the embedded server', () => {
  test('makes its folder, answers on this machine alone, stops, and finds its rows again', async () => {
    const first = await start();
    await ask(first.port, 'create table ingat as select 7 as isi');
    expect(await ask(first.port, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await first.stop();
    await expect(ask(first.port, 'select 1')).rejects.toThrow('ECONNREFUSED');
    const again = await start();
    expect(await ask(again.port, 'select isi from ingat')).toEqual([{ isi: 7 }]);
  });

  test('wants its password', async () => {
    copyMade();
    const { port } = await start();
    await expect(ask(port, 'select 1', 'keliru')).rejects.toThrow('password authentication failed');
  });

  test('is one server for two starts at the same moment of one process', async () => {
    copyMade();
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.port).toBe(two.port);
  });

  test('is one server for two processes that start together, the folder included', async () => {
    const [one, two] = await Promise.all([startInChild(), startInChild()]);
    expect(one.port).toBe(two.port);
    expect(await ask(one.port, 'select 1 as isi')).toEqual([{ isi: 1 }]);
    stops.push((await start()).stop);
    expect(fs.readdirSync(path.dirname(dir))).toEqual(['pg']);
    await Promise.all([kill(one.child), kill(two.child)]);
  });

  test('lives on when its parent is killed, and the next start takes it over', async () => {
    copyMade();
    const { port, child } = await startInChild();
    await ask(port, 'create table ingat as select 7 as isi');
    await kill(child);
    const server = await start();
    expect(server.port).toBe(port);
    expect(await ask(port, 'select isi from ingat')).toEqual([{ isi: 7 }]);
    await server.stop();
    expect(fs.existsSync(path.join(dir, 'postmaster.pid'))).toBe(false);
  });

  test('lives on when one of two that use it stops', async () => {
    copyMade();
    const { port, child } = await startInChild();
    await (await start()).stop();
    expect(await ask(port, 'select 7 as isi')).toEqual([{ isi: 7 }]);
    await kill(child);
    await (await start()).stop();
    expect(fs.existsSync(path.join(dir, 'postmaster.pid'))).toBe(false);
  });

  test('recovers when it was killed itself, with connections open', async () => {
    copyMade();
    const first = await start();
    await ask(first.port, 'create table ingat as select 7 as isi');
    const client = await connect(first.port);
    const pid = postmasterPid();
    process.kill(pid, 'SIGKILL');
    const server = await start();
    expect(isAlive(pid)).toBe(false);
    expect(await ask(server.port, 'select isi from ingat')).toEqual([{ isi: 7 }]);
    await client.end().catch(() => undefined);
  });

  test('is started again at its port when it is killed, and each attempt is told', async () => {
    copyMade();
    const told: string[] = [];
    const tell = (_: object, text: string) => void told.push(text);
    const log = { warn: tell, error: tell };
    const server = await startEmbedded({ dir, superPassword, settings, logDir: path.join(root, 'log'), log });
    stops.push(server.stop);
    await ask(server.port, 'create table ingat as select 7 as isi');
    for (const side of [1, -1]) {
      const former = postmasterPid();
      // The process alone, then its whole group.
      process.kill(side * former, 'SIGKILL');
      await until(() => told.at(-1) === 'basis data bawaan dimulai lagi');
      expect(postmasterPid()).not.toBe(former);
      expect(await ask(server.port, 'select isi from ingat')).toEqual([{ isi: 7 }]);
      expect(told.splice(0)).toContain('basis data bawaan dimulai lagi');
    }
    expect(fs.readFileSync(path.join(root, 'log/basis-data.log'), 'utf8')).toContain('not properly shut down');
  });

  test('comes back at the port that others expect when a new start finds it dead', async () => {
    copyMade();
    const { port, child } = await startInChild();
    process.kill(postmasterPid(), 'SIGKILL');
    const server = await start();
    expect(server.port).toBe(port);
    await kill(child);
  });

  test('stays dead when it is killed after the end has begun', async () => {
    copyMade();
    const end = new AbortController();
    const server = await startEmbedded({ dir, superPassword, settings, end: end.signal });
    const pid = postmasterPid();
    end.abort();
    process.kill(pid, 'SIGKILL');
    await server.stop();
    expect(isAlive(pid)).toBe(false);
    await expect(ask(server.port, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  test('is made anew when its making was killed half-way', async () => {
    const child = spawnStarter();
    const part = path.join(path.dirname(dir), `pg.baru-${child.pid}`);
    await until(() => fs.existsSync(path.join(part, 'global')));
    await kill(child);
    expect(fs.existsSync(path.join(dir, 'PG_VERSION'))).toBe(false);
    const server = await start();
    expect(await ask(server.port, 'select 1 as isi')).toEqual([{ isi: 1 }]);
    expect(fs.readdirSync(path.dirname(dir))).toEqual(['pg']);
  });

  test('says why it does not start', async () => {
    copyMade();
    await expect(startEmbedded({ dir, superPassword, settings: ['shared_buffers=banyak'] })).rejects.toThrow(
      /PostgreSQL tidak mulai:.*shared_buffers/s,
    );
  });
});

describe.runIf(process.getuid?.() === 0)('started by root, the embedded server', () => {
  test('keeps its data where it was told, closed to others', async () => {
    await start();
    expect(fs.statSync(dir)).toMatchObject({ uid: 65_534 });
    expect(fs.statSync(dir).mode & 0o777).toBe(0o700);
    expect(fs.statSync(path.dirname(dir)).mode & 0o005).toBe(0o005);
  });

  test('keeps its data in a folder of the system when only root may enter the one it was told', async () => {
    fs.chmodSync(root, 0o700);
    const server = await start();
    const [row] = await ask(server.port, 'show data_directory');
    const other = String(row?.['data_directory']);
    expect(path.dirname(other)).toBe('/var/lib/puja-indah');
    await server.stop();
    const again = await start();
    expect(await ask(again.port, 'show data_directory')).toEqual([{ data_directory: other }]);
    stops.push(async () => fs.rmSync(other, { recursive: true }));
  });
});

function copyMade(): void {
  fs.mkdirSync(path.dirname(dir));
  spawnSync('cp', ['-a', made, dir]);
}

async function start() {
  const server = await startEmbedded({ dir, superPassword, settings });
  stops.push(server.stop);
  return server;
}

async function startInChild(): Promise<{ port: number; child: ChildProcess }> {
  const child = spawnStarter();
  let text = '';
  child.stdout?.on('data', (data) => (text += data));
  await until(() => /^\d+\n/.test(text) || child.exitCode !== null);
  return { port: Number.parseInt(text, 10), child };
}

function spawnStarter(): ChildProcess {
  const node = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', STARTER];
  const options = JSON.stringify({ dir, superPassword, settings });
  const child = spawn(process.execPath, [...node, path.join(import.meta.dirname, 'server.ts'), options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  stops.push(() => kill(child));
  return child;
}

/** With what it started and did not detach. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
  await once(child, 'exit');
}

function postmasterPid(): number {
  return Number.parseInt(fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8'), 10);
}

function until(holds: () => boolean): Promise<void> {
  return vi.waitFor(() => expect(holds()).toBe(true), { timeout: 60_000, interval: 5 });
}

async function connect(port: number, password = superPassword): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function ask(port: number, statement: string, password?: string): Promise<Record<string, unknown>[]> {
  const client = await connect(port, password);
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
