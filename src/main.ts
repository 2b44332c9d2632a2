import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { createBerhenti } from './berhenti.ts';
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
const berhenti = createBerhenti();

const [command = 'serve'] = process.argv.slice(2);
const run = COMMANDS[command];
if (!run) {
  console.error(`Perintah tidak dikenal: ${command}. Pilihan: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}
berhenti.padaSinyal();
try {
  await run(readConfig());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  await berhenti.tutup();
  process.exit(1);
}

/** Web pages and background work in one process. */
async function serve(config: Config): Promise<void> {
  const { inti, databaseUrl, asetDir } = await bukaInstalasi(config, siapkanWilayah);
  const akun = await berhenti.buka(createAkun(inti, databaseUrl), (satu) => satu.close());
  if (config.demo) await seedDemo(inti, MODUL);
  const metrik = createMetrik(inti);
  const pekerja = await berhenti.buka(startWorker(inti, metrik), (satu) => satu.stop());
  const tambahan = [
    metrik.register,
    (app: FastifyInstance) => registerKotakSurat(app, inti),
    // Whatever a post committed for the outside goes out at once.
    (app: FastifyInstance) =>
      void app.addHook('onResponse', async (request) => void (request.method === 'POST' && pekerja.colek())),
    ...(config.smtpUrl ? [] : [registerGaleri(inti)]),
  ];
  siapkanWilayah();
  const app = await berhenti.buka(createApp({ inti, asetDir, akun, modul: MODUL, tambahan }), (satu) => satu.close());
  const address = await app.listen({ port: config.port, host: config.host });
  console.log(`Puja Indah berjalan di ${config.baseUrl ?? address.replace('0.0.0.0', 'localhost')}`);
  if (config.demo) console.log(`Akun demo: ${config.dataDir}/akun-demo.json dan docs/akun-demo.md`);
}

/** Background work alone, beside web processes. */
async function worker(config: Config): Promise<void> {
  const { inti } = await bukaInstalasi(config);
  await berhenti.buka(startWorker(inti), (satu) => satu.stop());
  console.log('Pekerja Puja Indah berjalan');
}

async function migrateOnly(config: Config): Promise<void> {
  await bukaInstalasi(config);
  await berhenti.tutup();
}

async function seed(config: Config): Promise<void> {
  const { inti } = await bukaInstalasi(config);
  await seedDemo(inti, MODUL);
  await berhenti.tutup();
}

function bukaInstalasi(config: Config, sambil?: () => void): Promise<Instalasi> {
  return berhenti.buka(startInstalasi(config, { akhir: berhenti.akhir, ...(sambil && { sambil }) }), (satu) =>
    satu.close(),
  );
}
