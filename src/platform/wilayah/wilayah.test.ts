import { describe, expect, it } from 'vitest';
import { loadWilayahTitik } from '../../reference/index.ts';
import {
  anakWilayah,
  daerahTerdekat,
  daftarProvinsi,
  findWilayah,
  kotakWilayah,
  namaLengkap,
  titikWilayah,
} from './index.ts';

describe('wilayah', () => {
  it('is found by its code with and without dots', () => {
    const oebobo = {
      kode: '53.71.04.1001',
      nama: 'Oebobo',
      tingkat: 4,
      jenis: 'kelurahan',
      indukKode: '53.71.04',
      pemdaKode: '53.71',
    };
    expect(findWilayah('53.71.04.1001')).toEqual(oebobo);
    expect(findWilayah('5371041001')).toEqual(oebobo);
    expect(findWilayah('31.74')).toMatchObject({ pemdaKode: '31', jenis: 'kota' });
    for (const k of ['', '99', '53.99', '\u0000', 'x'.repeat(10_000)]) expect(findWilayah(k)).toBeUndefined();
  });

  it('has a full name, with distrik in Papua', () => {
    expect(namaLengkap('53.71.04.1001')).toBe(
      'Kelurahan Oebobo, Kecamatan Oebobo, Kota Kupang, Provinsi Nusa Tenggara Timur',
    );
    expect(namaLengkap('93.01.01')).toBe('Distrik Merauke, Kabupaten Merauke, Provinsi Papua Selatan');
    expect(namaLengkap('99')).toBeUndefined();
  });

  it('knows what lies directly below', () => {
    expect(daftarProvinsi()).toHaveLength(38);
    expect(anakWilayah('53').map((w) => w.tingkat)).toEqual(Array.from({ length: 22 }, () => 2));
    expect(anakWilayah('53.71').map((w) => w.nama)).toContain('Oebobo');
    expect(anakWilayah('53.71.04.1001')).toEqual([]);
    expect(anakWilayah('x')).toEqual([]);
    const kabupaten = daftarProvinsi().flatMap((p) => anakWilayah(p.kode));
    expect(kabupaten).toHaveLength(514);
    expect(kabupaten.flatMap((k) => anakWilayah(k.kode))).toHaveLength(7285);
  });

  it('has a point and a box, those of the kecamatan for a desa', () => {
    expect(titikWilayah('53.71.04.1001')).toEqual(titikWilayah('53.71.04'));
    expect(kotakWilayah('53.71.04.1001')).toEqual(kotakWilayah('53.71.04'));
    expect(kotakWilayah('53.71')).toMatchObject({ bujurMin: expect.any(Number) });
    expect(titikWilayah('99.99')).toBeUndefined();
  });
});

describe('daerahTerdekat', () => {
  it('offers three kabupaten/kota, also far out at sea', () => {
    expect(daerahTerdekat({ lintang: -10.17, bujur: 123.6 })[0]?.kode).toBe('53.71');
    expect(daerahTerdekat({ lintang: -9, bujur: 100 })).toHaveLength(3);
  });

  it('has the right one among them for 99 % of the kecamatan, first for 85 %', () => {
    const kecamatan = loadWilayahTitik()
      .filter((t) => t.kode.length === 8)
      .filter((_, i) => i % 10 === 0);
    const tempat = kecamatan.map((t) => daerahTerdekat(t).findIndex((w) => w.kode === t.kode.slice(0, 5)));
    expect(tempat.filter((i) => i >= 0).length / tempat.length).toBeGreaterThanOrEqual(0.99);
    expect(tempat.filter((i) => i === 0).length / tempat.length).toBeGreaterThanOrEqual(0.85);
  });
});
