import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { daftarMerek } from '../../../ui/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { isiForm } from '../../kerja/index.ts';
import type { Pengaturan } from '../../pemda/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import type { Galat, Nilai } from '../isian.ts';
import { readPengaturanBerversi, simpanPengaturan, versiDari } from '../pengaturan.command.ts';
import { bacaTampilan, nilaiTampilan } from './tampilan.form.ts';
import { TampilanView } from './tampilan.view.tsx';

/** `/kerja/admin/tampilan`: colour, contact and emergency numbers of the region. */
export function registerTampilan(app: FastifyInstance, inti: Inti): void {
  const alamat = '/:pemda/kerja/admin/tampilan';
  app.get(alamat, KONFIG, (request, reply) => buka(inti, request, reply, undefined, {}));
  app.post(alamat, KONFIG, (request, reply) => simpan(inti, request, reply));
}

async function buka(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  nilai: Nilai | undefined,
  galat: Galat,
  contoh?: Pengaturan['merek'],
) {
  const pemda = pemdaOf(request);
  const { isi, versi } = await inti.db.read(pemda.id, (trx) => readPengaturanBerversi(trx, pemda.id));
  const view = h(TampilanView, {
    alamat: alamatAdmin(pemda.slug, '/tampilan'),
    csrf: tokenForm(inti, request, reply),
    nilai: nilai ?? { ...nilaiTampilan(isi), versi: String(versi) },
    galat,
    contoh: contoh !== undefined,
  });
  const pengaturan = contoh === undefined ? isi : { ...isi, merek: contoh };
  return kirimAdmin(inti, request, reply, { judul: 'Tampilan dan kontak', isi: view, galat, pengaturan });
}

async function simpan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const { ubah, galat } = bacaTampilan(nilai);
  if (!ubah) return buka(inti, request, reply, nilai, galat);
  if (nilai['aksi'] === 'lihat') {
    const merek = daftarMerek.find((satu) => satu === ubah.merek);
    return buka(inti, request, reply, nilai, {}, merek);
  }
  const pelaku = pelakuAdmin(request);
  await inti.db.tenant(pemda.id, pelaku, (trx) =>
    simpanPengaturan(trx, pemda.id, versiDari(nilai), ubah, pelaku, inti.waktu()),
  );
  return reply.redirect(alamatAdmin(pemda.slug, '/tampilan?kabar=tersimpan'), 303);
}
