import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buatPengaduanUji, DASAR_LAPOR, type PengaduanUji, TEMPAT_UJI } from '../../../../test/support/pengaduan.ts';
import { createPeramban, type Peramban } from '../../../../test/support/peramban.ts';
import { bersihkanPemda } from '../../jobs/index.ts';
import { findPemdaBySlug } from '../../pemda/index.ts';

let uji: PengaduanUji;
let jpeg: Buffer;

beforeAll(async () => {
  uji = await buatPengaduanUji();
  jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#556' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
});
afterAll(() => uji.close());

async function sampaiFoto(): Promise<Peramban> {
  const warga = createPeramban(uji.app);
  await warga.buka(`${DASAR_LAPOR}/jenis`);
  await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
  await warga.kirim(`${DASAR_LAPOR}/tempat`, TEMPAT_UJI);
  await warga.buka(`${DASAR_LAPOR}/foto`);
  return warga;
}

const foto = (isi: Buffer, nama = 'IMG_1.jpg') => ({ kolom: 'foto', nama, isi });
const alamatFoto = (html: string) =>
  [...html.matchAll(/\/kota-kupang\/foto\/[0-9a-f-]+\/kecil/g)].map(([satu]) => satu);

it('one bad foto never takes the good ones, nor the answers, with it', async () => {
  const warga = await sampaiFoto();
  const jawab = await warga.unggah(`${DASAR_LAPOR}/foto`, {}, [
    foto(jpeg),
    foto(jpeg.subarray(0, 200), 'IMG_2041.jpg'),
    foto(Buffer.from('<svg onload="alert(1)"/>'), 'peta.jpg'),
    foto(jpeg, 'IMG_3.jpg'),
  ]);
  expect(jawab.statusCode).toBe(422);
  expect(jawab.body).toContain('IMG_2041.jpg');
  expect(jawab.body).toContain('2 foto tersimpan');
  expect((await warga.buka(`${DASAR_LAPOR}/tempat`)).body).toContain('Depan Pasar Contoh');
});

it('a turned picture is shown upright, without what the camera wrote into it', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(`${DASAR_LAPOR}/foto`, {}, [foto(jpeg)]);
  const [alamat = ''] = alamatFoto((await warga.buka(`${DASAR_LAPOR}/foto`)).body);
  const gambar = await warga.buka(alamat);
  const meta = await sharp(gambar.rawPayload).metadata();
  expect([meta.width, meta.height, meta.exif]).toEqual([40, 60, undefined]);
});

it('a foto of a draft is seen by its own browser only, and published with the words', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(`${DASAR_LAPOR}/foto`, {}, [foto(jpeg)]);
  const [alamat = ''] = alamatFoto((await warga.buka(`${DASAR_LAPOR}/foto`)).body);
  const lain = createPeramban(uji.app);
  expect((await lain.buka(alamat)).statusCode).toBe(404);
  expect((await warga.buka(alamat.replace('kota-kupang', 'kabupaten-lembata'))).statusCode).toBe(404);
  await warga.kirim(`${DASAR_LAPOR}/foto-selesai`, {});
  await warga.kirim(`${DASAR_LAPOR}/cerita`, { cerita: 'Lubang', bahaya: 'tidak', surel: '', telepon: '' });
  uji.jam.maju(60_000);
  await warga.kirim(`${DASAR_LAPOR}/periksa`, { situs: '' });
  expect((await warga.buka(alamat)).statusCode).toBe(200);
  expect((await lain.buka(alamat)).statusCode).toBe(404);
  const pemda = await findPemdaBySlug(uji.inti.db, 'kota-kupang');
  await uji.inti.db.tenant(pemda?.id ?? 0, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ terbit: true, tampil: [alamat.split('/')[3] ?? ''] })
      .where('pemda_id', '=', pemda?.id ?? 0)
      .execute(),
  );
  expect((await lain.buka(alamat)).statusCode).toBe(200);
});

it('at most five are kept, one can be removed, and its files go', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(
    `${DASAR_LAPOR}/foto`,
    {},
    [1, 2, 3].map(() => foto(jpeg)),
  );
  await warga.unggah(
    `${DASAR_LAPOR}/foto`,
    {},
    [1, 2, 3].map(() => foto(jpeg)),
  );
  const halaman = await warga.buka(`${DASAR_LAPOR}/foto`);
  const alamat = alamatFoto(halaman.body);
  expect(alamat).toHaveLength(5);
  const id = alamat[0]?.split('/')[3] ?? '';
  expect((await warga.kirim(`${DASAR_LAPOR}/foto-hapus`, { id })).statusCode).toBe(303);
  expect((await warga.buka(alamat[0] ?? '')).statusCode).toBe(404);
});

