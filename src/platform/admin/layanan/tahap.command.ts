import type { Pelaku, Trx } from '../../../db/index.ts';
import { catatJejak } from '../../audit/index.ts';
import { Conflict, RuleViolation } from '../../errors/index.ts';
import type { LayananPemda } from '../../pemda/index.ts';
import { kekurangan, readKesiapan } from './kesiapan.query.ts';

export type Tahap = LayananPemda['tahap'];

/** From each stage only these: nobody opens a service that was not tried. */
export const TAHAP_BERIKUT: Record<Tahap, readonly Tahap[]> = {
  tutup: ['uji'],
  uji: ['buka', 'tutup'],
  buka: ['tutup'],
};

/**
 * Moves a service to another stage.
 * @param dari the stage that the page showed
 * @throws NotFound; Conflict `tahap-berubah`; RuleViolation `tahap-tidak-cocok`, `belum-siap`
 */
export async function ubahTahap(
  trx: Trx,
  pemdaId: number,
  { layanan, dari, ke }: { layanan: string; dari: string; ke: string },
  pelaku: Pelaku,
  pada: Date,
): Promise<Tahap> {
  await trx
    .selectFrom('pemda.layanan')
    .select('layanan')
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .forUpdate()
    .execute();
  const kesiapan = await readKesiapan(trx, pemdaId, layanan, pada);
  const kini = kesiapan.layanan.tahap;
  if (kini !== dari) throw new Conflict('tahap-berubah');
  const tujuan = TAHAP_BERIKUT[kini].find((satu) => satu === ke);
  if (!tujuan) throw new RuleViolation('tahap-tidak-cocok');
  if (tujuan === 'uji' && !kesiapan.model) throw new RuleViolation('belum-siap');
  if (tujuan === 'buka' && kekurangan(kesiapan).length > 0) throw new RuleViolation('belum-siap');
  await trx
    .updateTable('pemda.layanan')
    .set({ tahap: tujuan })
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .execute();
  await catatJejak(trx, pemdaId, pada, {
    pelaku,
    tindakan: `pemda.layanan.${tujuan}`,
    objek: 'pemda.layanan',
    objekId: layanan,
    kolom: ['tahap'],
  });
  return tujuan;
}
