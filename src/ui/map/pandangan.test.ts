import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bacaKetukan } from './ketukan.ts';
import {
  batasPandangan,
  bidangPandangan,
  geserPandangan,
  ketukPandangan,
  LUAS_PILIH,
  meterPerPiksel,
  pandanganKotak,
  perbesarPandangan,
  ZOOM,
} from './pandangan.ts';

const pandangan = fc.record({
  lintang: fc.double({ min: -11, max: 6, noNaN: true }),
  bujur: fc.double({ min: 95, max: 141, noNaN: true }),
  zoom: fc.integer({ min: ZOOM.jauh, max: ZOOM.dekat }),
});
const bagian = fc.double({ min: 0, max: 1, noNaN: true });

test('what was tapped stands in the middle, and a point drawn where it was tapped is that point', () => {
  fc.assert(
    fc.property(pandangan, bagian, bagian, (ini, x, y) => {
      const titik = ketukPandangan(ini, { x, y });
      const di = bidangPandangan(ini).proyeksi(titik);
      // The point is rounded to five decimals, the drawing to a tenth.
      expect(Math.abs(di.x - x * LUAS_PILIH.lebar)).toBeLessThan(0.6);
      expect(Math.abs(di.y - y * LUAS_PILIH.tinggi)).toBeLessThan(0.6);
      expect(titik.zoom).toBe(Math.min(ini.zoom + 1, ZOOM.dekat));
    }),
  );
});

test('a pixel at zoom 15 in Kupang is 4.7 metres, and half of it one step nearer', () => {
  expect(meterPerPiksel({ lintang: -10.17, zoom: 15 })).toBeCloseTo(4.7, 2);
  expect(meterPerPiksel({ lintang: -10.17, zoom: 16 })).toBeCloseTo(2.35, 2);
});

test('the view of a box holds it whole, from the country to a kecamatan and a box without extent', () => {
  for (const kotak of [
    { barat: 94.8, timur: 141.2, selatan: -11.2, utara: 6.3 },
    { barat: 123.53, timur: 123.69, selatan: -10.29, utara: -10.12 },
    { barat: 123.6, timur: 123.6, selatan: -10.2, utara: -10.2 },
  ]) {
    const ini = pandanganKotak(kotak);
    const batas = batasPandangan(ini);
    if (ini.zoom > ZOOM.jauh) {
      expect(batas.barat).toBeLessThanOrEqual(kotak.barat + 1e-5);
      expect(batas.utara).toBeGreaterThanOrEqual(kotak.utara - 1e-5);
    }
    expect(ini.zoom).toBeLessThanOrEqual(ZOOM.dekat);
  }
});

test('north goes up, east goes right, by a quarter of the view; nearer and farther keep to their ends', () => {
  const ini = { lintang: -10, bujur: 123, zoom: 12 };
  const batas = batasPandangan(ini);
  expect(geserPandangan(ini, 'utara').lintang - ini.lintang).toBeCloseTo((batas.utara - batas.selatan) / 4, 4);
  expect(geserPandangan(ini, 'timur').bujur - ini.bujur).toBeCloseTo((batas.timur - batas.barat) / 4, 4);
  expect(geserPandangan(geserPandangan(ini, 'selatan'), 'utara').lintang).toBeCloseTo(ini.lintang, 3);
  expect(perbesarPandangan({ ...ini, zoom: ZOOM.dekat }, 1).zoom).toBe(ZOOM.dekat);
  expect(perbesarPandangan({ ...ini, zoom: ZOOM.jauh }, -1).zoom).toBe(ZOOM.jauh);
});

test('a tap is read from the picture of any width, and from nothing else', () => {
  expect(bacaKetukan({ 'peta288.x': '144', 'peta288.y': '126' })).toEqual({ x: 0.5, y: 0.5 });
  expect(bacaKetukan({ 'peta480.x': '480', 'peta480.y': '0' })).toEqual({ x: 1, y: 0 });
  fc.assert(
    fc.property(fc.string(), fc.string(), (x, y) => {
      const di = bacaKetukan({ 'peta320.x': x, 'peta320.y': y });
      expect(di === undefined || (di.x >= 0 && di.x <= 1 && di.y >= 0 && di.y <= 1)).toBe(true);
    }),
  );
});