it('what is beyond five is told in plain words and never decoded, the rest is kept', async () => {
  const warga = await sampaiFoto();
  const lebih = foto(Buffer.from('bukan foto'), 'IMG_6.jpg');
  const jawab = await warga.unggah(`${DASAR_LAPOR}/foto`, {}, [...[1, 2, 3, 4, 5].map(() => foto(jpeg)), lebih, lebih]);
  expect(jawab.statusCode).toBe(422);
  expect(jawab.body).toContain('IMG_6.jpg: sudah ada 5 foto.');
  expect(alamatFoto((await warga.buka(`${DASAR_LAPOR}/foto`)).body)).toHaveLength(5);
});

it('after sending a case keeps twenty of its reporter, and words that came with more are kept', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(
    `${DASAR_LAPOR}/foto`,
    {},
    [1, 2, 3, 4, 5].map(() => foto(jpeg)),
  );
  await warga.kirim(`${DASAR_LAPOR}/foto-selesai`, {});
  await warga.kirim(`${DASAR_LAPOR}/cerita`, { cerita: 'Lubang', bahaya: 'tidak', surel: '', telepon: '' });
  uji.jam.maju(60_000);
  const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, { situs: '' });
  const laporan = DASAR_LAPOR.replace(/lapor$/, `laporan/${String(terima.headers['location']).split('/').at(-1)}`);
  await warga.buka(laporan);
  const tambah = (pesan: string, banyak: number) =>
    warga.unggah(
      `${laporan}/tambah`,
      { pesan },
      Array.from({ length: banyak }, () => foto(jpeg)),
    );
  for (const banyak of [5, 5, 4]) expect((await tambah('', banyak)).statusCode).toBe(303);
  const akhir = await tambah('Makin lebar', 3);
  expect(akhir.headers['location']).toMatch(/\?catat=1&lebih=2$/);
  const halaman = await warga.buka(String(akhir.headers['location']));
  expect(halaman.body).toContain('2 foto tidak disimpan');
  expect(halaman.body).toContain('Makin lebar');
  expect((await tambah('', 1)).statusCode).toBe(422);
  const { id } = uji.kupang.pemda;
  const rows = await uji.inti.db.read(id, (trx) =>
    trx
      .selectFrom('berkas.foto')
      .innerJoin('kasus.kasus', (join) =>
        join
          .onRef('kasus.kasus.pemda_id', '=', 'berkas.foto.pemda_id')
          .onRef('kasus.kasus.id', '=', 'berkas.foto.kasus_id'),
      )
      .select('berkas.foto.id')
      .where('berkas.foto.pemda_id', '=', id)
      .where('kasus.kasus.nomor', '=', laporan.split('/').at(-1) ?? '')
      .execute(),
  );
  expect(rows).toHaveLength(20);
});

it('a place on the network that has sent its megabytes of the day waits, another does not', async () => {
  const sebelum = uji.inti.config.unggahMbPerSumber;
  uji.inti.config.unggahMbPerSumber = 30;
  const satu = await sampaiFoto();
  const status: number[] = [];
  let tunggu: string | undefined;
  for (let n = 0; n < 5; n++) {
    const jawab = await satu.unggah(`${DASAR_LAPOR}/foto`, {}, [foto(jpeg.subarray(0, 200))]);
    status.push(jawab.statusCode);
    tunggu = jawab.headers['retry-after'];
  }
  const lain = await sampaiFoto();
  const jawab = await lain.unggah(`${DASAR_LAPOR}/foto`, {}, [foto(jpeg)]);
  uji.inti.config.unggahMbPerSumber = sebelum;
  expect(status).toEqual([422, 422, 422, 429, 429]);
  expect(tunggu).toBe('30');
  expect(jawab.statusCode).toBe(303);
});

it('an upload without the token is refused before a file is read', async () => {
  const warga = await sampaiFoto();
  const jawab = await warga.unggah(`${DASAR_LAPOR}/foto`, { _csrf: 'bukan' }, [foto(jpeg)]);
  expect(jawab.statusCode).toBe(403);
});

it('a draft that ran out goes with its files', async () => {
  const warga = await sampaiFoto();
  await warga.unggah(`${DASAR_LAPOR}/foto`, {}, [foto(jpeg)]);
  const [alamat = ''] = alamatFoto((await warga.buka(`${DASAR_LAPOR}/foto`)).body);
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
