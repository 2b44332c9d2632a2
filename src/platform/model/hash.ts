import { createHash } from 'node:crypto';

export type HashModel = `sha256:${string}`;

/**
 * Canonical JSON after RFC 8785: keys in the order of their UTF-16 code units, numbers and strings as ECMAScript
 * writes them, no white space.
 * @throws TypeError for what JSON cannot say: NaN, infinity, undefined, functions, half a surrogate pair
 */
export function canonicalJson(nilai: unknown): string {
  if (nilai === null || typeof nilai === 'boolean') return String(nilai);
  if (typeof nilai === 'number' && Number.isFinite(nilai)) return JSON.stringify(nilai);
  if (typeof nilai === 'string') return canonicalString(nilai);
  if (Array.isArray(nilai)) return `[${nilai.map(canonicalJson).join(',')}]`;
  if (typeof nilai === 'object') {
    const pasangan = Object.entries(nilai).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pasangan.map(([kunci, isi]) => `${canonicalString(kunci)}:${canonicalJson(isi)}`).join(',')}}`;
  }
  throw new TypeError('Nilai ini tidak dapat ditulis sebagai JSON');
}

/**
 * The content hash of a model: SHA-256 over its canonical JSON in UTF-8.
 * @throws TypeError as `canonicalJson`
 */
export function hashModel(dokumen: unknown): HashModel {
  return `sha256:${createHash('sha256').update(canonicalJson(dokumen), 'utf8').digest('hex')}`;
}

function canonicalString(teks: string): string {
  if (!teks.isWellFormed()) throw new TypeError('Teks ini berisi setengah pasangan surrogate');
  return JSON.stringify(teks);
}
