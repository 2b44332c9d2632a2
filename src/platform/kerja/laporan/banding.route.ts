import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { parseNomorPublik } from '../../../core/index.ts';
import { pemdaOf, tokenForm, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Peralihan } from '../../model/index.ts';
import { alamatKerja, idDiAlamat, isiForm, kirimKerja, kueri, pelakuOf } from '../halaman.ts';
import { kueriDaftar } from '../kotak-masuk/tetangga.ts';
import { TOLAKAN } from '../teks.ts';
import { BandingView } from './banding.view.tsx';
import { type KasusLengkap, readKasusLengkap } from './kasus-lengkap.query.ts';
import { alamatLaporan, kirimLaporan } from './kirim.ts';
import { tindakanBagi } from './tindakan.ts';

/** Two reports side by side, before one is merged into the other. */
export function registerBanding(app: FastifyInstance, inti: Inti): void {
  const config = { akses: untukPeran('operator', 'verifikator', 'kepala') };
  // A post, so that what was typed in the form of the case comes along.
  app.post('/:pemda/kerja/laporan/:id/banding', { config }, (request, reply) => bandingkan(inti, request, reply));
}

async function bandingkan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const nilai = isiForm(request);
  const nomor = parseNomorPublik(nilai['induk'] ?? '')?.nomor;
  const { ini, itu } = await inti.db.read(pemda.id, async (trx) => {
    const ini = await readKasusLengkap(inti, trx, pemda, pelaku, idDiAlamat(request));
    const lain = await trx
      .selectFrom('kasus.kasus')
      .select('id')
      .where('pemda_id', '=', pemda.id)
      .where('layanan', '=', ini.kasus.layanan)
      .where('nomor', '=', nomor ?? '')
      .executeTakeFirst();
    const itu =
      lain && lain.id !== ini.kasus.id ? await readKasusLengkap(inti, trx, pemda, pelaku, lain.id) : undefined;
    return { ini, itu };
  });
  const gabung = cariGabung(ini, pelaku);
  if (!itu || !gabung) {
    const galat = gabung ? { induk: 'Nomor ini tidak ada di layanan ini. Tulis nomor laporan yang lain.' } : {};
    const umum = gabung ? undefined : TOLAKAN['keadaan-tidak-cocok'];
    const form = ini.model.dokumen.alur.peralihan.find(isGabung)?.id ?? '';
    return kirimLaporan(inti, request, reply, { status: 422, kembalian: { form, nilai, galat, umum } });
  }
  const isi = h(BandingView, {
    ini,
    itu,
    gabung,
    pelaku,
    nilai,
    kini: inti.waktu(),
    csrf: tokenForm(inti, request, reply),
    alamat: alamatLaporan(request),
    kueri: kueriDaftar(kueri(request)),
    alamatFoto: alamatKerja(pemda.slug, '/foto'),
  });
  return kirimKerja(inti, request, reply, {
    judul: `Bandingkan ${ini.kasus.nomor}`,
    isi,
    pengaturan: ini.pengaturan,
    elemen: ['sekali-kirim'],
  });
}

function cariGabung(lengkap: KasusLengkap, pelaku: ReturnType<typeof pelakuOf>) {
  const { utama, lain } = tindakanBagi(lengkap.model, lengkap.kasus, pelaku);
  return [...(utama ? [utama] : []), ...lain].find(isGabung);
}

const isGabung = ({ aksi }: Peralihan) => aksi.includes('tautkan-induk');
