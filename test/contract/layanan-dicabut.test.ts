import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const AKAR = path.resolve(import.meta.dirname, '../..');
const DISALIN = ['src', 'test', 'scripts', 'bench', 'tsconfig.json', 'package.json', 'vitest.config.ts'];
/** Tests of the platform that go through the whole application. */
const UJIAN = ['test/support', 'test/contract/modul.test.ts', 'test/contract/bobot.test.ts'];

/** What the compiler found out about each file the last time: what has not changed since is not looked at again. */
const INGATAN = path.join(AKAR, '.cache/layanan-dicabut.tsbuildinfo');
/** All in one process that loads the application once: it costs half of what a process for each file does. */
const SEKALI_MUAT = ['--no-isolate', '--maxWorkers', '1'];

let salinan: string;

beforeAll(() => {
  salinan = fs.mkdtempSync(path.join(os.tmpdir(), 'puja-indah-dicabut-'));
  for (const nama of DISALIN)
    if (fs.existsSync(path.join(AKAR, nama)))
      fs.cpSync(path.join(AKAR, nama), path.join(salinan, nama), { recursive: true });
  fs.symlinkSync(path.join(AKAR, 'node_modules'), path.join(salinan, 'node_modules'));
  cabutLayanan();
});
afterAll(() => fs.rmSync(salinan, { recursive: true, force: true }));

test('without any service the types hold and the tests of the platform are green', async () => {
  expect(fs.readdirSync(path.join(salinan, 'src/layanan'))).toEqual([]);
  expect(fs.readFileSync(path.join(salinan, 'src/layanan.ts'), 'utf8')).not.toContain('./layanan/');
  // One after the other: two at once take no less time on two cores, and twice the memory.
  expect(await periksaJenis()).toEqual({ kode: 0, keluaran: '' });
  const hasil = await jalankan('node_modules/.bin/vitest', 'run', '--project', 'house', ...SEKALI_MUAT, ...UJIAN);
  expect(hasil.kode, hasil.keluaran).toBe(0);
}, 180_000);

/** Takes away the folders of all services and their lines in the list. */
function cabutLayanan(): void {
  fs.rmSync(path.join(salinan, 'src/layanan'), { recursive: true });
  fs.mkdirSync(path.join(salinan, 'src/layanan'));
  const daftar = path.join(salinan, 'src/layanan.ts');
  const isi = fs.readFileSync(daftar, 'utf8');
  const nama = [...isi.matchAll(/^import \{ (\w+) \} from '\.\/layanan\/.*\n/gm)].map(([, satu = '']) => satu);
  const tanpaImpor = isi.replace(/^import \{ \w+ \} from '\.\/layanan\/.*\n/gm, '');
  const kosong = tanpaImpor.replace(/= \[([^\]]*)\]/, (_, dalam: string) => {
    const sisa = dalam
      .split(',')
      .map((satu) => satu.trim())
      .filter((satu) => satu !== '' && !nama.includes(satu));
    return `= [${sisa.join(', ')}]`;
  });
  fs.writeFileSync(daftar, kosong);
}

async function periksaJenis() {
  const ingatan = path.join(salinan, '.tsbuildinfo');
  if (fs.existsSync(INGATAN)) fs.copyFileSync(INGATAN, ingatan);
  const ingat = ['--incremental', '--tsBuildInfoFile', ingatan];
  const hasil = await jalankan('node_modules/.bin/tsc', '--noEmit', '--pretty', 'false', ...ingat);
  simpanIngatan(ingatan);
  return hasil;
}

/** Put there whole, since another run may read it at this moment. */
function simpanIngatan(ingatan: string): void {
  if (!fs.existsSync(ingatan)) return;
  fs.mkdirSync(path.dirname(INGATAN), { recursive: true });
  fs.copyFileSync(ingatan, `${INGATAN}.${process.pid}`);
  fs.renameSync(`${INGATAN}.${process.pid}`, INGATAN);
}

function jalankan(program: string, ...argumen: string[]): Promise<{ kode: number | null; keluaran: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([nama]) => !nama.startsWith('VITEST')));
  return new Promise((selesai, gagal) => {
    const proses = spawn(process.execPath, [program, ...argumen], { cwd: salinan, env: { ...env, NO_COLOR: '1' } });
    let keluaran = '';
    proses.stdout.on('data', (data) => (keluaran += data));
    proses.stderr.on('data', (data) => (keluaran += data));
    proses.on('error', gagal);
    proses.on('close', (kode) => selesai({ kode, keluaran: keluaran.trim().slice(-6000) }));
  });
}
