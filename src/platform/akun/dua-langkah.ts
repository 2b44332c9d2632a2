import type { FastifyInstance } from 'fastify';
import { type Akun, type Peran, tahan } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { readPengaturan } from '../pemda/index.ts';
import { listDaerahKerja } from './daerah.query.ts';
import type { Ruang } from './ruang.ts';

/** Roles that decide or change rights need a second step where their region says so. */
const WAJIB: readonly Peran[] = ['admin-pemda', 'kepala'];

const perlu = (peran: readonly Peran[]) => peran.some((satu) => WAJIB.includes(satu));

const BELUM_DUA_LANGKAH = {
  status: 403,
  judul: 'Pasang langkah kedua dulu',
  isi: 'Daerah Anda mewajibkan langkah kedua saat masuk, jadi yang Anda kirim belum tersimpan. Salin tulisan di bawah ini, pasang langkah kedua, lalu kirim sekali lagi.',
  tombol: 'Pasang langkah kedua',
  alamat: '/akun/dua-langkah',
} as const;

/** Leads those whose role needs a second step to its page until they have one. */
export function jagaDuaLangkah(app: FastifyInstance, { inti, pengenal }: Ruang): void {
  app.addHook('preHandler', async (request, reply) => {
    const { petugas, pemda } = request;
    if (!petugas || !pemda || !perlu(petugas.peran)) return;
    if ((await pengenal.sesiOf(request))?.duaLangkah) return;
    if (!(await isWajibDi(inti, pemda.id))) return;
    return tahan(inti, request, reply, BELUM_DUA_LANGKAH);
  });
}

/** Whether a role that the account has today, in any region, needs the second step. */
export async function isDuaLangkahWajib(inti: Inti, akun: Akun): Promise<boolean> {
  for (const { pemda, petugas } of await listDaerahKerja(inti, akun)) {
    if (perlu(petugas.peran) && (await isWajibDi(inti, pemda.id))) return true;
  }
  return false;
}

async function isWajibDi(inti: Inti, pemdaId: number): Promise<boolean> {
  return (await inti.db.read(pemdaId, (trx) => readPengaturan(trx, pemdaId))).totpWajib;
}
