import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelKecil } from '../../../test/support/model-kecil.ts';
import { hariKerjaAntara, type Kalender, waktuLokal } from '../../core/index.ts';
import { loadLibur } from '../../reference/index.ts';
import type { Fase, Jam, ModelLayanan } from '../model/index.ts';
import { type JamBerjalan, type KejadianJam, majukanJam, tenggatTerdekat } from './jam.ts';

const JAM: Jam[] = [
  {
    id: 'selesaikan',
    judul: dua('Selesaikan'),
    lama: 'sla',
    mulai: { saat: 'diterima' },
    selesai: { saat: 'akhir' },
    jeda: true,
    lewat: { eskalasi: true },
  },
  {
    id: 'amankan',
    judul: dua('Amankan'),
    lama: { jam: 24 },
    mulai: { saat: 'bahaya' },
    selesai: { saat: 'diamankan' },
    jeda: false,
    lewat: { eskalasi: true },
  },
  {
    id: 'tunggu',
    judul: dua('Tunggu'),
    lama: { hariKerja: 10 },
    mulai: { saat: 'masuk', keadaan: ['TUNGGU'] },
    selesai: { saat: 'keluar', keadaan: ['TUNGGU'] },
    jeda: false,
    lewat: { peralihan: 'x' },
  },
];
const MODEL: ModelLayanan = { ...modelKecil(), jam: JAM };
const kalender = (zona: Kalender['zona']): Kalender => ({
  zona,
  hariKerja: [1, 2, 3, 4, 5],
  jamKerja: { mulai: '08:00', selesai: '15:30' },
  libur: loadLibur().libur,
  bukaCutiBersama: false,
  liburSampai: '2026',
});
const KUPANG = kalender('Asia/Makassar');

function dua(teks: string) {
  return { id: teks, en: teks };
}

/** A local moment of Kupang (UTC+8). */
const saat = (tanggal: string, jam = '10:00') => new Date(`${tanggal}T${jam}:00+08:00`);

function kejadian(
  pada: Date,
  dari: [string, Fase] | undefined,
  ke: [string, Fase],
  lain: Partial<KejadianJam> = {},
): KejadianJam {
  const keadaan = ([nama, fase]: [string, Fase]) => ({ keadaan: nama, fase });
  return {
    pada,
    dari: dari && keadaan(dari),
    ke: keadaan(ke),
    kembali: false,
    mulaiBahaya: false,
    aman: false,
    sla: { hariKerja: 14 },
    ...lain,
  };
}

const BARU: [string, Fase] = ['BARU', 'terbuka'];
const TUNGGU: [string, Fase] = ['TUNGGU', 'menunggu'];
const SELESAI: [string, Fase] = ['SELESAI', 'akhir'];

function satu(daftar: JamBerjalan[], jam: string): JamBerjalan {
  const run = daftar.findLast((calon) => calon.jam === jam);
  if (!run) throw new Error(`tidak ada ${jam}`);
  return run;
}

