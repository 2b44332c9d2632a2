import { uuidv7 } from '../../core/index.ts';
import type { Pelaku, Trx } from '../../db/index.ts';

export interface Jejak {
  pelaku: Pelaku;
  /** `modul.benda.dilakukan` */
  tindakan: string;
  objek: string;
  objekId?: string | undefined;
  /** Names of the changed fields; never their values. */
  kolom?: string[];
  permintaanId?: string | undefined;
}

/** Writes who did what into the tenant's append-only trail, in the transaction of the act itself. */
export async function catatJejak(trx: Trx, pemdaId: number, pada: Date, jejak: Jejak): Promise<void> {
  await trx
    .insertInto('audit.jejak')
    .values({
      pemda_id: pemdaId,
      id: uuidv7(pada),
      pelaku: jejak.pelaku.jenis,
      pelaku_id: jejak.pelaku.jenis === 'petugas' ? (jejak.pelaku.id ?? null) : null,
      tindakan: jejak.tindakan,
      objek: jejak.objek,
      objek_id: jejak.objekId ?? null,
      kolom: jejak.kolom ?? [],
      permintaan_id: jejak.permintaanId ?? null,
      pada,
    })
    .execute();
}
