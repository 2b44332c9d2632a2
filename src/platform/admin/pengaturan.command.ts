import type { Pelaku, Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { Conflict } from '../errors/index.ts';
import { Pengaturan } from '../pemda/index.ts';

export interface PengaturanBerversi {
  isi: Pengaturan;
  /** 0 while the region has never saved its settings. */
  versi: number;
}

/** The settings of a region with the version that a form must bring back. */
export async function readPengaturanBerversi(trx: Trx, pemdaId: number): Promise<PengaturanBerversi> {
  const row = await trx
    .selectFrom('pemda.pengaturan')
    .select(['isi', 'version'])
    .where('pemda_id', '=', pemdaId)
    .executeTakeFirst();
  return { isi: Pengaturan.parse(row?.isi ?? {}), versi: row?.version ?? 0 };
}

/**
 * Changes some settings of a region, with its trace.
 * @param versi the version that the person saw
 * @throws Conflict `pengaturan-berubah` when somebody saved in between
 */
export async function simpanPengaturan(
  trx: Trx,
  pemdaId: number,
  versi: number,
  ubah: Partial<Pengaturan>,
  pelaku: Pelaku,
  pada: Date,
): Promise<void> {
  const kini = await readPengaturanBerversi(trx, pemdaId);
  const isi = JSON.stringify(Pengaturan.parse({ ...kini.isi, ...ubah }));
  const hasil =
    versi === 0
      ? await trx
          .insertInto('pemda.pengaturan')
          .values({ pemda_id: pemdaId, isi, diubah_pada: pada })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
          .then((satu) => satu.numInsertedOrUpdatedRows)
      : await trx
          .updateTable('pemda.pengaturan')
          .set({ isi, version: versi + 1, diubah_pada: pada })
          .where('pemda_id', '=', pemdaId)
          .where('version', '=', versi)
          .executeTakeFirst()
          .then((satu) => satu.numUpdatedRows);
  if (hasil !== 1n || kini.versi !== versi) throw new Conflict('pengaturan-berubah');
  await catatJejak(trx, pemdaId, pada, {
    pelaku,
    tindakan: 'pemda.pengaturan.diubah',
    objek: 'pemda.pengaturan',
    kolom: Object.keys(ubah),
  });
}

/** The version that a form carried. */
export function versiDari(nilai: Readonly<Record<string, string>>): number {
  const versi = nilai['versi'] ?? '';
  return /^\d{1,9}$/.test(versi) ? Number(versi) : -1;
}
