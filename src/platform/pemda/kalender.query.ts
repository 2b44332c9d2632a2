import type { Kalender, Libur } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import { loadLibur } from '../../reference/index.ts';
import type { Pemda } from './pemda.query.ts';
import { readPengaturan } from './pengaturan.ts';

/** The working-day calendar of a region: its hours and zone, the national days off and its own. */
export async function readKalender(trx: Trx, pemda: Pemda): Promise<Kalender> {
  const pengaturan = await readPengaturan(trx, pemda.id);
  const rows = await trx
    .selectFrom('pemda.hari_libur')
    .select(['tanggal', 'nama', 'dasar_hukum'])
    .where('pemda_id', '=', pemda.id)
    .execute();
  const nasional = loadLibur();
  const libur = new Map<string, Libur>(nasional.libur);
  for (const row of rows) libur.set(row.tanggal, { nama: row.nama, dasar: row.dasar_hukum, jenis: 'libur daerah' });
  return {
    zona: pemda.zona,
    hariKerja: Object.keys(pengaturan.jamKerja).map(Number),
    jamKerja: { ...JAM_BIASA, perHari: pengaturan.jamKerja },
    bukaCutiBersama: pengaturan.bukaCutiBersama,
    libur,
    liburSampai: nasional.sampai,
  };
}

/** Never used while each working day has its own hours; the type wants a fallback. */
const JAM_BIASA = { mulai: '08:00', selesai: '16:00' };
