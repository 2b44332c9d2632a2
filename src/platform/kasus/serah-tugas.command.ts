import type { Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { type PelakuKasus, toPelaku } from './kasus.types.ts';
import { lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';

export interface TugasTerbuka {
  id: string;
  nomor: string;
  judul: string;
}

/** The open cases that a field officer holds, the nearest deadline first. */
export async function listTugasTerbuka(trx: Trx, pemdaId: number, akunId: string): Promise<TugasTerbuka[]> {
  return trx
    .selectFrom('kasus.kasus')
    .select(['id', 'nomor', 'judul'])
    .where('pemda_id', '=', pemdaId)
    .where('petugas_akun_id', '=', akunId)
    .where('fase', '<>', 'akhir')
    .orderBy('tenggat_pada')
    .orderBy('id')
    .execute();
}

/**
 * Hands every open case of a field officer on, each with an entry in its timeline that colleagues read.
 * @param ke the officer who gets them; null leaves them without one, as not yet given out
 * @returns how many cases were handed on
 */
export async function serahkanTugas(
  trx: Trx,
  pemda: Pemda,
  permintaan: { dari: { akunId: string; nama: string }; ke: { akunId: string; nama: string } | null },
  pelaku: PelakuKasus,
  pada: Date,
): Promise<number> {
  const { dari, ke } = permintaan;
  const daftar = await listTugasTerbuka(trx, pemda.id, dari.akunId);
  let jumlah = 0;
  for (const id of daftar.map((satu) => satu.id).sort()) {
    const kasus = await lockKasus(trx, pemda.id, id);
    // It may have been given to somebody else, or ended, while this waited for the lock.
    if (kasus.petugas_akun_id !== dari.akunId || kasus.fase === 'akhir') continue;
    await trx
      .updateTable('kasus.kasus')
      .set({ petugas_akun_id: ke?.akunId ?? null, diubah_pada: pada, version: kasus.version + 1 })
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', id)
      .execute();
    const internal = ke ? `Dari ${dari.nama} kepada ${ke.nama}.` : `Dari ${dari.nama}. Sekarang belum dibagi.`;
    await catatPeristiwa(trx, pemda.id, pada, {
      kasusId: id,
      jenis: 'serah',
      pelaku,
      publik: false,
      isi: { internal },
    });
    await catatJejak(trx, pemda.id, pada, {
      pelaku: toPelaku(pelaku),
      tindakan: 'kasus.kasus.diserahkan',
      objek: 'kasus',
      objekId: id,
      kolom: ['petugas_akun_id'],
    });
    jumlah += 1;
  }
  return jumlah;
}
