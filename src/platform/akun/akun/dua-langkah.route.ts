import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ComponentChildren, h } from 'preact';
import QRCode from 'qrcode';
import { Forbidden } from '../../errors/index.ts';
import { berakun, kirimHalaman, tokenForm } from '../../http/index.ts';
import { coba } from '../coba.ts';
import { isDuaLangkahWajib } from '../dua-langkah.ts';
import { bolehCoba, catatBerhasil, catatGagal, sumberOf } from '../hambat.ts';
import { teksOf } from '../isian.ts';
import { catatJejakAkun, type TindakanAkun } from '../jejak.store.ts';
import { kepalaOf, kirimKue } from '../kue-sesi.ts';
import { tujuanAman } from '../masuk/tujuan.ts';
import type { Sesi } from '../pengenal.ts';
import type { Ruang } from '../ruang.ts';
import { tandaiKodeTotp } from '../token.store.ts';
import { denganSandi, SANDI_SALAH } from './dengan-sandi.ts';
import { AktifView, CadanganView, MulaiView, PindaiView } from './dua-langkah.view.tsx';
import { sesiWajib } from './sesi-wajib.ts';

const KODE_SALAH = 'Kode tidak cocok. Tunggu kode berikutnya di aplikasi, lalu tulis lagi.';
const JUDUL = 'Langkah kedua saat masuk';

/** `/akun/dua-langkah`: the authenticator app and its backup codes. */
export function registerDuaLangkah(app: FastifyInstance, ruang: Ruang): void {
  const { inti, auth } = ruang;

  app.get('/akun/dua-langkah', { config: { akses: berakun } }, async (request, reply) =>
    awal(request, reply, tujuanAman((request.query as { ke?: unknown }).ke)),
  );

  app.post('/akun/dua-langkah/mulai', { config: { akses: berakun } }, async (request, reply) => {
    const ke = tujuanAman(teksOf(request.body, 'ke'));
    const body = { password: teksOf(request.body, 'sandi'), method: 'totp' as const };
    const hasil = await denganSandi(ruang, request, () =>
      coba(() => auth.api.enableTwoFactor({ body, headers: kepalaOf(request) })),
    );
    if (hasil?.method !== 'totp') return awal(request, reply, ke, SANDI_SALAH);
    const { size: ukuran, data } = QRCode.create(hasil.totpURI, { errorCorrectionLevel: 'L' }).modules;
    const rahasia = new URL(hasil.totpURI).searchParams.get('secret')?.match(/.{1,4}/g) ?? [];
    return kirim(
      request,
      reply,
      h(PindaiView, { csrf: tokenForm(inti, request, reply), ke, qr: { ukuran, data }, rahasia }),
    );
  });

  app.post('/akun/dua-langkah/sahkan', { config: { akses: berakun } }, async (request, reply) => {
    const ke = tujuanAman(teksOf(request.body, 'ke'));
    const sesi = await sesiWajib(ruang, request);
    const hasil = await sahkan(request, sesi, teksOf(request.body, 'kode').replace(/\s/g, ''));
    if (!hasil)
      return kirim(
        request,
        reply,
        h(PindaiView, { csrf: tokenForm(inti, request, reply), ke, galat: KODE_SALAH }),
        422,
      );
    await auth.api.revokeOtherSessions({ headers: kueBaru(request, hasil.headers) });
    kirimKue(request, reply, hasil.headers);
    await catat(request, 'akun.langkah-kedua.diaktifkan');
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: sesi.akun.id } });
    return kirim(request, reply, h(CadanganView, { kode: backupCodes, ke }));
  });

  app.post('/akun/dua-langkah/cadangan', { config: { akses: berakun } }, async (request, reply) => {
    const body = { password: teksOf(request.body, 'sandi') };
    const hasil = await denganSandi(ruang, request, () =>
      coba(() => auth.api.generateBackupCodes({ body, headers: kepalaOf(request) })),
    );
    if (!hasil) return awal(request, reply, '', SANDI_SALAH);
    await catat(request, 'akun.langkah-kedua.kode-cadangan-dibuat');
    return kirim(request, reply, h(CadanganView, { kode: hasil.backupCodes, ke: '' }));
  });

  app.post('/akun/dua-langkah/matikan', { config: { akses: berakun } }, async (request, reply) => {
    const { akun } = await sesiWajib(ruang, request);
    if (await isDuaLangkahWajib(inti, akun)) throw new Forbidden('langkah-kedua-wajib');
    const panggilan = {
      body: { password: teksOf(request.body, 'sandi') },
      headers: kepalaOf(request),
      returnHeaders: true as const,
    };
    const hasil = await denganSandi(ruang, request, () => coba(() => auth.api.disableTwoFactor(panggilan)));
    if (!hasil) return awal(request, reply, '', SANDI_SALAH);
    kirimKue(request, reply, hasil.headers);
    await catat(request, 'akun.langkah-kedua.dimatikan');
    return reply.redirect('/akun?kabar=mati', 303);
  });

  async function sahkan(request: FastifyRequest, sesi: Sesi, kode: string) {
    const subjek = [`totp:${sesi.akun.id}`, sumberOf(request)];
    await bolehCoba(inti, subjek);
    const sah = /^\d{6}$/.test(kode) && (await tandaiKodeTotp(inti, sesi.akun.id, kode));
    const panggilan = { body: { code: kode }, headers: kepalaOf(request), returnHeaders: true as const };
    const hasil = sah ? await coba(() => auth.api.verifyTOTP(panggilan)) : undefined;
    await (hasil ? catatBerhasil(inti, subjek) : catatGagal(inti, subjek));
    if (!hasil) await catat(request, 'akun.langkah-kedua.ditolak');
    return hasil;
  }

  async function catat(request: FastifyRequest, tindakan: TindakanAkun): Promise<void> {
    const { akun } = await sesiWajib(ruang, request);
    await catatJejakAkun(inti, request, { tindakan, akunId: akun.id });
  }

  async function awal(request: FastifyRequest, reply: FastifyReply, ke: string, galat?: string) {
    const { akun, duaLangkah } = await sesiWajib(ruang, request);
    const wajib = await isDuaLangkahWajib(inti, akun);
    const csrf = tokenForm(inti, request, reply);
    const isi = duaLangkah ? h(AktifView, { csrf, galat, wajib }) : h(MulaiView, { csrf, ke, galat, wajib });
    return kirim(request, reply, isi, galat ? 422 : 200);
  }

  function kirim(request: FastifyRequest, reply: FastifyReply, isi: ComponentChildren, status = 200) {
    return kirimHalaman(inti, request, reply, {
      judul: JUDUL,
      isi,
      status,
      adaKesalahan: status === 422,
      tanpaIndeks: true,
    });
  }
}

/** Turning the step on begins a new session; further calls belong to it. */
function kueBaru(request: FastifyRequest, kepala: Headers): Headers {
  const baru = kepalaOf(request, []);
  baru.set(
    'cookie',
    kepala
      .getSetCookie()
      .map((baris) => baris.split(';')[0] ?? '')
      .join('; '),
  );
  return baru;
}
