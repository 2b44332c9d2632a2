import type { FastifyInstance } from 'fastify';
import type { PengenalAkun } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { kirimSurel } from '../notifikasi/index.ts';
import { registerAkunSaya } from './akun/akun.route.ts';
import { registerDuaLangkah } from './akun/dua-langkah.route.ts';
import { registerGantiSandi } from './akun/sandi.route.ts';
import { registerAkhiriSesi } from './akun/sesi.route.ts';
import { createAuth, createAuthPool } from './auth.ts';
import { jagaDuaLangkah } from './dua-langkah.ts';
import { registerKeluar } from './keluar/keluar.route.ts';
import { createLatar } from './latar.ts';
import { registerLupaSandi } from './lupa-sandi/lupa-sandi.route.ts';
import { registerPilihDaerah } from './masuk/daerah.route.ts';
import { registerKode } from './masuk/kode.route.ts';
import { registerMasuk } from './masuk/masuk.route.ts';
import { registerVerifikasi } from './masuk/verifikasi.route.ts';
import { createPengenal } from './pengenal.ts';
import type { Ruang } from './ruang.ts';
import { SUREL } from './surel.ts';

export interface RuangAkun {
  /** Tells the web server who is signed in. */
  pengenal: PengenalAkun;
  /** Adds the pages of the room; before the pages of staff, whose second step it guards. */
  register(app: FastifyInstance): void;
  close(): Promise<void>;
}

/**
 * The room of accounts: sign-in, sessions, own account.
 * @param databaseUrl of the application's role; the room opens a small pool of its own
 */
export function createAkun(inti: Inti, databaseUrl: string): RuangAkun {
  const pool = createAuthPool(databaseUrl);
  const latar = createLatar(inti);
  const auth = createAuth(inti, pool, (ke, kode) => kirimSurel(inti, { ke, ...SUREL.kode(kode) }));
  const pengenal = createPengenal(inti, auth);
  const ruang: Ruang = { inti, auth, pengenal, latar };
  return {
    pengenal,
    register(app) {
      jagaDuaLangkah(app, ruang);
      for (const register of HALAMAN) register(app, ruang);
    },
    async close() {
      await latar.selesai();
      await pool.end();
    },
  };
}

const HALAMAN = [
  registerMasuk,
  registerKode,
  registerVerifikasi,
  registerPilihDaerah,
  registerLupaSandi,
  registerAkunSaya,
  registerGantiSandi,
  registerAkhiriSesi,
  registerDuaLangkah,
  registerKeluar,
];
