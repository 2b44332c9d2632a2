import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { NotFound } from '../errors/index.ts';
import { publik } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { readAntrean } from '../jobs/index.ts';
import { listPemdaBergabung } from '../pemda/index.ts';
import { isDariMesinIni } from './mesin-ini.ts';
import { Histogram, Penghitung, ukuran } from './prometheus.ts';

export interface Metrik {
  /** Measures every request of this server and adds `/metrics`, which answers this machine alone. */
  register(app: FastifyInstance): void;
  /** A job or a task of the outbox failed. */
  gagal(nama: string): void;
}

/** The outbox lies in as many places as there are regions, so it is not read at each look. */
const INGAT_MS = 15_000;
const VERSI = 'text/plain; version=0.0.4; charset=utf-8';

/** Figures of this process for Prometheus (text format 0.0.4). */
export function createMetrik(inti: Inti): Metrik {
  const permintaan = new Penghitung();
  const lama = new Histogram();
  const gagal = new Penghitung();
  const putaran = monitorEventLoopDelay();
  const antrean = createAntrean(inti);

  async function tulis(): Promise<string> {
    const { menunggu, umurDetik } = await antrean();
    const teks = [
      ukuran('process_resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()),
      ukuran(
        'nodejs_eventloop_lag_p99_seconds',
        'Delay of the event loop since the last look.',
        detik(putaran.percentile(99)),
      ),
      permintaan.tulis('http_requests_total', 'Answered requests by route and class of status.'),
      lama.tulis('http_request_duration_seconds', 'Time until the answer was sent.'),
      ukuran('puja_outbox_waiting', 'Tasks that wait in the outbox.', menunggu),
      ukuran('puja_outbox_oldest_seconds', 'Age of the oldest of them.', umurDetik),
      gagal.tulis('puja_jobs_failed_total', 'Failed attempts of jobs and outbox tasks by name.'),
    ];
    putaran.reset();
    return `${teks.join('\n')}\n`;
  }

  return {
    gagal: (nama) => gagal.tambah({ name: nama }),
    register(app) {
      putaran.enable();
      app.addHook('onClose', async () => void putaran.disable());
      app.addHook('onResponse', async (request, reply) => {
        // The pattern of the route, never the address: addresses are endless and may hold tokens.
        permintaan.tambah({
          route: request.routeOptions.url ?? 'none',
          status: `${Math.floor(reply.statusCode / 100)}xx`,
        });
        lama.amati(reply.elapsedTime / 1000);
      });
      app.get('/metrics', { config: { akses: publik } }, async (request, reply) => {
        if (!isDariMesinIni(request)) throw new NotFound('halaman-tidak-ada');
        return reply
          .type(VERSI)
          .header('cache-control', 'no-store')
          .send(await tulis());
      });
    },
  };
}

/** From nanoseconds; a loop that was not measured yet gives no number. */
function detik(ns: number): number {
  return Number.isFinite(ns) ? ns / 1e9 : 0;
}

function createAntrean(inti: Inti): () => Promise<{ menunggu: number; umurDetik: number }> {
  let ingat: { pada: number; hasil: Promise<{ menunggu: number; umurDetik: number }> } | undefined;
  return () => {
    const kini = performance.now();
    if (!ingat || kini - ingat.pada > INGAT_MS) ingat = { pada: kini, hasil: bacaSemua(inti) };
    return ingat.hasil;
  };
}

async function bacaSemua(inti: Inti): Promise<{ menunggu: number; umurDetik: number }> {
  let menunggu = 0;
  let tertua = Number.POSITIVE_INFINITY;
  for (const pemda of await listPemdaBergabung(inti.db)) {
    const satu = await inti.db.read(pemda.id, (trx) => readAntrean(trx, pemda.id));
    menunggu += satu.menunggu;
    tertua = Math.min(tertua, satu.tertua?.getTime() ?? tertua);
  }
  return { menunggu, umurDetik: menunggu === 0 ? 0 : Math.max(0, (inti.waktu().getTime() - tertua) / 1000) };
}
