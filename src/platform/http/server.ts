import path from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { type Bahasa, uuidv7 } from '../../core/index.ts';
import { Forbidden, NotFound } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { findPemdaBySlug, findSlugKini } from '../pemda/index.ts';
import { tanganiGalat } from './galat.ts';
import type { Akun, Petugas } from './konteks.ts';
import { periksaAsal, readPengunjung } from './kue.ts';
import { type Tertahan, tahan } from './tertahan.tsx';
import { tutupSambungan } from './tutup-sambungan.ts';

/** Who is signed in, and with which roles; the account room gives it. */
export interface PengenalAkun {
  kenali(request: FastifyRequest): Promise<Akun | null>;
  peranDi(request: FastifyRequest, akun: Akun): Promise<Petugas | null>;
}

const BATAS_BADAN = 256 * 1024;
/** In milliseconds. Five photographs over a link of the second generation take minutes; a header does not. */
const BATAS_WAKTU = { kepala: 60_000, permintaan: 300_000, diam: 120_000, periksaTiap: 2000 };

/** The web server with everything that holds for every page; routes are added by the caller. */
export async function createServer(inti: Inti, pengenal: PengenalAkun, asetDir: string): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: inti.log as FastifyBaseLogger,
    // One hop: our own proxy. More would believe whatever a visitor writes in front of it.
    trustProxy: inti.config.trustProxy ? (_address, hop) => hop < 1 : false,
    bodyLimit: BATAS_BADAN,
    connectionTimeout: BATAS_WAKTU.diam,
    requestTimeout: BATAS_WAKTU.permintaan,
    http: { headersTimeout: BATAS_WAKTU.kepala, connectionsCheckingInterval: BATAS_WAKTU.periksaTiap },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 120 },
    frameworkErrors: (_error, request, reply) => void alamatKeliru(inti, request, reply),
    rewriteUrl: (raw) => bahasaDariAlamat(raw).url,
  });
  tutupSambungan(app);
  await app.register(helmet, keamanan(inti));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BATAS_BADAN });
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { 1: 5, 2: 16 } },
  });
  await app.register(fastifyStatic, {
    root: path.resolve(asetDir),
    prefix: '/aset/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    allowedPath: (name) => /\.[A-Za-z0-9]{6,}\.(css|js)$/.test(name),
  });
  app.decorateRequest('bahasa', 'id');
  app.decorateRequest('pengunjung', '');
  app.decorateRequest('pemda', null);
  app.decorateRequest('akun', null);
  app.decorateRequest('petugas', null);
  tolakTanpaAkses(app);
  app.addHook('onRequest', async (request, reply) => {
    request.pengunjung = readPengunjung(request);
    const { url, bahasa } = bahasaDariAlamat(request.raw);
    if (bahasa === 'id' || isDwibahasa(request)) request.bahasa = bahasa;
    else if (request.method === 'GET') return reply.redirect(url.replace(/^\/+/, '/'), 308);
  });
  app.addHook('preHandler', async (request, reply) => {
    tolakNul(request);
    await masukDaerah(inti, request, reply);
    if (reply.sent) return;
    await periksaHak(inti, pengenal, request, reply);
    if (reply.sent) return;
    if (request.method === 'POST' && !request.routeOptions.config.csrfDiHandler)
      periksaAsal(inti, request, tokenOf(request));
  });
  app.setErrorHandler((error: Error, request, reply) => tanganiGalat(inti, error, request, reply));
  app.setNotFoundHandler((request, reply) => tanganiGalat(inti, new NotFound('halaman-tidak-ada'), request, reply));
  return app;
}

/** An address that cannot be read is one that does not exist. The framework gives no request of ours for it. */
function alamatKeliru(inti: Inti, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { bahasa } = bahasaDariAlamat(request.raw);
  Object.assign(request, { bahasa, pengunjung: '', pemda: null, akun: null, petugas: null });
  return tanganiGalat(inti, new NotFound('alamat-keliru'), request, reply);
}

const ASLI = new WeakMap<object, { url: string; bahasa: Bahasa }>();

/** `/en/…` is the same page in English: the router sees the address without it. */
function bahasaDariAlamat(raw: { url?: string | undefined }): { url: string; bahasa: Bahasa } {
  const ada = ASLI.get(raw);
  if (ada) return ada;
  const url = raw.url ?? '/';
  const cocok = /^\/en(?=[/?]|$)(.*)$/s.exec(url);
  const sisa = cocok?.[1] ?? '';
  const hasil = cocok
    ? { url: sisa.startsWith('/') ? sisa : `/${sisa}`, bahasa: 'en' as const }
    : { url, bahasa: 'id' as const };
  ASLI.set(raw, hasil);
  return hasil;
}

/** Pages of staff have no English version; the answer that nothing is there has one. */
function isDwibahasa(request: FastifyRequest): boolean {
  const { akses, hanyaIndonesia } = request.routeOptions.config;
  return (akses === undefined || akses.jenis === 'publik') && !hanyaIndonesia;
}

function keamanan(inti: Inti) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...asalUbin(inti)],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: inti.config.baseUrl?.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: true }
      : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
    crossOriginEmbedderPolicy: false,
  };
}

/** Where the pictures of the street map come from; nowhere when none are configured. */
function asalUbin({ config }: Inti): string[] {
  return config.tileUrl === undefined ? [] : [new URL(config.tileUrl).origin];
}

/** Default deny: a route that does not say who may come in does not exist. */
function tolakTanpaAkses(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.akses === undefined && !route.url.startsWith('/aset/'))
      throw new Error(`Rute ${String(route.method)} ${route.url} tidak menyebut aksesnya`);
  });
}

/** PostgreSQL keeps no NUL in a text, so nothing that is there has one in its address. */
function tolakNul(request: FastifyRequest): void {
  const nilai = Object.values(request.params as Record<string, string | undefined>);
  if (nilai.some((satu) => satu?.includes('\0'))) throw new NotFound('halaman-tidak-ada');
}

async function masukDaerah(inti: Inti, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { pemda: slug } = request.params as { pemda?: string };
  if (slug === undefined) return;
  request.pemda = (await findPemdaBySlug(inti.db, slug)) ?? null;
  if (request.pemda) return;
  const kini = await findSlugKini(inti.db, slug);
  if (kini === undefined) throw new NotFound('daerah-tidak-ada');
  reply.redirect(request.originalUrl.replace(`/${slug}`, `/${kini}`), 301);
}

const BELUM_MASUK: Tertahan = {
  status: 401,
  judul: 'Masuk lagi dulu',
  isi: 'Sesi Anda sudah berakhir, jadi yang Anda kirim belum tersimpan. Salin tulisan di bawah ini, masuk lagi, lalu kirim sekali lagi.',
  tombol: 'Masuk',
  alamat: '/masuk',
};

async function periksaHak(
  inti: Inti,
  pengenal: PengenalAkun,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const akses = request.routeOptions.config.akses;
  if (!akses || akses.jenis === 'publik') return;
  request.akun = await pengenal.kenali(request);
  if (!request.akun) {
    await tahan(inti, request, reply, BELUM_MASUK);
    return;
  }
  if (akses.jenis === 'akun') return;
  const petugas = await pengenal.peranDi(request, request.akun);
  // Whoever has no role in this region must not learn what exists in it.
  if (!petugas) throw new NotFound('halaman-tidak-ada');
  request.petugas = petugas;
  if (!akses.peran.some((peran) => petugas.peran.includes(peran))) throw new Forbidden('peran-tidak-cocok');
}

function tokenOf(request: FastifyRequest): unknown {
  const body = request.body;
  return typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
}
