import { isDiKotak, KOTAK_INDONESIA, type Kotak, type Titik } from '../../core/index.ts';
import {
  ARAH_GESER,
  bacaKetukan,
  geserPandangan,
  type KotakBatas,
  ketukPandangan,
  type PandanganPeta,
  pandanganKotak,
  perbesarPandangan,
  ZOOM,
} from '../../ui/index.ts';
import { kotakWilayah } from '../wilayah/index.ts';

/** What the map shows, and whether a person has put the point into its middle. */
export interface PilihanPeta {
  pandangan: PandanganPeta;
  dipilih: boolean;
}

const ZOOM_TITIK = 14;

/** The view to begin with: around the point there is, else the chosen kecamatan, else the whole region. */
export function awalPilihan(pemdaKode: string, wilayahKode: string | undefined, titik: Titik | undefined): PilihanPeta {
  if (titik && isDiKotak(titik, KOTAK_INDONESIA)) return { pandangan: { ...titik, zoom: ZOOM_TITIK }, dipilih: true };
  const kotak = kotakWilayah(wilayahKode || pemdaKode) ?? kotakWilayah(pemdaKode) ?? KOTAK_INDONESIA;
  return { pandangan: pandanganKotak(toBatas(kotak)), dipilih: false };
}

/** A box of the reference data as the drawing knows it. */
export function toBatas(kotak: Kotak): KotakBatas {
  return { barat: kotak.bujurMin, timur: kotak.bujurMaks, selatan: kotak.lintangMin, utara: kotak.lintangMaks };
}

/** Reads the view that the map's form carries; `awal` where it is missing or broken. */
export function bacaPandangan(isian: Readonly<Record<string, string>>, awal: PilihanPeta): PilihanPeta {
  const [lintang, bujur] = [angka(isian['pusat-lintang']), angka(isian['pusat-bujur'])];
  const zoom = angka(isian['zoom']);
  if (lintang === undefined || bujur === undefined || zoom === undefined) return awal;
  if (!isDiKotak({ lintang, bujur }, KOTAK_INDONESIA) || !isZoom(zoom)) return awal;
  return { pandangan: { lintang, bujur, zoom }, dipilih: isian['dipilih'] === 'ya' };
}

/** The fields by which a form or an address carries a view; `bacaPandangan` reads them. */
export function isianPandangan({ pandangan, dipilih }: PilihanPeta): Record<string, string> {
  return {
    'pusat-lintang': String(pandangan.lintang),
    'pusat-bujur': String(pandangan.bujur),
    zoom: String(pandangan.zoom),
    dipilih: dipilih ? 'ya' : '',
  };
}

/** The view after a tap or a button of the map; the same when there was neither. */
export function pindahkan(isian: Readonly<Record<string, string>>, pilihan: PilihanPeta): PilihanPeta {
  const { pandangan } = pilihan;
  const ketukan = bacaKetukan(isian);
  if (ketukan) return dipilihDi(ketukPandangan(pandangan, ketukan));
  const arah = ARAH_GESER.find((satu) => satu === isian['aksi']);
  if (arah) return dipilihDi(geserPandangan(pandangan, arah));
  if (isian['aksi'] === 'dekat') return { ...pilihan, pandangan: perbesarPandangan(pandangan, 1) };
  if (isian['aksi'] === 'jauh') return { ...pilihan, pandangan: perbesarPandangan(pandangan, -1) };
  return pilihan;
}

/** Nobody reports from outside the country: the middle stays inside its box. */
function dipilihDi(pandangan: PandanganPeta): PilihanPeta {
  const { lintangMin, lintangMaks, bujurMin, bujurMaks } = KOTAK_INDONESIA;
  const lintang = Math.min(lintangMaks, Math.max(lintangMin, pandangan.lintang));
  const bujur = Math.min(bujurMaks, Math.max(bujurMin, pandangan.bujur));
  return { pandangan: { ...pandangan, lintang, bujur }, dipilih: true };
}

function isZoom(zoom: number): boolean {
  return Number.isInteger(zoom) && zoom >= ZOOM.jauh && zoom <= ZOOM.dekat;
}

function angka(teks: string | undefined): number | undefined {
  return teks !== undefined && /^-?\d{1,3}(\.\d{1,17})?$/.test(teks) ? Number(teks) : undefined;
}
