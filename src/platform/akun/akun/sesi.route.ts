import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { NotFound } from '../../errors/index.ts';
import { berakun, kirimHalaman, tokenForm } from '../../http/index.ts';
import { teksOf } from '../isian.ts';
import { catatJejakAkun } from '../jejak.store.ts';
import type { Ruang } from '../ruang.ts';
import { periksaSandi } from '../sandi.ts';
import { akhiriSesi } from '../sesi.store.ts';
import { denganSandi, SANDI_SALAH } from './dengan-sandi.ts';
import { listSesi } from './sesi.query.ts';
import { AkhiriSesiView } from './sesi.view.tsx';
import { sesiWajib } from './sesi-wajib.ts';

/** `/akun/sesi/akhiri`: ends another device, or all others, after the own password. */
export function registerAkhiriSesi(app: FastifyInstance, ruang: Ruang): void {
  const { inti } = ruang;

  app.get('/akun/sesi/akhiri', { config: { akses: berakun } }, async (request, reply) => {
    const { id } = request.query as { id?: unknown };
    return halaman(request, reply, typeof id === 'string' ? id : '');
  });

  app.post('/akun/sesi/akhiri', { config: { akses: berakun } }, async (request, reply) => {
    const id = teksOf(request.body, 'id');
    const sasaran = await pilihSesi(request, id);
    const sandi = teksOf(request.body, 'sandi');
    const { akun } = await sesiWajib(ruang, request);
    const cocok = await denganSandi(ruang, request, () => cocokSandi(akun.id, sandi));
    if (!cocok) return halaman(request, reply, id, SANDI_SALAH);
    for (const satu of sasaran) {
      await akhiriSesi(inti, satu.id);
      await catatJejakAkun(inti, request, { tindakan: 'akun.sesi.diakhiri', akunId: akun.id });
    }
    return reply.redirect(`/akun?kabar=${id === '' ? 'semua' : 'sesi'}`, 303);
  });

  async function cocokSandi(akunId: string, password: string): Promise<true | undefined> {
    const row = await inti.db.global
      .selectFrom('auth.account')
      .select('password')
      .where('userId', '=', akunId)
      .where('providerId', '=', 'credential')
      .executeTakeFirst();
    return row?.password && (await periksaSandi({ hash: row.password, password })) ? true : undefined;
  }

  /** One other device of the person, or all of them where none is named. @throws NotFound */
  async function pilihSesi(request: FastifyRequest, id: string) {
    const lain = (await listSesi(ruang, request)).filter(({ kini }) => !kini);
    if (id === '') return lain;
    const satu = lain.filter((milik) => milik.id === id);
    if (satu.length === 0) throw new NotFound('sesi-tidak-ada');
    return satu;
  }

  async function halaman(request: FastifyRequest, reply: FastifyReply, id: string, galat?: string) {
    const sasaran = await pilihSesi(request, id);
    if (sasaran.length === 0) return reply.redirect('/akun', 303);
    const csrf = tokenForm(inti, request, reply);
    return kirimHalaman(inti, request, reply, {
      judul: 'Keluarkan perangkat',
      isi: h(AkhiriSesiView, { csrf, id, sasaran, galat }),
      status: galat ? 422 : 200,
      adaKesalahan: galat !== undefined,
      tanpaIndeks: true,
    });
  }
}
