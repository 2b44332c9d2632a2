import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { awalan, kirimHalaman, pemdaOf, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { readKonteks } from '../konteks.query.ts';
import { teksLayanan } from '../teks.ts';
import { StandarView } from './standar.view.tsx';

/** The service standard in full. */
export function registerStandar(app: FastifyInstance, inti: Inti, modul: Modul): void {
  app.get(`/:pemda/${modul.id}/standar`, { config: { akses: publik } }, async (request, reply) => {
    const pemda = pemdaOf(request);
    const { bahasa } = request;
    const href = awalan(request, `/${pemda.slug}`);
    if (!pemda.bergabung) return reply.redirect(href, 303);
    const { pengaturan, model } = await inti.db.read(pemda.id, (trx) =>
      readKonteks(trx, pemda, modul.id, inti.waktu()),
    );
    const layanan = { judul: modul.judul[bahasa], href: `${href}/${modul.id}` };
    return kirimHalaman(inti, request, reply, {
      judul: `${teksLayanan(bahasa).standar.judul}: ${layanan.judul}`,
      isi: h(StandarView, { bahasa, model, pemda: { nama: pemda.nama, href }, layanan }),
      pengaturan,
      dwibahasa: true,
    });
  });
}
