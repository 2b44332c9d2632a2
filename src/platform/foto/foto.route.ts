import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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

/** Kept, but shown only after we were asked again: what is hidden is gone at once, also from a cache in between. */
const SIMPANAN = { umum: 'public, no-cache', sendiri: 'private, no-cache' } as const;

/** Photographs as files: for the public when published, for the browser that sent them, and for staff. */
export function registerFoto(app: FastifyInstance, inti: Inti): void {
  app.get('/:pemda/foto/:id/:ukuran', { config: { akses: publik } }, async (request, reply) => {
    const { id, ukuran } = request.params as { id: string; ukuran: string };
    const { foto, lihat } = await ambil(inti, request, id, lihatUmum);
    return kirim(foto, ukuran, request, reply, SIMPANAN[lihat]);
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
      return kirim(foto, ukuran, request, reply, 'no-store');
    },
  );

  async function kirim(
    foto: FotoDilihat,
    ukuran: string,
    request: FastifyRequest,
    reply: FastifyReply,
    simpanan: string,
  ): Promise<FastifyReply> {
    const berkas = UKURAN.get(ukuran);
    if (berkas === undefined) throw new NotFound('foto-tidak-ada');
    // The files of a photograph are never written again.
    const etag = simpanan === 'no-store' ? undefined : `"${foto.id}-${ukuran}"`;
    if (etag !== undefined && isSama(request, etag)) return kepala(reply, simpanan, etag).status(304).send();
    const isi = await inti.penyimpanan.baca(`${foto.folder}/${berkas}`);
    if (!isi) throw new NotFound('foto-tidak-ada');
    return kepala(reply, simpanan, etag).type('image/webp').send(isi);
  }
}

/** The head of a photograph, and of nothing else: the page that says there is none has its own. */
function kepala(reply: FastifyReply, simpanan: string, etag: string | undefined): FastifyReply {
  reply.header('cache-control', simpanan).header('content-security-policy', "default-src 'none'");
  return etag === undefined ? reply : reply.header('etag', etag);
}

/** `If-None-Match` against a strong tag (RFC 9110, 13.1.2). */
function isSama(request: FastifyRequest, etag: string): boolean {
  const cocok = request.headers['if-none-match'];
  if (cocok === undefined) return false;
  return cocok.trim() === '*' || cocok.split(',').some((satu) => satu.trim().replace(/^W\//, '') === etag);
}

type Lihat = 'umum' | 'sendiri';

async function ambil(
  inti: Inti,
  request: FastifyRequest,
  id: string,
  boleh: (trx: Trx, request: FastifyRequest, foto: FotoDilihat, kini: Date) => Promise<Lihat | undefined>,
) {
  const pemda = pemdaOf(request);
  if (!isUuid(id)) throw new NotFound('foto-tidak-ada');
  return inti.db.read(pemda.id, async (trx) => {
    const foto = await findFoto(trx, pemda.id, id);
    const lihat = foto && (await boleh(trx, request, foto, inti.waktu()));
    if (!foto || !lihat) throw new NotFound('foto-tidak-ada');
    return { foto, lihat };
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

async function lihatUmum(trx: Trx, request: FastifyRequest, foto: FotoDilihat, kini: Date): Promise<Lihat | undefined> {
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
