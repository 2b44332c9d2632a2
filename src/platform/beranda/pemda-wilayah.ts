import type { Database } from '../../db/index.ts';
import { loadPemda, type PemdaReference } from '../../reference/index.ts';
import { listPemdaBergabung } from '../pemda/index.ts';

/** The government that a region belongs to, as far as finding it needs. */
export interface PemdaWilayah {
  kode: string;
  nama: string;
  slug: string;
  bergabung: boolean;
}

/** The governments of the country by region code, with who has joined today. One statement. */
export async function readPemdaWilayah(db: Database): Promise<ReadonlyMap<string, PemdaWilayah>> {
  const bergabung = new Set((await listPemdaBergabung(db)).map((pemda) => pemda.id));
  const daftar = loadPemda().map((pemda) => [pemda.kode, ringkas(pemda, bergabung)] as const);
  return new Map(daftar);
}

function ringkas({ kode, nama, slug, pemdaId }: PemdaReference, bergabung: ReadonlySet<number>): PemdaWilayah {
  return { kode, nama, slug, bergabung: bergabung.has(pemdaId) };
}

/** The province of a government by its code; undefined for a province. */
export function provinsiDari(daftar: ReadonlyMap<string, PemdaWilayah>, kode: string): PemdaWilayah | undefined {
  return kode.length > 2 ? daftar.get(kode.slice(0, 2)) : undefined;
}
