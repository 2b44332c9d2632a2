import { isUuid, kunciCari, parseNomorPublik } from '../../../core/index.ts';
import { kataDari, normalTelepon } from '../../kasus/index.ts';
import { bacaPeriode } from './periode.ts';

/** The views that every desk has; the platform knows what each means, never a state by name. */
export const PANDANGAN = [
  'terbuka',
  'baru',
  'bahaya',
  'hari-ini',
  'terlambat',
  'menunggu',
  'tambahan',
  'konfirmasi',
  'saya',
  'belum-dibagi',
] as const;
export type NamaPandangan = (typeof PANDANGAN)[number];

/** What the search box was given. */
export type Carian =
  | { jenis: 'nomor'; nomor: string }
  | { jenis: 'telepon'; telepon: string }
  | { jenis: 'kata'; kata: readonly string[] };

/** The filters of the inbox, as they stand in the address. */
export interface SaringanMasuk {
  pandangan: NamaPandangan | undefined;
  layanan: string | undefined;
  /** `layanan.KATEGORI` */
  kategori: string | undefined;
  /** `layanan.KEADAAN` */
  keadaan: string | undefined;
  kecamatan: string | undefined;
  /** An account, or `kosong` for cases that nobody holds. */
  petugas: string | undefined;
  /** First and last local day on which a report came in, YYYY-MM-DD. */
  dari: string | undefined;
  sampai: string | undefined;
  urutan: 'batas' | 'baru';
  q: string;
}

const NAMA = /^[A-Za-z0-9_.-]{1,120}$/;
const PANJANG_CARI = 120;

/** Reads the filters of an address; what does not fit is left out. */
export function bacaSaringan(kueri: Record<string, string>): SaringanMasuk {
  const nama = (kolom: string) => (NAMA.test(kueri[kolom] ?? '') ? kueri[kolom] : undefined);
  const q = (kueri['q'] ?? '').replaceAll('\0', '').trim().slice(0, PANJANG_CARI);
  const petugas = kueri['petugas'] === 'kosong' || isUuid(kueri['petugas'] ?? '') ? kueri['petugas'] : undefined;
  const isian = {
    layanan: nama('layanan'),
    kategori: nama('kategori'),
    keadaan: nama('keadaan'),
    kecamatan: nama('kecamatan'),
    petugas,
    ...bacaPeriode(kueri).periode,
  };
  const pandangan = PANDANGAN.find((satu) => satu === kueri['pandangan']);
  const isKosong = [q === '' ? undefined : q, isian.keadaan, isian.dari, isian.sampai].every(
    (nilai) => nilai === undefined,
  );
  // A search, a chosen state and a period look at all cases; otherwise the desk begins with what is open.
  return {
    pandangan: pandangan ?? (isKosong ? 'terbuka' : undefined),
    ...isian,
    urutan: kueri['urutan'] === 'baru' ? 'baru' : 'batas',
    q,
  };
}

/** Whether a list is one of the fixed views as it is, so that its exact count is known. */
export function isPandanganMurni(saringan: SaringanMasuk): boolean {
  const { pandangan, urutan: _, q, ...isian } = saringan;
  return pandangan !== undefined && q === '' && Object.values(isian).every((nilai) => nilai === undefined);
}

/** Whether the search box alone chooses the list. */
export function isTanpaSaringan(saringan: SaringanMasuk): boolean {
  const { urutan: _, q: __, ...isian } = saringan;
  return Object.values(isian).every((nilai) => nilai === undefined);
}

/** What the words of the search box look for: a number, a telephone, else words. Undefined for an empty box. */
export function bacaCarian(q: string): Carian | undefined {
  if (q === '') return undefined;
  const nomor = parseNomorPublik(q);
  if (nomor) return { jenis: 'nomor', nomor: nomor.nomor };
  const telepon = normalTelepon(q);
  if (telepon) return { jenis: 'telepon', telepon };
  return { jenis: 'kata', kata: kunciCari(q) === '' ? [] : kataDari(q).slice(0, 6) };
}

/** The same filters as the query of an address, with some of them changed. */
export function tulisSaringan(saringan: SaringanMasuk, ubah: Partial<Record<string, string | undefined>> = {}): string {
  const isi: Record<string, string | undefined> = {
    pandangan: saringan.pandangan,
    layanan: saringan.layanan,
    kategori: saringan.kategori,
    keadaan: saringan.keadaan,
    kecamatan: saringan.kecamatan,
    petugas: saringan.petugas,
    dari: saringan.dari,
    sampai: saringan.sampai,
    urutan: saringan.urutan === 'batas' ? undefined : saringan.urutan,
    q: saringan.q === '' ? undefined : saringan.q,
    ...ubah,
  };
  const kueri = new URLSearchParams();
  for (const [nama, nilai] of Object.entries(isi)) if (nilai !== undefined) kueri.set(nama, nilai);
  const teks = kueri.toString();
  return teks === '' ? '' : `?${teks}`;
}
