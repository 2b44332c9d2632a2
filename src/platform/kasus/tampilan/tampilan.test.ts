import { describe, expect, it } from 'vitest';
import { modelKecil } from '../../../../test/support/model-kecil.ts';
import { type Kalender, tenggatHariKerja, tenggatJam } from '../../../core/index.ts';
import { loadModel, type ModelTerperiksa } from '../../model/index.ts';
import type { JamBerjalan } from '../jam.ts';
import {
  jamUtama,
  judulPublik,
  kalimatJam,
  kalimatJamUtama,
  lencanaBahaya,
  lencanaKeadaan,
  tempatPublik,
  titikPublik,
} from './index.ts';

const muat = loadModel(modelKecil());
if (!muat.ok) throw new Error(JSON.stringify(muat.galat));
const model: ModelTerperiksa = muat.model;

const kalender: Kalender = {
  zona: 'Asia/Makassar',
  hariKerja: [1, 2, 3, 4, 5],
  jamKerja: { mulai: '08:00', selesai: '15:30' },
  libur: new Map(),
  bukaCutiBersama: false,
};
const wita = (teks: string) => new Date(`${teks}+08:00`);
const mulai = wita('2026-11-09T08:00');

function jalan(hariKerja: number, ubah: Partial<JamBerjalan> = {}): JamBerjalan {
  const { tenggat } = tenggatHariKerja(kalender, mulai, hariKerja);
  return {
    jam: 'selesaikan',
    mulai,
    tenggat,
    hitungan: { lama: { hariKerja }, jeda: [] },
    berhenti: null,
    selesai: null,
    ditangani: null,
    ...ubah,
  };
}

const terbuka = { fase: 'terbuka', hasil: null, berakhir_pada: null };

