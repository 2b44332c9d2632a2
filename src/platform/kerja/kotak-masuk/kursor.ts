import { createHash } from 'node:crypto';
import { z } from 'zod';

const Isi = z.tuple([z.enum(['maju', 'mundur']), z.string().max(40), z.uuid(), z.string().max(20)]);

/** A place in a list that is paged by its keys: beyond which row, and in which direction. */
export interface Kursor {
  arah: 'maju' | 'mundur';
  /** The sort value of the row. */
  nilai: string;
  id: string;
}

/** Writes a cursor that fits only the list it was made for. @param saringan the filters of the list, in one text */
export function tulisKursor(kursor: Kursor, saringan: string): string {
  const isi = [kursor.arah, kursor.nilai, kursor.id, sidik(saringan)];
  return Buffer.from(JSON.stringify(isi)).toString('base64url');
}

/** Reads a cursor; undefined, which is the first page, when it is broken or belongs to another list. */
export function bacaKursor(teks: string | undefined, saringan: string): Kursor | undefined {
  if (teks === undefined || teks.length > 300) return undefined;
  const isi = Isi.safeParse(uraikan(teks));
  if (!isi.success || isi.data[3] !== sidik(saringan)) return undefined;
  const [arah, nilai, id] = isi.data;
  return isNilaiUrut(nilai) ? { arah, nilai, id } : undefined;
}

/** Whether a text from outside may be the sort value of a row: a moment, or none. */
export function isNilaiUrut(nilai: string): boolean {
  return (
    nilai === 'infinity' ||
    (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(nilai) && !Number.isNaN(Date.parse(nilai)))
  );
}

function uraikan(teks: string): unknown {
  try {
    return JSON.parse(Buffer.from(teks, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function sidik(saringan: string): string {
  return createHash('sha256').update(saringan).digest('base64url').slice(0, 12);
}
