import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pemdaOf, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { bukaKontak, catatPembuka, lihatTambahan, tambahCatatan, urungkan } from '../../kasus/index.ts';
import { idDiAlamat, isiForm, pelakuOf } from '../halaman.ts';
import { registerAksi } from './aksi.route.ts';
import { registerBanding } from './banding.route.ts';
import { registerBetulkan } from './betulkan.route.ts';
import { isBukanTugas, kirimBukanTugas, tulisanPetugas } from './bukan-tugas.tsx';
import { bacaTeks, KURANG } from './isian.form.ts';
import { getKasus } from './kasus-lengkap.query.ts';
import { alamatBerdaftar, kirimLaporan, kirimTolakan } from './kirim.ts';
import { registerTitik } from './titik.route.ts';

/** The page of one case, and what can be done there. */
export function registerLaporan(app: FastifyInstance, inti: Inti): void {
  const baca = { akses: untukPeran('operator', 'verifikator', 'petugas', 'kepala', 'admin-pemda') };
  const config = { akses: untukPeran('operator', 'verifikator', 'petugas', 'kepala') };
  const dasar = '/:pemda/kerja/laporan/:id';
  app.get(dasar, { config: baca }, (request, reply) => bukaLaporan(inti, request, reply));
  app.post(`${dasar}/kontak`, { config }, (request, reply) => lihatKontak(inti, request, reply));
  app.post(`${dasar}/catatan`, { config }, (request, reply) => catat(inti, request, reply));
  app.post(`${dasar}/urung`, { config }, (request, reply) => batalkan(inti, request, reply));
  registerAksi(app, inti);
  registerBetulkan(app, inti);
  registerTitik(app, inti);
  registerBanding(app, inti);
}

async function bukaLaporan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const dibaca = isDibaca(request);
  // First, so that what comes in while the page is made keeps its sign.
  if (dibaca && isPenerima(pelaku))
    await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, (trx) =>
      lihatTambahan(trx, pemda.id, idDiAlamat(request)),
    );
  await kirimLaporan(inti, request, reply, {});
  if (!dibaca) return reply;
  await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, (trx) =>
    catatPembuka(trx, pemda.id, inti.waktu(), idDiAlamat(request), pelaku),
  );
  return reply;
}

/** Whether a person looks at the page, and not a browser that fetches it in case somebody will. */
function isDibaca({ method, headers }: FastifyRequest): boolean {
  return method !== 'HEAD' && !/\bprefetch\b/i.test(String(headers['sec-purpose'] ?? headers['purpose'] ?? ''));
}

/** Whoever takes in what is added: a field officer sees it on the own cards, head and administrator only look. */
function isPenerima({ peran }: ReturnType<typeof pelakuOf>): boolean {
  return peran.some((satu) => satu === 'operator' || satu === 'verifikator');
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
  try {
    await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, async (trx) => {
      await getKasus(trx, pemda.id, pelaku, idDiAlamat(request));
      await tambahCatatan(inti, trx, pemda, pelaku, idDiAlamat(request), baca.nilai);
    });
  } catch (error) {
    if (!isBukanTugas(error, pelaku)) throw error;
    return kirimBukanTugas(inti, request, reply, tulisanPetugas(nilai));
  }
  return reply.redirect(alamatBerdaftar(request, 'catatan'), 303);
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
  return reply.redirect(alamatBerdaftar(request, 'diurungkan'), 303);
}
