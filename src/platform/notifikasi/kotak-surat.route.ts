import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { NotFound } from '../errors/index.ts';
import { kirimHalaman, publik } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { isDariMesinIni } from '../metrik/index.ts';
import { findSurat, listSurat } from './kotak-surat.store.ts';
import { DaftarSuratView, SuratView } from './kotak-surat.view.tsx';

/**
 * The mailbox page of an installation without SMTP. Mails hold links that act for a person, so beside the demo only
 * the machine itself may read them.
 */
export function registerKotakSurat(app: FastifyInstance, inti: Inti): void {
  if (inti.config.smtpUrl) return;
  const boleh = async (request: Parameters<typeof isDariMesinIni>[0]) => {
    if (!inti.config.demo && !isDariMesinIni(request)) throw new NotFound('halaman-tidak-ada');
  };

  app.get('/_surat', { config: { akses: publik }, onRequest: boleh }, async (request, reply) => {
    const isi = h(DaftarSuratView, { daftar: await listSurat(inti) });
    return kirimHalaman(inti, request, reply, { judul: 'Kotak surat', isi, tanpaIndeks: true });
  });

  app.get('/_surat/:id', { config: { akses: publik }, onRequest: boleh }, async (request, reply) => {
    const surat = await findSurat(inti, (request.params as { id: string }).id);
    if (!surat) throw new NotFound('halaman-tidak-ada');
    return kirimHalaman(inti, request, reply, { judul: surat.judul, isi: h(SuratView, { surat }), tanpaIndeks: true });
  });
}
