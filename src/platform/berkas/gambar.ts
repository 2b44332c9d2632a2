import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { createAntrean } from './antrean.ts';

/** A picture made by us: WebP, turned upright, without any metadata. */
export interface Gambar {
  bytes: Buffer;
  lebar: number;
  tinggi: number;
}

export interface BatasGambar {
  piksel: number;
  detik: number;
}

const SISI_TAMPIL = 1600;
const LEBAR_KECIL = 320;
const SERENTAK = 2;

// One picture on one thread and nothing kept: memory stays that of the two pictures at work.
sharp.cache(false);
sharp.concurrency(1);
// What is not taken is not decoded either, whatever a file pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

const antre = createAntrean(SERENTAK);

/**
 * Reads the head of a picture: its kind, its size in pixels, its EXIF block. No pixel is decoded.
 * @returns undefined when the head makes no sense
 */
export async function readKepala(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    // Without a limit here, so that a picture too large is told apart from a broken one.
    return await sharp(bytes, { ...masukan(0), limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

/**
 * Decodes a picture once, turns it upright by its EXIF orientation and makes the two sizes that are shown:
 * at most 1600 pixels on the longer side, and 320 pixels wide; a small picture is not made larger.
 * At most two pictures of the process are at work at a time.
 * @returns `rusak` when the decoder fails or the data end early, `waktu-habis` after the limit of seconds
 */
export function createGambar(
  bytes: Buffer,
  batas: BatasGambar,
): Promise<{ tampil: Gambar; kecil: Gambar } | 'rusak' | 'waktu-habis'> {
  return antre(async () => {
    try {
      const { data, info } = await decode(bytes, batas);
      // Raw pixels carry no EXIF, no colour profile, no comment: nothing of the original file can pass.
      const mentah = { raw: { width: info.width, height: info.height, channels: info.channels } };
      const tampil = await encode(sharp(data, mentah), 80, 4);
      const kecil = await encode(sharp(data, mentah).resize({ width: LEBAR_KECIL, withoutEnlargement: true }), 70, 4);
      return { tampil, kecil };
    } catch (error) {
      return error instanceof Error && error.message.startsWith('timeout') ? 'waktu-habis' : 'rusak';
    }
  });
}

function decode(bytes: Buffer, batas: BatasGambar) {
  return sharp(bytes, { ...masukan(batas.piksel), autoOrient: true })
    .timeout({ seconds: batas.detik })
    .resize(SISI_TAMPIL, SISI_TAMPIL, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

function masukan(piksel: number): SharpOptions {
  return { failOn: 'truncated', sequentialRead: true, pages: 1, limitInputPixels: piksel };
}

async function encode(gambar: Sharp, quality: number, effort: number): Promise<Gambar> {
  const { data, info } = await gambar.webp({ quality, effort }).toBuffer({ resolveWithObject: true });
  return { bytes: data, lebar: info.width, tinggi: info.height };
}
