import type { FastifyRequest } from 'fastify';
import { formatWaktu } from '../../../core/index.ts';
import { listDaerahKerja } from '../daerah.query.ts';
import { kepalaOf } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';
import { isLewatBatas } from '../sesi.store.ts';
import { type BarisSesi, namaPerangkat } from './perangkat.ts';
import { sesiWajib } from './sesi-wajib.ts';

/** The open sessions of the person who is signed in, this one first; their tokens never reach a page. */
export async function listSesi(ruang: Ruang, request: FastifyRequest): Promise<BarisSesi[]> {
  const { inti, auth } = ruang;
  const { id: idKini, akun } = await sesiWajib(ruang, request);
  const zona = (await listDaerahKerja(inti, akun))[0]?.pemda.zona ?? 'Asia/Jakarta';
  const daftar = await auth.api.listSessions({ headers: kepalaOf(request) });
  return daftar
    .filter((satu) => !isLewatBatas(inti, satu.createdAt))
    .sort((a, b) => Number(b.id === idKini) - Number(a.id === idKini) || b.updatedAt.getTime() - a.updatedAt.getTime())
    .map((satu) => ({
      id: satu.id,
      perangkat: namaPerangkat(satu.userAgent),
      tempat: satu.ipAddress || 'alamat tidak dikenal',
      sejak: formatWaktu(satu.createdAt, zona),
      kini: satu.id === idKini,
    }));
}
