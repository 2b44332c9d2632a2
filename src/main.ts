import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { seedDemo } from './demo/index.ts';
import { MODUL } from './layanan.ts';
import { createAkun } from './platform/akun/index.ts';
import { registerGaleri } from './platform/beranda/index.ts';
import { createMetrik } from './platform/metrik/index.ts';
import { registerKotakSurat } from './platform/notifikasi/index.ts';
import { siapkanWilayah } from './platform/wilayah/index.ts';
import { type Instalasi, startInstalasi } from './start.ts';
import { startWorker } from './worker.ts';

const COMMANDS: Record<string, (config: Config) => Promise<void>> = { serve, worker, migrate: migrateOnly, seed };

const [command = 'serve'] = process.argv.slice(2);
const run = COMMANDS[command];
if (!run) {
  console.error(`Perintah tidak dikenal: ${command}. Pilihan: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}
try {
  await run(readConfig());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
}

/** Web pages and background work in one process. */
async function serve(config: Config): Promise<void> {
  const instalasi = await startInstalasi(config);
  const { inti, databaseUrl, asetDir } = instalasi;
  const akun = createAkun(inti, databaseUrl);
  if (config.demo) await seedDemo(inti, MODUL);
  const metrik = createMetrik(inti);
  const pekerja = await startWorker(inti, metrik);
  const tambahan = [
    metrik.register,
    (app: FastifyInstance) => registerKotakSurat(app, inti),
    // Whatever a post committed for the outside goes out at once.
    (app: FastifyInstance) =>
      void app.addHook('onResponse', async (request) => void (request.method === 'POST' && pekerja.colek())),
    ...(config.smtpUrl ? [] : [registerGaleri(inti)]),
  ];
  siapkanWilayah();
  const app = await createApp({ inti, asetDir, akun, modul: MODUL, tambahan });
  const address = await app.listen({ port: config.port, host: config.host });
  console.log(`Puja Indah berjalan di ${config.baseUrl ?? address.replace('0.0.0.0', 'localhost')}`);
  if (config.demo) console.log(`Akun demo: ${config.dataDir}/akun-demo.json dan docs/akun-demo.md`);
  stopOnSignal(instalasi, async () => {
    await app.close();
    await pekerja.stop();
    await akun.close();
  });
}

/** Background work alone, beside web processes. */
async function worker(config: Config): Promise<void> {
  const instalasi = await startInstalasi(config);
  const pekerja = await startWorker(instalasi.inti);
  console.log('Pekerja Puja Indah berjalan');
  stopOnSignal(instalasi, () => pekerja.stop());
}

async function migrateOnly(config: Config): Promise<void> {
  const instalasi = await startInstalasi(config);
  await instalasi.close();
}

async function seed(config: Config): Promise<void> {
  const instalasi = await startInstalasi(config);
  await seedDemo(instalasi.inti, MODUL);
  await instalasi.close();
}

function stopOnSignal(instalasi: Instalasi, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stop();
      await instalasi.close();
      process.exit(0);
    });
  }
}
