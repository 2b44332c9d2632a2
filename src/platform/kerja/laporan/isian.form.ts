import { bersihkanTeks, isUuid, panjangTeks, parseNomorPublik } from '../../../core/index.ts';
import type { IsianPeralihan } from '../../kasus/index.ts';
import type { KolomAksi, ModelTerperiksa, Peralihan } from '../../model/index.ts';

/** What was posted, by the name of its input. */
export type Nilai = Readonly<Record<string, string>>;
/** Sentences beside the fields, by the name of the field. */
export type GalatIsian = Partial<Record<string, string>>;
export type HasilIsian = { ok: true; isian: IsianPeralihan } | { ok: false; galat: GalatIsian };

const TEKS_MAKS = 4000;
const JAM_MAKS = 1000;

interface Bahan {
  model: ModelTerperiksa;
  nilai: Nilai;
  /** The local date, `YYYY-MM-DD`. */
  hariIni: string;
  /** Photographs that came with the form: how many can be used, and words for those that cannot. */
  foto: { jumlah: number; ditolak: readonly string[] };
}

/** One field as read: nothing, a value, or what is wrong with it. */
type Baca<T> = { kosong: true } | { nilai: T } | { salah: string };

/** Reads the fields that a transition asks for; the fields are those of the model and nothing else. */
export function bacaIsian(peralihan: Peralihan, bahan: Bahan): HasilIsian {
  const isian: Record<string, unknown> = {};
  const galat: GalatIsian = {};
  for (const { kolom, wajib } of peralihan.isian) {
    const baca = PEMBACA[kolom as KolomAksi](bahan, wajib);
    if ('salah' in baca) galat[kolom] = baca.salah;
    else if ('nilai' in baca) isian[kolom] = baca.nilai;
    else if (wajib) galat[kolom] = KURANG[kolom as KolomAksi];
  }
  return Object.keys(galat).length > 0 ? { ok: false, galat } : { ok: true, isian: isian as IsianPeralihan };
}

/** What to do when a field that is needed was left empty. */
export const KURANG: Record<KolomAksi, string> = {
  keparahan: 'Pilih berat kerusakan',
  unit: 'Pilih unit yang bertanggung jawab',
  petugas: 'Pilih petugas lapangan',
  alasan: 'Pilih alasan',
  pesan: 'Tulis pesan untuk pelapor',
  catatan: 'Tulis catatan untuk rekan',
  jadwal: 'Tulis hari pengerjaan',
  foto: 'Tambahkan paling sedikit satu foto',
  jamKerja: 'Tulis berapa jam dikerjakan',
  bahan: 'Tulis bahan yang dipakai',
  induk: 'Tulis nomor laporan yang sama',
  penerima: 'Tulis lembaga yang menerima dan cara menghubunginya',
  terbit: 'Pilih apakah boleh dilihat umum',
};

const PEMBACA: Record<KolomAksi, (bahan: Bahan, wajib: boolean) => Baca<unknown>> = {
  keparahan: ({ model, nilai }) => pilih(nilai['keparahan'], (id) => model.keparahan(id) !== undefined),
  unit: ({ nilai }) => pilih(nilai['unit'], isUuid),
  // The form shows who has it; whoever empties the field takes it away.
  petugas: ({ nilai }, wajib) =>
    nilai['petugas'] === '' && !wajib ? { nilai: null } : pilih(nilai['petugas'], isUuid),
  alasan: ({ model, nilai }) => pilih(nilai['alasan'], (id) => model.alasan(id) !== undefined),
  pesan: ({ nilai }) => bacaTeks(nilai['pesan']),
  catatan: ({ nilai }) => bacaTeks(nilai['catatan']),
  bahan: ({ nilai }) => bacaTeks(nilai['bahan']),
  jadwal: bacaJadwal,
  // Photographs travel apart from the other fields; the route puts their ids in.
  foto: ({ foto }) =>
    foto.ditolak.length > 0 ? { salah: foto.ditolak.join(' ') } : foto.jumlah === 0 ? { kosong: true } : { nilai: [] },
  jamKerja: ({ nilai }) => bacaJam(nilai['jamKerja']),
  induk: ({ nilai }) => bacaInduk(nilai['induk']),
  penerima: bacaPenerima,
  terbit: ({ nilai }, wajib) =>
    wajib && nilai['terbit'] === undefined ? { kosong: true } : { nilai: nilai['terbit'] === 'ya' },
};

