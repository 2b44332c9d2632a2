import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { registerAdmin } from './platform/admin/index.ts';
import { registerBeranda } from './platform/beranda/index.ts';
import { registerFoto } from './platform/foto/index.ts';
import { createServer, type PengenalAkun, registerRobots, registerSehat } from './platform/http/index.ts';
import type { Inti } from './platform/inti/index.ts';
import { registerKerja } from './platform/kerja/index.ts';
import type { Modul } from './platform/modul/index.ts';
import { registerHentiKabar, registerIkutKabar } from './platform/notifikasi/index.ts';
import { registerKirimUlang } from './platform/pengaduan/index.ts';

export interface BagianApp {
  inti: Inti;
  asetDir: string;
  akun: { pengenal: PengenalAkun; register(app: FastifyInstance): void };
  modul: readonly Modul[];
  /** Pages that only some installations have: mailbox, metrics, the gallery of components. */
  tambahan?: readonly ((app: FastifyInstance) => void)[];
}

/** The application in reading order. */
export async function createApp(bagian: BagianApp): Promise<FastifyInstance> {
  const { inti, modul } = bagian;
  const app = await createServer(inti, bagian.akun.pengenal, path.resolve(bagian.asetDir));
  registerSehat(app, inti);
  registerRobots(app);
  bagian.akun.register(app);
  registerBeranda(app, inti, modul);
  registerFoto(app, inti);
  registerKirimUlang(app, inti);
  registerHentiKabar(app, inti);
  registerIkutKabar(app, inti);
  registerKerja(app, inti, modul);
  registerAdmin(app, inti, modul);
  for (const satu of modul) satu.register(app, inti, satu);
  for (const daftarkan of bagian.tambahan ?? []) daftarkan(app);
  await app.ready();
  return app;
}
