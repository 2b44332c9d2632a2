import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NotFound } from '../../errors/index.ts';
import { asalSendiri, awalan, pemdaOf, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { modelKasus } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { listLaporan } from '../halaman/laporan-publik.query.ts';
import { readKonteks } from '../konteks.query.ts';
import { teksLayanan } from '../teks.ts';
import { type EntriAtom, tulisAtom } from './atom.ts';
import { entriLaporan } from './entri.ts';

const ENTRI = 30;

/** The newest public reports of a service as an Atom feed (RFC 4287). */
export function registerAtom(app: FastifyInstance, inti: Inti, modul: Modul): void {
  app.get(`/:pemda/${modul.id}/atom.xml`, { config: { akses: publik } }, async (request, reply) => {
    const entri = await readEntri(inti, request, modul);
    const terbaru = entri.map((satu) => satu.diubah).reduce(terakhir, AWAL);
    const xml = tulis(inti, request, modul, entri, terbaru);
    const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', etag).header('last-modified', terbaru.toUTCString()).header('cache-control', 'no-cache');
    if (isSama(request, etag, terbaru)) return reply.status(304).send();
    return reply.type('application/atom+xml; charset=utf-8').send(xml);
  });
}

/** A feed without entries has to name a moment too. */
const AWAL = new Date('2026-01-01T00:00:00Z');

const terakhir = (a: Date, b: Date) => new Date(Math.max(a.getTime(), b.getTime()));

async function readEntri(inti: Inti, request: FastifyRequest, modul: Modul): Promise<EntriAtom[]> {
  const pemda = pemdaOf(request);
  if (!pemda.bergabung) throw new NotFound('layanan-tidak-ada');
  const dasar = `${asalSendiri(inti, request)}${awalan(request, `/${pemda.slug}/${modul.id}`)}`;
  return inti.db.read(pemda.id, async (trx) => {
    const { model } = await readKonteks(trx, pemda, modul.id, inti.waktu());
    const pilihan = { pemdaId: pemda.id, layanan: modul.id, model, saringan: {}, sejak: undefined };
    const entri: EntriAtom[] = [];
    for (const kasus of await listLaporan(trx, pilihan, undefined, ENTRI))
      entri.push(entriLaporan(await modelKasus(trx, kasus.model_hash), kasus, dasar, request.bahasa));
    return entri;
  });
}

function tulis(inti: Inti, request: FastifyRequest, modul: Modul, entri: EntriAtom[], diubah: Date): string {
  const pemda = pemdaOf(request);
  const halaman = `${asalSendiri(inti, request)}${awalan(request, `/${pemda.slug}/${modul.id}`)}`;
  return tulisAtom({
    id: `${pemda.slug}/${modul.id}/${request.bahasa}`,
    judul: teksLayanan(request.bahasa).atom.judul(modul.judul[request.bahasa], pemda.nama),
    penulis: pemda.nama,
    bahasa: request.bahasa,
    halaman,
    diri: `${halaman}/atom.xml`,
    diubah,
    entri,
  });
}

/** `If-None-Match` decides alone where it is sent (RFC 9110, 13.2.2). */
function isSama(request: FastifyRequest, etag: string, terbaru: Date): boolean {
  const { 'if-none-match': cocok, 'if-modified-since': sejak } = request.headers;
  if (cocok !== undefined)
    return cocok === '*' || cocok.split(',').some((satu) => satu.trim().replace(/^W\//, '') === etag);
  if (sejak === undefined) return false;
  return Math.floor(terbaru.getTime() / 1000) <= Math.floor(Date.parse(sejak) / 1000);
}
