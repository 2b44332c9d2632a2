import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Inti } from '../inti/index.ts';
import { publik } from './akses.ts';

/** For those who run it: `/healthz` the process answers, `/readyz` the database does too. */
export function registerSehat(app: FastifyInstance, inti: Inti): void {
  app.get('/healthz', { config: { akses: publik } }, (_request, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', { config: { akses: publik } }, async (_request, reply) => {
    await sql`select 1`.execute(inti.db.global);
    return reply.type('text/plain').send('siap\n');
  });
}
