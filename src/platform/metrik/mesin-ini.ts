import type { FastifyRequest } from 'fastify';

/** Whether a request comes straight from this machine: not from elsewhere, and not through a proxy that stands on it. */
export function isDariMesinIni(request: FastifyRequest): boolean {
  const { remoteAddress } = request.socket;
  const diteruskan = ['forwarded', 'x-forwarded-for', 'x-real-ip'].some((nama) => nama in request.headers);
  return !diteruskan && remoteAddress !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress);
}
