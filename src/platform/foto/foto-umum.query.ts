import { sql } from 'kysely';
import type { Trx } from '../../db/index.ts';
import { type FotoTersimpan, listFoto } from './foto.store.ts';

/** What decides whether the public sees the photographs of a case. */
export interface KasusBerfoto {
  id: string;
  terbit: boolean;
  uji: boolean;
  /** Ids of what an officer let be seen after looking. */
  tampil: readonly string[];
}

type Foto = Pick<FotoTersimpan, 'id' | 'asal'>;

/** The photographs of a case that anybody may see, in the order in which they came. */
export async function listFotoUmum(trx: Trx, pemdaId: number, kasus: KasusBerfoto): Promise<FotoTersimpan[]> {
  if (!kasus.terbit || kasus.uji) return [];
  return (await listFotoBerlaku(trx, pemdaId, kasus.id)).filter((foto) => isFotoUmum(kasus, foto));
}

/** The photographs of a case without those of acts that were taken back, in the order in which they came. */
export async function listFotoBerlaku(trx: Trx, pemdaId: number, kasusId: string): Promise<FotoTersimpan[]> {
  const foto = await listFoto(trx, pemdaId, { kasusId });
  const batal = await listBatal(trx, pemdaId, kasusId);
  return foto.filter((satu) => satu.peristiwaId === null || !batal.has(satu.peristiwaId));
}

/**
 * Whether anybody may see this photograph: of a published case, one of the work, or one of the reporter that an
 * officer let be seen. Whether its act was taken back is another question.
 */
export function isFotoUmum(kasus: Pick<KasusBerfoto, 'terbit' | 'uji' | 'tampil'>, foto: Foto): boolean {
  return kasus.terbit && !kasus.uji && (foto.asal === 'petugas' || kasus.tampil.includes(foto.id));
}

/** The timeline entries of a case that were taken back. */
export async function listBatal(trx: Trx, pemdaId: number, kasusId: string): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('kasus.peristiwa')
    .select(sql<string>`isi ->> 'peristiwa'`.as('id'))
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where('jenis', '=', 'urung')
    .execute();
  return new Set(rows.map((row) => row.id));
}
