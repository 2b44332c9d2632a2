import { isBahayaTerbuka, isBoleh, isTugasnya, type KasusRow, type PelakuKasus } from '../../kasus/index.ts';
import {
  type Guard,
  KE_SEBELUMNYA,
  KE_TETAP,
  type ModelTerperiksa,
  type Pengambil,
  type Peralihan,
} from '../../model/index.ts';

/** What a person may do with a case now: the act that leads on, and the others in the order of the model. */
export interface Tindakan {
  utama: Peralihan | undefined;
  lain: readonly Peralihan[];
}

type Kasus = Pick<KasusRow, 'keadaan' | 'petugas_akun_id' | 'bahaya' | 'diamankan_pada' | 'fase'>;

/** Chooses from the model; no act is known by its name here. */
export function tindakanBagi(model: ModelTerperiksa, kasus: Kasus, pelaku: PelakuKasus): Tindakan {
  const boleh = model
    .peralihanDari(kasus.keadaan, pelaku.peran as readonly Pengambil[])
    .filter((satu) => isBoleh(satu, pelaku) && isMasukAkal(satu, kasus, pelaku));
  const utama = cariUtama(model, boleh, kasus, pelaku);
  return { utama, lain: boleh.filter((satu) => satu !== utama) };
}

/** Acts that would be refused for certain are not offered. */
function isMasukAkal(peralihan: Peralihan, kasus: Kasus, pelaku: PelakuKasus): boolean {
  const guard = peralihan.guard as Guard[];
  if (peralihan.aksi.includes('tandai-aman') && !isBahayaTerbuka(kasus)) return false;
  if (guard.includes('milik-petugas') && isLapangan(pelaku) && !isTugasnya(kasus, pelaku)) return false;
  const memilih = peralihan.isian.some((satu) => satu.kolom === 'petugas');
  return !guard.includes('petugas-ditugaskan') || kasus.petugas_akun_id !== null || memilih;
}

/** Whoever is a field officer and nothing else. */
export function isLapangan(pelaku: PelakuKasus): boolean {
  return pelaku.peran.every((peran) => peran === 'petugas');
}

/**
 * A danger comes first for whoever stands in front of it; then the first act that leads to an open state or to a good
 * end; while the case waits, the one that takes it up again. An ended case has no main act.
 */
function cariUtama(
  model: ModelTerperiksa,
  boleh: readonly Peralihan[],
  kasus: Kasus,
  pelaku: PelakuKasus,
): Peralihan | undefined {
  if (kasus.fase === 'akhir') return undefined;
  const aman = isLapangan(pelaku) ? boleh.find((satu) => satu.aksi.includes('tandai-aman')) : undefined;
  return aman ?? boleh.find((satu) => isMaju(model, satu)) ?? boleh.find((satu) => satu.ke === KE_SEBELUMNYA);
}

function isMaju(model: ModelTerperiksa, { ke }: Peralihan): boolean {
  if (ke === KE_TETAP || ke === KE_SEBELUMNYA) return false;
  const tujuan = model.keadaan(ke);
  return tujuan.fase === 'terbuka' || tujuan.hasil === 'selesai';
}
