import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { kirimHalaman, publik, tokenForm } from '../../http/index.ts';
import { coba } from '../coba.ts';
import { bolehCoba, catatBerhasil, catatGagal, sumberOf } from '../hambat.ts';
import { teksOf } from '../isian.ts';
import { catatDenganSurel } from '../jejak.store.ts';
import { kepalaOf } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';
import { IsiKodeView, MintaKodeView } from './kode.view.tsx';
import { lanjutkanMasuk } from './lanjut.ts';
import { readSurel } from './masuk.form.ts';
import { tujuanAman } from './tujuan.ts';

interface Isi {
  surel: string;
  ke: string;
  galat?: string | undefined;
}

/** `/masuk/kode`: a code by mail instead of the password. */
export function registerKode(app: FastifyInstance, ruang: Ruang): void {
  const { inti, auth, latar } = ruang;

  app.get('/masuk/kode', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) =>
    minta(request, reply, { surel: '', ke: tujuanAman((request.query as { ke?: unknown }).ke) }),
  );

  app.post('/masuk/kode', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const { surel, galat } = readSurel(request.body);
    const ke = tujuanAman(teksOf(request.body, 'ke'));
    if (galat) return minta(request, reply, { surel, ke, galat });
    // A code that is sent counts like a try: asking anew must not buy new guesses.
    await bolehCoba(inti, subjekOf(request, surel));
    latar.kerjakan('kirim-kode', () => kirimKode(surel));
    return isi(request, reply, { surel, ke });
  });

  app.post('/masuk/kode/periksa', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const { surel, galat } = readSurel(request.body);
    const ke = tujuanAman(teksOf(request.body, 'ke'));
    if (galat) return minta(request, reply, { surel, ke, galat });
    const kode = teksOf(request.body, 'kode').replace(/\s/g, '');
    if (!/^\d{6}$/.test(kode)) return isi(request, reply, { surel, ke, galat: 'Tulis 6 angka dari surel.' });
    await bolehCoba(inti, subjekOf(request, surel));
    const hasil = await coba(() =>
      auth.api.signInEmailOTP({ body: { email: surel, otp: kode }, headers: kepalaOf(request), returnHeaders: true }),
    );
    if (hasil) {
      await catatBerhasil(inti, subjekOf(request, surel));
      return lanjutkanMasuk(ruang, request, reply, hasil, { ke, cara: 'kode-surel' });
    }
    await catatGagal(inti, subjekOf(request, surel));
    await catatDenganSurel(inti, request, { tindakan: 'akun.sesi.ditolak', cara: 'kode-surel', surel });
    return isi(request, reply, {
      surel,
      ke,
      galat: 'Kode tidak cocok atau sudah tidak berlaku. Periksa lagi, atau kirim kode baru.',
    });
  });

  const subjekOf = (request: FastifyRequest, surel: string) => [`surel:${surel}`, sumberOf(request)];

  /** The library keeps older codes beside the newest and would take them after it: they go first. */
  async function kirimKode(surel: string): Promise<void> {
    await inti.db.global.deleteFrom('auth.verification').where('identifier', '=', `sign-in-otp-${surel}`).execute();
    await auth.api.sendVerificationOTP({ body: { email: surel, type: 'sign-in' } });
  }

  function minta(request: FastifyRequest, reply: FastifyReply, isi: Isi) {
    return halaman(request, reply, isi, 'Masuk dengan kode', MintaKodeView);
  }

  function isi(request: FastifyRequest, reply: FastifyReply, isi: Isi) {
    return halaman(request, reply, isi, 'Tulis kode dari surel', IsiKodeView);
  }

  function halaman(request: FastifyRequest, reply: FastifyReply, isi: Isi, judul: string, view: typeof MintaKodeView) {
    const csrf = tokenForm(inti, request, reply);
    const salah = isi.galat !== undefined;
    return kirimHalaman(inti, request, reply, {
      judul,
      tanpaIndeks: true,
      adaKesalahan: salah,
      status: salah ? 422 : 200,
      isi: h(view, { ...isi, csrf }),
    });
  }
}
