import { Readable } from 'node:stream';
import { constants, createDeflate, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { alirkan, createBising, createDuaWarna, createPng, potonganPng, withUkuranJpeg } from './gambar.fixture.ts';
import { type FotoDiterima, type HasilFoto, type OpsiFoto, terimaFoto } from './index.ts';

const MB = 1024 * 1024;

async function terima(bytes: Uint8Array, opsi?: OpsiFoto): Promise<FotoDiterima> {
  const hasil: HasilFoto = await terimaFoto(alirkan(bytes), opsi);
  if (!hasil.ok) throw new Error(`ditolak: ${hasil.sebab}`);
  return hasil;
}

async function sebab(bytes: Uint8Array, opsi?: OpsiFoto): Promise<string> {
  const hasil = await terimaFoto(alirkan(bytes), opsi);
  return hasil.ok ? 'diterima' : hasil.sebab;
}

async function warna(webp: Buffer, x: number, y: number): Promise<'merah' | 'biru' | 'lain'> {
  const { data, info } = await sharp(webp).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [r = 0, , b = 0] = data.subarray((y * info.width + x) * info.channels);
  return r > 200 && b < 60 ? 'merah' : b > 200 && r < 60 ? 'biru' : 'lain';
}

describe('a photograph that is taken', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s is kept as it came and shown in two sizes', async (format) => {
    const bytes = await createBising(2000, 1000)[format]().toBuffer();
    const foto = await terima(bytes, { zona: 'Asia/Makassar' });
    expect(foto.asli.bytes.equals(bytes)).toBe(true);
    expect(foto.asli).toMatchObject({ mime: `image/${format}`, lebar: 2000, tinggi: 1000 });
    expect(foto.asli.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(foto.tampil).toMatchObject({ lebar: 1600, tinggi: 800 });
    expect(foto.kecil).toMatchObject({ lebar: 320, tinggi: 160 });
    for (const g of [foto.tampil, foto.kecil]) {
      expect(await sharp(g.bytes).metadata()).toMatchObject({ format: 'webp', width: g.lebar, height: g.tinggi });
    }
    expect(foto).not.toHaveProperty('waktuFoto');
    expect(foto).not.toHaveProperty('titikFoto');
  });

  test('a small picture is not made larger', async () => {
    const foto = await terima(await createBising(100, 60).png().toBuffer());
    expect([foto.tampil.lebar, foto.kecil.lebar]).toEqual([100, 100]);
  });

  test('a portrait picture with EXIF orientation 6 is turned upright and no EXIF is left', async () => {
    const bytes = await createDuaWarna(400, 200).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
    const foto = await terima(bytes);
    expect(foto.asli).toMatchObject({ lebar: 200, tinggi: 400 });
    expect(foto.tampil).toMatchObject({ lebar: 200, tinggi: 400 });
    // Turned clockwise, the left half becomes the upper half.
    expect(await warna(foto.tampil.bytes, 100, 50)).toBe('merah');
    expect(await warna(foto.tampil.bytes, 100, 350)).toBe('biru');
    const sisa = await sharp(foto.tampil.bytes).metadata();
    expect([sisa.exif, sisa.icc, sisa.xmp, sisa.iptc, sisa.orientation]).toEqual(Array(5).fill(undefined));
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i stands as any viewer shows it', async (orientation) => {
    const atas = { create: { width: 400, height: 100, channels: 3 as const, background: '#0f0' } };
    const dasar = await createDuaWarna(400, 200).png().toBuffer();
    const bytes = await sharp(dasar)
      .composite([{ input: atas, left: 0, top: 0 }])
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer();
    const foto = await terima(bytes);
    const harap = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true });
    const dapat = await sharp(foto.tampil.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([dapat.info.width, dapat.info.height]).toEqual([harap.info.width, harap.info.height]);
    for (const [x, y] of [
      [20, 20],
      [-20, 20],
      [20, -20],
      [-20, -20],
    ] as const) {
      const at =
        (((y + harap.info.height) % harap.info.height) * harap.info.width +
          ((x + harap.info.width) % harap.info.width)) *
        3;
      for (const c of [0, 1, 2])
        expect(Math.abs((harap.data[at + c] ?? 0) - (dapat.data[at + c] ?? 999))).toBeLessThan(40);
    }
  });

  test('time and place of the camera are told apart from what is shown', async () => {
    const bytes = await createBising(64, 48)
      .withExif({
        IFD0: { Make: 'Kamera Contoh' },
        IFD2: { DateTimeOriginal: '2025:11:20 10:11:12' },
        IFD3: {
          GPSLatitudeRef: 'S',
          GPSLatitude: '10/1 10/1 1500/100',
          GPSLongitudeRef: 'E',
          GPSLongitude: '123/1 36/1 0/1',
        },
      })
      .jpeg()
      .toBuffer();
    const foto = await terima(bytes, { zona: 'Asia/Makassar' });
    expect(foto.waktuFoto?.toISOString()).toBe('2025-11-20T02:11:12.000Z');
    expect(foto.titikFoto?.lintang).toBeCloseTo(-10.17083, 4);
    expect(foto.titikFoto?.bujur).toBeCloseTo(123.6, 4);
    expect(foto.tampil.bytes.includes('Kamera')).toBe(false);
    expect(foto.asli.bytes.includes('Kamera')).toBe(true);
  });

  test('a polyglot is shown as its picture only', async () => {
    const jpeg = await createBising(64, 64).jpeg().toBuffer();
    const muatan = '<html><script>alert(1)</script></html>PK\x03\x04';
    const foto = await terima(Buffer.concat([jpeg, Buffer.from(muatan)]));
    expect(foto.tampil.bytes.includes('script')).toBe(false);
    expect(foto.kecil.bytes.includes('script')).toBe(false);
  });

  test('an animated picture is shown as its first page', async () => {
    const dua = Buffer.concat([
      Buffer.alloc(30_000, Buffer.from([255, 0, 0])),
      Buffer.alloc(30_000, Buffer.from([0, 0, 255])),
    ]);
    const raw = { width: 100, height: 200, channels: 3 as const, pageHeight: 100 };
    const bytes = await sharp(dua, { raw })
      .webp({ delay: [100, 100] })
      .toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    const foto = await terima(bytes);
    expect(foto.tampil).toMatchObject({ lebar: 100, tinggi: 100 });
    expect((await sharp(foto.tampil.bytes).metadata()).pages ?? 1).toBe(1);
    expect(await warna(foto.tampil.bytes, 50, 50)).toBe('merah');
  });

  test('an animated PNG is a PNG of its first picture', async () => {
    const dua = potonganPng('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    const foto = await terima(createPng(10, 10, deflateSync(Buffer.alloc(310)), dua));
    expect(foto.asli.mime).toBe('image/png');
    expect(foto.tampil).toMatchObject({ lebar: 10, tinggi: 10 });
  });

  test('a telephone picture with an HDR gain map is an ordinary JPEG', async () => {
    const bytes = await createHdr(createBising(200, 100)).jpeg().toBuffer();
    expect((await terima(bytes)).tampil).toMatchObject({ lebar: 200, tinggi: 100 });
  });

  test('a compressed text of 100 MB inside a PNG is not unpacked', async () => {
    const bom = Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(100 * MB))]);
    const bytes = createPng(10, 10, deflateSync(Buffer.alloc(310)), potonganPng('zTXt', bom));
    expect((await terima(bytes)).tampil).toMatchObject({ lebar: 10, tinggi: 10 });
  });

  test('nine photographs at once are all taken', async () => {
    const bytes = await createBising(300, 200).jpeg().toBuffer();
    const semua = await Promise.all(Array.from({ length: 9 }, () => terima(bytes)));
    expect(new Set(semua.map((f) => f.asli.sha256)).size).toBe(1);
  });
});

