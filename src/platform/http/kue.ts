import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Forbidden } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';

const NAMA = 'puja';
const UMUR_DETIK = 7 * 24 * 3600;
const POLA = /^[A-Za-z0-9_-]{32}$/;

/** Whether cookies can be marked `Secure`: over TLS, or on the machine itself. */
export function isAman(request: FastifyRequest): boolean {
  return request.protocol === 'https' || /^(localhost|127\.0\.0\.1)$/.test(request.hostname.split(':')[0] ?? '');
}

const namaKue = (request: FastifyRequest) => (isAman(request) ? `__Host-${NAMA}` : NAMA);

/** The secret of this browser, or an empty string. */
export function readPengunjung(request: FastifyRequest): string {
  const nilai = request.cookies[namaKue(request)] ?? '';
  return POLA.test(nilai) ? nilai : '';
}

/** Makes sure that this browser has its secret, before a page with a form is sent. */
export function pastikanPengunjung(inti: Inti, request: FastifyRequest, reply: FastifyReply): string {
  if (request.pengunjung === '') request.pengunjung = Buffer.from(inti.acak(24)).toString('base64url');
  reply.setCookie(namaKue(request), request.pengunjung, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isAman(request),
    maxAge: UMUR_DETIK,
  });
  return request.pengunjung;
}

/** Forgets this browser: "I am finished". */
export function lupakanPengunjung(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(namaKue(request), { path: '/', httpOnly: true, sameSite: 'lax', secure: isAman(request) });
}

/** The token that a form of this browser carries; valid as long as the cookie. */
export function tokenForm(inti: Inti, request: FastifyRequest, reply: FastifyReply): string {
  return tandaTangan(inti.secretKey, pastikanPengunjung(inti, request, reply));
}

/**
 * Refuses a post that did not come from a page of ours: the token must belong to the browser's cookie, and the
 * origin, where the browser names one, must be this site.
 */
export function periksaAsal(inti: Inti, request: FastifyRequest, token: unknown): void {
  const asal = request.headers.origin;
  if (asal !== undefined && asal !== asalSendiri(inti, request)) throw new Forbidden('asal-lain');
  const benar = Buffer.from(tandaTangan(inti.secretKey, request.pengunjung));
  const diberi = Buffer.from(typeof token === 'string' ? token : '');
  if (request.pengunjung === '' || diberi.length !== benar.length || !timingSafeEqual(diberi, benar))
    throw new Forbidden('formulir-kedaluwarsa');
}

/** Scheme and host under which this site is reached. */
export function asalSendiri(inti: Inti, request: FastifyRequest): string {
  return inti.config.baseUrl ? new URL(inti.config.baseUrl).origin : `${request.protocol}://${request.host}`;
}

function tandaTangan(kunci: string, pengunjung: string): string {
  return createHmac('sha256', kunci).update(`formulir\0${pengunjung}`).digest('base64url');
}
