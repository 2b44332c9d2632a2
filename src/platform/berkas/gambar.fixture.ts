import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Noise, so that the file is as large as a photograph's would be. */
export function createBising(lebar: number, tinggi: number): Sharp {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 };
  return sharp({ create: { width: lebar, height: tinggi, channels: 3, background: '#888', noise } });
}

/** Left half red, right half blue. */
export function createDuaWarna(lebar: number, tinggi: number): Sharp {
  const biru = { create: { width: lebar / 2, height: tinggi, channels: 3 as const, background: '#00f' } };
  return sharp({ create: { width: lebar, height: tinggi, channels: 3, background: '#f00' } }).composite([
    { input: biru, left: lebar / 2, top: 0 },
  ]);
}

export function alirkan(bytes: Uint8Array, sepotong = 16_384): Readable {
  return Readable.from(
    (function* () {
      for (let i = 0; i < bytes.length; i += sepotong) yield Buffer.from(bytes.subarray(i, i + sepotong));
    })(),
  );
}

export function potonganPng(jenis: string, isi: Uint8Array): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis), isi]);
  const potongan = Buffer.alloc(badan.length + 8);
  potongan.writeUInt32BE(isi.length, 0);
  badan.copy(potongan, 4);
  potongan.writeUInt32BE(crc32(badan), badan.length + 4);
  return potongan;
}

/** A PNG of RGB pixels from its parts; by default it holds far fewer pixels than its head says. */
export function createPng(
  lebar: number,
  tinggi: number,
  idat: Buffer = deflateSync(Buffer.alloc(1000)),
  lain: Buffer = Buffer.alloc(0),
) {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(lebar, 0);
  ihdr.writeUInt32BE(tinggi, 4);
  ihdr.set([8, 2], 8);
  const tanda = Buffer.from('89504e470d0a1a0a', 'hex');
  const akhir = potonganPng('IEND', Buffer.alloc(0));
  return Buffer.concat([tanda, potonganPng('IHDR', ihdr), lain, potonganPng('IDAT', idat), akhir]);
}

/** The same JPEG whose head claims another size. */
export function withUkuranJpeg(jpeg: Buffer, lebar: number, tinggi: number): Buffer {
  const b = Buffer.from(jpeg);
  for (let at = 2; at + 9 < b.length && b[at] === 0xff; at += 2 + b.readUInt16BE(at + 2)) {
    const tanda = b[at + 1] ?? 0;
    if (tanda < 0xc0 || tanda > 0xc2) continue;
    b.writeUInt16BE(tinggi, at + 5);
    b.writeUInt16BE(lebar, at + 7);
    return b;
  }
  throw new Error('JPEG tanpa SOF');
}
