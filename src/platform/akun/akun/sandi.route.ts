import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { berakun, kirimHalaman, tokenForm } from '../../http/index.ts';
import { kirimSurel } from '../../notifikasi/index.ts';
import { coba } from '../coba.ts';
import { bolehCoba, catatBerhasil, catatGagal, sumberOf } from '../hambat.ts';
import { teksOf } from '../isian.ts';
import { catatJejakAkun } from '../jejak.store.ts';
import { kepalaOf, kirimKue } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';
import { readSandiBaru } from '../sandi-baru.form.ts';
import { SUREL } from '../surel.ts';
import { type GalatSandi, GantiSandiView } from './sandi.view.tsx';
import { sesiWajib } from './sesi-wajib.ts';

/** `/akun/sandi`: change of the own password. */
export function registerGantiSandi(app: FastifyInstance, ruang: Ruang): void {
  const { inti, auth, latar } = ruang;

  app.get('/akun/sandi', { config: { akses: berakun } }, (request, reply) => halaman(request, reply, {}));

  app.post('/akun/sandi', { config: { akses: berakun } }, async (request, reply) => {
    const { akun } = await sesiWajib(ruang, request);
    const lama = teksOf(request.body, 'sandiLama');
    const { sandi, galat } = readSandiBaru(request.body, akun);
    if (lama === '' || galat)
      return halaman(request, reply, {
        sandiLama: lama === '' ? 'Tulis kata sandi sekarang.' : undefined,
        sandiBaru: galat,
      });
    const subjek = [`surel:${akun.surel}`, sumberOf(request)];
    await bolehCoba(inti, subjek);
    const body = { currentPassword: lama, newPassword: sandi, revokeOtherSessions: true };
    const hasil = await coba(() => auth.api.changePassword({ body, headers: kepalaOf(request), returnHeaders: true }));
    if (!hasil) {
      await catatGagal(inti, subjek);
      await catatJejakAkun(inti, request, { tindakan: 'akun.sandi.ditolak', akunId: akun.id });
      return halaman(request, reply, { sandiLama: 'Kata sandi sekarang tidak cocok. Tulis lagi.' });
    }
    await catatBerhasil(inti, subjek);
    await catatJejakAkun(inti, request, { tindakan: 'akun.sandi.diganti', cara: 'sandi', akunId: akun.id });
    latar.kerjakan('kabar-sandi', () => kirimSurel(inti, { ke: akun.surel, ...SUREL.sandiBerubah() }));
    kirimKue(request, reply, hasil.headers);
    return reply.redirect('/akun?kabar=sandi', 303);
  });

  async function halaman(request: FastifyRequest, reply: FastifyReply, galat: GalatSandi) {
    const { akun } = await sesiWajib(ruang, request);
    const salah = Object.keys(galat).length > 0;
    const isi = h(GantiSandiView, { csrf: tokenForm(inti, request, reply), surel: akun.surel, galat });
    return kirimHalaman(inti, request, reply, {
      judul: 'Ganti kata sandi',
      isi,
      adaKesalahan: salah,
      status: salah ? 422 : 200,
      tanpaIndeks: true,
    });
  }
}
