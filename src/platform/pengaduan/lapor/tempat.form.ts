import {
  bersihkanTeks,
  formatAngka,
  panjangTeks,
  parseDerajat,
  parseKodeWilayah,
  type Titik,
} from '../../../core/index.ts';
import { bacaTitik } from '../../titik/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import type { IsiDraf } from './draf.store.ts';
import type { Galat, KonteksLapor } from './langkah.ts';

const PATOKAN_MAKS = 500;

/** Reads the place: words first; a point that looks odd is asked about once and may be confirmed. */
export function parseTempat(body: Record<string, string>, konteks: KonteksLapor): { isi: IsiDraf; galat: Galat } {
  const galat: Galat = {};
  const isi: IsiDraf = { ...konteks.draf.isi, ...parseKata(body, konteks, galat) };
  delete isi.lintang;
  delete isi.bujur;
  delete isi.akurasi;
  delete isi.sumberTitik;
  delete isi.peta;
  if (body['aksi'] !== 'hapus-titik') Object.assign(isi, parseTitik(body, konteks, galat));
  isi.serupaDilewati = false;
  return { isi, galat };
}

function parseKata(body: Record<string, string>, { pemda, t }: KonteksLapor, galat: Galat): IsiDraf {
  const kecamatan = body['kecamatan'] ?? '';
  const desa = body['desa'] ?? '';
  const patokan = bersihkanTeks((body['patokan'] ?? '').trim());
  if (!isDiDaerah(kecamatan, pemda.kode) || tingkatOf(kecamatan) !== 3) galat['kecamatan'] = t.tempat.galat.kecamatan;
  if (desa !== '' && (!desa.startsWith(`${kecamatan}.`) || tingkatOf(desa) !== 4)) galat['desa'] = t.tempat.galat.desa;
  if (!patokan.ok) galat['patokan'] = t.nul;
  else if (patokan.teks === '') galat['patokan'] = t.tempat.galat.patokan;
  else if (panjangTeks(patokan.teks) > PATOKAN_MAKS) galat['patokan'] = t.tempat.galat.patokanPanjang;
  return {
    kecamatan: galat['kecamatan'] ? '' : kecamatan,
    desa: galat['desa'] ? '' : desa,
    patokan: patokan.ok && !galat['patokan'] ? patokan.teks : '',
  };
}

/** 3 for a kecamatan, 4 for a desa or kelurahan; undefined for a code that names no place. */
const tingkatOf = (kode: string) => (findWilayah(kode) ? parseKodeWilayah(kode)?.tingkat : undefined);

function parseTitik(body: Record<string, string>, konteks: KonteksLapor, galat: Galat): IsiDraf {
  const { t, draf, pemda, bahasa } = konteks;
  const baca = bacaTitik(body, pemda.kode, (titik) => asalTitik(body, draf.isi, titik).akurasi);
  if (baca.jenis === 'kosong') return {};
  if (baca.jenis === 'keliru') {
    galat['lintang'] = t.tempat.galat[baca.sebab];
    return baca.sebab === 'tertukar' ? baca.titik : {};
  }
  const { janggal, titik, akurasi } = baca;
  const isi: IsiDraf = { ...titik, ...asalTitik(body, draf.isi, titik) };
  if (body['titik-pasti'] === 'ya') return { ...isi, titikPasti: true };
  if (janggal?.sebab === 'di-luar-daerah') galat['titik-pasti'] = t.tempat.galat.luarDaerah(janggal.daerah);
  else if (janggal) galat['titik-pasti'] = t.tempat.galat.akurasi(formatAngka(Math.round(akurasi ?? 0), bahasa));
  return { ...isi, titikPasti: false };
}

/** A point from the map keeps its source and accuracy as long as its figures are not changed; changed, they were typed. */
function asalTitik(
  body: Record<string, string>,
  draf: IsiDraf,
  titik: Titik,
): Pick<IsiDraf, 'sumberTitik' | 'akurasi'> {
  const tetap = draf.lintang === titik.lintang && draf.bujur === titik.bujur;
  if (draf.sumberTitik === 'peta' && tetap) return { sumberTitik: 'peta', akurasi: draf.akurasi };
  const akurasi = body['sumber'] === 'peta' ? undefined : parseDerajat(body['akurasi'] ?? '');
  return { sumberTitik: akurasi === undefined ? 'angka' : 'ponsel', akurasi };
}

/** A province covers the districts of all its regions. */
function isDiDaerah(kode: string, pemdaKode: string): boolean {
  return kode === pemdaKode || kode.startsWith(`${pemdaKode}.`);
}
