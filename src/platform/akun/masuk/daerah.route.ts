import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { berakun, kirimHalaman } from '../../http/index.ts';
import { listDaerahKerja } from '../daerah.query.ts';
import type { Ruang } from '../ruang.ts';
import { PilihDaerahView } from './daerah.view.tsx';

/** `/masuk/daerah`: which desk to open. */
export function registerPilihDaerah(app: FastifyInstance, { inti }: Ruang): void {
  app.get('/masuk/daerah', { config: { akses: berakun } }, async (request, reply) => {
    const daftar = request.akun ? await listDaerahKerja(inti, request.akun) : [];
    const [pertama] = daftar;
    if (daftar.length < 2) return reply.redirect(pertama ? `/${pertama.pemda.slug}/kerja` : '/akun', 303);
    return kirimHalaman(inti, request, reply, {
      judul: 'Pilih daerah',
      tanpaIndeks: true,
      isi: h(PilihDaerahView, { daftar }),
    });
  });
}
