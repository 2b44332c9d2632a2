import { hariDalamPekan, hariDariIso, isoDariHari, namaZona, waktuLokal, type Zona } from './zona.ts';

/** The languages of the public pages. */
export type Bahasa = 'id' | 'en';

const HARI = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const BULAN = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const RELATIF: Record<Bahasa, Record<number, string>> = {
  id: { [-1]: 'kemarin', 0: 'hari ini', 1: 'besok' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** The local date of a moment, `YYYY-MM-DD`. */
export function tanggalLokal(saat: Date, zona: Zona): string {
  return isoDariHari(waktuLokal(zona, saat).hari);
}

/** `Selasa, 1 Desember 2026`, `Tuesday, 1 December 2026`; takes a local date `YYYY-MM-DD`. */
export function formatTanggalIso(tanggal: string, bahasa: Bahasa = 'id'): string {
  const t = bagian(tanggal, bahasa);
  return `${t.hari}, ${t.tanggal} ${t.bulan} ${t.tahun}`;
}

/** `Senin 9 November`; takes a local date `YYYY-MM-DD`. */
export function formatHariIso(tanggal: string, bahasa: Bahasa = 'id'): string {
  const t = bagian(tanggal, bahasa);
  return `${t.hari} ${t.tanggal} ${t.bulan}`;
}

/** `Sen 9 Nov`; takes a local date `YYYY-MM-DD`. */
export function formatHariPendekIso(tanggal: string, bahasa: Bahasa = 'id'): string {
  const t = bagian(tanggal, bahasa);
  return `${t.hari.slice(0, 3)} ${t.tanggal} ${t.bulan.slice(0, 3)}`;
}

/** The date of a moment: `Selasa, 1 Desember 2026`. */
export function formatTanggal(saat: Date, zona: Zona, bahasa: Bahasa = 'id'): string {
  return formatTanggalIso(tanggalLokal(saat, zona), bahasa);
}

/** The day of a moment without its year: `Senin 9 November`. */
export function formatHari(saat: Date, zona: Zona, bahasa: Bahasa = 'id'): string {
  return formatHariIso(tanggalLokal(saat, zona), bahasa);
}

/** The day of a moment in its shortest form: `Sen 9 Nov`. */
export function formatHariPendek(saat: Date, zona: Zona, bahasa: Bahasa = 'id'): string {
  return formatHariPendekIso(tanggalLokal(saat, zona), bahasa);
}

/** The clock of a moment: `23.59 WITA`, in English `23:59 WITA`. */
export function formatJam(saat: Date, zona: Zona, bahasa: Bahasa = 'id'): string {
  const { menit } = waktuLokal(zona, saat);
  const dua = (n: number) => String(n).padStart(2, '0');
  return `${dua(Math.floor(menit / 60))}${bahasa === 'id' ? '.' : ':'}${dua(menit % 60)} ${namaZona(zona)}`;
}

/** A moment in full: `Selasa, 1 Desember 2026, 23.59 WITA`. */
export function formatWaktu(saat: Date, zona: Zona, bahasa: Bahasa = 'id'): string {
  return `${formatTanggal(saat, zona, bahasa)}, ${formatJam(saat, zona, bahasa)}`;
}

/** A deadline in full by the last minute that is in time: midnight after 1 December gives 1 December, 23.59. */
export function formatTenggat(tenggat: Date, zona: Zona, bahasa: Bahasa = 'id'): string {
  return formatWaktu(menitTerakhir(tenggat), zona, bahasa);
}

/** The last whole minute before a deadline, for the other formats. */
export function menitTerakhir(tenggat: Date): Date {
  return new Date(tenggat.getTime() - 60_000);
}

/** `kemarin`, `hari ini`, `besok`, else the day without its year. */
export function formatHariRelatif(saat: Date, kini: Date, zona: Zona, bahasa: Bahasa = 'id'): string {
  const beda = waktuLokal(zona, saat).hari - waktuLokal(zona, kini).hari;
  return RELATIF[bahasa][beda] ?? formatHari(saat, zona, bahasa);
}

function bagian(tanggal: string, bahasa: Bahasa): { hari: string; tanggal: number; bulan: string; tahun: string } {
  const hari = HARI[bahasa][hariDalamPekan(hariDariIso(tanggal)) - 1] ?? '';
  const bulan = BULAN[bahasa][Number(tanggal.slice(5, 7)) - 1] ?? '';
  return { hari, tanggal: Number(tanggal.slice(8, 10)), bulan, tahun: tanggal.slice(0, 4) };
}