describe('a clock as a sentence', () => {
  it.each([
    ['2026-11-09T09:00', 'pai1', 'Sisa 14 hari kerja', '14 working days left'],
    ['2026-11-18T09:00', 'pai2', 'Sisa 7 hari kerja', '7 working days left'],
    ['2026-11-25T09:00', 'pai3', 'Sisa 2 hari kerja', '2 working days left'],
    ['2026-11-26T09:00', 'pai3', 'Sisa 1 hari kerja', '1 working day left'],
    ['2026-11-27T09:00', 'hari-ini', 'Hari ini, 23.59 WITA', 'Today, 23:59 WITA'],
    ['2026-11-28T00:00', 'lewat', 'Lewat sejak Sabtu 28 November', 'Late since Saturday 28 November'],
    ['2026-12-01T09:00', 'lewat', 'Lewat 2 hari kerja', '2 working days late'],
  ] as const)('at %s of fourteen working days', (kini, bentuk, teks, text) => {
    expect(kalimatJam(kalender, jalan(14), wita(kini), 'id', terbuka)).toEqual({ bentuk, teks });
    expect(kalimatJam(kalender, jalan(14), wita(kini), 'en', terbuka)).toEqual({ bentuk, teks: text });
  });

  it('counts hours through the night and names tomorrow', () => {
    const jam = jalan(1, { tenggat: tenggatJam(mulai, 24), hitungan: { lama: { jam: 24 }, jeda: [] } });
    expect(kalimatJam(kalender, jam, mulai, 'id', terbuka)).toEqual({ bentuk: 'hari-ini', teks: 'Besok, 08.00 WITA' });
    expect(kalimatJam(kalender, jam, wita('2026-11-10T13:00'), 'id', terbuka)).toEqual({
      bentuk: 'lewat',
      teks: 'Lewat 5 jam',
    });
    expect(kalimatJam(kalender, { ...jam, selesai: wita('2026-11-09T16:00') }, mulai, 'id', terbuka).teks).toBe(
      'Selesai dalam 8 jam, sebelum batas',
    );
  });

  it.each([
    ['08:00:30', 'Selesai dalam kurang dari 1 jam, sebelum batas', 'Done in less than 1 hour, in time'],
    ['08:59:59', 'Selesai dalam kurang dari 1 jam, sebelum batas', 'Done in less than 1 hour, in time'],
    ['09:00:00', 'Selesai dalam 1 jam, sebelum batas', 'Done in 1 hour, in time'],
    ['09:00:01', 'Selesai dalam 2 jam, sebelum batas', 'Done in 2 hours, in time'],
  ])('never says an hour for less than one: done at %s', (pukul, teks, text) => {
    const jam = jalan(1, { tenggat: tenggatJam(mulai, 24), hitungan: { lama: { jam: 24 }, jeda: [] } });
    const selesai = { ...jam, selesai: wita(`2026-11-09T${pukul}`) };
    expect(kalimatJam(kalender, selesai, mulai, 'id', terbuka).teks).toBe(teks);
    expect(kalimatJam(kalender, selesai, mulai, 'en', terbuka).teks).toBe(text);
  });

  it('is late by less than an hour before it is late by one', () => {
    const jam = jalan(1, { tenggat: tenggatJam(mulai, 24), hitungan: { lama: { jam: 24 }, jeda: [] } });
    const teks = (kini: string) =>
      (['id', 'en'] as const).map((bahasa) => kalimatJam(kalender, jam, wita(kini), bahasa, terbuka).teks);
    expect(teks('2026-11-10T08:00:30')).toEqual(['Lewat kurang dari 1 jam', 'Less than 1 hour late']);
    expect(teks('2026-11-10T09:00')).toEqual(['Lewat 1 jam', '1 hour late']);
  });

  it('says that it rests while the reporter is asked', () => {
    expect(kalimatJam(kalender, jalan(14, { berhenti: mulai }), wita('2027-01-01T00:00'), 'id', terbuka)).toEqual({
      bentuk: 'berhenti',
      teks: 'Berhenti, menunggu pelapor',
    });
  });

  it('says whether it was kept, in words and in shape', () => {
    const kini = wita('2027-01-01T00:00');
    expect(kalimatJam(kalender, jalan(14, { selesai: wita('2026-11-19T10:00') }), kini, 'id', terbuka)).toEqual({
      bentuk: 'selesai',
      teks: 'Selesai dalam 8 hari kerja, sebelum batas',
    });
    expect(kalimatJam(kalender, jalan(3, { selesai: wita('2026-11-19T10:00') }), kini, 'id', terbuka)).toEqual({
      bentuk: 'lewat',
      teks: 'Selesai dalam 8 hari kerja, sesudah batas',
    });
    expect(kalimatJam(kalender, jalan(3, { selesai: wita('2026-11-09T10:00') }), kini, 'id', terbuka).teks).toBe(
      'Selesai pada hari yang sama, sebelum batas',
    );
  });
});

describe('a clock that ended without being kept', () => {
  it('only stopped', () => {
    const pada = wita('2026-11-10T10:00');
    const jam = jalan(14, { selesai: pada, berhenti: pada });
    expect(kalimatJam(kalender, jam, wita('2026-12-01T00:00'), 'id', terbuka)).toEqual({
      bentuk: 'berhenti',
      teks: 'Berhenti, tidak perlu lagi',
    });
  });
});

describe('a clock of a case that is over', () => {
  const [kini, akhir] = [wita('2027-01-01T00:00'), wita('2026-11-10T10:00')];
  const ditolak = { fase: 'akhir', hasil: 'ditolak', berakhir_pada: akhir };

  it('only stopped when nothing was done, before the limit or after it', () => {
    const terhenti = jalan(14, { selesai: akhir });
    expect(kalimatJam(kalender, terhenti, kini, 'id', ditolak)).toEqual({
      bentuk: 'berhenti',
      teks: 'Berhenti karena laporan ditutup',
    });
    expect(kalimatJam(kalender, terhenti, kini, 'en', ditolak).teks).toBe('Stopped because the report was closed');
    const telat = { ...terhenti, tenggat: wita('2026-11-10T00:00') };
    expect(kalimatJam(kalender, telat, kini, 'id', ditolak)).toEqual({
      bentuk: 'lewat',
      teks: 'Berhenti karena laporan ditutup, sesudah batas',
    });
  });

  it('was kept when the work was done, or when it had ended before', () => {
    const selesai = { bentuk: 'selesai', teks: 'Selesai dalam 1 hari kerja, sebelum batas' };
    const jam = jalan(14, { selesai: akhir });
    expect(kalimatJam(kalender, jam, kini, 'id', { ...ditolak, hasil: 'selesai' })).toEqual(selesai);
    expect(kalimatJam(kalender, jam, kini, 'id', { ...ditolak, berakhir_pada: kini })).toEqual(selesai);
  });
});

