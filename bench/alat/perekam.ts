import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

export interface Pernyataan {
  teks: string;
  nilai: unknown[];
}

export interface Rekaman {
  pernyataan: Pernyataan[];
  isi: string;
  status: number;
}

/** Keeps what the application told the database, and what it answered, for requests that carry `x-bench: <key>`. */
export class Perekam {
  readonly #semua = new Map<string, Rekaman>();
  readonly #kini = new AsyncLocalStorage<Rekaman>();

  /** To be called for each new connection of the pool. */
  dengarkan(client: pg.PoolClient): void {
    const asli = client.query.bind(client) as (...isi: unknown[]) => unknown;
    const ganti = (...isi: unknown[]) => {
      const [teks, nilai] = isi;
      if (typeof teks === 'string')
        this.#kini.getStore()?.pernyataan.push({ teks, nilai: Array.isArray(nilai) ? nilai : [] });
      return asli(...isi);
    };
    Object.defineProperty(client, 'query', { value: ganti });
  }

  /** The hooks of the application. What an answer holds is kept only where it is not compressed. */
  ikuti(server: FastifyInstance): void {
    server.addHook('preValidation', (request, _reply, done) => {
      const kunci = request.headers['x-bench'];
      if (typeof kunci !== 'string') return done();
      const baru: Rekaman = { pernyataan: [], isi: '', status: 200 };
      this.#semua.set(kunci, baru);
      this.#kini.run(baru, done);
    });
    server.addHook('onSend', async (_request, reply, payload) => {
      const rekaman = this.#kini.getStore();
      if (!rekaman) return;
      rekaman.status = reply.statusCode;
      if (typeof payload === 'string') rekaman.isi = payload;
    });
  }

  ambil(kunci: string): Rekaman {
    const ada = this.#semua.get(kunci);
    if (!ada) throw new Error(`Tidak ada rekaman ${kunci}`);
    return ada;
  }
}
