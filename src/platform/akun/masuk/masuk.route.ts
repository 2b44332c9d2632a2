import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { kirimHalaman, publik, tokenForm } from '../../http/index.ts';
import { coba } from '../coba.ts';
import { bolehCoba, catatBerhasil, catatGagal, sumberOf } from '../hambat.ts';
import { catatDenganSurel } from '../jejak.store.ts';
import { kepalaOf } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';
import { lanjutkanMasuk } from './lanjut.ts';
import { type GalatMasuk, readMasuk } from './masuk.form.ts';
import { MasukView } from './masuk.view.tsx';
import { tujuanAman, tujuanSetelahMasuk } from './tujuan.ts';

const KABAR = new Map([
  ['sandi', 'Kata sandi baru Anda sudah berlaku. Silakan masuk.'],
  ['keluar', 'Anda sudah keluar.'],
  ['ulang', 'Waktu untuk langkah kedua sudah habis. Silakan masuk lagi.'],
]);

const TIDAK_COCOK = 'Surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.';

/** `/masuk`: address and password. */
export function registerMasuk(app: FastifyInstance, ruang: Ruang): void {
  const { inti, auth, pengenal } = ruang;

  app.get('/masuk', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const { ke, kabar } = request.query as Record<string, unknown>;
    const tujuan = tujuanAman(ke);
    const akun = await pengenal.kenali(request);
    if (akun) return reply.redirect(await tujuanSetelahMasuk(inti, akun, tujuan), 303);
    return halaman(request, reply, { surel: '', ke: tujuan, galat: {}, kabar: KABAR.get(String(kabar)) });
  });

  app.post('/masuk', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const { isian, galat } = readMasuk(request.body);
    if (Object.keys(galat).length > 0) return halaman(request, reply, { ...isian, galat });
    const subjek = [`surel:${isian.surel}`, sumberOf(request)];
    await bolehCoba(inti, subjek);
    const hasil = await coba(() =>
      auth.api.signInEmail({
        body: { email: isian.surel, password: isian.sandi },
        headers: kepalaOf(request),
        returnHeaders: true,
      }),
    );
    if (!hasil) {
      await catatGagal(inti, subjek);
      await catatDenganSurel(inti, request, { tindakan: 'akun.sesi.ditolak', cara: 'sandi', surel: isian.surel });
      return halaman(request, reply, { ...isian, galat: { sandi: TIDAK_COCOK } });
    }
    await catatBerhasil(inti, subjek);
    return lanjutkanMasuk(ruang, request, reply, hasil, { ke: isian.ke, cara: 'sandi' });
  });

  function halaman(
    request: FastifyRequest,
    reply: FastifyReply,
    isi: { surel: string; ke: string; galat: GalatMasuk; kabar?: string | undefined },
  ) {
    const salah = Object.keys(isi.galat).length > 0;
    const { surel, ke, galat, kabar } = isi;
    return kirimHalaman(inti, request, reply, {
      judul: 'Masuk petugas',
      adaKesalahan: salah,
      status: salah ? 422 : 200,
      tanpaIndeks: true,
      isi: h(MasukView, { csrf: tokenForm(inti, request, reply), surel, ke, galat, kabar }),
    });
  }
}
