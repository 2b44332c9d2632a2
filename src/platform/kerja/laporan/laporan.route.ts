import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pemdaOf, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { bukaKontak, catatPembuka, tambahCatatan, urungkan } from '../../kasus/index.ts';
import { idDiAlamat, isiForm, pelakuOf } from '../halaman.ts';
import { registerAksi } from './aksi.route.ts';
import { registerBanding } from './banding.route.ts';
import { registerBetulkan } from './betulkan.route.ts';
import { bacaTeks, KURANG } from './isian.form.ts';
import { getKasus } from './kasus-lengkap.query.ts';
import { alamatLaporan, kirimLaporan, kirimTolakan } from './kirim.ts';

/** The page of one case, and what can be done there. */
export function registerLaporan(app: FastifyInstance, inti: Inti): void {
  const config = { akses: untukPeran('operator', 'verifikator', 'petugas', 'kepala', 'admin-pemda') };
  const dasar = '/:pemda/kerja/laporan/:id';
  app.get(dasar, { config }, (request, reply) => bukaLaporan(inti, request, reply));
  app.post(`${dasar}/kontak`, { config }, (request, reply) => lihatKontak(inti, request, reply));
  app.post(`${dasar}/catatan`, { config }, (request, reply) => catat(inti, request, reply));
  app.post(`${dasar}/urung`, { config }, (request, reply) => batalkan(inti, request, reply));
  registerAksi(app, inti);
  registerBetulkan(app, inti);
  registerBanding(app, inti);
}

async function bukaLaporan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  await kirimLaporan(inti, request, reply, {});
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, (trx) =>
    catatPembuka(trx, pemda.id, inti.waktu(), idDiAlamat(request), pelaku),
  );
  return reply;
}

async function lihatKontak(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const kontak = await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, async (trx) => {
    await getKasus(trx, pemda.id, pelaku, idDiAlamat(request));
    return bukaKontak(inti, trx, pemda, pelaku, idDiAlamat(request));
  });
  return kirimLaporan(inti, request, reply, { kontak });
}

async function catat(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const nilai = isiForm(request);
  const baca = bacaTeks(nilai['catatan']);
  if (!('nilai' in baca)) {
    const galat = { catatan: 'salah' in baca ? baca.salah : KURANG.catatan };
    return kirimLaporan(inti, request, reply, { status: 422, kembalian: { form: 'catatan', nilai, galat } });
  }
  await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, async (trx) => {
    await getKasus(trx, pemda.id, pelaku, idDiAlamat(request));
    await tambahCatatan(inti, trx, pemda, pelaku, idDiAlamat(request), baca.nilai);
  });
  return reply.redirect(`${alamatLaporan(request)}?kabar=catatan`, 303);
}

async function batalkan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  try {
    await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, async (trx) => {
      await getKasus(trx, pemda.id, pelaku, idDiAlamat(request));
      await urungkan(inti, trx, pemda, pelaku, idDiAlamat(request));
    });
  } catch (error) {
    return kirimTolakan(inti, request, reply, 'urung', { sejak: '' }, error);
  }
  return reply.redirect(`${alamatLaporan(request)}?kabar=diurungkan`, 303);
}
