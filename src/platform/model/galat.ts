/** Why a document is refused. Stable: pages and tests may rely on it. */
export type KodeGalat =
  | 'dokumen'
  | 'terlalu-besar'
  | 'terlalu-dalam'
  | 'nilai'
  | 'kunci'
  | 'skema'
  | 'id-ganda'
  | 'rujukan'
  | 'katalog'
  | 'tanggal'
  | 'templat'
  | 'tak-terjangkau'
  | 'buntu'
  | 'tanpa-akhir'
  | 'tanpa-pengambil'
  | 'hasil'
  | 'sebelumnya'
  | 'tetap'
  | 'isian'
  | 'jam'
  | 'form';

/** One fault of a model document. */
export interface GalatModel {
  /** JSON Pointer (RFC 6901) to the place; empty for the whole document. */
  letak: string;
  kode: KodeGalat;
  /** A sentence for the person who edits the model. */
  pesan: string;
}

/**
 * A JSON Pointer from its parts.
 * @see RFC 6901, section 3
 */
export function letak(...bagian: (string | number)[]): string {
  return bagian.map((satu) => `/${String(satu).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
