import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAman } from '../http/index.ts';
import { KEPALA_ALAMAT } from './auth.ts';

const DALAM = 'puja.';
const LUAR = 'puja-';
/** Names as the identity library knows them, behind its prefix. */
const NAMA = ['session_token', 'two_factor'] as const;
/** The browser keeps the cookie longer than an idle session lives; after these days one signs in again in any case. */
const UMUR_DETIK = 30 * 24 * 3600;

type NamaKue = (typeof NAMA)[number];

const namaLuar = (request: FastifyRequest, nama: NamaKue) =>
  `${isAman(request) ? '__Host-' : ''}${LUAR}${nama.replace('_', '-')}`;

/** What the identity library may see of a request: our cookies under its names, the source, the device. */
export function kepalaOf(request: FastifyRequest, kue: readonly NamaKue[] = ['session_token']): Headers {
  const ada = kue.flatMap((nama) => {
    const nilai = request.cookies[namaLuar(request, nama)];
    return nilai === undefined ? [] : [`${DALAM}${nama}=${encodeURIComponent(nilai)}`];
  });
  return new Headers({
    cookie: ada.join('; '),
    [KEPALA_ALAMAT]: request.ip,
    'user-agent': (request.headers['user-agent'] ?? '').slice(0, 300),
  });
}

/** Hands the library's cookies to the browser, under our names and with our attributes. */
export function kirimKue(request: FastifyRequest, reply: FastifyReply, kepala: Headers): void {
  for (const baris of kepala.getSetCookie()) {
    const [, nama, nilai = ''] = /^puja\.([a-z_]+)=([^;]*)/.exec(baris) ?? [];
    const dikenal = NAMA.find((satu) => satu === nama);
    if (!dikenal) continue;
    if (/;\s*max-age=0/i.test(baris)) reply.clearCookie(namaLuar(request, dikenal), atribut(request));
    else
      reply.setCookie(namaLuar(request, dikenal), decodeURIComponent(nilai), {
        ...atribut(request),
        maxAge: UMUR_DETIK,
      });
  }
}

/** Takes both cookies away, whatever the library knows. */
export function hapusKue(request: FastifyRequest, reply: FastifyReply): void {
  for (const nama of NAMA) reply.clearCookie(namaLuar(request, nama), atribut(request));
}

/** The unsigned value of the cookie between the two steps of a sign-in, or an empty string. */
export function readTantangan(request: FastifyRequest): string {
  return (request.cookies[namaLuar(request, 'two_factor')] ?? '').split('.')[0] ?? '';
}

const atribut = (request: FastifyRequest) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isAman(request),
});
