import type { FastifyInstance } from 'fastify';
import { publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { registerAksiPelapor } from './aksi.route.ts';
import { alamatRute, kirimLaporan } from './kirim.ts';
import { registerKontak } from './kontak.route.ts';
import { registerPin } from './pin.route.ts';
import { registerTambah } from './tambah.route.ts';

/** The page of one report, and what its reporter may do there. */
export function registerLaporan(app: FastifyInstance, inti: Inti, modul: Modul): void {
  const ruang = { inti, modul };
  app.get(alamatRute(modul), { config: { akses: publik } }, (request, reply) =>
    kirimLaporan(ruang, request, reply, {}),
  );
  registerPin(app, ruang);
  registerAksiPelapor(app, ruang);
  registerTambah(app, ruang);
  registerKontak(app, ruang);
}
