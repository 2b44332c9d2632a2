import { expect, test } from 'vitest';
import { tulis } from '../tulis.ts';
import { bidangPandangan, LUAS_PILIH } from './pandangan.ts';
import { Peta } from './peta.tsx';
import { PetaPilih } from './peta-pilih.tsx';
import { PetaTitik } from './peta-titik.tsx';
import { batasDari, buatBidang } from './proyeksi.ts';

const kupang = { lintang: -10.17, bujur: 123.6 };

test('north is up, east is right, and the middle of the box is the middle of the map', () => {
  const bidang = buatBidang({ barat: 123, timur: 124, selatan: -10.5, utara: -9.5 }, 480);
  const tengah = bidang.proyeksi({ lintang: -10, bujur: 123.5 });
  expect(tengah).toEqual({ x: 240, y: bidang.tinggi / 2 });
  expect(bidang.proyeksi({ lintang: -9.6, bujur: 123.5 }).y).toBeLessThan(tengah.y);
  expect(bidang.proyeksi({ lintang: -10, bujur: 123.9 }).x).toBeGreaterThan(tengah.x);
});

test('one point alone and a world without points still give a drawing', () => {
  expect(batasDari([])).toBeUndefined();
  expect(tulis(<Peta label="Peta" titik={[{ ...kupang, bentuk: 'terbuka' }]} />)).toContain('cx="240"');
  expect(tulis(<Peta label="Peta" titik={[]} />)).not.toContain('NaN');
});

test('danger is a triangle drawn last, and the caption explains only the shapes in use', () => {
  const html = tulis(
    <Peta
      label="Peta"
      titik={[
        { ...kupang, bentuk: 'bahaya' },
        { lintang: -10.2, bujur: 123.7, bentuk: 'selesai' },
      ]}
    />,
  );
  expect(html.indexOf('p-risk')).toBeGreaterThan(html.indexOf('p-done'));
  expect(html).toContain('<b>Segitiga</b>: berbahaya.');
  expect(html).not.toContain('Bulat penuh');
  expect(html).toContain('role="img" aria-label="Peta"');
});

test('a name that would cover another is left out', () => {
  const tempat = [
    { nama: 'Oebobo', ...kupang },
    { nama: 'Kelapa Lima', ...kupang },
  ];
  expect(tulis(<Peta label="Peta" titik={[]} tempat={tempat} />).match(/<text/g)).toHaveLength(1);
});

test('a name never covers the scale or the arrow to the north', () => {
  const pandangan = { ...kupang, zoom: 12 };
  const bidang = bidangPandangan(pandangan);
  const langkah = 1 / 400;
  const nama = (x: number, y: number) => {
    const asal = bidang.proyeksi(kupang);
    const satu = bidang.proyeksi({ lintang: kupang.lintang + langkah, bujur: kupang.bujur + langkah });
    const titik = {
      lintang: kupang.lintang + ((y - asal.y) / (satu.y - asal.y)) * langkah,
      bujur: kupang.bujur + ((x - asal.x) / (satu.x - asal.x)) * langkah,
    };
    const tempat = [{ nama: 'Oebobo', ...titik }];
    return tulis(<PetaPilih pandangan={pandangan} dipilih label="Peta" tempat={tempat} />).includes('>Oebobo<');
  };
  expect(nama(LUAS_PILIH.lebar / 2, 60)).toBe(true);
  expect(nama(40, LUAS_PILIH.tinggi - 8)).toBe(false);
  expect(nama(LUAS_PILIH.lebar - 14, 35)).toBe(false);
});

test('the accuracy circle grows with the metres and stays inside the drawing', () => {
  for (const akurasi of [5, 35, 800, 40_000]) {
    const html = tulis(<PetaTitik label="Titik" titik={kupang} akurasi={akurasi} />);
    const r = Number(/class="p-luas"[^>]* r="([\d.]+)"/.exec(html)?.[1]);
    expect(r).toBeGreaterThan(0);
    expect(r).toBeLessThanOrEqual(65);
  }
});
