import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { sqlState } from '../../db/index.ts';
import { Refusal, TooMany } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { GalatView, judulGalat, type Lanjutan } from './galat.view.tsx';
import { awalan, kirimHalaman } from './halaman.ts';

/** The one place where an exception becomes an answer: the status first, one line in the log, a page or a problem. */
export function tanganiGalat(
  inti: Inti,
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = statusOf(error);
  const kode = status >= 500 ? kodePendek(request) : undefined;
  const sebab = error instanceof Refusal ? error.kode : error.name;
  if (status >= 500) request.log.error({ err: error, kode }, 'gangguan');
  else request.log.info({ status, kode: sebab, akunId: request.akun?.id, pemdaId: request.pemda?.id }, 'ditolak');
  const tunggu = error instanceof TooMany ? error.retryAfterSeconds : undefined;
  if (tunggu !== undefined) reply.header('retry-after', String(tunggu));
  if (mauJson(request)) return kirimMasalah(error, status, request, reply);
  const props = {
    bahasa: request.bahasa,
    status,
    kode,
    tunggu,
    lanjut: lanjutan(request, status),
    sebab,
    beranda: awalan(request, '/'),
  };
  return kirimHalaman(inti, request, reply, {
    judul: judulGalat(request.bahasa, status, sebab),
    isi: h(GalatView, props),
    status,
    tanpaIndeks: true,
  });
}

/** What the person does next, true for the place: only a draft keeps what was typed, and only its earlier steps. */
function lanjutan(request: FastifyRequest, status: number): Lanjutan | undefined {
  const berdraf = request.routeOptions.config.berdraf === true;
  if (request.method !== 'POST') return status >= 500 ? (berdraf ? 'muatDraf' : 'muat') : undefined;
  if (status < 409) return undefined;
  return berdraf ? 'kembaliDraf' : 'kembali';
}

/** What the database's client says without a code. */
const PUTUS = /^Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/;

/** Connections that break or are refused are an interruption, not a bug. */
function statusOf(error: FastifyError | Error): number {
  if (error instanceof Refusal) return error.status;
  if (/^(08|53|57)/.test(sqlState(error)) || /^(ECONNREFUSED|ECONNRESET|EPIPE)$/.test(sqlState(error))) return 503;
  if (PUTUS.test(error.message)) return 503;
  return 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 400
    ? error.statusCode
    : 500;
}

const mauJson = (request: FastifyRequest) => (request.headers.accept ?? '').startsWith('application/json');

/** RFC 9457. */
function kirimMasalah(error: Error, status: number, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const kode = error instanceof Refusal ? error.kode : status >= 500 ? 'gangguan' : 'permintaan-keliru';
  return reply
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `/galat/${kode}`,
        title: judulGalat(request.bahasa, status),
        status,
        instance: request.id,
      }),
    );
}

function kodePendek(request: FastifyRequest): string {
  return request.id.slice(-8).toUpperCase();
}
