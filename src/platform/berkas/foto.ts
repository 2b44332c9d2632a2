import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Metadata } from 'sharp';
import type { Titik, Zona } from '../../core/index.ts';
import { readExif } from './exif.ts';
import { createGambar, type Gambar, readKepala } from './gambar.ts';
import { type JenisFoto, recognizeJenis } from './jenis.ts';
import { BATAS_BYTE, BATAS_DETIK, BATAS_PIKSEL, type SebabFoto } from './sebab.ts';
import { readTerbatas } from './terbatas.ts';

/** A photograph that was taken. Only `tampil` and `kecil` may be shown; `asli` is to be sealed before it is kept. */
export interface FotoDiterima {
  ok: true;
  /** The file as it came, with all its metadata; width and height in pixels as it stands upright. */
  asli: { bytes: Buffer; mime: JenisFoto['mime']; sha256: string; lebar: number; tinggi: number };
  /** WebP, upright, no metadata, at most 1600 pixels on the longer side. */
  tampil: Gambar;
  /** WebP, upright, no metadata, 320 pixels wide (less when the photograph is narrower). */
  kecil: Gambar;
  /** When it was taken, by the camera's clock. */
  waktuFoto?: Date;
  /** Where it was taken, by the camera: may be somebody's home, so for authorised handlers only. */
  titikFoto?: Titik;
}

export interface FotoDitolak {
  ok: false;
  sebab: SebabFoto;
}

export type HasilFoto = FotoDiterima | FotoDitolak;

export interface OpsiFoto {
  /** Bytes, default 20 MiB. */
  batasByte?: number;
  /** Pixels, default 50 million. */
  batasPiksel?: number;
  /** Seconds of decoding, a whole number, default 10. */
  batasDetik?: number;
  /** The zone of the government, for a camera that wrote a local time without its difference to UTC. */
  zona?: Zona | undefined;
}

/**
 * The one way in for a photograph: limits its bytes while it arrives, knows it by its content, checks its size in
 * pixels before decoding, decodes it whole, turns it upright and drops all metadata from what is shown.
 * @param stream the bytes; beyond the limit the rest runs off unread, so that a form with more files goes on
 * @returns the photograph, or why it is refused
 * @throws the stream's own error, such as a connection that broke
 */
export async function terimaFoto(stream: Readable, opsi: OpsiFoto = {}): Promise<HasilFoto> {
  const bytes = await readTerbatas(stream, opsi.batasByte ?? BATAS_BYTE);
  if (!bytes) return tolak('terlalu-besar');
  if (bytes.length === 0) return tolak('kosong');
  const jenis = await recognizeJenis(bytes);
  if (typeof jenis === 'string') return tolak(jenis);
  const kepala = await readKepala(bytes);
  const sebab = checkKepala(kepala, jenis, opsi.batasPiksel ?? BATAS_PIKSEL);
  if (sebab || !kepala) return tolak(sebab ?? 'rusak');
  return await olah(bytes, jenis, kepala, opsi);
}

async function olah(bytes: Buffer, jenis: JenisFoto, kepala: Metadata, opsi: OpsiFoto): Promise<HasilFoto> {
  const batas = { piksel: opsi.batasPiksel ?? BATAS_PIKSEL, detik: opsi.batasDetik ?? BATAS_DETIK };
  const gambar = await createGambar(bytes, batas);
  if (typeof gambar === 'string') return tolak(gambar);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { width: lebar, height: tinggi } = kepala.autoOrient;
  const exif = kepala.exif ? readExif(kepala.exif, opsi.zona) : {};
  return { ok: true, asli: { bytes, mime: jenis.mime, sha256, lebar, tinggi }, ...gambar, ...exif };
}

function checkKepala(kepala: Metadata | undefined, jenis: JenisFoto, batasPiksel: number): SebabFoto | undefined {
  if (!kepala) return 'rusak';
  // A file that is one thing to one reader and another to the next is none that we show.
  if (kepala.format !== jenis.format) return 'jenis';
  return kepala.width * kepala.height > batasPiksel ? 'piksel' : undefined;
}

function tolak(sebab: SebabFoto): FotoDitolak {
  return { ok: false, sebab };
}
