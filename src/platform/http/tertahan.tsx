import type { FastifyReply, FastifyRequest } from 'fastify';
import { Kutipan, Pemberitahuan, Tombol } from '../../ui/index.ts';
import type { Inti } from '../inti/index.ts';
import { readPengaturan } from '../pemda/index.ts';
import { kirimHalaman } from './halaman.ts';
import { asalSendiri, periksaAsal } from './kue.ts';

/** Why a form of staff was not taken, and where the person goes first. */
export interface Tertahan {
  status: 401 | 403;
  judul: string;
  isi: string;
  tombol: string;
  /** Address that lets the form be sent afterwards; it leads back with `ke`. */
  alamat: '/masuk' | '/akun/dua-langkah';
}

/**
 * Leads somebody who may not go on to the page that helps. What was typed into a form meanwhile is shown to be copied:
 * nothing of it is stored, and nobody who has no token of our forms gets an echo.
 */
export async function tahan(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  sebab: Tertahan,
): Promise<FastifyReply> {
  const ke = request.method === 'GET' ? request.url : halamanAsal(inti, request);
  const alamat = ke === undefined ? sebab.alamat : `${sebab.alamat}?ke=${encodeURIComponent(ke)}`;
  const tulisan = request.method === 'POST' ? await bacaTulisan(inti, request) : [];
  if (tulisan.length === 0) return reply.redirect(alamat, 303);
  const { pemda } = request;
  return kirimHalaman(inti, request, reply, {
    judul: sebab.judul,
    pengaturan: pemda ? await inti.db.read(pemda.id, (trx) => readPengaturan(trx, pemda.id)) : undefined,
    status: sebab.status,
    tanpaIndeks: true,
    isi: (
      <div class="stack measure">
        <h1>{sebab.judul}</h1>
        <Pemberitahuan varian="awas">{sebab.isi}</Pemberitahuan>
        {tulisan.map((teks) => (
          <Kutipan teks={teks} />
        ))}
        <p>
          <Tombol href={alamat}>{sebab.tombol}</Tombol>
        </p>
      </div>
    ),
  });
}

/** The page on which the form stood, when it is ours. */
function halamanAsal(inti: Inti, request: FastifyRequest): string | undefined {
  const asal = URL.parse(request.headers.referer ?? '');
  return asal?.origin === asalSendiri(inti, request) ? `${asal.pathname}${asal.search}` : undefined;
}

/** What somebody wrote: every field with more than one word. */
async function bacaTulisan(inti: Inti, request: FastifyRequest): Promise<string[]> {
  const isian = request.isMultipart() ? await bacaKolom(request) : Object(request.body);
  try {
    periksaAsal(inti, request, isian['_csrf']);
  } catch {
    return [];
  }
  return Object.values(isian).filter(
    (nilai): nilai is string => typeof nilai === 'string' && /\S\s+\S/.test(nilai.trim()),
  );
}

/** The fields of a form with files; the files run off unread. */
async function bacaKolom(request: FastifyRequest): Promise<Record<string, unknown>> {
  const isian: Record<string, unknown> = {};
  try {
    for await (const bagian of request.parts({ limits: { fields: 30, fieldSize: 64 * 1024 } })) {
      if (bagian.type === 'file') bagian.file.resume();
      else isian[bagian.fieldname] = bagian.value;
    }
  } catch {
    // What came so far is better than nothing.
  }
  return isian;
}
