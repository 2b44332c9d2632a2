/**
 * Makes the data files of `src/reference/` anew: regions from the installed package idn-area-data, points, old codes
 * and holidays from CSV files in the folder given as argument. `pemda.csv` only ever grows: ids and letters once
 * given are kept. Run: `node scripts/start.mjs scripts/reference.ts FOLDER`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALFABET_NOMOR, namaZona, parseKodeWilayah, type Zona } from '../src/core/index.ts';
import { formatCsv, parseCsv } from '../src/reference/csv.ts';

const TUJUAN = new URL('../src/reference/', import.meta.url);
const PAKET = new URL('../data/', import.meta.resolve('idn-area-data'));
const KOLOM_PEMDA = ['pemda_id', 'kode', 'nama', 'slug', 'singkatan', 'zona'] as const;
const TITIK = 'kode,nama,lintang,bujur,lintang_min,bujur_min,lintang_maks,bujur_maks,penduduk_2024,luas_km2';
const LAMA = ['kode_lama', 'nama_lama', 'terakhir_di_daftar', 'kode_kini', 'nama_kini', 'apa'] as const;
const LIBUR = ['tanggal', 'jenis', 'nama', 'dasar'] as const;

/** Joint decrees by year where the source names none. */
const SKB_2025 = 'SKB 1017/2024, 2/2024, 2/2024';

/** WITA and WIT by province; all others are WIB (Keppres 41/1987 and today's practice, see README.md). */
const WITA = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
const WIT = ['81', '82', '91', '92', '93', '94', '95', '96'];

/** Letters that are in use or read better than what the rule would give. */
const PILIHAN: Record<string, string> = {
  ...{ 11: 'ACH', 12: 'SUM', 13: 'SBR', 14: 'RAU', 15: 'JMB', 16: 'SMS', 17: 'BKU', 18: 'MPG', 19: 'BBE', 21: 'KPR' },
  ...{ 31: 'JKT', 32: 'JBR', 33: 'JTG', 34: 'DYK', 35: 'JTM', 36: 'BTN', 51: 'PBA', 52: 'NTB', 53: 'NTT' },
  ...{ 61: 'KBR', 62: 'KTG', 63: 'KSE', 64: 'KTM', 65: 'KTR', 71: 'SUT', 72: 'STG', 73: 'SSE', 74: 'STR', 75: 'GRT' },
  ...{ 76: 'SBA', 81: 'MKU', 82: 'MUT', 91: 'PAP', 92: 'PBR', 93: 'PSE', 94: 'PTG', 95: 'PPG', 96: 'PBD' },
  ...{ '53.71': 'KPG', '35.78': 'SBY', '33.74': 'SMG', '32.73': 'BDG', '12.71': 'MDN', '73.71': 'MKS', '51.71': 'DPS' },
  ...{ '16.71': 'PMB', '32.75': 'BKS', '32.76': 'DPK', '32.71': 'BGR', '36.71': 'TNG', '36.74': 'TGS', '13.71': 'PDG' },
  ...{ '14.71': 'PKU', '21.71': 'BTM', '11.71': 'BNA', '63.71': 'BJM', '64.71': 'BPN', '64.72': 'SMR', '61.71': 'PNK' },
  ...{ '71.71': 'MND', '74.71': 'KDR', '81.71': 'AMB', '82.71': 'TTE', '91.71': 'JYP', '52.71': 'MTR', '33.72': 'SKA' },
  ...{ '34.71': 'YYK', '53.13': 'MBT', '16.01': 'KUA', '53.02': 'TTS', '53.03': 'TTU', '53.18': 'SBD', '13.77': 'PRM' },
};

/** Words, parties and offices that three letters should not spell. */
const TERLARANG = new Set(
  'ANU ASN ASS ASU BAB BEH BEK BPK BRA BUT DPD DPR FCK FUC FUK GAY HAM JAP JBT KAK KEK KKN KNT KPK KPU KTP KTT KUR MAK MAT MMK MPR NAZ PAN PBB PDP PEK PHK PKH PMK PKB PKK PKS PNS PPP PSK PUS SEX SUX TAE TAK TBC TET TKA TKW TNK TUA TUH WTS'.split(
    ' ',
  ),
);

const folder = process.argv[2];
if (folder === undefined) throw new Error('Sebutkan folder data: node scripts/start.mjs scripts/reference.ts FOLDER');

const wilayah = bacaWilayah();
tulis('wilayah.csv', ['kode', 'nama'], wilayah);
salin('wilayah-titik.csv', TITIK.split(','));
salin('wilayah-lama.csv', LAMA);
salin('hari-libur.csv', LIBUR, (sel) => (sel === 'SKB 3 Menteri untuk 2025' ? SKB_2025 : sel));
tulis('pemda.csv', KOLOM_PEMDA, susunPemda(wilayah));

