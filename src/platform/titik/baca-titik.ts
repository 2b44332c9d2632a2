import { parseDerajat, periksaTitik, type Titik } from '../../core/index.ts';
import { daerahTerdekat, kotakWilayah } from '../wilayah/index.ts';

/** What two typed figures say of a place. */
export type TitikTerbaca =
  | { jenis: 'kosong' }
  /** `tertukar`: the point that results when they change places. */
  | { jenis: 'keliru'; sebab: 'bukan-angka' | 'nol' | 'di-luar-indonesia' }
  | { jenis: 'keliru'; sebab: 'tertukar'; titik: Titik }
  /** `akurasi` in metres. */
  | { jenis: 'titik'; titik: Titik; akurasi: number | undefined; janggal: Janggal | undefined };

/** Why a possible point looks odd; `daerah` names the likeliest region where that is another one. */
export type Janggal = { sebab: 'di-luar-daerah'; daerah: string | undefined } | { sebab: 'akurasi-buruk' };

/**
 * Reads a point that somebody typed or sent, with the checks that every position passes.
 * @param ukur gives its accuracy in metres, undefined when nothing is known of it
 */
export function bacaTitik(
  isian: Readonly<Record<string, string>>,
  pemdaKode: string,
  ukur: (titik: Titik) => number | undefined,
): TitikTerbaca {
  const [tulisLintang, tulisBujur] = tulisanTitik(isian);
  if (tulisLintang === '' && tulisBujur === '') return { jenis: 'kosong' };
  const [lintang, bujur] = [parseDerajat(tulisLintang), parseDerajat(tulisBujur)];
  if (lintang === undefined || bujur === undefined) return { jenis: 'keliru', sebab: 'bukan-angka' };
  const titik = { lintang, bujur };
  const akurasi = ukur(titik);
  const hasil = periksaTitik({ ...titik, akurasi, kotak: kotakWilayah(pemdaKode) });
  if (hasil.ok) return { jenis: 'titik', titik, akurasi, janggal: janggalDari(hasil.peringatan, titik, pemdaKode) };
  if (hasil.sebab === 'tertukar')
    return { jenis: 'keliru', sebab: 'tertukar', titik: { lintang: bujur, bujur: lintang } };
  return { jenis: 'keliru', sebab: hasil.sebab };
}

/** The two figures as they stand in the form. */
export function tulisanTitik(isian: Readonly<Record<string, string>>): [string, string] {
  return [(isian['lintang'] ?? '').trim(), (isian['bujur'] ?? '').trim()];
}

function janggalDari(peringatan: readonly string[], titik: Titik, pemdaKode: string): Janggal | undefined {
  if (peringatan.includes('di-luar-daerah')) return { sebab: 'di-luar-daerah', daerah: daerahLain(titik, pemdaKode) };
  return peringatan.includes('akurasi-buruk') ? { sebab: 'akurasi-buruk' } : undefined;
}

/** The likeliest region of a point, when it is neither this one nor a part of it. */
function daerahLain(titik: Titik, pemdaKode: string): string | undefined {
  const [terdekat] = daerahTerdekat(titik);
  return terdekat && !`${terdekat.kode}.`.startsWith(`${pemdaKode}.`) ? terdekat.nama : undefined;
}
