import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { isiForm } from '../../kerja/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import type { Galat, Nilai } from '../isian.ts';
import { readPengaturanBerversi, simpanPengaturan, versiDari } from '../pengaturan.command.ts';
import { KeamananView } from './keamanan.view.tsx';

/** `/kerja/admin/keamanan`: what a region asks of its people at sign-in. */
export function registerKeamanan(app: FastifyInstance, inti: Inti): void {
  const alamat = '/:pemda/kerja/admin/keamanan';
  app.get(alamat, KONFIG, (request, reply) => buka(inti, request, reply, undefined, {}));
  app.post(alamat, KONFIG, (request, reply) => simpan(inti, request, reply));
}

async function buka(inti: Inti, request: FastifyRequest, reply: FastifyReply, nilai: Nilai | undefined, galat: Galat) {
  const pemda = pemdaOf(request);
  const { isi, versi } = await inti.db.read(pemda.id, (trx) => readPengaturanBerversi(trx, pemda.id));
  const view = h(KeamananView, {
    alamat: alamatAdmin(pemda.slug, '/keamanan'),
    csrf: tokenForm(inti, request, reply),
    nilai: nilai ?? { totpWajib: isi.totpWajib ? 'ya' : 'tidak', versi: String(versi) },
    galat,
  });
  return kirimAdmin(inti, request, reply, { judul: 'Keamanan masuk', isi: view, galat });
}

async function simpan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const { totpWajib } = nilai;
  if (totpWajib !== 'ya' && totpWajib !== 'tidak')
    return buka(inti, request, reply, nilai, { totpWajib: 'Pilih salah satu' });
  const pelaku = pelakuAdmin(request);
  await inti.db.tenant(pemda.id, pelaku, (trx) =>
    simpanPengaturan(trx, pemda.id, versiDari(nilai), { totpWajib: totpWajib === 'ya' }, pelaku, inti.waktu()),
  );
  return reply.redirect(alamatAdmin(pemda.slug, '/keamanan?kabar=tersimpan'), 303);
}
