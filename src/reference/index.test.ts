import { describe, expect, it } from 'vitest';
import { isDiKotak, KOTAK_INDONESIA, makeNomorPublik, parseKodeWilayah, parseNomorPublik } from '../core/index.ts';
import { loadLibur, loadPemda, loadWilayah, loadWilayahLama, loadWilayahTitik } from './index.ts';

const wilayah = loadWilayah();
const namaDari = new Map(wilayah.kode.map((kode, i) => [kode, wilayah.nama[i] ?? '']));
const hitung = <T>(daftar: T[]) => new Set(daftar).size;

describe('wilayah', () => {
  it('has the counts of Kepmendagri 300.2.2-2430/2025', () => {
    const jumlah: Record<string, number> = {};
    for (const kode of wilayah.kode) {
      const jenis = parseKodeWilayah(kode)?.jenis ?? 'salah';
      jumlah[jenis] = (jumlah[jenis] ?? 0) + 1;
    }
    const { desa = 0, 'desa adat': adat = 0, ...lain } = jumlah;
    expect(lain).toEqual({ provinsi: 38, kabupaten: 416, kota: 98, kecamatan: 7285, kelurahan: 8496 });
    expect(desa + adat).toBe(75_266);
  });

  it('is sorted, without a code twice, and each region stands under one above it', () => {
    expect(wilayah.kode).toEqual([...new Set(wilayah.kode)].sort());
    for (const kode of wilayah.kode)
      if (kode.includes('.')) expect(namaDari.has(kode.replace(/\.\d+$/, ''))).toBe(true);
  });

  it('has clean names', () => {
    expect(namaDari.get('35.29.22')).toBe("Ra'as");
    expect(wilayah.nama.filter((nama) => /["’*]| {2}|^\s|[\s.]$|^$/.test(nama))).toEqual([]);
  });
});

describe('pemda', () => {
  const pemda = loadPemda();

  it('are the 546 with autonomy, numbered from 1 in the order of their codes', () => {
    expect(pemda.map((p) => p.pemdaId)).toEqual(Array.from({ length: 546 }, (_, i) => i + 1));
    expect(pemda.filter((p) => p.kode.startsWith('31')).map((p) => p.nama)).toEqual([
      'Provinsi Daerah Khusus Ibukota Jakarta',
    ]);
  });

  it('have one slug and three letters each, fit for a public number', () => {
    expect(hitung(pemda.map((p) => p.slug))).toBe(546);
    expect(hitung(pemda.map((p) => p.singkatan))).toBe(546);
    for (const p of pemda) {
      expect(p.slug).toMatch(/^(provinsi|kabupaten|kota)(-[a-z0-9]+)+$/);
      expect(parseNomorPublik(makeNomorPublik(p.singkatan))?.singkatan).toBe(p.singkatan);
    }
  });

  it('keep the numbers, letters and zones that are already in use', () => {
    const cari = (slug: string) => pemda.find((p) => p.slug === slug);
    expect(cari('kota-kupang')).toMatchObject({
      kode: '53.71',
      nama: 'Kota Kupang',
      singkatan: 'KPG',
      zona: 'Asia/Makassar',
    });
    expect(cari('provinsi-nusa-tenggara-timur')).toMatchObject({ singkatan: 'NTT', zona: 'Asia/Makassar' });
    expect(cari('kabupaten-lembata')).toMatchObject({ singkatan: 'MBT' });
    expect(cari('kota-pontianak')?.zona).toBe('Asia/Jakarta');
    expect(cari('kabupaten-merauke')?.zona).toBe('Asia/Jayapura');
  });
});

describe('titik and wilayah lama', () => {
  it('give a point inside its box for every region of the upper three levels', () => {
    const titik = loadWilayahTitik();
    expect(titik).toHaveLength(38 + 514 + 7285);
    for (const t of titik) {
      expect(isDiKotak(t, KOTAK_INDONESIA)).toBe(true);
      // The box has two decimals, the point three.
      const k = t.kotak;
      expect(
        isDiKotak(t, {
          lintangMin: k.lintangMin - 0.01,
          bujurMin: k.bujurMin - 0.01,
          lintangMaks: k.lintangMaks + 0.01,
          bujurMaks: k.bujurMaks + 0.01,
        }),
      ).toBe(true);
    }
  });

  it('lead from every old code to a present one', () => {
    for (const lama of loadWilayahLama()) expect(namaDari.has(lama.kodeKini)).toBe(true);
  });
});

describe('hari libur', () => {
  it('has 17 national holidays a year and the cuti bersama of the decrees', () => {
    const { libur, sampai } = loadLibur();
    const jumlah = (tahun: string, jenis: string) =>
      [...libur].filter(([t, l]) => t.startsWith(tahun) && l.jenis === jenis).length;
    expect(sampai).toBe('2026');
    expect([jumlah('2025', 'libur nasional'), jumlah('2026', 'libur nasional')]).toEqual([17, 17]);
    expect([jumlah('2025', 'cuti bersama'), jumlah('2026', 'cuti bersama')]).toEqual([11, 8]);
  });
});
