import type { FastifyInstance } from 'fastify';
import { lupakanPengunjung, publik } from '../../http/index.ts';
import { coba } from '../coba.ts';
import { hapusKue, kepalaOf } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';

/** `/keluar`: ends the session on the server and forgets this browser. */
export function registerKeluar(app: FastifyInstance, { auth }: Ruang): void {
  app.post('/keluar', { config: { akses: publik } }, async (request, reply) => {
    await coba(() => auth.api.signOut({ headers: kepalaOf(request) }));
    hapusKue(request, reply);
    lupakanPengunjung(request, reply);
    return reply.header('clear-site-data', '"cache"').redirect('/masuk?kabar=keluar', 303);
  });
}
