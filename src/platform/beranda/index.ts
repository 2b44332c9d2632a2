import type { FastifyInstance } from 'fastify';
import type { Inti } from '../inti/index.ts';
import type { Modul } from '../modul/index.ts';
import { registerCari } from './cari/cari.route.ts';
import { registerDaerah } from './daerah/daerah.route.ts';
import { registerHilang } from './lacak/hilang.route.ts';
import { registerLacak } from './lacak/lacak.route.ts';

export { registerGaleri } from './galeri/galeri.route.ts';

/** The front page that finds a region, the tracking page, and the page of each region. */
export function registerBeranda(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  registerCari(app, inti);
  registerLacak(app, inti, modul);
  registerHilang(app, inti);
  registerDaerah(app, inti, modul);
}
