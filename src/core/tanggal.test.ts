import { describe, expect, it } from 'vitest';
import {
  formatHari,
  formatHariPendek,
  formatHariRelatif,
  formatJam,
  formatTanggal,
  formatTanggalIso,
  formatTenggat,
  formatWaktu,
  tanggalLokal,
} from './tanggal.ts';

const WITA = 'Asia/Makassar' as const;
const saat = new Date('2026-12-01T15:59:00Z');

describe('tanggal', () => {
  it('is written in Indonesian', () => {
    expect(formatWaktu(saat, WITA)).toBe('Selasa, 1 Desember 2026, 23.59 WITA');
    expect(formatTanggal(saat, WITA)).toBe('Selasa, 1 Desember 2026');
    expect(formatHari(new Date('2026-11-09T01:00:00Z'), WITA)).toBe('Senin 9 November');
    expect(formatHariPendek(new Date('2026-11-09T01:00:00Z'), WITA)).toBe('Sen 9 Nov');
    expect(formatJam(new Date('2026-11-09T01:05:00Z'), WITA)).toBe('09.05 WITA');
  });

  it('is written in English', () => {
    expect(formatWaktu(saat, WITA, 'en')).toBe('Tuesday, 1 December 2026, 23:59 WITA');
    expect(formatHariPendek(saat, WITA, 'en')).toBe('Tue 1 Dec');
  });

  it('belongs to the zone: the same moment is the next day in the east', () => {
    expect(tanggalLokal(saat, 'Asia/Jakarta')).toBe('2026-12-01');
    expect(tanggalLokal(saat, 'Asia/Jayapura')).toBe('2026-12-02');
    expect(formatWaktu(saat, 'Asia/Jayapura')).toBe('Rabu, 2 Desember 2026, 00.59 WIT');
  });

  it('shows a deadline by the last minute in time', () => {
    expect(formatTenggat(new Date('2026-12-01T16:00:00Z'), WITA)).toBe('Selasa, 1 Desember 2026, 23.59 WITA');
  });

  it('says yesterday, today and tomorrow by the local calendar', () => {
    const kata = (iso: string, bahasa?: 'en') => formatHariRelatif(new Date(iso), saat, WITA, bahasa);
    expect(kata('2026-11-30T16:00:00Z')).toBe('hari ini');
    expect(kata('2026-12-01T16:00:00Z')).toBe('besok');
    expect(kata('2026-11-30T15:59:00Z')).toBe('kemarin');
    expect(kata('2026-12-03T00:00:00Z')).toBe('Kamis 3 Desember');
    expect(kata('2026-12-01T16:00:00Z', 'en')).toBe('tomorrow');
  });

  it('refuses a text that is no date', () => {
    expect(formatTanggalIso('2026-05-31')).toBe('Minggu, 31 Mei 2026');
    expect(() => formatTanggalIso('31-05-2026')).toThrow(RangeError);
  });
});
