import { awalHari, hariDariIso, type Titik, type Zona } from '../../core/index.ts';

/** What a photograph says of itself; wrong or missing values are left out. */
export interface IsiExif {
  waktuFoto?: Date;
  titikFoto?: Titik;
}

/** Reads a value of an entry: `ascii` up to its first NUL, `rasio` the i-th pair of numbers divided. */
interface Entri {
  ascii(): string;
  rasio(i: number): number;
}

type Ifd = Map<number, Entri & { petunjuk: number }>;

const IFD_EXIF = 0x8769;
const IFD_GPS = 0x8825;
const WAKTU_ASLI = 0x9003;
const GESERAN_ASLI = 0x9011;
const PANJANG_TEKS = 64;
const WAKTU_AWAL = Date.UTC(2000, 0, 1);
const MS_HARI = 86_400_000;

/**
 * Reads time and place from an EXIF block (CIPA DC-008, Exif 2.32: tags 0x9003, 0x9011 and GPS 1 to 4).
 * Every offset is checked, only three directories are entered, so no block can make it loop or throw.
 * @param blok the block as in the file, with or without its `Exif` mark
 * @param zona how the local time is read when the camera wrote no difference to UTC; without it such a time is unknown
 */
export function readExif(blok: Buffer, zona?: Zona): IsiExif {
  const tiff = blok.toString('latin1', 0, 4) === 'Exif' ? blok.subarray(6) : blok;
  const tanda = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (tanda !== 'II' && tanda !== 'MM')) return {};
  const kecil = tanda === 'II';
  const utama = readIfd(tiff, kecil, u32(tiff, 4, kecil));
  const exif = readIfd(tiff, kecil, utama.get(IFD_EXIF)?.petunjuk ?? 0);
  const waktuFoto = readWaktu(exif, zona);
  const titikFoto = readTitik(readIfd(tiff, kecil, utama.get(IFD_GPS)?.petunjuk ?? 0));
  return { ...(waktuFoto && { waktuFoto }), ...(titikFoto && { titikFoto }) };
}

function readIfd(b: Buffer, kecil: boolean, awal: number): Ifd {
  const ifd: Ifd = new Map();
  if (awal < 8 || awal + 2 > b.length) return ifd;
  const jumlah = u16(b, awal, kecil);
  for (let at = awal + 2; at + 12 <= b.length && at < awal + 2 + jumlah * 12; at += 12) {
    const petunjuk = u32(b, at + 8, kecil);
    const panjang = u32(b, at + 4, kecil);
    // Up to four bytes stand in the entry itself.
    const isi = panjang <= 4 ? at + 8 : petunjuk;
    ifd.set(u16(b, at, kecil), {
      petunjuk,
      ascii: () => b.toString('latin1', isi, isi + Math.min(panjang, PANJANG_TEKS)).split('\0', 1)[0] ?? '',
      rasio: (i) => rasio(b, kecil, petunjuk + i * 8),
    });
  }
  return ifd;
}

function readWaktu(ifd: Ifd, zona: Zona | undefined): Date | undefined {
  const teks = ifd.get(WAKTU_ASLI)?.ascii() ?? '';
  const cocok = /^(\d{4}):(\d\d):(\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(teks);
  if (!cocok) return undefined;
  const [, tahun, bulan, tanggal, jam, menit, detik] = cocok;
  const hari = `${tahun}-${bulan}-${tanggal}`;
  if (!isTanggal(hari)) return undefined;
  const geseran = /^[+-](?:0\d|1[0-4]):[0-5]\d$/.exec(ifd.get(GESERAN_ASLI)?.ascii() ?? '')?.[0];
  const lokal = Number(jam) * 3_600_000 + Number(menit) * 60_000 + Number(detik) * 1000;
  const awal = geseran
    ? Date.parse(`${hari}T00:00:00${geseran}`)
    : zona
      ? awalHari(zona, hariDariIso(hari))
      : Number.NaN;
  const saat = awal + lokal;
  return saat >= WAKTU_AWAL && saat <= Date.now() + MS_HARI ? new Date(saat) : undefined;
}

function isTanggal(iso: string): boolean {
  const saat = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(saat.getTime()) && saat.toISOString().startsWith(iso);
}

function readTitik(ifd: Ifd): Titik | undefined {
  const lintang = derajat(ifd, 1, 2, 'N', 'S');
  const bujur = derajat(ifd, 3, 4, 'E', 'W');
  if (!(Math.abs(lintang) <= 90 && Math.abs(bujur) <= 180)) return undefined;
  // Cameras without a fix write zeros.
  return lintang === 0 && bujur === 0 ? undefined : { lintang, bujur };
}

function derajat(ifd: Ifd, tagArah: number, tagNilai: number, positif: string, negatif: string): number {
  const arah = ifd.get(tagArah)?.ascii();
  const nilai = ifd.get(tagNilai);
  if (!nilai || (arah !== positif && arah !== negatif)) return Number.NaN;
  const besar = nilai.rasio(0) + nilai.rasio(1) / 60 + nilai.rasio(2) / 3600;
  return arah === negatif ? -besar : besar;
}

function rasio(b: Buffer, kecil: boolean, at: number): number {
  if (at + 8 > b.length) return Number.NaN;
  return u32(b, at, kecil) / u32(b, at + 4, kecil);
}

function u16(b: Buffer, at: number, kecil: boolean): number {
  return kecil ? b.readUInt16LE(at) : b.readUInt16BE(at);
}

function u32(b: Buffer, at: number, kecil: boolean): number {
  return kecil ? b.readUInt32LE(at) : b.readUInt32BE(at);
}
