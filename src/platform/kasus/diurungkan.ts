import type { PeristiwaRow } from './kasus.types.ts';

/** The ids of those entries of a timeline that were taken back by a later one. */
export function idDiurungkan(peristiwa: readonly Pick<PeristiwaRow, 'jenis' | 'isi'>[]): ReadonlySet<unknown> {
  return new Set(peristiwa.filter((satu) => satu.jenis === 'urung').map((satu) => asal(satu.isi)));
}

function asal(isi: unknown): unknown {
  return typeof isi === 'object' && isi !== null && 'peristiwa' in isi ? isi.peristiwa : undefined;
}
