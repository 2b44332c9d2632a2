import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { MODUL } from '../src/layanan.ts';
import { createAkun } from '../src/platform/akun/index.ts';
import { cariWilayah, siapkanWilayah } from '../src/platform/wilayah/index.ts';
import { startInstalasi } from '../src/start.ts';
import { Perekam, type Pernyataan, type Rekaman } from './alat/perekam.ts';

/*
 * The application on PORT, and on BENCH_PORT a handler without it: it sends again, word by word, the statements that
 * the application sent for the same key, and answers with the same text under the same compression. One process, one
 * pool, one event loop for both; only one of them is under load at a time.
 */
const config = readConfig();
const instalasi = await startInstalasi(config);
const { inti } = instalasi;
const perekam = new Perekam();
inti.db.pool.on('connect', (client) => perekam.dengarkan(client));
const akun = createAkun(inti, instalasi.databaseUrl);
siapkanWilayah();
const tambahan = [(server: FastifyInstance) => perekam.ikuti(server)];
const app = await createApp({ inti, asetDir: instalasi.asetDir, akun, modul: MODUL, tambahan });
/** An answer of search of the usual length: both sides of that figure send about the same. */
const jawabanCari = cariWilayah('kupang');
const telanjang = await buatTelanjang(inti.db.pool);
await telanjang.listen({ port: Number(process.env['BENCH_PORT']), host: config.host });
await app.listen({ port: config.port, host: config.host });
process.once('SIGTERM', async () => {
  await Promise.all([app.close(), telanjang.close()]);
  await akun.close();
  await instalasi.close();
  process.exit(0);
});

interface Rute {
  Params: { kunci: string };
  Querystring: { dari?: string; ke?: string; q?: string; id?: string };
}

async function buatTelanjang(pool: pg.Pool): Promise<FastifyInstance> {
  const server = Fastify();
  await server.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { 1: 5, 2: 16 } },
  });
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, isi, done) => done(null, isi));
  server.get<Rute>('/rekaman/:kunci', ({ params }) => ({ jumlah: perekam.ambil(params.kunci).pernyataan.length }));
  server.get<Rute>('/cari', ({ query }) => cariWilayah(query.q ?? ''));
  server.get<Rute>('/kunci', async ({ query }) => {
    await pool.query('select * from pemda.pemda where pemda_id = $1', [Number(query.id)]);
    return jawabanCari;
  });
  server.route<Rute>({
    method: ['GET', 'POST'],
    url: '/ulang/:kunci',
    handler: async ({ params, query }, reply) => {
      const rekaman = perekam.ambil(params.kunci);
      const { dari, ke } = query;
      await ulangi(pool, dari && ke ? untukDaerah(rekaman, Number(dari), Number(ke)) : rekaman.pernyataan);
      return reply.status(rekaman.status).type('text/html; charset=utf-8').send(rekaman.isi);
    },
  });
  return server;
}

/** The answer of a reading transaction does not wait for its end; the application's does not either. */
async function ulangi(pool: pg.Pool, pernyataan: readonly Pernyataan[]): Promise<void> {
  const client = await pool.connect();
  const terakhir = pernyataan.at(-1);
  const hanyaBaca = pernyataan.every(({ teks }) => !teks.startsWith('begin;'));
  try {
    for (const satu of pernyataan) if (satu !== terakhir) await client.query(satu.teks, satu.nilai);
  } catch (error) {
    client.release(true);
    throw error;
  }
  const akhir = client.query(terakhir?.teks ?? 'commit').finally(() => client.release());
  if (!hanyaBaca) await akhir;
}

/** The same statements in another region, so that each run writes new rows. */
function untukDaerah({ pernyataan }: Rekaman, dari: number, ke: number): Pernyataan[] {
  return pernyataan.map(({ teks, nilai }) => ({
    teks: teks.replace(`app.pemda=${dari};`, `app.pemda=${ke};`),
    nilai: nilai.map((satu) => (satu === dari ? ke : satu)),
  }));
}
