import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUuid } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import { NotFound } from '../errors/index.ts';
import { type Petugas, pemdaOf, petugasOf, publik, untukPeran } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { hashRahasia } from '../kunci/index.ts';
import { isPemilik } from '../perangkat/index.ts';
import { type FotoDilihat, findFoto } from './foto.store.ts';
import { isFotoUmum, listBatal } from './foto-umum.query.ts';

const UKURAN = new Map([
  ['tampil', 'tampil.webp'],
  ['kecil', 'kecil.webp'],
]);

/** Photographs as files: for the public when published, for the browser that sent them, and for staff. */
export function registerFoto(app: FastifyInstance, inti: Inti): void {
  app.get('/:pemda/foto/:id/:ukuran', { config: { akses: publik } }, async (request, reply) => {
    const { id, ukuran } = request.params as { id: string; ukuran: string };
    const { foto, umum } = await ambil(inti, request, id, lihatUmum);
    return kirim(foto, ukuran, reply, umum);
  });
  app.get(
    '/:pemda/kerja/foto/:id/:ukuran',
    { config: { akses: untukPeran('operator', 'petugas', 'verifikator', 'kepala', 'admin-pemda') } },
    async (request, reply) => {
      const { id, ukuran } = request.params as { id: string; ukuran: string };
      const petugas = petugasOf(request);
      const { foto } = await ambil(inti, request, id, async (trx, _request, satu) =>
        (await isBolehPetugas(trx, pemdaOf(request).id, petugas, satu)) ? 'sendiri' : undefined,
      );
      return kirim(foto, ukuran, reply, false);
    },
  );

  async function kirim(foto: FotoDilihat, ukuran: string, reply: import('fastify').FastifyReply, umum: boolean) {
    const berkas = UKURAN.get(ukuran);
    const isi = berkas && (await inti.penyimpanan.baca(`${foto.folder}/${berkas}`));
    if (!isi) throw new NotFound('foto-tidak-ada');
    return reply
      .type('image/webp')
      .header('cache-control', umum ? 'public, max-age=3600' : 'private, max-age=3600')
      .header('content-security-policy', "default-src 'none'")
      .send(isi);
  }
}

type Lihat = 'umum' | 'sendiri' | undefined;

async function ambil(
  inti: Inti,
  request: FastifyRequest,
  id: string,
  boleh: (trx: Trx, request: FastifyRequest, foto: FotoDilihat, kini: Date) => Promise<Lihat>,
) {
  const pemda = pemdaOf(request);
  if (!isUuid(id)) throw new NotFound('foto-tidak-ada');
  return inti.db.read(pemda.id, async (trx) => {
    const foto = await findFoto(trx, pemda.id, id);
    const lihat = foto && (await boleh(trx, request, foto, inti.waktu()));
    if (!foto || !lihat) throw new NotFound('foto-tidak-ada');
    return { foto, umum: lihat === 'umum' };
  });
}

/** Staff see the photographs of cases; whoever only goes to the field those of the own tasks, as with the cases. */
async function isBolehPetugas(trx: Trx, pemdaId: number, petugas: Petugas, foto: FotoDilihat): Promise<boolean> {
  if (foto.kasusId === null) return foto.titipanAkunId === petugas.akunId;
  if (petugas.peran.some((peran) => peran !== 'petugas')) return true;
  const tugas = await trx
    .selectFrom('kasus.kasus')
    .select('id')
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', foto.kasusId)
    .where('petugas_akun_id', 'in', petugas.mewakili)
    .executeTakeFirst();
  return tugas !== undefined;
}

async function lihatUmum(trx: Trx, request: FastifyRequest, foto: FotoDilihat, kini: Date): Promise<Lihat> {
  const pemda = pemdaOf(request);
  if (foto.kasusId) {
    const kasus = await trx
      .selectFrom('kasus.kasus')
      .select(['terbit', 'uji', 'tampil'])
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', foto.kasusId)
      .executeTakeFirst();
    if (foto.peristiwaId && (await listBatal(trx, pemda.id, foto.kasusId)).has(foto.peristiwaId)) return undefined;
    if (kasus && isFotoUmum(kasus, foto)) return 'umum';
  }
  return (await isMilik(trx, pemda.id, request.pengunjung, foto, kini)) ? 'sendiri' : undefined;
}

async function isMilik(trx: Trx, pemdaId: number, pengunjung: string, foto: FotoDilihat, kini: Date): Promise<boolean> {
  if (pengunjung === '') return false;
  const hash = hashRahasia(pengunjung);
  if (foto.drafId) {
    const draf = await trx
      .selectFrom('kasus.draf')
      .select('id')
      .where('pemda_id', '=', pemdaId)
      .where('id', '=', foto.drafId)
      .where('rahasia_hash', '=', hash)
      .executeTakeFirst();
    return draf !== undefined;
  }
  return foto.kasusId !== null && isPemilik(trx, pemdaId, pengunjung, foto.kasusId, kini);
}
