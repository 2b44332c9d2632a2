import type { FastifyRequest } from 'fastify';
import { isUuid } from '../../../core/index.ts';
import { NotFound } from '../../errors/index.ts';

/** The role that an address names. @throws NotFound */
export function idPeran(request: FastifyRequest): string {
  const { peran = '' } = request.params as { peran?: string };
  if (!isUuid(peran)) throw new NotFound('peran-tidak-ada');
  return peran.toLowerCase();
}
