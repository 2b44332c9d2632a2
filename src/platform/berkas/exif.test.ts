import { expect, test } from 'vitest';
import { readExif } from './exif.ts';

type Entri = [tag: number, tipe: number, nilai: string | number | number[]];

/** An EXIF block of both byte orders with the three directories, their values behind them. */
function createBlok(exif: Entri[], gps: Entri[], kecil = true): Buffer {
  const b = Buffer.alloc(2048);
  b.write(kecil ? 'II' : 'MM', 0, 'latin1');
  const w16 = (v: number, at: number) => (kecil ? b.writeUInt16LE(v, at) : b.writeUInt16BE(v, at));
  const w32 = (v: number, at: number) => (kecil ? b.writeUInt32LE(v, at) : b.writeUInt32BE(v, at));
  let bebas = 512;
  const ifd = (at: number, isi: Entri[]) => {
    w16(isi.length, at);
    isi.forEach(([tag, tipe, nilai], i) => {
      const e = at + 2 + i * 12;
      w16(tag, e);
      w16(tipe, e + 2);
      if (typeof nilai === 'number') {
        w32(1, e + 4);
        w32(nilai, e + 8);
        return;
      }
      w32(typeof nilai === 'string' ? nilai.length + 1 : nilai.length / 2, e + 4);
      if (typeof nilai === 'string' && nilai.length < 4) b.write(nilai, e + 8, 'latin1');
      else {
        w32(bebas, e + 8);
        if (typeof nilai === 'string') b.write(nilai, bebas, 'latin1');
        else for (const [j, v] of nilai.entries()) w32(v, bebas + j * 4);
        bebas += 64;
      }
    });
  };
  w16(42, 2);
  w32(8, 4);
  ifd(8, [
    [0x8769, 4, 100],
    [0x8825, 4, 200],
  ]);
  ifd(100, exif);
  ifd(200, gps);
  return Buffer.concat([Buffer.from('Exif\0\0'), b]);
}

const waktu = (teks: string): Entri => [0x9003, 2, teks];
const titik = (ns: string, lintang: number[], ew: string, bujur: number[]): Entri[] => [
  [1, 2, ns],
  [2, 5, lintang],
  [3, 2, ew],
  [4, 5, bujur],
];
const KUPANG = titik('S', [10, 1, 10, 1, 15, 1], 'E', [123, 1, 36, 1, 0, 1]);

test.each([true, false])('time and place are read in both byte orders (little endian %s)', (kecil) => {
  const isi = readExif(createBlok([waktu('2025:06:01 08:00:00')], KUPANG, kecil), 'Asia/Jayapura');
  expect(isi.waktuFoto?.toISOString()).toBe('2025-05-31T23:00:00.000Z');
  expect(isi.titikFoto?.lintang).toBeCloseTo(-10.170833, 6);
  expect(isi.titikFoto?.bujur).toBe(123.6);
});

test('a block without its Exif mark is read too', () => {
  expect(readExif(createBlok([], KUPANG).subarray(6)).titikFoto).toBeDefined();
});

test('the difference to UTC that the camera wrote comes before the zone of the government', () => {
  const blok = createBlok([waktu('2025:06:01 08:00:00'), [0x9011, 2, '+07:00']], []);
  expect(readExif(blok, 'Asia/Jayapura').waktuFoto?.toISOString()).toBe('2025-06-01T01:00:00.000Z');
  expect(readExif(blok).waktuFoto?.toISOString()).toBe('2025-06-01T01:00:00.000Z');
});

test('a local time without any zone is unknown', () => {
  expect(readExif(createBlok([waktu('2025:06:01 08:00:00')], []))).toEqual({});
});

test.each([
  '0000:00:00 00:00:00',
  '1999:12:31 08:00:00',
  '2999:01:01 00:00:00',
  '2025:02:30 08:00:00',
  '2025:13:01 08:00:00',
  '2025:06:01 25:00:00',
  'kemarin',
  '    :  :     :  :  ',
])('a time that cannot be is left out: %s', (teks) => {
  expect(readExif(createBlok([waktu(teks)], []), 'Asia/Jakarta')).toEqual({});
  expect(readExif(createBlok([waktu(teks), [0x9011, 2, '+07:00']], []))).toEqual({});
});

test.each<[string, Entri[]]>([
  ['zeros', titik('N', [0, 1, 0, 1, 0, 1], 'E', [0, 1, 0, 1, 0, 1])],
  ['nothing divided by nothing', titik('S', [0, 0, 0, 0, 0, 0], 'E', [0, 0, 0, 0, 0, 0])],
  ['beyond the pole', titik('S', [91, 1, 0, 1, 0, 1], 'E', [123, 1, 0, 1, 0, 1])],
  ['no hemisphere', titik('', [10, 1, 0, 1, 0, 1], 'E', [123, 1, 0, 1, 0, 1])],
  ['half a point', KUPANG.slice(0, 2)],
])('a place that cannot be is left out: %s', (_, gps) => {
  expect(readExif(createBlok([], gps))).toEqual({});
});

test('no block, however damaged, makes it throw', () => {
  const utuh = createBlok([waktu('2025:06:01 08:00:00')], KUPANG);
  for (let n = 0; n < 900; n += 1) expect(() => readExif(utuh.subarray(0, n), 'Asia/Jakarta')).not.toThrow();
  for (let at = 6; at < 330; at += 1) {
    for (const v of [0, 1, 0x7f, 0xff]) {
      const rusak = Buffer.from(utuh);
      rusak.fill(v, at, at + 4);
      expect(() => readExif(rusak, 'Asia/Jakarta')).not.toThrow();
    }
  }
});
