import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { kirimHalaman, publik, tokenForm } from '../../http/index.ts';
import { coba } from '../coba.ts';
import { bolehCoba, catatBerhasil, catatGagal, sumberOf } from '../hambat.ts';
import { teksOf } from '../isian.ts';
import { catatJejakAkun } from '../jejak.store.ts';
import { kepalaOf } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';
import { tandaiKodeTotp } from '../token.store.ts';
import { lanjutkanMasuk } from './lanjut.ts';
import { findPenantang } from './penantang.query.ts';
import { tujuanAman } from './tujuan.ts';
import { VerifikasiView } from './verifikasi.view.tsx';

const TIDAK_COCOK = 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu tulis lagi.';
const ULANG = '/masuk?kabar=ulang';

/** `/masuk/verifikasi`: the second step after the password or the code by mail. */
export function registerVerifikasi(app: FastifyInstance, ruang: Ruang): void {
  const { inti, auth } = ruang;

  app.get('/masuk/verifikasi', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const ke = tujuanAman((request.query as { ke?: unknown }).ke);
    return (await findPenantang(inti, request)) === undefined
      ? reply.redirect(ULANG, 303)
      : halaman(request, reply, ke);
  });

  app.post('/masuk/verifikasi', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const ke = tujuanAman(teksOf(request.body, 'ke'));
    const akunId = await findPenantang(inti, request);
    if (akunId === undefined) return reply.redirect(ULANG, 303);
    const kode = teksOf(request.body, 'kode').replace(/\s/g, '');
    if (kode === '') return halaman(request, reply, ke, 'Tulis kode dari aplikasi autentikator.');
    const subjek = [`totp:${akunId}`, sumberOf(request)];
    await bolehCoba(inti, subjek);
    const cara = isKodeAplikasi(kode) ? 'aplikasi' : 'kode-cadangan';
    const hasil = await periksa(request, akunId, kode);
    if (hasil) {
      await catatBerhasil(inti, subjek);
      return lanjutkanMasuk(ruang, request, reply, hasil, { ke, cara });
    }
    await catatGagal(inti, subjek);
    await catatJejakAkun(inti, request, { tindakan: 'akun.sesi.ditolak', cara, akunId });
    return (await findPenantang(inti, request)) === undefined
      ? reply.redirect(ULANG, 303)
      : halaman(request, reply, ke, TIDAK_COCOK);
  });

  async function periksa(request: FastifyRequest, akunId: string, kode: string) {
    const panggilan = {
      body: { code: kode },
      headers: kepalaOf(request, ['two_factor']),
      returnHeaders: true as const,
    };
    if (!isKodeAplikasi(kode)) return coba(() => auth.api.verifyBackupCode(panggilan));
    return (await tandaiKodeTotp(inti, akunId, kode)) ? coba(() => auth.api.verifyTOTP(panggilan)) : undefined;
  }

  function halaman(request: FastifyRequest, reply: FastifyReply, ke: string, galat?: string) {
    const csrf = tokenForm(inti, request, reply);
    const salah = galat !== undefined;
    const isi = h(VerifikasiView, { csrf, ke, galat });
    return kirimHalaman(inti, request, reply, {
      judul: 'Langkah kedua',
      tanpaIndeks: true,
      adaKesalahan: salah,
      status: salah ? 422 : 200,
      isi,
    });
  }
}

const isKodeAplikasi = (kode: string) => /^\d{6}$/.test(kode);
