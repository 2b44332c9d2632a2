import { type JenisWilayah, parseKodeWilayah, type TingkatWilayah } from '../../core/index.ts';
import { data, kodePengganti, letakKode, letakPertama, tingkatKode, wilayahDi } from './data.ts';
import { indeks } from './indeks.ts';
import { cocokInduk, isNamaInduk } from './induk.ts';
import { type Kandidat, kandidatAwalan, kandidatEja } from './kandidat.ts';
import type { Petunjuk } from './kunci.ts';
import { type Bacaan, bacaPertanyaan, bacaTerlepas } from './pertanyaan.ts';

/** A region found, best first. */
export interface WilayahDitemukan {
  kode: string;
  nama: string;
  tingkat: TingkatWilayah;
  indukNama: string | undefined;
  pemdaKode: string;
  /** 0 to 1 */
  skor: number;
  /** the former name or code by which it was found */
  namaLama?: string;
}

interface Temuan {
  letak: number;
  skor: number;
  lama: string | undefined;
}

const KUNCI_MAKS = 120;
const CUKUP = 0.98;
const UTAMAKAN_TINGKAT = [0, 0.08, 0.07, 0.02, 0];

/**
 * Regions by name or code as people type them: misspelt, shortened, old names and codes, with the region above
 * (`oebobo kupang`). Never throws; a question it cannot read finds nothing.
 * @param opsi.batas how many at most, default 12
 */
export function cariWilayah(q: string, opsi: { batas?: number } = {}): WilayahDitemukan[] {
  const batas = Math.max(0, opsi.batas ?? 12);
  const kode = /^\s*[\d.\s]{2,20}$/.test(q) ? cariKode(q, batas) : [];
  const temuan = kode.length > 0 ? kode : cariNama(q);
  return temuan.sort(bandingkan).slice(0, batas).flatMap(tampilkan);
}

/** Builds the search index now, so that the first question does not wait for it. */
export function siapkanWilayah(): void {
  indeks();
}

function cariKode(q: string, batas: number): Temuan[] {
  const angka = q.replace(/\D/g, '');
  const bentuk = parseKodeWilayah(angka);
  const hasil: Temuan[] = [];
  const letak = bentuk ? letakKode(bentuk.kode) : -1;
  if (letak >= 0) hasil.push({ letak, skor: 1, lama: undefined });
  const kini = bentuk && kodePengganti(bentuk.kode);
  if (kini) hasil.push({ letak: letakKode(kini), skor: 0.95, lama: bentuk.kode });
  if (bentuk) return hasil;
  const awal = [angka.slice(0, 2), angka.slice(2, 4), angka.slice(4, 6), angka.slice(6, 10)].filter(Boolean).join('.');
  const { kode } = data();
  for (let i = letakPertama(awal); hasil.length < batas && kode[i]?.startsWith(awal); i += 1)
    hasil.push({ letak: i, skor: 0.8, lama: undefined });
  return hasil;
}

function cariNama(q: string): Temuan[] {
  const terbaik = new Map<number, Temuan>();
  const bacaan = bacaPertanyaan(q);
  for (const b of bacaan) tampung(terbaik, b, kandidatAwalan(b.kunci));
  if (!adaTepat(terbaik)) for (const b of bacaTerlepas(q)) tampung(terbaik, b, kandidatAwalan(b.kunci));
  if (!isCukup(terbaik)) for (const b of bacaan) if (isMasukAkal(b)) tampung(terbaik, b, kandidatEja(b.kunci));
  return [...terbaik.values()];
}

/** Whether the exact finds answer the question: one of the upper levels, or as many as a person looks at. */
function isCukup(terbaik: Map<number, Temuan>): boolean {
  const tepat = [...terbaik.values()].filter((t) => t.skor >= CUKUP);
  return tepat.length >= 3 || tepat.some((t) => (data().kode[t.letak] ?? '').length <= 5);
}

const adaTepat = (terbaik: Map<number, Temuan>) => [...terbaik.values()].some((t) => t.skor >= CUKUP);

/** A question cut at a blank is worth a look only when what follows the cut names a region. */
function isMasukAkal(b: Bacaan): boolean {
  return !b.isBelahan || b.di.every(isNamaInduk);
}

/** Keeps for each region the best of its scores, over the nearest keys only. */
function tampung(terbaik: Map<number, Temuan>, bacaan: Bacaan, kandidat: Kandidat[]): void {
  const { awalIsi, isi, isiLama, namaLama, tingkat } = indeks();
  const nilai = (k: Kandidat) => k.dekat + (UTAMAKAN_TINGKAT[tingkat[k.kunci] ?? 4] ?? 0);
  const dekat =
    kandidat.length > KUNCI_MAKS ? kandidat.sort((a, b) => nilai(b) - nilai(a)).slice(0, KUNCI_MAKS) : kandidat;
  for (const k of dekat) {
    for (let i = awalIsi[k.kunci] ?? 0; i < (awalIsi[k.kunci + 1] ?? 0); i += 1) {
      const letak = isi[i] ?? 0;
      const skor = skorWilayah(letak, k.dekat, bacaan);
      if (skor <= (terbaik.get(letak)?.skor ?? 0)) continue;
      terbaik.set(letak, { letak, skor, lama: namaLama[isiLama[i] ?? -1] });
    }
  }
}

function skorWilayah(letak: number, dekat: number, bacaan: Bacaan): number {
  const kode = data().kode[letak] ?? '';
  let skor = dekat + (UTAMAKAN_TINGKAT[tingkatKode(kode)] ?? 0);
  if (bacaan.jenis !== undefined) skor += nilaiJenis(bacaan.jenis, parseKodeWilayah(kode)?.jenis);
  for (const di of bacaan.di) {
    const cocok = cocokInduk(kode, di);
    if (cocok === 0) return 0;
    skor += cocok - 0.96;
  }
  return skor;
}

/** What the announced kind adds: people say desa of a kelurahan and the reverse, but less often. */
function nilaiJenis(diminta: Petunjuk, jenis: JenisWilayah | undefined): number {
  if (diminta === jenis) return 0.06;
  const isDesa = jenis === 'desa' || jenis === 'kelurahan' || jenis === 'desa adat';
  return isDesa && (diminta === 'desa' || diminta === 'kelurahan') ? 0.04 : -0.12;
}

function bandingkan(a: Temuan, b: Temuan): number {
  const beda = Math.round(b.skor * 200) - Math.round(a.skor * 200);
  if (beda !== 0) return beda;
  const { penduduk } = indeks();
  const { kode } = data();
  return (
    (kode[a.letak] ?? '').length - (kode[b.letak] ?? '').length ||
    penduduk(b.letak) - penduduk(a.letak) ||
    a.letak - b.letak
  );
}

function tampilkan(t: Temuan): WilayahDitemukan[] {
  const w = wilayahDi(t.letak);
  if (!w) return [];
  return [
    {
      kode: w.kode,
      nama: w.nama,
      tingkat: w.tingkat,
      indukNama: w.indukKode === undefined ? undefined : data().nama[letakKode(w.indukKode)],
      pemdaKode: w.pemdaKode,
      skor: Math.round(Math.min(1, Math.max(0, t.skor)) * 100) / 100,
      ...(t.lama === undefined ? {} : { namaLama: t.lama }),
    },
  ];
}
