import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** The real server in a process of its own. */
export interface ServerUji {
  alamat: string;
  pid: number;
  /** kill -9, and waits until it is gone. */
  bunuh(): Promise<void>;
  /** Asks it to end; gives the exit code. */
  minta(sinyal: NodeJS.Signals): Promise<number | null>;
  /** What it wrote, for a failing test. */
  tulisan(): string;
}

const AKAR = path.resolve(import.meta.dirname, '../../..');
const BERJALAN = /Puja Indah berjalan di (http:\/\/\S+)/;

/**
 * Starts `serve` on a free port of this machine and waits until it takes requests.
 * @param rakitan the server as one file, instead of the source
 * @throws Error with its own words
 */
export async function jalankanServer(env: Record<string, string>, rakitan?: string): Promise<ServerUji> {
  const program = rakitan ? [rakitan] : ['--import', import.meta.resolve('tsx'), 'src/main.ts'];
  return tungguSiap(mulaiProses(process.execPath, [...program, 'serve'], env));
}

/** A process in the project's folder with nothing of this environment but its path. */
export function mulaiProses(program: string, argumen: string[], env: Record<string, string>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const umum = { PATH, HOME, HOST: '127.0.0.1', PORT: '0', PUJA_DEMO: '0', LAPOR_PER_SUMBER: '0', LOG_LEVEL: 'error' };
  return spawn(program, argumen, { cwd: AKAR, env: { ...umum, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits for the address that the server writes when it listens. */
export async function tungguSiap(anak: ChildProcess): Promise<ServerUji> {
  let tulisan = '';
  const alamat = await new Promise<string>((resolve, reject) => {
    const baca = (data: Buffer) => {
      tulisan = `${tulisan}${data}`.slice(-20_000);
      const cocok = BERJALAN.exec(tulisan);
      if (cocok?.[1]) resolve(cocok[1]);
    };
    anak.stdout?.on('data', baca);
    anak.stderr?.on('data', baca);
    anak.on('close', () => reject(new Error(`Server berhenti sebelum siap:\n${tulisan}`)));
  });
  const { pid } = anak;
  if (pid === undefined) throw new Error('Server tanpa nomor proses');
  const akhiri = async (sinyal: NodeJS.Signals) => {
    if (anak.exitCode !== null || anak.signalCode !== null) return anak.exitCode;
    const keluar = once(anak, 'exit');
    anak.kill(sinyal);
    await keluar;
    return anak.exitCode;
  };
  return { alamat, pid, bunuh: async () => void (await akhiri('SIGKILL')), minta: akhiri, tulisan: () => tulisan };
}
