import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { RuleViolation } from '../../errors/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { isiForm } from '../../kerja/index.ts';
import type { Modul } from '../../modul/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import type { Galat } from '../isian.ts';
import { kekurangan, readKesiapan } from './kesiapan.query.ts';
import { LayananView } from './layanan.view.tsx';
import { TAHAP_BERIKUT, ubahTahap } from './tahap.command.ts';

/** `/kerja/admin/layanan/:layanan`: closed, on trial, open. */
export function registerTahapLayanan(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  const alamat = '/:pemda/kerja/admin/layanan/:layanan';
  app.get(alamat, KONFIG, (request, reply) => buka(inti, modul, request, reply, {}));
  app.post(alamat, KONFIG, (request, reply) => simpan(inti, modul, request, reply));
}

const layananOf = (request: FastifyRequest) => (request.params as { layanan: string }).layanan;

async function buka(inti: Inti, modul: readonly Modul[], request: FastifyRequest, reply: FastifyReply, galat: Galat) {
  const pemda = pemdaOf(request);
  const id = layananOf(request);
  const kesiapan = await inti.db.read(pemda.id, (trx) => readKesiapan(trx, pemda.id, id, inti.waktu()));
  const judul = modul.find((satu) => satu.id === id)?.judul.id ?? kesiapan.model?.dokumen.judul.id ?? id;
  const isi = h(LayananView, {
    alamat: alamatAdmin(pemda.slug, `/layanan/${id}`),
    csrf: tokenForm(inti, request, reply),
    layanan: kesiapan.layanan,
    adaModel: kesiapan.model !== undefined,
    kurang: kekurangan(kesiapan).map(({ teks, jalur }) => ({ teks, href: alamatAdmin(pemda.slug, jalur) })),
    berikut: TAHAP_BERIKUT[kesiapan.layanan.tahap],
  });
  return kirimAdmin(inti, request, reply, { judul, isi, galat });
}

async function simpan(inti: Inti, modul: readonly Modul[], request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const { dari = '', ke = '' } = isiForm(request);
  const pelaku = pelakuAdmin(request);
  const layanan = layananOf(request);
  try {
    const tahap = await inti.db.tenant(pemda.id, pelaku, (trx) =>
      ubahTahap(trx, pemda.id, { layanan, dari, ke }, pelaku, inti.waktu()),
    );
    return reply.redirect(alamatAdmin(pemda.slug, `/layanan/${layanan}?kabar=${tahap}`), 303);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const teks = error.kode === 'belum-siap' ? 'Lengkapi dulu yang masih kurang' : 'Pilih tahap dari tombol yang ada';
    return buka(inti, modul, request, reply, { tahap: teks });
  }
}
