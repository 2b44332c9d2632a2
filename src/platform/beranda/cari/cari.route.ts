import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { awalan, kirimHalaman, publik, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { teksBeranda } from '../teks.ts';
import { readCari } from './cari.query.ts';
import { CariHero, CariView } from './cari.view.tsx';
import { type HasilPosisi, parsePosisi } from './posisi.form.ts';

/** The front page: finds a region by words, by list, or by the phone's position, which is posted and never kept. */
export function registerCari(app: FastifyInstance, inti: Inti): void {
  app.get('/', { config: { akses: publik } }, (request, reply) => tampil(inti, request, reply, undefined));
  app.post('/', { config: { akses: publik } }, (request, reply) =>
    tampil(inti, request, reply, parsePosisi(request.body, teksBeranda(request.bahasa).posisi)),
  );
}

async function tampil(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  posisi: HasilPosisi | undefined,
): Promise<FastifyReply> {
  const query = request.query as Record<string, unknown>;
  const page = await readCari(inti.db, { q: teks(query['q']), provinsi: teks(query['provinsi']), posisi });
  const { bahasa } = request;
  const t = teksBeranda(bahasa);
  const props = { ...page, t, bahasa, alamat: (jalur: string) => awalan(request, jalur) };
  return kirimHalaman(inti, request, reply, {
    judul: t.cari.judul,
    deskripsi: t.cari.lead,
    hero: h(CariHero, props),
    isi: h(CariView, { ...props, csrf: tokenForm(inti, request, reply) }),
    adaKesalahan: posisi?.ok === false,
    status: posisi?.ok === false ? 422 : 200,
    elemen: ['posisi'],
    tanpaIndeks: page.q !== '' || posisi !== undefined,
    dwibahasa: true,
  });
}

const teks = (nilai: unknown) => (typeof nilai === 'string' ? nilai : '');
