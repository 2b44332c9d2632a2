import type { FastifyRequest } from 'fastify';
import type { Bahasa } from '../../core/index.ts';
import { NotFound } from '../errors/index.ts';
import type { Pemda } from '../pemda/index.ts';
import type { Akses, Peran } from './akses.ts';

/** A person of staff, as the region of the address knows them today. */
export interface Petugas {
  akunId: string;
  nama: string;
  surel: string;
  peran: readonly Peran[];
  unitId: string;
  /** Accounts whose field work this person does today: the own one, and those whose substitute they are. */
  mewakili: readonly string[];
}

export interface Akun {
  id: string;
  nama: string;
  surel: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    akses?: Akses;
    /** The handler reads the form itself (uploads) and checks the token there. */
    csrfDiHandler?: boolean;
    /** A page for anybody that is written in Indonesian alone, as all pages of staff are. */
    hanyaIndonesia?: boolean;
    /** A step of a form whose earlier answers lie in a draft on the server. */
    berdraf?: boolean;
  }
  interface FastifyRequest {
    bahasa: Bahasa;
    /** Secret of this browser: names its draft and binds its form tokens; empty until a page with a form made it. */
    pengunjung: string;
    pemda: Pemda | null;
    akun: Akun | null;
    petugas: Petugas | null;
  }
}

/** The region of the address. @throws NotFound on an address without one */
export function pemdaOf(request: FastifyRequest): Pemda {
  if (!request.pemda) throw new NotFound('halaman-tidak-ada');
  return request.pemda;
}

/** The signed-in person with a role in this region. @throws NotFound on a public address */
export function petugasOf(request: FastifyRequest): Petugas {
  if (!request.petugas) throw new NotFound('halaman-tidak-ada');
  return request.petugas;
}
