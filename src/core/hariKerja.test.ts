import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hariKerjaAntara,
  type Kalender,
  type Libur,
  lanjutkanTenggat,
  sisaHariKerja,
  tenggatHari,
  tenggatHariKerja,
  tenggatJam,
} from './hariKerja.ts';
import { awalHari, hariDalamPekan, hariDariIso, isoDariHari, type Zona } from './zona.ts';

const ZONA: Zona[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
const UTC: Record<Zona, string> = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' };

const libur = (nama: string, jenis: Libur['jenis'] = 'libur nasional'): Libur => ({ nama, jenis, dasar: 'SKB' });

function kalender(ubah: Partial<Kalender> = {}): Kalender {
  return {
    zona: 'Asia/Makassar',
    hariKerja: [1, 2, 3, 4, 5],
    jamKerja: { mulai: '08:00', selesai: '15:30', perHari: { 5: { mulai: '08:00', selesai: '11:00' } } },
    libur: new Map([
      ['2026-12-24', libur('Kelahiran Yesus Kristus', 'cuti bersama')],
      ['2026-12-25', libur('Kelahiran Yesus Kristus')],
    ]),
    bukaCutiBersama: false,
    liburSampai: '2026',
    ...ubah,
  };
}

const wita = (lokal: string) => new Date(`${lokal}+08:00`);
const sebelum = (t: Date) => new Date(t.getTime() - 1);

describe('tenggatHariKerja', () => {
  it('counts from the day after receipt and ends with the whole last day', () => {
    expect(tenggatHariKerja(kalender(), wita('2026-11-09T10:00'), 5)).toEqual({
      tenggat: wita('2026-11-17T00:00'),
      hariTerima: '2026-11-09',
      hariPertama: '2026-11-10',
      hariTerakhir: '2026-11-16',
      akhirPekan: 2,
      libur: [],
      tanpaDaftarLibur: false,
    });
  });

  it('takes what comes after hours or on a day off as received on the next working day', () => {
    const terima = (lokal: string) => tenggatHariKerja(kalender(), wita(lokal), 1).hariTerima;
    expect(terima('2026-11-09T15:29')).toBe('2026-11-09');
    expect(terima('2026-11-09T15:30')).toBe('2026-11-10');
    expect(terima('2026-11-09T03:00')).toBe('2026-11-09');
    expect(terima('2026-11-13T11:00')).toBe('2026-11-16');
    expect(terima('2026-11-14T09:00')).toBe('2026-11-16');
    expect(terima('2026-12-23T16:00')).toBe('2026-12-28');
  });

  it('names the days off it passed over, and says when no decree is loaded', () => {
    const t = tenggatHariKerja(kalender(), wita('2026-12-22T09:00'), 5);
    expect(t).toMatchObject({ hariTerakhir: '2026-12-31', akhirPekan: 2, tanpaDaftarLibur: false });
    expect(t.libur.map((l) => l.tanggal)).toEqual(['2026-12-24', '2026-12-25']);
    expect(tenggatHariKerja(kalender(), wita('2026-12-22T09:00'), 6)).toMatchObject({
      hariTerakhir: '2027-01-01',
      tanpaDaftarLibur: true,
    });
  });

  it('works on cuti bersama when the office is open on it, never on a national holiday', () => {
    expect(tenggatHariKerja(kalender({ bukaCutiBersama: true }), wita('2026-12-22T09:00'), 3).hariTerakhir).toBe(
      '2026-12-28',
    );
    expect(tenggatHariKerja(kalender(), wita('2026-12-22T09:00'), 3).hariTerakhir).toBe('2026-12-29');
  });

  it('ends with the day of receipt for no days', () => {
    expect(tenggatHariKerja(kalender(), wita('2026-11-14T09:00'), 0)).toMatchObject({
      hariPertama: '2026-11-16',
      hariTerakhir: '2026-11-16',
    });
  });

  it('refuses what cannot be counted', () => {
    for (const n of [-1, 1.5, Number.NaN])
      expect(() => tenggatHariKerja(kalender(), wita('2026-11-09T09:00'), n)).toThrow(RangeError);
    expect(() => tenggatHariKerja(kalender({ hariKerja: [] }), wita('2026-11-09T09:00'), 1)).toThrow(RangeError);
  });
});

const AWAL = hariDariIso('2026-01-01');
const acak = fc.record({
  zona: fc.constantFrom(...ZONA),
  hariKerja: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [7, 1, 2, 3, 4]),
  bukaCutiBersama: fc.boolean(),
  libur: fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom<Libur['jenis']>('libur nasional', 'cuti bersama', 'libur daerah'),
      ),
      { maxLength: 40 },
    )
    .map((daftar) => new Map(daftar.map(([h, jenis]) => [isoDariHari(AWAL + h), libur('x', jenis)]))),
});
const menit = fc.integer({ min: 0, max: 100 * 1440 });
const n = fc.integer({ min: 0, max: 30 });
const saat = (zona: Zona, m: number) => new Date(awalHari(zona, AWAL) + m * 60_000);

function isKerja(k: Kalender, iso: string): boolean {
  const l = k.libur.get(iso);
  const tutup = l !== undefined && !(l.jenis === 'cuti bersama' && k.bukaCutiBersama);
  return k.hariKerja.includes(hariDalamPekan(hariDariIso(iso))) && !tutup;
}

