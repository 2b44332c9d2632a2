import type { Zona } from '../../../core/index.ts';
import type { ModelLayanan } from '../../model/index.ts';
import type { Galat, Nilai } from '../isian.ts';
import type { Riwayat } from './model.query.ts';

/** What the two pages on a model get. */
export interface ModelProps {
  alamat: string;
  csrf: string;
  zona: Zona;
  model: ModelLayanan;
  riwayat: readonly Riwayat[];
  nilai: Nilai;
  galat: Galat;
}