function bacaWilayah(): [string, string][] {
  const berkas = ['provinces', 'regencies', 'districts', 'villages'];
  const baris = berkas.flatMap((b) =>
    parseCsv(readFileSync(fileURLToPath(new URL(`${b}.csv`, PAKET)), 'utf8'), ['code', 'name']),
  );
  return baris
    .map(([kode, nama]): [string, string] => [kode, rapikanNama(nama)])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Apostrophes for quotation marks, one blank for several, no blank before a comma or after a slash, no stray full stop or asterisk at the end. */
function rapikanNama(nama: string): string {
  return nama
    .replace(/["’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ *\/ */g, '/')
    .replace(/ *, */g, ', ')
    .replace(/(?<=\p{L}) ?- ?(?=\p{L})/gu, '-')
    .replace(/[ .*]+$/, '')
    .trim();
}

function susunPemda(daftar: [string, string][]): (string | number)[][] {
  const lama = bacaPemdaLama();
  const pemda = daftar.filter(([kode]) => kode.length === 2 || (kode.length === 5 && !kode.startsWith('31')));
  const huruf = bagiSingkatan(pemda, lama);
  let id = Math.max(0, ...[...lama.values()].map((p) => p.id));
  return pemda
    .map(([kode, polos]) => {
      const nama = kode.length === 2 ? `Provinsi ${polos}` : polos;
      const slug = nama.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      return [lama.get(kode)?.id ?? ++id, kode, nama, slug, huruf.get(kode) ?? '', zona(kode)];
    })
    .sort((a, b) => Number(a[0]) - Number(b[0]));
}

function bacaPemdaLama(): Map<string, { id: number; singkatan: string }> {
  const berkas = new URL('pemda.csv', TUJUAN);
  if (!existsSync(berkas)) return new Map();
  const baris = parseCsv(readFileSync(berkas, 'utf8'), KOLOM_PEMDA);
  return new Map(baris.map(([id, kode, , , singkatan]) => [kode, { id: Number(id), singkatan }]));
}

/** Kept letters first, then the chosen ones, provinces, kota and kabupaten; each takes its best free candidate. */
function bagiSingkatan(pemda: [string, string][], lama: Map<string, { singkatan: string }>): Map<string, string> {
  const hasil = new Map<string, string>();
  const terpakai = new Set(TERLARANG);
  const beri = (kode: string, huruf: string | undefined) => {
    if (huruf === undefined || hasil.has(kode)) return;
    if (terpakai.has(huruf)) throw new Error(`Singkatan ${huruf} untuk ${kode} sudah terpakai`);
    terpakai.add(huruf);
    hasil.set(kode, huruf);
  };
  for (const [kode] of pemda) beri(kode, lama.get(kode)?.singkatan);
  for (const [kode] of pemda) beri(kode, PILIHAN[kode]);
  const urut = [...pemda].sort(([a], [b]) => peringkat(a) - peringkat(b) || (a < b ? -1 : 1));
  for (const [kode, nama] of urut)
    if (!hasil.has(kode))
      beri(
        kode,
        kandidat(nama).find((c) => !terpakai.has(c)),
      );
  return hasil;
}

function peringkat(kode: string): number {
  const jenis = parseKodeWilayah(kode)?.jenis;
  return jenis === 'provinsi' ? 0 : jenis === 'kota' ? 1 : 2;
}

/** Three letters of the name in their order, best first; a name too short for that lends K or T of its kind, then any. */
function kandidat(nama: string): string[] {
  const kata = nama.toUpperCase().split(/[^A-Z]+/);
  const [jenis = '', ...isi] = kata;
  const ekor = [...ALFABET_NOMOR].filter((c) => c > '9');
  const pasti = tigaHuruf(isi);
  const pinjam = tigaHuruf([jenis === 'KOTA' ? 'KT' : 'KB', ...isi]);
  const dua = isi.join('').replace(/[OIL]/g, '').slice(0, 2).padEnd(2, 'K');
  return [...pasti, ...pinjam, ...ekor.map((c) => dua + c)];
}

function tigaHuruf(kata: string[]): string[] {
  const huruf = kata.flatMap((k) =>
    [...k].map((c, i) => ({
      c,
      bobot: (i === 0 ? 5 : 0) + ('AIUEO'.includes(c) ? 0 : 3) + (i === k.length - 1 ? 1 : 0),
    })),
  );
  const sah = huruf.filter((h) => ALFABET_NOMOR.includes(h.c));
  const nilai = new Map<string, number>();
  for (const [i, a] of sah.entries())
    for (const [j, b] of sah.entries())
      for (const [k, c] of sah.entries()) {
        if (i >= j || j >= k) continue;
        const teks = a.c + b.c + c.c;
        const jumlah = (i === 0 ? 9 : 0) + a.bobot + b.bobot + c.bobot - (k - i) * 0.1;
        nilai.set(teks, Math.max(nilai.get(teks) ?? -1, jumlah));
      }
  return [...nilai].sort(([s, a], [t, b]) => b - a || (s < t ? -1 : 1)).map(([teks]) => teks);
}

function zona(kode: string): string {
  const provinsi = kode.slice(0, 2);
  const nama: Zona = WITA.includes(provinsi)
    ? 'Asia/Makassar'
    : WIT.includes(provinsi)
      ? 'Asia/Jayapura'
      : 'Asia/Jakarta';
  return namaZona(nama);
}

function salin(nama: string, kolom: readonly string[], ubah: (sel: string) => string = (sel) => sel): void {
  const baris = parseCsv(readFileSync(join(folder ?? '', nama), 'utf8'), kolom);
  tulis(
    nama,
    kolom,
    baris.map((b) => b.map(ubah)),
  );
}

function tulis(nama: string, kolom: readonly string[], baris: readonly (readonly (string | number)[])[]): void {
  writeFileSync(new URL(nama, TUJUAN), formatCsv(kolom, baris));
  console.log(`${nama}: ${baris.length} baris`);
}
