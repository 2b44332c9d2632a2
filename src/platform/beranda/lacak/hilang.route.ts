import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { NotFound } from '../../errors/index.ts';
import { awalan, kirimHalaman, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { findPemdaBySlug, listPemdaBergabung } from '../../pemda/index.ts';
import { teksBeranda } from '../teks.ts';
import { HilangView } from './hilang.view.tsx';

/** A lost number goes again to the address that was given; each region keeps its own, so the region comes first. */
export function registerHilang(app: FastifyInstance, inti: Inti): void {
  app.get('/kirim-ulang', { config: { akses: publik } }, async (request, reply) => {
    const { daerah } = request.query as { daerah?: unknown };
    if (daerah === undefined) return tampil(inti, request, reply, undefined);
    if (daerah === '') return tampil(inti, request, reply, teksBeranda(request.bahasa).hilang.pilih);
    const pemda = typeof daerah === 'string' ? await findPemdaBySlug(inti.db, daerah) : undefined;
    if (!pemda?.bergabung) throw new NotFound('daerah-tidak-ada');
    return reply.redirect(awalan(request, `/${pemda.slug}/kirim-ulang`), 303);
  });
}

async function tampil(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  galat: string | undefined,
): Promise<FastifyReply> {
  const t = teksBeranda(request.bahasa);
  const daerah = (await listPemdaBergabung(inti.db)).map(({ slug, nama }) => ({ nilai: slug, teks: nama }));
  return kirimHalaman(inti, request, reply, {
    judul: t.hilang.judul,
    isi: h(HilangView, { t, daerah, galat, alamat: (jalur: string) => awalan(request, jalur) }),
    adaKesalahan: galat !== undefined,
    status: galat === undefined ? 200 : 422,
    tanpaIndeks: true,
    dwibahasa: true,
  });
}
