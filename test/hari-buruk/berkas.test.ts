import fs from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPenyimpanan } from '../../src/platform/berkas/index.ts';
import { createServer } from '../../src/platform/http/index.ts';
import { registerPengaduan } from '../../src/platform/pengaduan/index.ts';
import { isiDaerahUji, LAYANAN_UJI } from '../support/daerah.ts';
import { ASET_UJI, buatIntiUji, type IntiUji } from '../support/inti.ts';
import { modelKecil } from '../support/model-kecil.ts';
import { createPeramban, type Peramban } from '../support/peramban.ts';

const DASAR = `/kota-kupang/${LAYANAN_UJI}/lapor`;
let uji: IntiUji;
let app: FastifyInstance;
let jpeg: Buffer;
/** So many files still fit. */
let muat = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  uji = await buatIntiUji();
  await isiDaerahUji(uji.inti);
  const penyimpanan = createPenyimpanan(undefined, uji.inti.config.dataDir, {
    tulis: async (berkas, bytes) => {
      muat -= 1;
      if (muat >= 0) return berkas.writeFile(bytes);
      await berkas.writeFile(bytes.subarray(0, 100));
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  });
  app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  const teks = { id: 'Uji', en: 'Test' };
  registerPengaduan(
    app,
    { ...uji.inti, penyimpanan },
    {
      id: LAYANAN_UJI,
      judul: teks,
      uraian: teks,
      ajakan: teks,
      ikon: 'road',
      dependsOn: [],
      model: modelKecil(),
      register: () => undefined,
    },
  );
  await app.ready();
  jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#556' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await app.close();
  await uji.close();
});
beforeEach(() => {
  muat = Number.POSITIVE_INFINITY;
});

test.each([
  ['at once', 0, 0],
  ['in the middle of one photograph', 2, 0],
  ['after the first of two', 4, 1],
])('a disk that is full %s is told in plain words, and nothing half stays', async (_, sisa, utuh) => {
  const warga = await sampaiFoto();
  const sebelum = (await berkas()).length;
  muat = sisa;
  const jawab = await warga.unggah(`${DASAR}/foto`, {}, [foto('a.jpg'), foto('b.jpg')].slice(0, sisa > 3 ? 2 : 1));
  expect(jawab.body).toContain('Tempat penyimpanan kami penuh. Kirim laporan tanpa foto dulu');
  expect((await berkas()).length - sebelum).toBe(3 * jumlahFoto(jawab.body));
  expect(jumlahFoto(jawab.body)).toBeLessThanOrEqual(utuh);
});

test('the report goes out without the picture, with every other answer', async () => {
  const warga = await sampaiFoto();
  muat = 0;
  await warga.unggah(`${DASAR}/foto`, {}, [foto('a.jpg')]);
  expect((await warga.buka(`${DASAR}/tempat`)).body).toContain('Depan Pasar Contoh');
  await warga.kirim(`${DASAR}/foto-selesai`, {});
  await warga.kirim(`${DASAR}/cerita`, { cerita: 'Meja patah', bahaya: 'tidak', surel: '', telepon: '' });
  uji.jam.maju(60_000);
  const kirim = await warga.kirim(`${DASAR}/periksa`, { situs: '' });
  expect(kirim.headers['location']).toMatch(/\/terkirim\/KPG-/);
  expect((await warga.buka(String(kirim.headers['location']))).statusCode).toBe(200);
});

async function sampaiFoto(): Promise<Peramban> {
  const warga = createPeramban(app);
  await warga.buka(`${DASAR}/jenis`);
  await warga.kirim(`${DASAR}/jenis`, { kategori: 'meja' });
  await warga.kirim(`${DASAR}/tempat`, { kecamatan: '53.71.01', desa: '', patokan: 'Depan Pasar Contoh' });
  await warga.buka(`${DASAR}/foto`);
  return warga;
}

const foto = (nama: string) => ({ kolom: 'foto', nama, isi: jpeg });
const jumlahFoto = (html: string) => new Set(html.match(/\/kota-kupang\/foto\/[0-9a-f-]+\/kecil/g)).size;

async function berkas(): Promise<string[]> {
  const semua = await fs
    .readdir(path.join(uji.inti.config.dataDir, 'berkas'), { recursive: true, withFileTypes: true })
    .catch(() => []);
  return semua.filter((satu) => satu.isFile()).map((satu) => satu.name);
}
