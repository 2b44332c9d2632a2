import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CaraAkun, catatJejakAkun } from '../jejak.store.ts';
import { kirimKue } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';
import { akhiriSesi } from '../sesi.store.ts';
import { denganTujuan, tujuanSetelahMasuk } from './tujuan.ts';

interface HasilMasuk {
  headers: Headers;
  response: object;
}

/**
 * After the first step: on to the second one where the account has it, otherwise to work. A session that this browser
 * had before ends.
 */
export async function lanjutkanMasuk(
  { inti, pengenal }: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  hasil: HasilMasuk,
  { ke, cara }: { ke: string; cara: CaraAkun },
): Promise<FastifyReply> {
  kirimKue(request, reply, hasil.headers);
  const lama = await pengenal.sesiOf(request);
  if (lama) await akhiriSesi(inti, lama.id);
  if ('twoFactorRedirect' in hasil.response) return reply.redirect(denganTujuan('/masuk/verifikasi', ke), 303);
  const { user } = hasil.response as { user: { id: string; name: string; email: string } };
  await catatJejakAkun(inti, request, { tindakan: 'akun.sesi.dimulai', cara, akunId: user.id });
  return reply.redirect(await tujuanSetelahMasuk(inti, { id: user.id, nama: user.name, surel: user.email }, ke), 303);
}
