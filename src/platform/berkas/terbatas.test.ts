import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { alirkan, createBising } from './gambar.fixture.ts';
import { terimaFoto } from './index.ts';

const MB = 1024 * 1024;

describe('a stream', () => {
  test('of 200 MB is refused while no more than the limit is held, and runs to its end', async () => {
    const kepala = await createBising(64, 64).jpeg().toBuffer();
    const sumber = createSumber(200 * MB, kepala);
    const hasil = await terimaFoto(sumber.stream);
    expect(hasil).toEqual({ ok: false, sebab: 'terlalu-besar' });
    await sumber.habis;
    expect(sumber.terkirim()).toBe(200 * MB);
    // While the buffer grows the last time, its former 16 MiB stand beside the 20.
    expect(sumber.puncak()).toBeLessThan(40 * MB);
  });

  test('of single bytes holds no more than its bytes', async () => {
    const bytes = await createBising(64, 64).jpeg().toBuffer();
    const hasil = await terimaFoto(alirkan(bytes, 1));
    expect(hasil.ok).toBe(true);
  });

  test('of exactly the limit is taken, of one byte more is not', async () => {
    const bytes = await createBising(64, 64).jpeg().toBuffer();
    expect(await terimaFoto(alirkan(bytes), { batasByte: bytes.length })).toMatchObject({ ok: true });
    expect(await terimaFoto(alirkan(bytes), { batasByte: bytes.length - 1 })).toEqual({
      ok: false,
      sebab: 'terlalu-besar',
    });
  });

  test('that the form reader cut at its own limit is too large, not broken', async () => {
    const bytes = await createBising(64, 64).jpeg().toBuffer();
    const stream = Object.assign(alirkan(bytes.subarray(0, 500)), { truncated: true });
    expect(await terimaFoto(stream)).toEqual({ ok: false, sebab: 'terlalu-besar' });
  });

  test('that breaks gives its own error', async () => {
    const stream = new Readable({ read: () => undefined });
    stream.push(Buffer.from([0xff, 0xd8, 0xff]));
    stream.destroy(new Error('sambungan putus'));
    await expect(terimaFoto(stream)).rejects.toThrow('sambungan putus');
  });

  test('that breaks after it was found too large harms nobody', async () => {
    const stream = new Readable({ read: () => undefined });
    stream.push(Buffer.alloc(100));
    expect(await terimaFoto(stream, { batasByte: 50 })).toEqual({ ok: false, sebab: 'terlalu-besar' });
    const tutup = new Promise((selesai) => stream.once('close', selesai));
    stream.destroy(new Error('sambungan putus'));
    await tutup;
  });
});

/** A stream that measures, after collecting garbage, how many bytes of buffers the process holds. */
function createSumber(total: number, kepala: Buffer) {
  setFlagsFromString('--expose-gc');
  const gc: () => void = runInNewContext('gc');
  gc();
  const awal = process.memoryUsage().arrayBuffers;
  let kirim = 0;
  let puncak = 0;
  const stream = new Readable({
    read() {
      if (kirim >= total) return void this.push(null);
      const isi = Buffer.alloc(Math.min(64 * 1024, total - kirim));
      if (kirim === 0) kepala.copy(isi);
      kirim += isi.length;
      if (kirim % (2 * MB) === 0) {
        gc();
        puncak = Math.max(puncak, process.memoryUsage().arrayBuffers - awal);
      }
      this.push(isi);
    },
  });
  const habis = new Promise((selesai) => stream.once('close', selesai));
  return { stream, habis, terkirim: () => kirim, puncak: () => puncak };
}
