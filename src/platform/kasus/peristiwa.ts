import { uuidv7 } from '../../core/index.ts';
import type { JsonObject, Trx } from '../../db/index.ts';
import type { PelakuKasus } from './kasus.types.ts';

export interface PeristiwaBaru {
  kasusId: string;
  /** `diterima`, `peralihan`, `catatan`, `betulan`, `lewat`, `surel`, `ikut` … */
  jenis: string;
  peralihan?: string | undefined;
  dari?: string | undefined;
  ke?: string | undefined;
  pelaku: PelakuKasus;
  /** Whether the reporter and the public may see that it happened. */
  publik: boolean;
  isi?: JsonObject;
}

/** Appends one entry to the timeline of a case. */
export async function catatPeristiwa(trx: Trx, pemdaId: number, pada: Date, peristiwa: PeristiwaBaru): Promise<string> {
  const id = uuidv7(pada);
  await trx
    .insertInto('kasus.peristiwa')
    .values({
      pemda_id: pemdaId,
      kasus_id: peristiwa.kasusId,
      id,
      jenis: peristiwa.jenis,
      peralihan: peristiwa.peralihan ?? null,
      dari: peristiwa.dari ?? null,
      ke: peristiwa.ke ?? null,
      pelaku: peristiwa.pelaku.jenis,
      pelaku_id: peristiwa.pelaku.akunId ?? null,
      pelaku_nama: peristiwa.pelaku.nama ?? null,
      publik: peristiwa.publik,
      isi: JSON.stringify(peristiwa.isi ?? {}),
      pada,
    })
    .execute();
  return id;
}
