import type { Kalender, Libur } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import { loadLibur } from '../../reference/index.ts';
import type { Pemda } from './pemda.query.ts';
import { type Pengaturan, readPengaturan } from './pengaturan.ts';

/** A day off of the region alone. */
export interface LiburDaerah {
  tanggal: string;
  nama: string;
  dasar: string;
}

/**
 * The working-day calendar of a region: its hours and zone, the national days off and its own.
 * @param pengaturan the settings, where the caller has read them already
 */
export async function readKalender(trx: Trx, pemda: Pemda, pengaturan?: Pengaturan): Promise<Kalender> {
  const rows = await trx
    .selectFrom('pemda.hari_libur')
    .select(['tanggal', 'nama', 'dasar_hukum as dasar'])
    .where('pemda_id', '=', pemda.id)
    .execute();
  return susunKalender(pemda, pengaturan ?? (await readPengaturan(trx, pemda.id)), rows);
}

/** The same, from what was read before. */
export function susunKalender(pemda: Pemda, pengaturan: Pengaturan, daerah: readonly LiburDaerah[]): Kalender {
  const nasional = loadLibur();
  const milikSendiri = daerah.map(({ tanggal, nama, dasar }): [string, Libur] => [
    tanggal,
    { nama, dasar, jenis: 'libur daerah' },
  ]);
  return {
    zona: pemda.zona,
    hariKerja: Object.keys(pengaturan.jamKerja).map(Number),
    jamKerja: { ...JAM_BIASA, perHari: pengaturan.jamKerja },
    bukaCutiBersama: pengaturan.bukaCutiBersama,
    libur: milikSendiri.length === 0 ? nasional.libur : new Map([...nasional.libur, ...milikSendiri]),
    liburSampai: nasional.sampai,
  };
}

/** Never used while each working day has its own hours; the type wants a fallback. */
const JAM_BIASA = { mulai: '08:00', selesai: '16:00' };
