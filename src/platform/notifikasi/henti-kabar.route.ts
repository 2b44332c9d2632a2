import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { NotFound } from '../errors/index.ts';
import { awalan, kirimHalaman, pemdaOf, publik } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { readPengaturan } from '../pemda/index.ts';
import { findHenti, hentikan } from './henti.store.ts';
import { HentiKabarView, teksHenti } from './henti-kabar.view.tsx';

/**
 * The page behind the link that ends the news of a report: opening it changes nothing, only the post does. The token
 * itself is the right to it, also for the one-click post of a mail program (RFC 8058), so no form token is asked.
 */
export function registerHentiKabar(app: FastifyInstance, inti: Inti): void {
  app.get('/:pemda/henti-kabar/:token', { config: { akses: publik } }, (request, reply) =>
    tampil(request, reply, false),
  );

  app.post('/:pemda/henti-kabar/:token', { config: { akses: publik, csrfDiHandler: true } }, async (request, reply) => {
    const pemda = pemdaOf(request);
    const ada = await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) =>
      hentikan(trx, pemda.id, tokenOf(request), inti.waktu()),
    );
    if (!ada) throw new NotFound('halaman-tidak-ada');
    return tampil(request, reply, true);
  });

  async function tampil(request: FastifyRequest, reply: FastifyReply, berhenti: boolean): Promise<FastifyReply> {
    const pemda = pemdaOf(request);
    const { bahasa } = request;
    const data = await inti.db.read(pemda.id, async (trx) => ({
      henti: await findHenti(trx, pemda.id, tokenOf(request)),
      pengaturan: await readPengaturan(trx, pemda.id),
    }));
    if (!data.henti) throw new NotFound('halaman-tidak-ada');
    const isi = h(HentiKabarView, { bahasa, berhenti, nomor: data.henti.nomor, lacak: awalan(request, '/lacak') });
    // The address is the right to it: no other page may learn it.
    reply.header('referrer-policy', 'no-referrer');
    const judul = berhenti ? teksHenti[bahasa].sudah : teksHenti[bahasa].judul;
    return kirimHalaman(inti, request, reply, { judul, isi, pengaturan: data.pengaturan, tanpaIndeks: true });
  }
}

function tokenOf(request: FastifyRequest): string {
  return (request.params as { token: string }).token;
}