describe('clocks of a kasus', () => {
  it('counts 14 working days from the day after receipt, as the reference page shows', () => {
    const jam = majukanJam(MODEL, KUPANG, [], kejadian(saat('2026-11-09', '08:14'), undefined, BARU));
    expect(satu(jam, 'selesaikan').tenggat).toEqual(saat('2026-11-28', '00:00'));
  });

  it('rests while the kasus waits for its reporter and moves the due date by the working days', () => {
    let jam = majukanJam(MODEL, KUPANG, [], kejadian(saat('2026-11-09', '08:14'), undefined, BARU));
    jam = majukanJam(MODEL, KUPANG, jam, kejadian(saat('2026-11-12', '07:45'), BARU, TUNGGU));
    expect(satu(jam, 'selesaikan').berhenti).toEqual(saat('2026-11-12', '07:45'));
    expect(tenggatTerdekat(MODEL, KUPANG, jam)).toBeUndefined();
    jam = majukanJam(MODEL, KUPANG, jam, kejadian(saat('2026-11-16', '09:00'), TUNGGU, BARU, { kembali: true }));
    expect(satu(jam, 'selesaikan').tenggat).toEqual(saat('2026-12-02', '00:00'));
    expect(satu(jam, 'selesaikan').hitungan.jeda).toHaveLength(1);
    expect(satu(jam, 'tunggu').selesai).toEqual(saat('2026-11-16', '09:00'));
    expect(tenggatTerdekat(MODEL, KUPANG, jam)?.jatuhTempo).toBe('2026-12-01');
  });

  it('the danger clock runs 24 hours through nights and holidays, from receipt or from marking', () => {
    const pada = saat('2026-12-24', '22:00');
    const ditandai = majukanJam(MODEL, KUPANG, [], kejadian(pada, undefined, BARU, { mulaiBahaya: true }));
    expect(satu(ditandai, 'amankan').tenggat).toEqual(saat('2026-12-25', '22:00'));
    let nanti = majukanJam(MODEL, KUPANG, [], kejadian(saat('2026-11-09'), undefined, BARU));
    nanti = majukanJam(MODEL, KUPANG, nanti, kejadian(saat('2026-11-11', '23:30'), BARU, BARU, { mulaiBahaya: true }));
    expect(satu(nanti, 'amankan').tenggat).toEqual(saat('2026-11-12', '23:30'));
  });

  it('a severity replaces the length, counted from the first day', () => {
    let jam = majukanJam(MODEL, KUPANG, [], kejadian(saat('2026-11-09'), undefined, BARU, { sla: { hariKerja: 30 } }));
    jam = majukanJam(MODEL, KUPANG, jam, kejadian(saat('2026-11-11'), BARU, BARU, { sla: { hariKerja: 3 } }));
    expect(satu(jam, 'selesaikan').tenggat).toEqual(saat('2026-11-13', '00:00'));
  });

  it('a severity that is set after a rest keeps the days of the rest', () => {
    let jam = majukanJam(MODEL, KUPANG, [], kejadian(saat('2026-11-09'), undefined, BARU, { sla: { hariKerja: 30 } }));
    jam = majukanJam(MODEL, KUPANG, jam, kejadian(saat('2026-11-10'), BARU, TUNGGU, { sla: { hariKerja: 30 } }));
    jam = majukanJam(MODEL, KUPANG, jam, kejadian(saat('2026-11-12'), TUNGGU, BARU, { sla: { hariKerja: 30 } }));
    jam = majukanJam(MODEL, KUPANG, jam, kejadian(saat('2026-11-12'), BARU, BARU, { sla: { hariKerja: 3 } }));
    expect(satu(jam, 'selesaikan').tenggat).toEqual(saat('2026-11-17', '00:00'));
    expect(satu(jam, 'selesaikan').hitungan.jeda).toHaveLength(1);
  });

  it('an end that is taken back runs on as if it had not been, a reopening starts anew', () => {
    const awal = majukanJam(MODEL, KUPANG, [], kejadian(saat('2026-11-09'), undefined, BARU));
    const selesai = majukanJam(MODEL, KUPANG, awal, kejadian(saat('2026-11-10'), BARU, SELESAI));
    const kembali = majukanJam(MODEL, KUPANG, selesai, kejadian(saat('2026-11-16'), SELESAI, BARU, { kembali: true }));
    expect(kembali).toHaveLength(1);
    expect(satu(kembali, 'selesaikan').tenggat).toEqual(satu(awal, 'selesaikan').tenggat);
    const dibuka = majukanJam(MODEL, KUPANG, selesai, kejadian(saat('2026-11-16'), SELESAI, BARU));
    expect(dibuka).toHaveLength(2);
    expect(satu(dibuka, 'selesaikan').mulai).toEqual(saat('2026-11-16'));
  });

  it('a clock of the office that an end had stopped in its own state runs on when the end is taken back', () => {
    const periksa: Jam = {
      id: 'periksa',
      judul: dua('Periksa'),
      lama: { hariKerja: 3 },
      mulai: { saat: 'masuk', keadaan: ['BARU'] },
      selesai: { saat: 'keluar', keadaan: ['BARU'] },
      jeda: true,
      lewat: { eskalasi: true },
    };
    const model = { ...MODEL, jam: [periksa] };
    const pada = saat('2026-11-10');
    const awal = majukanJam(model, KUPANG, [], kejadian(saat('2026-11-09'), undefined, BARU));
    const selesai = majukanJam(model, KUPANG, awal, kejadian(pada, BARU, SELESAI));
    const balik = (berakhir: Date) =>
      majukanJam(model, KUPANG, selesai, kejadian(saat('2026-11-16'), SELESAI, BARU, { kembali: true, berakhir }));
    expect(balik(pada)).toEqual(awal);
    // What had been kept before the end is kept.
    expect(balik(saat('2026-11-12'))).toHaveLength(2);
  });

  it('a danger that is no longer marked ends its clock without keeping it', () => {
    const awal = majukanJam(MODEL, KUPANG, [], kejadian(saat('2026-11-09'), undefined, BARU, { mulaiBahaya: true }));
    const cabut = { aman: true, bahayaDicabut: true };
    const jam = majukanJam(MODEL, KUPANG, awal, kejadian(saat('2026-11-09', '10:00'), BARU, BARU, cabut));
    expect(satu(jam, 'amankan')).toMatchObject({
      selesai: saat('2026-11-09', '10:00'),
      berhenti: saat('2026-11-09', '10:00'),
    });
  });

  it('however often it rests, the due day lies as many working days after receipt as its length and its rests', () => {
    const zona = fc.constantFrom<Kalender['zona']>('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
    const rests = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        zona,
        fc.integer({ min: 0, max: 8000 }),
        rests,
        fc.integer({ min: 1, max: 30 }),
        (z, mulaiJam, jeda, hari) => {
          const kal = kalender(z);
          const sla = { hariKerja: hari };
          let kini = new Date(Date.UTC(2026, 0, 1) + mulaiJam * 3_600_000);
          let jam = majukanJam(MODEL, kal, [], kejadian(kini, undefined, BARU, { sla }));
          const tanpaJeda = satu(jam, 'selesaikan').tenggat;
          let hariJeda = 0;
          for (const [sampai, lama] of jeda) {
            kini = new Date(kini.getTime() + sampai * 3_600_000);
            jam = majukanJam(MODEL, kal, jam, kejadian(kini, BARU, TUNGGU, { sla }));
            const lanjut = new Date(kini.getTime() + lama * 3_600_000);
            hariJeda += hariKerjaAntara(kal, kini, lanjut);
            kini = lanjut;
            jam = majukanJam(MODEL, kal, jam, kejadian(kini, TUNGGU, BARU, { sla, kembali: true }));
          }
          const tenggat = satu(jam, 'selesaikan').tenggat;
          expect(hariKerjaAntara(kal, new Date(tanpaJeda.getTime() - 1), new Date(tenggat.getTime() - 1))).toBe(
            hariJeda,
          );
          expect(waktuLokal(z, tenggat).menit).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
