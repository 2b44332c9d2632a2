import { createHash } from 'node:crypto';
import { isUuid } from '../../../core/index.ts';

/** Where a page of a list ends: the sort values of its last row. */
export interface Kursor {
  pada: Date;
  id: string;
}

/** base64url of time, id and a hash of the filter, so that a cursor of another list does not fit. */
export function tulisKursor({ pada, id }: Kursor, saringan: string): string {
  return Buffer.from(`${pada.getTime()} ${id} ${sidik(saringan)}`).toString('base64url');
}

/** Undefined when it is no cursor of this list: then the first page is shown. */
export function bacaKursor(teks: unknown, saringan: string): Kursor | undefined {
  if (typeof teks !== 'string' || teks.length > 120) return undefined;
  const [pada = '', id = '', hash = ''] = Buffer.from(teks, 'base64url').toString('latin1').split(' ');
  const isSah = /^\d{1,14}$/.test(pada) && isUuid(id) && hash === sidik(saringan);
  return isSah ? { pada: new Date(Number(pada)), id } : undefined;
}

function sidik(saringan: string): string {
  return createHash('sha256').update(saringan).digest('base64url').slice(0, 8);
}
