/** Why a photograph was not taken: a person's mistake or a broken file, never an error of ours. */
export type SebabFoto = 'terlalu-besar' | 'piksel' | 'jenis' | 'heic' | 'kosong' | 'rusak' | 'waktu-habis';

/** The largest photograph, in bytes. */
export const BATAS_BYTE = 20 * 1024 * 1024;

/** The largest picture, in pixels: 50 million are more than any telephone of today keeps by default. */
export const BATAS_PIKSEL = 50_000_000;

/** The longest a picture may take to decode, in seconds. */
export const BATAS_DETIK = 10;
