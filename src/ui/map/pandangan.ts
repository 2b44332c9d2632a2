import { type Bidang, type Koordinat, type KotakBatas, meterPerDerajat } from './proyeksi.ts';

/** What a map shows: its middle in degrees WGS 84, and the zoom of common web maps (one more halves the view). */
export interface PandanganPeta extends Koordinat {
  zoom: number;
}

/** Ways in which a view may be moved by a button. */
export const ARAH_GESER = ['utara', 'selatan', 'barat', 'timur'] as const;
export type ArahGeser = (typeof ARAH_GESER)[number];

/** The drawing of a view, in SVG units; on a phone of 360 pixels one unit is one pixel. */
export const LUAS_PILIH = { lebar: 320, tinggi: 280 } as const;
/** Nearer than `dekat` a drawing without streets shows nothing more; `jalan` is what common tile servers have. */
export const ZOOM = { jauh: 5, dekat: 15, jalan: 19 } as const;

/** Metres of one pixel at the equator and zoom 0: the equator of WGS 84 over the 256 pixels of a tile. */
const METER_PIKSEL_NOL = (2 * Math.PI * 6_378_137) / 256;

/** Gives the metres on the ground of one unit (CSS pixel) of the view. */
export function meterPerPiksel({ lintang, zoom }: Pick<PandanganPeta, 'lintang' | 'zoom'>): number {
  return (METER_PIKSEL_NOL * Math.cos((lintang * Math.PI) / 180)) / 2 ** zoom;
}

/** Gives the plane on which a view is drawn, true at its middle. */
export function bidangPandangan(pandangan: PandanganPeta): Bidang {
  const { lebar, tinggi } = LUAS_PILIH;
  const { derajatLintang, derajatBujur } = derajatPerPiksel(pandangan);
  return {
    lebar,
    tinggi,
    proyeksi: (titik) => ({
      x: bulat(lebar / 2 + (titik.bujur - pandangan.bujur) / derajatBujur, 1),
      y: bulat(tinggi / 2 - (titik.lintang - pandangan.lintang) / derajatLintang, 1),
    }),
  };
}

/** Gives the edges of a view in degrees. */
export function batasPandangan(pandangan: PandanganPeta): KotakBatas {
  const { derajatLintang, derajatBujur } = derajatPerPiksel(pandangan);
  const [setengahLebar, setengahTinggi] = [LUAS_PILIH.lebar / 2, LUAS_PILIH.tinggi / 2];
  return {
    barat: pandangan.bujur - setengahLebar * derajatBujur,
    timur: pandangan.bujur + setengahLebar * derajatBujur,
    selatan: pandangan.lintang - setengahTinggi * derajatLintang,
    utara: pandangan.lintang + setengahTinggi * derajatLintang,
  };
}

/** Gives the nearest view that holds a whole box. */
export function pandanganKotak(kotak: KotakBatas): PandanganPeta {
  const tengah = { lintang: (kotak.utara + kotak.selatan) / 2, bujur: (kotak.timur + kotak.barat) / 2 };
  let zoom: number = ZOOM.dekat;
  while (zoom > ZOOM.jauh && !isMuat(kotak, { ...tengah, zoom })) zoom -= 1;
  return bulatkan({ ...tengah, zoom });
}

function isMuat(kotak: KotakBatas, pandangan: PandanganPeta): boolean {
  const batas = batasPandangan(pandangan);
  return (
    kotak.utara - kotak.selatan <= batas.utara - batas.selatan && kotak.timur - kotak.barat <= batas.timur - batas.barat
  );
}

/**
 * Gives the view after a tap: what was tapped stands in the middle, nearer by one step.
 * @param di where, as parts of width and height from the upper left corner, 0 to 1
 */
export function ketukPandangan(pandangan: PandanganPeta, di: { x: number; y: number }): PandanganPeta {
  const { derajatLintang, derajatBujur } = derajatPerPiksel(pandangan);
  return bulatkan({
    lintang: pandangan.lintang + (0.5 - di.y) * LUAS_PILIH.tinggi * derajatLintang,
    bujur: pandangan.bujur + (di.x - 0.5) * LUAS_PILIH.lebar * derajatBujur,
    zoom: Math.min(pandangan.zoom + 1, ZOOM.dekat),
  });
}

/** Gives the view moved by a quarter of what it shows. */
export function geserPandangan(pandangan: PandanganPeta, arah: ArahGeser): PandanganPeta {
  const batas = batasPandangan(pandangan);
  const tegak = { utara: 0.25, selatan: -0.25, barat: 0, timur: 0 }[arah];
  const datar = { utara: 0, selatan: 0, barat: -0.25, timur: 0.25 }[arah];
  return bulatkan({
    ...pandangan,
    lintang: pandangan.lintang + tegak * (batas.utara - batas.selatan),
    bujur: pandangan.bujur + datar * (batas.timur - batas.barat),
  });
}

/** Gives the view nearer (1) or farther (-1) by one step. */
export function perbesarPandangan(pandangan: PandanganPeta, langkah: 1 | -1): PandanganPeta {
  return { ...pandangan, zoom: Math.min(ZOOM.dekat, Math.max(ZOOM.jauh, pandangan.zoom + langkah)) };
}

/** Five decimals are about a metre: no map here knows more. */
function bulatkan(pandangan: PandanganPeta): PandanganPeta {
  return { ...pandangan, lintang: bulat(pandangan.lintang, 5), bujur: bulat(pandangan.bujur, 5) };
}

function derajatPerPiksel(pandangan: PandanganPeta) {
  const derajatLintang = meterPerPiksel(pandangan) / meterPerDerajat;
  return { derajatLintang, derajatBujur: derajatLintang / Math.cos((pandangan.lintang * Math.PI) / 180) };
}

function bulat(nilai: number, desimal: number): number {
  return Number(nilai.toFixed(desimal));
}
