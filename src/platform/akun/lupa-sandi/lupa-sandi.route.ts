import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ComponentChildren, h } from 'preact';
import { asalSendiri, kirimHalaman, publik, tokenForm } from '../../http/index.ts';
import { kirimSurel } from '../../notifikasi/index.ts';
import { bolehCoba, catatBerhasil, sumberOf } from '../hambat.ts';
import { catatDenganSurel } from '../jejak.store.ts';
import { readSurel } from '../masuk/masuk.form.ts';
import type { Ruang } from '../ruang.ts';
import { readSandiBaru } from '../sandi-baru.form.ts';
import type { PemilikSandi } from '../sandi-mudah.ts';
import { SUREL } from '../surel.ts';
import { buatToken, findPemilikToken } from '../token.store.ts';
import { findPemilikSandi, gantiSandiDenganToken } from './ganti-sandi.command.ts';
import { LupaSandiView, SandiBaruView, TautanDikirimView, TautanHabisView } from './lupa-sandi.view.tsx';

/** `/lupa-sandi`: a link by mail for a new password; looking at it changes nothing, saving uses it up. */
export function registerLupaSandi(app: FastifyInstance, { inti, latar }: Ruang): void {
  app.get('/lupa-sandi', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) =>
    kirim(request, reply, 'Lupa kata sandi', h(LupaSandiView, { csrf: tokenForm(inti, request, reply), surel: '' })),
  );

  app.post('/lupa-sandi', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const { surel, galat } = readSurel(request.body);
    const csrf = tokenForm(inti, request, reply);
    if (galat) return kirim(request, reply, 'Lupa kata sandi', h(LupaSandiView, { csrf, surel, galat }), 422);
    await bolehCoba(inti, [`surel:${surel}`, sumberOf(request)]);
    const asal = asalSurat(request);
    const akunId = await catatDenganSurel(inti, request, { tindakan: 'akun.sandi.tautan-diminta', surel });
    latar.kerjakan('kirim-tautan-sandi', () => kirimTautan(akunId, surel, asal));
    return kirim(request, reply, 'Periksa surel Anda', h(TautanDikirimView, { surel }));
  });

  app.get('/lupa-sandi/:token', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const token = tokenOf(request);
    if (!(await findPemilik(token))) return habis(request, reply);
    return formBaru(request, reply, token);
  });

  app.post('/lupa-sandi/:token', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) => {
    const token = tokenOf(request);
    const pemilik = await findPemilik(token);
    if (!pemilik) return habis(request, reply);
    const { sandi, galat } = readSandiBaru(request.body, pemilik);
    if (galat) return formBaru(request, reply, token, galat);
    await bolehCoba(inti, sumberOf(request));
    const hasil = await gantiSandiDenganToken(inti, request, token, sandi);
    if (!hasil) return habis(request, reply);
    await catatBerhasil(inti, [`surel:${hasil.surel}`, sumberOf(request)]);
    latar.kerjakan('kabar-sandi', () => kirimSurel(inti, { ke: hasil.surel, ...SUREL.sandiBerubah() }));
    return reply.redirect('/masuk?kabar=sandi', 303);
  });

  async function findPemilik(token: string): Promise<PemilikSandi | undefined> {
    const akunId = await findPemilikToken(inti, 'sandi', token);
    return akunId === undefined ? undefined : findPemilikSandi(inti, akunId);
  }

  async function kirimTautan(akunId: string | undefined, surel: string, asal: string): Promise<void> {
    if (akunId === undefined) return;
    const token = await buatToken(inti, 'sandi', akunId);
    await kirimSurel(inti, { ke: surel, ...SUREL.lupaSandi(`${asal}/lupa-sandi/${token}`) });
  }

  /** A visitor writes the Host header: without a set address a link in a mail leads to this machine only. */
  function asalSurat(request: FastifyRequest): string {
    const lokal = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.host);
    return inti.config.baseUrl || lokal ? asalSendiri(inti, request) : `http://localhost:${inti.config.port}`;
  }

  function formBaru(request: FastifyRequest, reply: FastifyReply, token: string, galat?: string) {
    const csrf = tokenForm(inti, request, reply);
    const isi = h(SandiBaruView, { csrf, action: `/lupa-sandi/${encodeURIComponent(token)}`, galat });
    return kirim(request, reply, 'Kata sandi baru', isi, galat ? 422 : 200);
  }

  const habis = (request: FastifyRequest, reply: FastifyReply) =>
    kirim(request, reply, 'Tautan tidak berlaku lagi', h(TautanHabisView, {}), 404);

  function kirim(request: FastifyRequest, reply: FastifyReply, judul: string, isi: ComponentChildren, status = 200) {
    return kirimHalaman(inti, request, reply, { judul, isi, status, adaKesalahan: status === 422, tanpaIndeks: true });
  }
}

const tokenOf = (request: FastifyRequest) => (request.params as { token: string }).token;
