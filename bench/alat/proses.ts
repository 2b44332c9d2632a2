import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { minta } from './klien.ts';

const AKAR = path.resolve(import.meta.dirname, '../..');
/** Kept between runs, because filling it takes minutes; remove the folder to begin again. */
export const DATA_BENCH = path.join(AKAR, '.cache/bench');

/** As `scripts/start.mjs` runs the program; `MALLOC_ARENA_MAX` comes from it too. */
const HEAP = ['--max-old-space-size=384', '--max-semi-space-size=8'];

export interface Proses {
  asal: string;
  pid: number;
  child: ChildProcess;
  stop(): Promise<void>;
}

/** The program as an installation runs it: `serve`, on the data of the bench. */
export function jalankanServe(data = DATA_BENCH): Promise<Proses> {
  return jalankan(['src/main.ts', 'serve'], { PUJA_DATA: data, PUJA_DEMO: '1', LAPOR_PER_SUMBER: '0' });
}

/** The application and the bare handlers beside it, in one process: `asal` is the application. */
export async function jalankanBanding(): Promise<Proses & { telanjang: string }> {
  const port = await portBebas();
  const proses = await jalankan(['bench/banding.ts'], {
    PUJA_DATA: DATA_BENCH,
    PUJA_DEMO: '1',
    LAPOR_PER_SUMBER: '0',
    BENCH_PORT: String(port),
    // The clients of the bench stand for people at addresses of their own.
    TRUST_PROXY: '1',
  });
  return { ...proses, telanjang: `http://127.0.0.1:${port}` };
}

async function jalankan(argumen: string[], env: Record<string, string>): Promise<Proses> {
  const port = await portBebas();
  const child = spawn(process.execPath, [...HEAP, '--enable-source-maps', '--import', 'tsx', ...argumen], {
    cwd: AKAR,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env,
    },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('Proses bench tidak mulai');
  const asal = `http://127.0.0.1:${port}`;
  await sampaiSiap(asal, child);
  return { asal, pid, child, stop: () => hentikan(child) };
}

async function sampaiSiap(asal: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const status = await minta(asal, { url: '/readyz' }).then(
      (jawab) => jawab.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Proses bench berakhir dengan ${child.exitCode}`);
}

function hentikan(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Resident memory of a process in bytes, as the kernel counts it. */
export function rss(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) * 1024;
}

/** Milliseconds of CPU, user and system, that a process has used (ticks of 10 ms). */
export function cpu(pid: number): number {
  const isi = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const kolom = isi.slice(isi.lastIndexOf(')') + 2).split(' ');
  return (Number(kolom[11]) + Number(kolom[12])) * 10;
}

function portBebas(): Promise<number> {
  return new Promise((resolve, reject) => {
    const coba = createServer().listen(0, '127.0.0.1', () => {
      const alamat = coba.address();
      coba.close(() =>
        typeof alamat === 'object' && alamat ? resolve(alamat.port) : reject(new Error('tanpa porta')),
      );
    });
    coba.on('error', reject);
  });
}
