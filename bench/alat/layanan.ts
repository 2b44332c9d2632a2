import { MODUL } from '../../src/layanan.ts';
import type { ContohBench } from '../../src/platform/modul/index.ts';

/** The service with which the benches ask and write, and its usual contents. @throws Error when no service brings contents */
export function layananBench(): ContohBench & { id: string } {
  for (const { id, bench } of MODUL) if (bench) return { id, ...bench };
  throw new Error('Tidak ada layanan dengan isi untuk bench');
}
