import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { awalan, kirimHalaman, pemdaOf, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { teksLayanan } from '../teks.ts';
import { readLayanan } from './layanan.query.ts';
import { LayananView } from './layanan.view.tsx';

/** The public page of a service. */
export function registerHalaman(app: FastifyInstance, inti: Inti, modul: Modul): void {
  app.get(`/:pemda/${modul.id}`, { config: { akses: publik } }, async (request, reply) => {
    const pemda = pemdaOf(request);
    const { bahasa } = request;
    const beranda = awalan(request, `/${pemda.slug}`);
    if (!pemda.bergabung) return reply.redirect(beranda, 303);
    const kini = inti.waktu();
    const page = await inti.db.read(pemda.id, (trx) => readLayanan(trx, pemda, modul.id, request.query, kini));
    const dasar = `${beranda}/${modul.id}`;
    const judul = modul.judul[bahasa];
    return kirimHalaman(inti, request, reply, {
      judul,
      deskripsi: modul.uraian[bahasa],
      isi: h(LayananView, { ...page, pemda, modul, bahasa, kini, beranda, dasar, lacak: awalan(request, '/lacak') }),
      pengaturan: page.pengaturan,
      atom: { href: `${dasar}/atom.xml`, judul: teksLayanan(bahasa).atom.judul(judul, pemda.nama) },
      tanpaIndeks: page.lanjutan || page.tahap === 'uji',
      dwibahasa: true,
    });
  });
}
