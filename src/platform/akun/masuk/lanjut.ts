import type { FastifyReply, FastifyRequest } from 'fastify';
import { kirimKue } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';
import { denganTujuan, tujuanSetelahMasuk } from './tujuan.ts';

interface HasilMasuk {
  headers: Headers;
  response: object;
}

/** After the first step: on to the second one where the account has it, otherwise to work. */
export async function lanjutkanMasuk(
  { inti }: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  hasil: HasilMasuk,
  ke: string,
): Promise<FastifyReply> {
  kirimKue(request, reply, hasil.headers);
  if ('twoFactorRedirect' in hasil.response) return reply.redirect(denganTujuan('/masuk/verifikasi', ke), 303);
  const { user } = hasil.response as { user: { id: string; name: string; email: string } };
  request.log.info({ akunId: user.id }, 'akun masuk');
  return reply.redirect(await tujuanSetelahMasuk(inti, { id: user.id, nama: user.name, surel: user.email }, ke), 303);
}