describe('the clock that matters most', () => {
  const bahaya = jalan(1, {
    jam: 'amankan',
    tenggat: tenggatJam(mulai, 24),
    hitungan: { lama: { jam: 24 }, jeda: [] },
  });

  it('is the nearest deadline of the office, with its name when it is not the main clock', () => {
    expect(jamUtama(model, [jalan(14), bahaya])).toBe(bahaya);
    expect(kalimatJamUtama(model, kalender, [jalan(14), bahaya], mulai, 'id', terbuka)?.teks).toBe(
      'Amankan: besok, 08.00 WITA',
    );
  });

  it('is never the one that only waits for the reporter', () => {
    const jawaban = jalan(10, { jam: 'jawaban' });
    expect(jamUtama(model, [jalan(14, { berhenti: mulai }), jawaban])?.jam).toBe('selesaikan');
    expect(jamUtama(model, [jawaban])).toBeUndefined();
  });

  it('of an ended case is the main clock', () => {
    const kini = wita('2026-11-10T08:00');
    expect(jamUtama(model, [jalan(14, { selesai: kini }), { ...bahaya, selesai: kini }])?.jam).toBe('selesaikan');
  });
});

describe('badges', () => {
  it('take their shape from phase and outcome and their word from the model', () => {
    const lencana = (keadaan: string) => lencanaKeadaan(model, { keadaan }, 'id');
    expect(lencana('BARU')).toEqual({ bentuk: 'baru', teks: 'Baru' });
    expect(lencana('MENUNGGU').bentuk).toBe('menunggu');
    expect(lencana('SELESAI').bentuk).toBe('selesai');
    expect(lencana('DITOLAK').bentuk).toBe('ditutup');
    expect(lencanaKeadaan(model, { keadaan: 'SELESAI' }, 'en').teks).toBe('Done');
  });

  it('show danger only while somebody can be hurt', () => {
    const kasus = { bahaya: true, diamankan_pada: null, fase: 'terbuka' };
    expect(lencanaBahaya(kasus, 'id')?.teks).toBe('Berbahaya');
    expect(lencanaBahaya({ ...kasus, diamankan_pada: mulai }, 'id')).toBeUndefined();
    expect(lencanaBahaya({ ...kasus, fase: 'akhir' }, 'id')).toBeUndefined();
  });
});

describe('what anybody may read of a case', () => {
  const kasus = {
    kategori: 'meja',
    judul: 'Meja patah, dekat rumah Pak Contoh',
    terbit: false,
    kecamatan_kode: '53.71.04',
    desa_kode: '53.71.04.1010',
  };

  it('is kind and rough place until an officer has published the words', () => {
    expect(judulPublik(model, kasus, 'id')).toMatch(/^Meja rusak di \p{L}/u);
    expect(judulPublik(model, kasus, 'en')).toMatch(/^Broken table in \p{L}/u);
    expect(judulPublik(model, kasus, 'id')).not.toContain('Contoh');
    expect(judulPublik(model, { ...kasus, terbit: true }, 'id')).toBe(kasus.judul);
  });

  it('names desa and kecamatan once each', () => {
    expect(tempatPublik(kasus)).toBe('Liliba, Oebobo');
    expect(tempatPublik({ ...kasus, desa_kode: '53.71.04.1001' })).toBe('Oebobo');
    expect(tempatPublik({ ...kasus, desa_kode: null })).not.toContain(',');
    expect(tempatPublik({ kecamatan_kode: '99.99.99', desa_kode: null })).toBe('');
  });

  it('rounds the point to a thousandth of a degree', () => {
    expect(titikPublik({ lintang: -10.170831, bujur: 123.606942 })).toEqual({ lintang: -10.171, bujur: 123.607 });
    expect(titikPublik({ lintang: null, bujur: null })).toBeUndefined();
  });
});