function pilih(nilai: string | undefined, isAda: (nilai: string) => boolean): Baca<string> {
  if (nilai === undefined || nilai === '') return { kosong: true };
  return isAda(nilai) ? { nilai } : { salah: 'Pilihan ini tidak ada lagi. Pilih yang lain.' };
}

/** A text from a form, cleaned. @param maks code points */
export function bacaTeks(nilai: string | undefined, maks = TEKS_MAKS): Baca<string> {
  const bersih = bersihkanTeks((nilai ?? '').trim());
  if (!bersih.ok) return { salah: 'Ada tanda yang tidak dapat disimpan. Ketik ulang bagian itu.' };
  if (bersih.teks === '') return { kosong: true };
  const lebih = panjangTeks(bersih.teks) - maks;
  return lebih > 0 ? { salah: `Terlalu panjang ${lebih} huruf. Paling banyak ${maks}.` } : { nilai: bersih.teks };
}

function bacaJadwal({ nilai, hariIni }: Bahan): Baca<string> {
  const [hari, bulan, tahun] = ['hari', 'bulan', 'tahun'].map((bagian) => (nilai[`jadwal-${bagian}`] ?? '').trim());
  if (!hari && !bulan && !tahun) return { kosong: true };
  const tanggal = `${tahun?.padStart(4, '0')}-${bulan?.padStart(2, '0')}-${hari?.padStart(2, '0')}`;
  const saat = new Date(`${tanggal}T00:00:00Z`);
  const isAda =
    /^\d{4}-\d{2}-\d{2}$/.test(tanggal) && !Number.isNaN(saat.getTime()) && saat.toISOString().startsWith(tanggal);
  if (!isAda) return { salah: 'Tanggal ini tidak ada di kalender. Contoh: 24 11 2026' };
  if (tanggal < hariIni) return { salah: 'Hari ini sudah lewat. Pilih hari ini atau sesudahnya.' };
  const batas = Number(hariIni.slice(0, 4)) + 2;
  return Number(tanggal.slice(0, 4)) > batas
    ? { salah: `Terlalu jauh. Pilih hari sampai tahun ${batas}.` }
    : { nilai: tanggal };
}

/** Hours with a decimal comma or point, in quarters. */
function bacaJam(nilai: string | undefined): Baca<number> {
  const teks = (nilai ?? '').trim().replace(',', '.');
  if (teks === '') return { kosong: true };
  const jam = Number(teks);
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(teks) || jam <= 0 || jam > JAM_MAKS || !Number.isInteger(jam * 4)) {
    return { salah: 'Tulis jam dengan kelipatan seperempat, misalnya 2,5' };
  }
  return { nilai: jam };
}

function bacaInduk(nilai: string | undefined): Baca<string> {
  if ((nilai ?? '').trim() === '') return { kosong: true };
  const nomor = parseNomorPublik(nilai ?? '');
  return nomor ? { nilai: nomor.nomor } : { salah: 'Nomor ini keliru satu huruf atau lebih. Periksa lagi nomornya.' };
}

function bacaPenerima({ nilai }: Bahan): Baca<{ nama: string; kontak: string }> {
  const [nama, kontak] = [bacaTeks(nilai['penerima-nama'], 200), bacaTeks(nilai['penerima-kontak'], 400)];
  if ('salah' in nama) return nama;
  if ('salah' in kontak) return kontak;
  if ('kosong' in nama && 'kosong' in kontak) return { kosong: true };
  if ('kosong' in nama || 'kosong' in kontak) return { salah: KURANG.penerima };
  return { nilai: { nama: nama.nilai, kontak: kontak.nilai } };
}
