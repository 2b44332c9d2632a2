/** A point on earth in degrees, WGS 84. */
export interface Koordinat {
  lintang: number;
  bujur: number;
}

/** Bounding box in degrees, WGS 84. */
export interface KotakBatas {
  barat: number;
  selatan: number;
  timur: number;
  utara: number;
}

/** A drawing plane: its size in SVG units and the way from degrees to it. */
export interface Bidang {
  lebar: number;
  tinggi: number;
  proyeksi: (titik: Koordinat) => { x: number; y: number };
}

/** Mean length of one degree of latitude in metres (IUGG mean earth radius 6,371,008.8 m). */
export const meterPerDerajat = (Math.PI * 6_371_008.8) / 180;

/**
 * Gives a plane of `lebar` units for a box of degrees: equirectangular, true at its middle
 * latitude. The height follows the box, held between 40 and 100 percent of the width; then the box
 * stands in the middle. A box without extent is widened to some ten metres.
 */
export function buatBidang(batas: KotakBatas, lebar: number): Bidang {
  const tengah = { lintang: (batas.utara + batas.selatan) / 2, bujur: (batas.barat + batas.timur) / 2 };
  const rapat = Math.cos((tengah.lintang * Math.PI) / 180);
  const lebarDerajat = Math.max((batas.timur - batas.barat) * rapat, 1e-4);
  const tinggiDerajat = Math.max(batas.utara - batas.selatan, 1e-4);
  const tinggi = Math.round(lebar * Math.min(1, Math.max(0.4, tinggiDerajat / lebarDerajat)));
  const skala = Math.min(lebar / lebarDerajat, tinggi / tinggiDerajat);
  return {
    lebar,
    tinggi,
    proyeksi: (titik) => ({
      x: bulat(lebar / 2 + (titik.bujur - tengah.bujur) * rapat * skala),
      y: bulat(tinggi / 2 - (titik.lintang - tengah.lintang) * skala),
    }),
  };
}

/** Gives the box around all points with a margin of 12 percent and half a kilometre, or undefined without points. */
export function batasDari(titik: readonly Koordinat[]): KotakBatas | undefined {
  const [pertama] = titik;
  if (!pertama) return undefined;
  const lintang = titik.map((satu) => satu.lintang);
  const bujur = titik.map((satu) => satu.bujur);
  const kotak = {
    barat: Math.min(...bujur),
    timur: Math.max(...bujur),
    selatan: Math.min(...lintang),
    utara: Math.max(...lintang),
  };
  const tepiX = (kotak.timur - kotak.barat) * 0.12 + 0.005;
  const tepiY = (kotak.utara - kotak.selatan) * 0.12 + 0.005;
  return {
    barat: kotak.barat - tepiX,
    timur: kotak.timur + tepiX,
    selatan: kotak.selatan - tepiY,
    utara: kotak.utara + tepiY,
  };
}

function bulat(nilai: number): number {
  return Math.round(nilai * 10) / 10;
}
