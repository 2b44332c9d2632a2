import { type Bahasa, formatAngka, type Titik } from '../../core/index.ts';
import { meterPerPiksel, ZOOM } from '../../ui/index.ts';
import { bacaTitik, tulisanTitik } from './baca-titik.ts';
import { teksTitik } from './teks.ts';

/** A point that was accepted: from the map, or typed as figures. `akurasi` in metres. */
export interface TitikPilihan extends Titik {
  akurasi: number | undefined;
  sumber: 'peta' | 'angka';
  /** It looked odd, and the person said that it is right. */
  pasti: boolean;
}

/** Half of the target a finger needs (44 CSS pixels, WCAG 2.5.5): so far a tap may be off. */
const SETENGAH_JARI = 22;
/** The drawn map knows its places to three decimals, about 110 m: what is found beside them is no more exact. */
const PALING_TEPAT = { gambar: 110, jalan: 5 } as const;

/** Gives how far a point taken from a map may be off, in metres rounded up. */
export function akurasiPeta(jenis: keyof typeof PALING_TEPAT, lintang: number, zoom: number): number {
  return Math.ceil(Math.max(meterPerPiksel({ lintang, zoom }) * SETENGAH_JARI, PALING_TEPAT[jenis]));
}

/**
 * Reads the form that accepts a point, with the checks of every position. Figures that are not those the map put there
 * were typed and have no accuracy.
 * @returns the point, or faults by the id of their field
 */
export function bacaTitikPilihan(
  isian: Readonly<Record<string, string>>,
  pemdaKode: string,
  bahasa: Bahasa,
): { ok: true; titik: TitikPilihan } | { ok: false; galat: Record<string, string> } {
  const t = teksTitik[bahasa].galat;
  const [tulisLintang, tulisBujur] = tulisanTitik(isian);
  const sumber = isian['dari-peta'] === `${tulisLintang} ${tulisBujur}` ? 'peta' : 'angka';
  const baca = bacaTitik(isian, pemdaKode, ({ lintang }) =>
    sumber === 'peta' ? akurasiIsian(isian, lintang) : undefined,
  );
  if (baca.jenis === 'kosong') return { ok: false, galat: { lintang: t.kosong } };
  if (baca.jenis === 'keliru') return { ok: false, galat: { lintang: t[baca.sebab] } };
  const { titik, akurasi, janggal } = baca;
  const pasti = isian['titik-pasti'] === 'ya';
  if (janggal && !pasti) {
    const pesan =
      janggal.sebab === 'di-luar-daerah' ? t.luarDaerah(janggal.daerah) : t.akurasi(formatAngka(akurasi ?? 0, bahasa));
    return { ok: false, galat: { 'titik-pasti': pesan } };
  }
  return { ok: true, titik: { ...titik, akurasi, sumber, pasti: janggal !== undefined } };
}

/** A zoom that is no number of ours counts as the farthest, which promises least. */
function akurasiIsian(isian: Readonly<Record<string, string>>, lintang: number): number {
  const jenis = isian['peta'] === 'jalan' ? 'jalan' : 'gambar';
  const paling = jenis === 'jalan' ? ZOOM.jalan : ZOOM.dekat;
  const zoom = /^\d{1,2}$/.test(isian['zoom'] ?? '') ? Number(isian['zoom']) : ZOOM.jauh;
  return akurasiPeta(jenis, lintang, Math.min(paling, Math.max(ZOOM.jauh, zoom)));
}
