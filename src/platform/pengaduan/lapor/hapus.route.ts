import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { awalan, lupakanPengunjung, pemdaOf, publik } from '../../http/index.ts';
import type { Ruang } from '../ruang.ts';
import { hapusPerangkat } from './draf.store.ts';
import { alamatRute } from './halaman.ts';
import { HapusView } from './hapus.view.tsx';
import { kirimLapor, siapkan } from './siapkan.ts';

/** Whoever shares a device leaves nothing behind: draft, right to answer, cookie. */
export function registerHapus(app: FastifyInstance, ruang: Ruang): void {
  const { inti, modul } = ruang;
  const alamat = `${alamatRute(modul)}/hapus`;
  const opsi = { config: { akses: publik } };
  app.get(alamat, opsi, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    return kirimLapor(inti, request, reply, konteks, h(HapusView, { konteks }), 'periksa', false);
  });
  app.post(alamat, opsi, (request, reply) => hapus(ruang, request, reply));
}

async function hapus({ inti }: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) => hapusPerangkat(trx, pemda.id, request.pengunjung));
  lupakanPengunjung(request, reply);
  // Whoever sits down here next finds nothing by the way back.
  return reply.header('clear-site-data', '"cache"').redirect(awalan(request, `/${pemda.slug}`), 303);
}
