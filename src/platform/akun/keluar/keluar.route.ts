import type { FastifyInstance } from 'fastify';
import { lupakanPengunjung, publik } from '../../http/index.ts';
import { coba } from '../coba.ts';
import { catatJejakAkun } from '../jejak.store.ts';
import { hapusKue, kepalaOf } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';

/** `/keluar`: ends the session on the server and forgets this browser. */
export function registerKeluar(app: FastifyInstance, { inti, auth, pengenal }: Ruang): void {
  app.post('/keluar', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const akun = await pengenal.kenali(request);
    await coba(() => auth.api.signOut({ headers: kepalaOf(request) }));
    if (akun) await catatJejakAkun(inti, request, { tindakan: 'akun.sesi.diakhiri', cara: 'keluar', akunId: akun.id });
    hapusKue(request, reply);
    lupakanPengunjung(request, reply);
    return reply.header('clear-site-data', '"cache"').redirect('/masuk?kabar=keluar', 303);
  });
}
