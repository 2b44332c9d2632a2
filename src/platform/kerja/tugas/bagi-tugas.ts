import { tanggalLokal, type Zona } from '../../../core/index.ts';
import { isBahayaTerbuka } from '../../kasus/index.ts';
import type { SatuTugas } from './tugas.query.ts';

/** Tasks of one kecamatan, the most urgent first. */
export interface TugasTempat {
  kecamatan: string;
  tugas: readonly SatuTugas[];
}

/** A field officer's tasks by when they are wanted, each part by place. */
export interface TugasTerbagi {
  hariIni: readonly TugasTempat[];
  sesudah: readonly TugasTempat[];
  /** The reporter has been asked: nobody can go on before the answer. */
  menunggu: readonly TugasTempat[];
}

/**
 * Parts the tasks: what is dangerous, late, due or planned today, what comes after, and what waits for the reporter.
 * A danger is today's work even while the reporter is asked.
 * @param daftar in the order of their urgency; places follow their most urgent task
 */
export function bagiTugas(daftar: readonly SatuTugas[], kini: Date, zona: Zona): TugasTerbagi {
  const hariIni = tanggalLokal(kini, zona);
  const bagian = Map.groupBy(daftar, (satu) => bagianDari(satu, hariIni));
  const milik = (nama: keyof TugasTerbagi) => perTempat(bagian.get(nama) ?? []);
  return { hariIni: milik('hariIni'), sesudah: milik('sesudah'), menunggu: milik('menunggu') };
}

function bagianDari({ kasus, jadwal }: SatuTugas, hariIni: string): keyof TugasTerbagi {
  if (isBahayaTerbuka(kasus)) return 'hariIni';
  if (kasus.fase === 'menunggu') return 'menunggu';
  const hari = [kasus.jatuh_tempo, jadwal].filter((satu) => typeof satu === 'string');
  return hari.some((satu) => satu <= hariIni) ? 'hariIni' : 'sesudah';
}

function perTempat(daftar: readonly SatuTugas[]): TugasTempat[] {
  return [...Map.groupBy(daftar, (satu) => satu.kasus.kecamatan_kode)].map(([kecamatan, tugas]) => ({
    kecamatan,
    tugas,
  }));
}
