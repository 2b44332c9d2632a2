import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Inti } from '../../inti/index.ts';
import { readTantangan } from '../kue-sesi.ts';

/**
 * Whose second step is waiting in this browser. Says nothing about the signature of the cookie, which the identity
 * library checks; the database's own clock decides, as the library wrote the moment by the real one.
 */
export async function findPenantang(inti: Inti, request: FastifyRequest): Promise<string | undefined> {
  const row = await inti.db.global
    .selectFrom('auth.verification')
    .select('value')
    .where('identifier', '=', readTantangan(request))
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return row?.value;
}
