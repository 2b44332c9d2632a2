import { type Bahasa, formatTenggat, formatWaktu, type Zona } from '../../../core/index.ts';
import type { JamBerjalan } from '../jam.ts';

/** A deadline in words: the moment for one by the hour, the last minute of the day for one by days. */
export function batasWaktu(run: Pick<JamBerjalan, 'tenggat' | 'hitungan'>, zona: Zona, bahasa: Bahasa = 'id'): string {
  return 'jam' in run.hitungan.lama ? formatWaktu(run.tenggat, zona, bahasa) : formatTenggat(run.tenggat, zona, bahasa);
}
