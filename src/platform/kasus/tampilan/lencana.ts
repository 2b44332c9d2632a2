import type { Bahasa } from '../../../core/index.ts';
import type { BentukLencana } from '../../../ui/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import type { KasusRow } from '../kasus.types.ts';
import { teksTampilan } from './teks.ts';

/** What `Lencana` of the design system takes. */
export interface LencanaTampil {
  bentuk: BentukLencana;
  teks: string;
}

/** The badge of a case's state: the shape from phase and outcome, the word from the model of the case. */
export function lencanaKeadaan(
  model: ModelTerperiksa,
  kasus: Pick<KasusRow, 'keadaan'>,
  bahasa: Bahasa,
): LencanaTampil {
  return { bentuk: bentukKeadaan(model, kasus.keadaan), teks: model.keadaan(kasus.keadaan).judul[bahasa] };
}

/** The shape of a state of a model, also for the dots of a timeline. */
export function bentukKeadaan(model: ModelTerperiksa, keadaanId: string): BentukLencana {
  const keadaan = model.keadaan(keadaanId);
  if (keadaan.fase === 'menunggu') return 'menunggu';
  if (keadaan.fase === 'terbuka') return keadaanId === model.dokumen.alur.awal ? 'baru' : 'terbuka';
  if (keadaan.hasil === 'selesai') return 'selesai';
  return keadaan.hasil === 'duplikat' ? 'duplikat' : 'ditutup';
}

/** The danger badge beside the state: only while the case is open and nobody has made the place safe. */
export function lencanaBahaya(
  kasus: Pick<KasusRow, 'bahaya' | 'diamankan_pada' | 'fase'>,
  bahasa: Bahasa,
): LencanaTampil | undefined {
  return isBahayaTerbuka(kasus) ? { bentuk: 'bahaya', teks: teksTampilan[bahasa].bahaya } : undefined;
}

/** Whether somebody can still be hurt: marked dangerous, open, not made safe. */
export function isBahayaTerbuka(kasus: Pick<KasusRow, 'bahaya' | 'diamankan_pada' | 'fase'>): boolean {
  return kasus.bahaya && kasus.diamankan_pada === null && kasus.fase !== 'akhir';
}
