import type { Pengaturan } from '../../pemda/index.ts';
import type { Galat, Nilai } from '../isian.ts';

/** Weekdays by their number in ISO 8601. */
export const HARI = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

type JamKerja = Pengaturan['jamKerja'];

/** The office hours as the form posts them. */
export function nilaiJamKerja({ jamKerja, bukaCutiBersama }: Pengaturan): Nilai {
  const hari = Object.entries(jamKerja).flatMap(([nomor, satu]) => [
    [`mulai-${nomor}`, satu.mulai],
    [`selesai-${nomor}`, satu.selesai],
  ]);
  return { ...Object.fromEntries(hari), cuti: bukaCutiBersama ? 'ya' : '' };
}

/** Reads the hours; a day with both fields empty is no working day. */
export function bacaJamKerja(nilai: Nilai): { jamKerja: JamKerja; galat: Galat } {
  const jamKerja: JamKerja = {};
  const galat: Galat = {};
  HARI.forEach((nama, urutan) => {
    const nomor = String(urutan + 1);
    const [mulai, selesai] = [jam(nilai[`mulai-${nomor}`]), jam(nilai[`selesai-${nomor}`])];
    if (mulai === '' && selesai === '') return;
    if (mulai === undefined || mulai === '') galat[`mulai-${nomor}`] = `${nama}: tulis jam buka seperti 08.00`;
    else if (selesai === undefined || selesai === '')
      galat[`selesai-${nomor}`] = `${nama}: tulis jam tutup seperti 15.30`;
    else if (selesai <= mulai) galat[`selesai-${nomor}`] = `${nama}: jam tutup harus sesudah jam buka`;
    else jamKerja[nomor] = { mulai, selesai };
  });
  if (Object.keys(jamKerja).length === 0 && Object.keys(galat).length === 0)
    galat['mulai-1'] = 'Tulis jam kerja paling sedikit satu hari';
  return { jamKerja, galat };
}

/** `08:00`, also from `8.00`; empty stays empty, undefined is no time of day. */
function jam(teks = ''): string | undefined {
  const rapi = teks.trim();
  if (rapi === '') return '';
  const cocok = /^(\d{1,2})[.:](\d\d)$/.exec(rapi);
  const [, jamKe = '', menit = ''] = cocok ?? [];
  return cocok && Number(jamKe) < 24 && Number(menit) < 60 ? `${jamKe.padStart(2, '0')}:${menit}` : undefined;
}
