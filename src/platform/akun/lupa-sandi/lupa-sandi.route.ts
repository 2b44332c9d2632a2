import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ComponentChildren, h } from 'preact';
import { asalSendiri, kirimHalaman, publik, tokenForm } from '../../http/index.ts';
import { kirimSurel } from '../../notifikasi/index.ts';
import { findAkunId } from '../buat-akun.command.ts';
import { bolehCoba, catatBerhasil, sumberOf } from '../hambat.ts';
import { readSurel } from '../masuk/masuk.form.ts';
import type { Ruang } from '../ruang.ts';
import { readSandiBaru } from '../sandi-baru.form.ts';
import { SUREL } from '../surel.ts';
import { buatToken, findPemilikToken } from '../token.store.ts';
import { gantiSandiDenganToken } from './ganti-sandi.command.ts';
import { LupaSandiView, SandiBaruView, TautanDikirimView, TautanHabisView } from './lupa-sandi.view.tsx';

/** `/lupa-sandi`: a link by mail for a new password; looking at it changes nothing, saving uses it up. */
export function registerLupaSandi(app: FastifyInstance, { inti, latar }: Ruang): void {
  app.get('/lupa-sandi', { config: { akses: publik } }, async (request, reply) =>
    kirim(request, reply, 'Lupa kata sandi', h(LupaSandiView, { csrf: tokenForm(inti, request, reply), surel: '' })),
  );

  app.post('/lupa-sandi', { config: { akses: publik } }, async (request, reply) => {
    const { surel, galat } = readSurel(request.body);
    const csrf = tokenForm(inti, request, reply);
    if (galat) return kirim(request, reply, 'Lupa kata sandi', h(LupaSandiView, { csrf, surel, galat }), 422);
    await bolehCoba(inti, [`surel:${surel}`, sumberOf(request)]);
    const asal = asalSurat(request);
    latar.kerjakan('kirim-tautan-sandi', () => kirimTautan(surel, asal));
    return kirim(request, reply, 'Periksa surel Anda', h(TautanDikirimView, { surel }));
  });

  app.get('/lupa-sandi/:token', { config: { akses: publik } }, async (request, reply) => {
    const token = tokenOf(request);
    if ((await findPemilikToken(inti, 'sandi', token)) === undefined) return habis(request, reply);
    return formBaru(request, reply, token);
  });

  app.post('/lupa-sandi/:token', { config: { akses: publik } }, async (request, reply) => {
    const token = tokenOf(request);
    const { sandi, galat } = readSandiBaru(request.body);
    if (galat) return formBaru(request, reply, token, galat);
    await bolehCoba(inti, sumberOf(request));
    const hasil = await gantiSandiDenganToken(inti, token, sandi);
    if (!hasil) return habis(request, reply);
    await catatBerhasil(inti, [`surel:${hasil.surel}`, sumberOf(request)]);
    request.log.info({ akunId: hasil.akunId }, 'sandi diganti');
    latar.kerjakan('kabar-sandi', () => kirimSurel(inti, { ke: hasil.surel, ...SUREL.sandiBerubah() }));
    return reply.redirect('/masuk?kabar=sandi', 303);
  });

  async function kirimTautan(surel: string, asal: string): Promise<void> {
    const akunId = await findAkunId(inti, surel);
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
