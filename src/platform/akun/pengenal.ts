import type { FastifyRequest } from 'fastify';
import { findPetugas } from '../akses/index.ts';
import { Unavailable } from '../errors/index.ts';
import type { Akun, PengenalAkun } from '../http/index.ts';
import { pemdaOf } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Auth } from './auth.ts';
import { kepalaOf } from './kue-sesi.ts';
import { akhiriSesi, isLewatBatas } from './sesi.store.ts';

/** The session behind a request. */
export interface Sesi {
  id: string;
  token: string;
  akun: Akun;
  /** The account has a second step. */
  duaLangkah: boolean;
}

export interface Pengenal extends PengenalAkun {
  kenali(request: FastifyRequest): Promise<Akun | null>;
  sesiOf(request: FastifyRequest): Promise<Sesi | null>;
}

/** Who is signed in, by the cookie; asked once for each request. */
export function createPengenal(inti: Inti, auth: Auth): Pengenal {
  const diketahui = new WeakMap<FastifyRequest, Promise<Sesi | null>>();
  const sesiOf = (request: FastifyRequest) => {
    const sesi = diketahui.get(request) ?? readSesi(inti, auth, request);
    diketahui.set(request, sesi);
    return sesi;
  };
  return {
    sesiOf,
    kenali: async (request) => (await sesiOf(request))?.akun ?? null,
    peranDi: async (request, akun) => {
      const pemda = pemdaOf(request);
      return (await inti.db.read(pemda.id, (trx) => findPetugas(trx, pemda.id, akun, inti.waktu()))) ?? null;
    },
  };
}

async function readSesi(inti: Inti, auth: Auth, request: FastifyRequest): Promise<Sesi | null> {
  const headers = kepalaOf(request);
  if (headers.get('cookie') === '') return null;
  const ada = await auth.api.getSession({ headers }).catch((cause: unknown) => {
    // The library hides why it cannot look a session up, and only its database can keep it from that.
    throw new Unavailable('sesi-tidak-terbaca', { cause });
  });
  if (!ada) return null;
  const { session, user } = ada;
  if (isLewatBatas(inti, session.createdAt)) {
    await akhiriSesi(inti, session.id);
    return null;
  }
  return {
    id: session.id,
    token: session.token,
    akun: { id: user.id, nama: user.name, surel: user.email },
    duaLangkah: user.twoFactorEnabled === true,
  };
}
