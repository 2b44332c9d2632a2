import type { FastifyInstance } from 'fastify';
import type { Akun, Peran } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { readPengaturan } from '../pemda/index.ts';
import { listDaerahKerja } from './daerah.query.ts';
import type { Ruang } from './ruang.ts';

/** Roles that decide or change rights need a second step where their region says so. */
const WAJIB: readonly Peran[] = ['admin-pemda', 'kepala'];

const perlu = (peran: readonly Peran[]) => peran.some((satu) => WAJIB.includes(satu));

/** Leads those whose role needs a second step to its page until they have one. */
export function jagaDuaLangkah(app: FastifyInstance, { inti, pengenal }: Ruang): void {
  app.addHook('preHandler', async (request, reply) => {
    const { petugas, pemda } = request;
    if (!petugas || !pemda || !perlu(petugas.peran)) return;
    if ((await pengenal.sesiOf(request))?.duaLangkah) return;
    if (!(await isWajibDi(inti, pemda.id))) return;
    const ke = request.method === 'GET' ? `?ke=${encodeURIComponent(request.url)}` : '';
    return reply.redirect(`/akun/dua-langkah${ke}`, 303);
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
