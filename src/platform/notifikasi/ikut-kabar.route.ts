import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { NotFound } from '../errors/index.ts';
import { awalan, kirimHalaman, pemdaOf, publik } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { findKasusIkut, setujuiIkut } from '../kasus/index.ts';
import { readPengaturan } from '../pemda/index.ts';
import { IkutKabarView, teksIkutKabar } from './ikut-kabar.view.tsx';

/**
 * The page behind the link that asks whether an address wants the news of a report: opening it (as mail programs do to
 * look for dangers) changes nothing, only the post does. The token itself is the right to it.
 */
export function registerIkutKabar(app: FastifyInstance, inti: Inti): void {
  app.get('/:pemda/ikut-kabar/:token', { config: { akses: publik } }, (request, reply) => tampil(request, reply));

  app.post('/:pemda/ikut-kabar/:token', { config: { akses: publik, csrfDiHandler: true } }, async (request, reply) => {
    const pemda = pemdaOf(request);
    const kasus = await inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
      const kunci = await inti.kunci.pemda(trx, pemda.id);
      const ada = await setujuiIkut(trx, kunci, pemda.id, tokenOf(request), inti.waktu());
      return ada ? findKasusIkut(trx, pemda.id, tokenOf(request), inti.waktu()) : undefined;
    });
    if (!kasus) throw new NotFound('halaman-tidak-ada');
    return reply.redirect(`${awalan(request, `/${pemda.slug}/${kasus.layanan}/laporan/${kasus.nomor}`)}?ikut=ya`, 303);
  });

  async function tampil(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const pemda = pemdaOf(request);
    const { bahasa } = request;
    const data = await inti.db.read(pemda.id, async (trx) => ({
      kasus: await findKasusIkut(trx, pemda.id, tokenOf(request), inti.waktu()),
      pengaturan: await readPengaturan(trx, pemda.id),
    }));
    if (!data.kasus) throw new NotFound('halaman-tidak-ada');
    // The address is the right to it: no other page may learn it.
    reply.header('referrer-policy', 'no-referrer');
    return kirimHalaman(inti, request, reply, {
      judul: teksIkutKabar[bahasa].judul,
      isi: h(IkutKabarView, { bahasa, nomor: data.kasus.nomor }),
      pengaturan: data.pengaturan,
      tanpaIndeks: true,
    });
  }
}

function tokenOf(request: FastifyRequest): string {
  return (request.params as { token: string }).token;
}
