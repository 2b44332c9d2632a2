import type { FastifyRequest } from 'fastify';
import { NotFound } from '../../errors/index.ts';
import type { Sesi } from '../pengenal.ts';
import type { Ruang } from '../ruang.ts';

/** The session on a page that only signed-in people reach. @throws NotFound when it is not such a page */
export async function sesiWajib({ pengenal }: Ruang, request: FastifyRequest): Promise<Sesi> {
  const sesi = await pengenal.sesiOf(request);
  if (!sesi) throw new NotFound('halaman-tidak-ada');
  return sesi;
}
