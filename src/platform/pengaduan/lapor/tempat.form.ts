import {
  bersihkanTeks,
  type Kotak,
  panjangTeks,
  parseDerajat,
  parseKodeWilayah,
  periksaTitik,
  type Titik,
} from '../../../core/index.ts';
import { daerahTerdekat, findWilayah, kotakWilayah } from '../../wilayah/index.ts';
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
  const [tulisLintang, tulisBujur] = [(body['lintang'] ?? '').trim(), (body['bujur'] ?? '').trim()];
  if (tulisLintang === '' && tulisBujur === '') return {};
  const { t } = konteks;
  const lintang = parseDerajat(tulisLintang);
  const bujur = parseDerajat(tulisBujur);
  if (lintang === undefined || bujur === undefined) {
    galat['lintang'] = t.tempat.galat.titik;
    return {};
  }
  const { sumberTitik, akurasi } = asalTitik(body, konteks.draf.isi, { lintang, bujur });
  const kotak: Kotak | undefined = kotakWilayah(konteks.pemda.kode);
  const hasil = periksaTitik({
    lintang,
    bujur,
    ...(akurasi !== undefined ? { akurasi } : {}),
    ...(kotak ? { kotak } : {}),
  });
  if (!hasil.ok) {
    galat['lintang'] = {
      nol: t.tempat.galat.nol,
      tertukar: t.tempat.galat.tertukar,
      'di-luar-indonesia': t.tempat.galat.luarNegeri,
      'bukan-angka': t.tempat.galat.titik,
    }[hasil.sebab];
    return hasil.sebab === 'tertukar' ? { lintang: bujur, bujur: lintang } : {};
  }
  const titik: IsiDraf = { lintang, bujur, sumberTitik, ...(akurasi !== undefined ? { akurasi } : {}) };
  if (body['titik-pasti'] === 'ya') return { ...titik, titikPasti: true };
  if (hasil.peringatan.includes('di-luar-daerah')) galat['titik-pasti'] = pesanLuarDaerah(konteks, lintang, bujur);
  else if (hasil.peringatan.includes('akurasi-buruk'))
    galat['titik-pasti'] = t.tempat.galat.akurasi(Math.round(akurasi ?? 0).toLocaleString('id-ID'));
  return { ...titik, titikPasti: false };
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

function pesanLuarDaerah({ t, pemda }: KonteksLapor, lintang: number, bujur: number): string {
  const lain = daerahLain(pemda.kode, lintang, bujur);
  return lain ? t.tempat.galat.luarDaerah(lain.nama) : t.tempat.galat.luarDaerahLain;
}

/** The likeliest region for a point, when it is not this one. */
function daerahLain(kode: string, lintang: number, bujur: number): { kode: string; nama: string } | undefined {
  const [pertama] = daerahTerdekat({ lintang, bujur });
  return pertama && !isDiDaerah(pertama.kode, kode) ? { kode: pertama.kode, nama: pertama.nama } : undefined;
}

/** A province covers the districts of all its regions. */
function isDiDaerah(kode: string, pemdaKode: string): boolean {
  return kode === pemdaKode || kode.startsWith(`${pemdaKode}.`);
}
