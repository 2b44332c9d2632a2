import type { Bahasa } from '../../../core/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import type { TeksBeranda } from '../teks.ts';
import type { DaerahPage } from './daerah.query.ts';

export interface DaerahProps extends DaerahPage {
  t: TeksBeranda;
  bahasa: Bahasa;
  pemda: Pemda;
  kini: Date;
  alamat: (jalur: string) => string;
}
