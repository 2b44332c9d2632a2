import type { FastifyInstance } from 'fastify';
import type { Inti } from '../inti/index.ts';
import type { Modul } from '../modul/index.ts';
import { registerAkunDaerah } from './akun/akun.route.ts';
import { registerKeluarkan } from './akun/keluarkan.route.ts';
import { registerTambahAkun } from './akun/tambah.route.ts';
import { registerKalender } from './kalender/kalender.route.ts';
import { registerKeamanan } from './keamanan/keamanan.route.ts';
import { registerTahapLayanan } from './layanan/layanan.route.ts';
import { registerModelLayanan } from './model/model.route.ts';
import { registerPengumuman } from './pengumuman/pengumuman.route.ts';
import { registerRingkasan } from './ringkasan/ringkasan.route.ts';
import { registerTampilan } from './tampilan/tampilan.route.ts';

/** The pages by which the administrators of a region set it up: people, calendar, look, notices, services. */
export function registerAdmin(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  registerRingkasan(app, inti, modul);
  registerAkunDaerah(app, inti);
  registerTambahAkun(app, inti);
  registerKeluarkan(app, inti);
  registerKalender(app, inti);
  registerTampilan(app, inti);
  registerPengumuman(app, inti);
  registerKeamanan(app, inti);
  registerTahapLayanan(app, inti, modul);
  registerModelLayanan(app, inti, modul);
}
