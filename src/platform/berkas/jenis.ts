import { fileTypeFromBuffer } from 'file-type';

/** A kind of picture that is taken: its MIME type, and its name in sharp. */
export interface JenisFoto {
  mime: 'image/jpeg' | 'image/png' | 'image/webp';
  format: 'jpeg' | 'png' | 'webp';
}

// Animated PNG is PNG: decoders that know nothing of it show its first picture.
const DITERIMA: Record<string, JenisFoto> = {
  'image/jpeg': { mime: 'image/jpeg', format: 'jpeg' },
  'image/png': { mime: 'image/png', format: 'png' },
  'image/apng': { mime: 'image/png', format: 'png' },
  'image/webp': { mime: 'image/webp', format: 'webp' },
};
const KELUARGA_HEIF = /^image\/(?:heic|heif|avif)/;
// Enough for every signature looked for; more would only give container formats room to be unpacked.
const PANJANG_KEPALA = 4100;

/**
 * Recognises a picture by its content; its name and what the browser says about it count for nothing.
 * @returns the kind, `heic` for the HEIF family (HEIC, HEIF, AVIF), `jenis` for anything else
 */
export async function recognizeJenis(bytes: Buffer): Promise<JenisFoto | 'heic' | 'jenis'> {
  const kenal = await fileTypeFromBuffer(bytes.subarray(0, PANJANG_KEPALA));
  if (!kenal) return 'jenis';
  if (KELUARGA_HEIF.test(kenal.mime)) return 'heic';
  return DITERIMA[kenal.mime] ?? 'jenis';
}
