import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pemdaOf, petugasOf, untukPeran } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Modul } from '../modul/index.ts';
import { registerCatat } from './catat/catat.route.ts';
import { alamatKerja } from './halaman.ts';
import { registerKepala } from './kepala/kepala.route.ts';
import { registerKotakMasuk } from './kotak-masuk/kotak-masuk.route.ts';
import { registerLaporan } from './laporan/laporan.route.ts';
import { registerPerintah } from './perintah/perintah.route.ts';
import { registerTugas } from './tugas/tugas.route.ts';

export { isiForm, kirimKerja, kueri, pelakuOf } from './halaman.ts';

/** The pages on which staff work: inbox, case, taking in, field tasks, the head's overview. */
export function registerKerja(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  const akses = untukPeran('operator', 'verifikator', 'petugas', 'kepala', 'admin-pemda');
  app.get('/:pemda/kerja', { config: { akses } }, bukaAwal);
  registerKotakMasuk(app, inti, modul);
  registerLaporan(app, inti);
  registerPerintah(app, inti);
  registerCatat(app, inti, modul);
  registerTugas(app, inti);
  registerKepala(app, inti, modul);
}

/** The start page of the role that stands nearest to the cases. */
async function bukaAwal(request: FastifyRequest, reply: FastifyReply) {
  const { peran } = petugasOf(request);
  const { slug } = pemdaOf(request);
  const isMeja = peran.some((satu) => satu === 'operator' || satu === 'verifikator');
  const tujuan = isMeja
    ? '/kotak-masuk'
    : peran.includes('petugas')
      ? '/tugas'
      : peran.includes('kepala')
        ? '/kepala'
        : '/admin';
  return reply.redirect(alamatKerja(slug, tujuan), 303);
}
