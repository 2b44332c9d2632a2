import type { FastifyInstance, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { NotFound } from '../errors/index.ts';
import { kirimHalaman, publik } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { isDariMesinIni } from '../metrik/index.ts';
import { findSurat, listSurat, type Surat } from './kotak-surat.store.ts';
import { DaftarSuratView, SuratView } from './kotak-surat.view.tsx';

/**
 * The mailbox page of an installation without SMTP. Mails hold links that act for a person, so only the machine itself
 * reads all of them; others see none, and in a demo those to people who do not exist.
 */
export function registerKotakSurat(app: FastifyInstance, inti: Inti): void {
  if (inti.config.smtpUrl) return;

  app.get('/_surat', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const boleh = pembaca(request);
    const daftar = (await listSurat(inti)).filter(boleh);
    const isi = h(DaftarSuratView, { daftar, terbatas: !isDariMesinIni(request) });
    return kirimHalaman(inti, request, reply, { judul: 'Kotak surat', isi, tanpaIndeks: true });
  });

  app.get('/_surat/:id', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const boleh = pembaca(request);
    const surat = await findSurat(inti, (request.params as { id: string }).id);
    if (!surat || !boleh(surat)) throw new NotFound('halaman-tidak-ada');
    return kirimHalaman(inti, request, reply, { judul: surat.judul, isi: h(SuratView, { surat }), tanpaIndeks: true });
  });

  /** Which mails this reader may see. @throws NotFound when none */
  function pembaca(request: FastifyRequest): (surat: Pick<Surat, 'ke'>) => boolean {
    if (isDariMesinIni(request)) return () => true;
    if (!inti.config.demo) throw new NotFound('halaman-tidak-ada');
    return isAlamatContoh;
  }
}

/** An address that can belong to nobody (RFC 2606). */
function isAlamatContoh({ ke }: Pick<Surat, 'ke'>): boolean {
  return /@([^@]+\.)?example$/i.test(ke);
}
