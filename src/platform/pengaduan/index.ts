import type { FastifyInstance } from 'fastify';
import type { Inti } from '../inti/index.ts';
import { registerLayananPublik } from '../layanan-publik/index.ts';
import type { Modul } from '../modul/index.ts';
import { registerIkuti } from './ikuti/ikuti.route.ts';
import { registerKirim } from './lapor/kirim.route.ts';
import { registerLapor } from './lapor/lapor.route.ts';
import { registerPeta } from './lapor/peta.route.ts';
import { registerLaporan } from './laporan/laporan.route.ts';

/** The public side of a service that takes complaints: its page, the form, and the page of each report. */
export function registerPengaduan(app: FastifyInstance, inti: Inti, modul: Modul): void {
  tandaiBerdraf(app, `/:pemda/${modul.id}/lapor/`);
  registerLayananPublik(app, inti, modul);
  registerLapor(app, inti, modul);
  registerPeta(app, inti, modul);
  registerKirim(app, inti, modul);
  registerLaporan(app, inti, modul);
  registerIkuti(app, inti, modul);
}

/** A fault on these pages may say that earlier answers are kept. */
function tandaiBerdraf(app: FastifyInstance, awal: string): void {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(awal) && !route.url.startsWith(`${awal}terkirim/`))
      route.config = { ...route.config, berdraf: true };
  });
}

export { registerKirimUlang } from './kirim-ulang/kirim-ulang.route.ts';