describe('working days over any calendar', () => {
  it('a deadline ends at local midnight after a working day, n working days after receipt', () => {
    fc.assert(
      fc.property(acak, menit, n, (ubah, m, jumlah) => {
        const k = kalender(ubah);
        const t = tenggatHariKerja(k, saat(k.zona, m), jumlah);
        expect([t.hariTerima, t.hariPertama, t.hariTerakhir].every((hari) => isKerja(k, hari))).toBe(true);
        expect(t.tenggat).toEqual(new Date(`${isoDariHari(hariDariIso(t.hariTerakhir) + 1)}T00:00:00${UTC[k.zona]}`));
        const dari = hariDariIso(t.hariTerima);
        const hari = Array.from({ length: hariDariIso(t.hariTerakhir) - dari }, (_, i) => isoDariHari(dari + 1 + i));
        expect(hari.filter((h) => isKerja(k, h))).toHaveLength(jumlah);
        expect(sisaHariKerja(k, new Date(`${t.hariTerima}T09:00:00${UTC[k.zona]}`), t.tenggat)).toBe(jumlah);
      }),
    );
  });

  it('a deadline grows with n and with the moment of receipt', () => {
    fc.assert(
      fc.property(acak, menit, menit, n, (ubah, a, b, jumlah) => {
        const k = kalender(ubah);
        const [awal, akhir] = [Math.min(a, b), Math.max(a, b)];
        const t = tenggatHariKerja(k, saat(k.zona, awal), jumlah).tenggat;
        expect(tenggatHariKerja(k, saat(k.zona, awal), jumlah + 1).tenggat.getTime()).toBeGreaterThan(t.getTime());
        expect(tenggatHariKerja(k, saat(k.zona, akhir), jumlah).tenggat.getTime()).toBeGreaterThanOrEqual(t.getTime());
      }),
    );
  });

  it('the same local moment gives the same local days in all three zones', () => {
    fc.assert(
      fc.property(acak, menit, n, (ubah, m, jumlah) => {
        const hari = ZONA.map((zona) => {
          const { tenggat: _, ...sisanya } = tenggatHariKerja(kalender({ ...ubah, zona }), saat(zona, m), jumlah);
          return sisanya;
        });
        expect(hari[1]).toEqual(hari[0]);
        expect(hari[2]).toEqual(hari[0]);
      }),
    );
  });

  it('the count of a span is the sum of its parts', () => {
    fc.assert(
      fc.property(acak, menit, menit, menit, (ubah, a, b, c) => {
        const k = kalender(ubah);
        const antara = (x: number, y: number) => hariKerjaAntara(k, saat(k.zona, x), saat(k.zona, y));
        expect(antara(a, b) + antara(b, c)).toBe(antara(a, c));
      }),
    );
  });

  it('a rest leaves as many working days to the deadline as there were', () => {
    fc.assert(
      fc.property(acak, menit, menit, n, (ubah, a, b, jumlah) => {
        const k = kalender(ubah);
        const [berhenti, lanjut] = [saat(k.zona, Math.min(a, b)), saat(k.zona, Math.max(a, b))];
        const lama = tenggatHariKerja(k, berhenti, jumlah).tenggat;
        const baru = lanjutkanTenggat(k, lama, berhenti, lanjut);
        expect(hariKerjaAntara(k, lanjut, baru)).toBe(hariKerjaAntara(k, berhenti, lama));
        expect(baru.getTime()).toBeGreaterThanOrEqual(lama.getTime());
      }),
    );
  });
});

describe('lanjutkanTenggat', () => {
  const lama = wita('2026-11-17T00:00');
  const setelah = (dari: string, sampai: string) => lanjutkanTenggat(kalender(), lama, wita(dari), wita(sampai));

  it('moves nothing for a rest within one day or over a weekend', () => {
    expect(setelah('2026-11-10T08:00', '2026-11-10T23:59')).toEqual(lama);
    expect(setelah('2026-11-14T08:00', '2026-11-16T07:00')).toEqual(lama);
    expect(setelah('2026-11-12T08:00', '2026-11-10T08:00')).toEqual(lama);
  });

  it('moves by the midnights of working days that passed', () => {
    expect(setelah('2026-11-10T23:59', '2026-11-11T00:00')).toEqual(wita('2026-11-18T00:00'));
    expect(setelah('2026-11-10T08:00', '2026-11-16T08:00')).toEqual(wita('2026-11-21T00:00'));
  });
});

describe('sisaHariKerja', () => {
  const sisa = (kini: string) => sisaHariKerja(kalender(), wita(kini), wita('2026-11-14T00:00'));

  it('is 0 on the due day and negative after it', () => {
    expect([sisa('2026-11-11T09:00'), sisa('2026-11-13T00:00'), sisa('2026-11-13T23:59')]).toEqual([2, 0, 0]);
    expect([sisa('2026-11-14T00:00'), sisa('2026-11-16T00:00'), sisa('2026-11-18T09:00')]).toEqual([0, -1, -3]);
  });
});

describe('other deadlines', () => {
  it('hours run through nights, days end with the local day', () => {
    expect(tenggatJam(wita('2026-11-13T22:00'), 24)).toEqual(wita('2026-11-14T22:00'));
    const t = tenggatHari(kalender(), wita('2026-11-13T22:00'), 2);
    expect(t).toEqual(wita('2026-11-16T00:00'));
    expect(sebelum(t)).toEqual(new Date('2026-11-15T15:59:59.999Z'));
  });
});
