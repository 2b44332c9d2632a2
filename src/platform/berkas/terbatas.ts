import type { Readable } from 'node:stream';

const UKURAN_AWAL = 64 * 1024;

/**
 * Reads a stream whole, but never holds more than the limit (while the buffer grows, its former half beside it).
 * Beyond the limit what was held is let go and the rest runs off unread, so that the form around the file goes on.
 * @param batasByte the largest size that is taken, in bytes
 * @returns undefined when the stream is larger, or was cut at a limit by the form reader (`truncated`)
 * @throws the stream's own error, such as a connection that broke
 */
export async function readTerbatas(stream: Readable, batasByte: number): Promise<Buffer | undefined> {
  // Copied into one buffer: a list of chunks would let a sender of single bytes hold a hundred times the limit.
  let isi: Buffer = Buffer.allocUnsafeSlow(Math.min(UKURAN_AWAL, batasByte));
  let panjang = 0;
  for await (const potongan of stream.iterator({ destroyOnReturn: false })) {
    const bytes: Uint8Array = typeof potongan === 'string' ? Buffer.from(potongan) : potongan;
    panjang += bytes.length;
    if (panjang > batasByte) break;
    isi = grow(isi, panjang - bytes.length, panjang, batasByte);
    isi.set(bytes, panjang - bytes.length);
  }
  // Only after the loop: the iterator must have let go of the stream before it flows by itself.
  if (panjang > batasByte) drain(stream);
  return panjang > batasByte || isTerpotong(stream) ? undefined : isi.subarray(0, panjang);
}

function grow(isi: Buffer, panjang: number, perlu: number, batasByte: number): Buffer {
  if (perlu <= isi.length) return isi;
  const besar = Buffer.allocUnsafeSlow(Math.min(batasByte, Math.max(perlu, isi.length * 2)));
  isi.copy(besar, 0, 0, panjang);
  return besar;
}

function drain(stream: Readable): void {
  // The refusal is already the answer; a connection that breaks in the rest must not end the process.
  stream.on('error', () => undefined);
  stream.resume();
}

function isTerpotong(stream: Readable): boolean {
  return 'truncated' in stream && stream.truncated === true;
}
