import fs from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isiDaerahUji, LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { ASET_UJI, buatIntiUji, type IntiUji } from '../../../../test/support/inti.ts';
import { modelKecil } from '../../../../test/support/model-kecil.ts';
import { createPeramban, type Peramban } from '../../../../test/support/peramban.ts';
import { registerFoto } from '../../foto/index.ts';
import { createServer } from '../../http/index.ts';
import { bersihkanPemda } from '../../jobs/index.ts';
import { findPemdaBySlug } from '../../pemda/index.ts';
import { registerLaporan } from '../laporan/laporan.route.ts';
import { registerKirim } from './kirim.route.ts';
import { registerLapor } from './lapor.route.ts';

const DASAR = `/kota-kupang/${LAYANAN_UJI}/lapor`;
let uji: IntiUji;
let app: FastifyInstance;
let jpeg: Buffer;

beforeAll(async () => {
  uji = await buatIntiUji();
  await isiDaerahUji(uji.inti);
  app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  const modul = {
    id: LAYANAN_UJI,
    judul: { id: 'Uji', en: 'Test' },
    uraian: { id: '', en: '' },
    ajakan: { id: '', en: '' },
    ikon: 'road' as const,
    dependsOn: [],
    model: modelKecil(),
    register: () => undefined,
  };
  for (const daftarkan of [registerLapor, registerKirim, registerLaporan]) daftarkan(app, uji.inti, modul);
  registerFoto(app, uji.inti);
  await app.ready();
  jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#556' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await app.close();
  await uji.close();
});

async function sampaiFoto(): Promise<Peramban> {
  const warga = createPeramban(app);
  await warga.buka(`${DASAR}/jenis`);
  await warga.kirim(`${DASAR}/jenis`, { kategori: modelKecil().kategori[0]?.id ?? '' });
  await warga.kirim(`${DASAR}/tempat`, {
    kecamatan: '53.71.01',
    desa: '',
    patokan: 'Depan Pasar Contoh',
    lintang: '',
    bujur: '',
    akurasi: '',
  });
  await warga.buka(`${DASAR}/foto`);
  return warga;
}

const foto = (isi: Buffer, nama = 'IMG_1.jpg') => ({ kolom: 'foto', nama, isi });
const alamatFoto = (html: string) =>
  [...html.matchAll(/\/kota-kupang\/foto\/[0-9a-f-]+\/kecil/g)].map(([satu]) => satu);

it('one bad foto never takes the good ones, nor the answers, with it', async () => {
  const warga = await sampaiFoto();
  const jawab = await warga.unggah(`${DASAR}/foto`, {}, [
    foto(jpeg),
    foto(jpeg.subarray(0, 200), 'IMG_2041.jpg'),
    foto(Buffer.from('<svg onload="alert(1)"/>'), 'peta.jpg'),
    foto(jpeg, 'IMG_3.jpg'),
  ]);
  expect(jawab.statusCode).toBe(422);
  expect(jawab.body).toContain('IMG_2041.jpg');
  expect(jawab.body).toContain('2 foto tersimpan');
  expect((await warga.buka(`${DASAR}/tempat`)).body).toContain('Depan Pasar Contoh');
});

it('a turned picture is shown upright, without what the camera wrote into it', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(`${DASAR}/foto`, {}, [foto(jpeg)]);
  const [alamat = ''] = alamatFoto((await warga.buka(`${DASAR}/foto`)).body);
  const gambar = await warga.buka(alamat);
  const meta = await sharp(gambar.rawPayload).metadata();
  expect([meta.width, meta.height, meta.exif]).toEqual([40, 60, undefined]);
});

it('a foto of a draft is seen by its own browser only, and published with the words', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(`${DASAR}/foto`, {}, [foto(jpeg)]);
  const [alamat = ''] = alamatFoto((await warga.buka(`${DASAR}/foto`)).body);
  const lain = createPeramban(app);
  expect((await lain.buka(alamat)).statusCode).toBe(404);
  expect((await warga.buka(alamat.replace('kota-kupang', 'kabupaten-lembata'))).statusCode).toBe(404);
  await warga.kirim(`${DASAR}/foto-selesai`, {});
  await warga.kirim(`${DASAR}/cerita`, { cerita: 'Lubang', bahaya: 'tidak', surel: '', telepon: '' });
  uji.jam.maju(60_000);
  await warga.kirim(`${DASAR}/periksa`, { situs: '' });
  expect((await warga.buka(alamat)).statusCode).toBe(200);
  expect((await lain.buka(alamat)).statusCode).toBe(404);
  const pemda = await findPemdaBySlug(uji.inti.db, 'kota-kupang');
  await uji.inti.db.tenant(pemda?.id ?? 0, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ terbit: true })
      .where('pemda_id', '=', pemda?.id ?? 0)
      .execute(),
  );
  expect((await lain.buka(alamat)).statusCode).toBe(200);
});

it('at most five are kept, one can be removed, and its files go', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(
    `${DASAR}/foto`,
    {},
    [1, 2, 3].map(() => foto(jpeg)),
  );
  await warga.unggah(
    `${DASAR}/foto`,
    {},
    [1, 2, 3].map(() => foto(jpeg)),
  );
  const halaman = await warga.buka(`${DASAR}/foto`);
  const alamat = alamatFoto(halaman.body);
  expect(alamat).toHaveLength(5);
  const id = alamat[0]?.split('/')[3] ?? '';
  expect((await warga.kirim(`${DASAR}/foto-hapus`, { id })).statusCode).toBe(303);
  expect((await warga.buka(alamat[0] ?? '')).statusCode).toBe(404);
});

it('an upload without the token is refused before a file is read', async () => {
  const warga = await sampaiFoto();
  const jawab = await warga.unggah(`${DASAR}/foto`, { _csrf: 'bukan' }, [foto(jpeg)]);
  expect(jawab.statusCode).toBe(403);
});

it('a draft that ran out goes with its files', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(`${DASAR}/foto`, {}, [foto(jpeg)]);
  const [alamat = ''] = alamatFoto((await warga.buka(`${DASAR}/foto`)).body);
  expect((await warga.buka(alamat)).statusCode).toBe(200);
  const berkas = () =>
    fs
      .readdir(path.join(uji.inti.config.dataDir, 'berkas'), { recursive: true })
      .then((nama) => nama.filter((satu) => satu.endsWith('.webp')).length);
  const sebelum = await berkas();
  uji.jam.maju(9 * 24 * 3600 * 1000);
  const pemda = await findPemdaBySlug(uji.inti.db, 'kota-kupang');
  if (!pemda) throw new Error('tanpa pemda');
  await bersihkanPemda(uji.inti, pemda);
  expect((await warga.buka(alamat)).statusCode).toBe(404);
  expect(await berkas()).toBeLessThan(sebelum);
});