describe('a photograph that is refused', () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each([
    ['SVG with a script named .jpg', svg, 'jenis'],
    ['HTML', '<!doctype html><html><body><img src=x onerror=alert(1)></body></html>', 'jenis'],
    ['PDF', '%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF', 'jenis'],
    ['text', 'Jalan di depan rumah kami berlubang.', 'jenis'],
    ['one byte', '\xff', 'jenis'],
    ['GIF', 'GIF89a\x01\0\x01\0\0\0\0;', 'jenis'],
    ['GIF that is also a script', 'GIF89a/*\0*/=1;alert(1)', 'jenis'],
    ['TIFF', 'II*\0\x08\0\0\0\0\0\0\0\0\0', 'jenis'],
    ['ZIP', 'PK\x03\x04\x14\0\0\0\0\0', 'jenis'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'heic'],
    ['HEIF', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'heic'],
    ['AVIF', '\0\0\0\x18ftypavif\0\0\0\0avifmif1', 'heic'],
    ['0 bytes', '', 'kosong'],
    ['JPEG of three bytes', '\xff\xd8\xff', 'rusak'],
  ])('%s', async (_, isi, harap) => {
    expect(await sebab(Buffer.from(isi, 'latin1'))).toBe(harap);
  });

  test('HTML in front of a picture is no picture', async () => {
    const jpeg = await createBising(64, 64).jpeg().toBuffer();
    expect(await sebab(Buffer.concat([Buffer.from('<html>'), jpeg]))).toBe('jenis');
  });

  test('a PNG whose head says 50,000 × 50,000 pixels is refused before decoding', async () => {
    expect(await sebab(createPng(50_000, 50_000))).toBe('piksel');
  });

  test('a JPEG whose head says 50,000 × 50,000 pixels is refused before decoding', async () => {
    const jpeg = await createBising(64, 64).jpeg().toBuffer();
    expect(await sebab(withUkuranJpeg(jpeg, 50_000, 50_000))).toBe('piksel');
  });

  test('a WebP of more pixels than allowed is refused', async () => {
    const webp = await createBising(300, 200).webp().toBuffer();
    expect(await sebab(webp, { batasPiksel: 59_999 })).toBe('piksel');
    expect(await sebab(webp, { batasPiksel: 60_000 })).toBe('diterima');
  });

  test.each(['jpeg', 'progressive', 'png', 'webp'] as const)('a truncated %s', async (jenis) => {
    const gambar = createBising(400, 300);
    const bytes = await (jenis === 'progressive' ? gambar.jpeg({ progressive: true }) : gambar[jenis]()).toBuffer();
    for (const bagian of [0.3, 0.6, 0.95]) {
      expect(await sebab(bytes.subarray(0, Math.floor(bytes.length * bagian)))).toBe('rusak');
    }
  });

  test('a PNG that unpacks to fewer pixels than its head says', async () => {
    expect(await sebab(createPng(500, 500))).toBe('rusak');
  });

  test('a picture that takes longer than the limit to decode', async () => {
    // 400 million pixels with a colour profile: several times what any machine decodes in the second given.
    const profil = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const at = profil.indexOf('iCCP') - 4;
    const iccp = profil.subarray(at, at + 12 + profil.readUInt32BE(at));
    const bytes = createPng(20_000, 20_000, await deflateNol(20_000 * 60_001), iccp);
    expect(await sebab(bytes, { batasPiksel: 500_000_000, batasDetik: 1 })).toBe('waktu-habis');
  });
});

/** sharp writes gain maps, but its types of this version leave the method out. */
function createHdr(gambar: Sharp): Sharp {
  return (gambar as Sharp & { withGainMap(): Sharp }).withGainMap();
}

async function deflateNol(panjang: number): Promise<Buffer> {
  const nol = Buffer.alloc(4 * MB);
  const padat = createDeflate({ level: 1, strategy: constants.Z_RLE, chunkSize: MB });
  const hasil: Buffer[] = [];
  const sumber = Readable.from(
    (function* () {
      for (let i = 0; i < panjang; i += nol.length) yield nol.subarray(0, Math.min(nol.length, panjang - i));
    })(),
  );
  for await (const bagian of sumber.pipe(padat)) hasil.push(bagian);
  return Buffer.concat(hasil);
}
