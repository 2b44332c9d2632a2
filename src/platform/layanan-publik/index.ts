import type { FastifyInstance } from 'fastify';
import type { Inti } from '../inti/index.ts';
import type { Modul } from '../modul/index.ts';
import { registerAtom } from './atom/atom.route.ts';
import { registerHalaman } from './halaman/layanan.route.ts';
import { registerStandar } from './standar/standar.route.ts';

/** The public page of a service with its figures and reports, the feed of them, and the service standard. */
export function registerLayananPublik(app: FastifyInstance, inti: Inti, modul: Modul): void {
  registerHalaman(app, inti, modul);
  registerAtom(app, inti, modul);
  registerStandar(app, inti, modul);
}
