import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { loadSecrets } from '../../src/db/index.ts';
import type { Inti } from '../../src/platform/inti/index.ts';
import { startInstalasi } from '../../src/start.ts';
import { folderSementara, isiDaerahKacau } from './alat/daerah-kacau.ts';
import { fotoKecil, periksaKacau } from './alat/kacau.ts';
import { type Catatan, jalankanPelapor, type Medan } from './alat/pelapor.ts';
import { jalankanServer, type ServerUji } from './alat/server.ts';
import { sampai } from './alat/tunggu.ts';

type Daerah = Awaited<ReturnType<typeof isiDaerahKacau>>;

let akar: string;
let dataDir: string;
let daerah: Daerah;

const config = () => readConfig({ PUJA_DATA: dataDir, PUJA_DEMO: '0', LOG_LEVEL: 'silent' });

beforeAll(async () => {
  akar = folderSementara();
  dataDir = path.join(akar, 'data');
  const instalasi = await startInstalasi(config());
  daerah = await isiDaerahKacau(instalasi.inti);
  await instalasi.close();
});
afterAll(() => fs.rmSync(akar, { recursive: true, force: true }));

test('a server whose embedded database is killed starts it again, and loses and doubles no laporan', async () => {
  const server = await jalankanServer({ PUJA_DATA: dataDir });
  const { medan, orang, akhiri } = await kirimTerus(server);
  const terimaLagi = async () => {
    const sebelum = medan.catatan.diterima.length;
    await sampai('laporan diterima', () => medan.catatan.diterima.length > sebelum);
  };
  await terimaLagi();
  for (const bunuh of [bunuhPostmaster, bunuhKelompok]) {
    bunuh();
    await sampai('/readyz berkata tidak', async () => (await siap(server)) === 503);
    await sampai('/readyz berkata ya', async () => (await siap(server)) === 200);
    await terimaLagi();
  }
  await bunuhSatuSesi();
  await sampai('/readyz berkata ya', async () => (await siap(server)) === 200);
  await terimaLagi();
  akhiri();
  await orang;
  const instalasi = await startInstalasi(config());
  await sampai('kotak keluar jalan lagi', async () => (await hitungBaru(instalasi.inti)) === 0);
  expect(await periksaKacau(instalasi.inti, daerah.pemda, medan.catatan)).toEqual([]);
  await instalasi.close();
  expect(fs.readFileSync(path.join(dataDir, 'log/basis-data.log'), 'utf8')).toContain('was terminated by signal 9');
  expect(await server.minta('SIGTERM')).toBe(0);
  expect(postmaster()).toEqual([]);
}, 120_000);

test('two servers on one folder get one database back, also one that just starts', async () => {
  const lama = await jalankanServer({ PUJA_DATA: dataDir });
  const kedua = await jalankanServer({ PUJA_DATA: dataDir });
  bunuhKelompok();
  const baru = await jalankanServer({ PUJA_DATA: dataDir });
  for (const satu of [lama, kedua, baru]) await sampai('siap', async () => (await siap(satu)) === 200);
  expect(postmaster()).toHaveLength(1);
  // Whoever started it may go.
  expect(await lama.minta('SIGTERM')).toBe(0);
  bunuhPostmaster();
  for (const satu of [kedua, baru]) await sampai('siap', async () => (await siap(satu)) === 200);
  expect(postmaster()).toHaveLength(1);
  expect(await Promise.all([kedua, baru].map((satu) => satu.minta('SIGTERM')))).toEqual([0, 0]);
  expect(postmaster()).toEqual([]);
}, 120_000);

test('a server that is told to end leaves a database dead that was killed', async () => {
  const server = await jalankanServer({ PUJA_DATA: dataDir });
  const keluar = server.minta('SIGTERM');
  bunuhKelompok();
  expect(await keluar).toBe(0);
  expect(postmaster()).toEqual([]);
  expect(server.tulisan()).not.toContain('dimulai lagi');
}, 60_000);

async function kirimTerus(server: ServerUji): Promise<{ medan: Medan; orang: Promise<unknown>; akhiri: () => void }> {
  const catatan: Catatan = { diterima: [], dalamKirim: 0, ulangan: 0, ganjil: [] };
  let selesai = false;
  const medan: Medan = {
    layanan: daerah.layanan,
    slug: daerah.pemda.slug,
    alamat: async () => server.alamat,
    terbuka: () => true,
    selesai: () => selesai,
    foto: await fotoKecil(),
    catatan,
  };
  const orang = Promise.all([jalankanPelapor(medan), jalankanPelapor(medan)]);
  const akhiri = () => {
    selesai = true;
  };
  return { medan, orang, akhiri };
}

const siap = async ({ alamat }: ServerUji) => (await fetch(`${alamat}/readyz`)).status;

const basisData = () => path.join(dataDir, 'basis-data');
const kunci = () => fs.readFileSync(path.join(basisData(), 'postmaster.pid'), 'utf8').split('\n');
const bunuhPostmaster = () => process.kill(Number(kunci()[0]), 'SIGKILL');
const bunuhKelompok = () => process.kill(-Number(kunci()[0]), 'SIGKILL');

async function bunuhSatuSesi(): Promise<void> {
  const password = loadSecrets(dataDir).superPassword;
  const tujuan = { host: '127.0.0.1', port: Number(kunci()[3]), user: 'postgres', database: 'postgres' };
  const penguasa = new pg.Client({ ...tujuan, password });
  penguasa.on('error', () => undefined);
  await penguasa.connect();
  const { rows } = await penguasa.query<{ pid: number }>(
    "select pid from pg_stat_activity where usename = 'puja_app' limit 1",
  );
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  await penguasa.end().catch(() => undefined);
}

/** The servers that run on the folder; their children carry another title. */
function postmaster(): string[] {
  return fs.readdirSync('/proc').filter((nama) => {
    if (!/^\d+$/.test(nama)) return false;
    const baris = bacaBila(`/proc/${nama}/cmdline`).split('\0');
    return baris[1] === '-D' && baris[2] === basisData();
  });
}

function bacaBila(berkas: string): string {
  try {
    return fs.readFileSync(berkas, 'utf8');
  } catch {
    return '';
  }
}

/** Tasks that nobody has taken yet; one that was taken when the database died comes back when its lease ends. */
async function hitungBaru(inti: Inti): Promise<number> {
  const { n } = await inti.db.read(daerah.pemda.id, (trx) =>
    trx
      .selectFrom('jobs.kotak_keluar')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('pemda_id', '=', daerah.pemda.id)
      .where('percobaan', '=', 0)
      .executeTakeFirstOrThrow(),
  );
  return n;
}
