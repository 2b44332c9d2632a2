import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { uuidv7 } from '../../core/index.ts';
import { sapuFotoYatim } from './index.ts';

const JAM_MS = 3_600_000;
let uji: IntiUji;
let kupang: DaerahUji;
let lain: DaerahUji;

beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang, lembata: lain } = await isiDaerahUji(uji.inti));
});
afterAll(() => uji.close());
beforeEach(async () => {
  for (const { pemda } of [kupang, lain])
    await fs.rm(path.join(akar(), String(pemda.id)), { recursive: true, force: true });
});

const akar = () => path.join(uji.inti.config.dataDir, 'berkas');

test('an old photograph without a row goes with its folder; a young one and one with a row stay', async () => {
  const yatim = await taruh(kupang, 25);
  const muda = await taruh(kupang, 23);
  const dikenal = await taruh(kupang, 25);
  await catat(kupang, dikenal);
  expect(await sapuFotoYatim(uji.inti, kupang.pemda)).toBe(1);
  expect(await adaFolder(yatim)).toBe(false);
  for (const folder of [muda, dikenal]) expect(await uji.inti.penyimpanan.ada(`${folder}/kecil.webp`)).toBe(true);
  expect(await sapuFotoYatim(uji.inti, kupang.pemda)).toBe(0);
});

test('a folder in which the process died before the first file goes too', async () => {
  const folder = await taruh(kupang, 25, []);
  expect(await sapuFotoYatim(uji.inti, kupang.pemda)).toBe(1);
  expect(await adaFolder(folder)).toBe(false);
});

test('the sweep of one region leaves the photographs of another, and what is no photograph', async () => {
  const milikLain = await taruh(lain, 25);
  await fs.mkdir(path.join(akar(), `${kupang.pemda.id}/2026/catatan`), { recursive: true });
  expect(await sapuFotoYatim(uji.inti, kupang.pemda)).toBe(0);
  expect(await adaFolder(milikLain)).toBe(true);
  expect(await adaFolder(`${kupang.pemda.id}/2026/catatan`)).toBe(true);
});

test('one that the disk does not let go keeps no other, and the run fails at its end', async () => {
  const tertahan = [await taruh(kupang, 25, []), await taruh(kupang, 25, [])];
  for (const folder of tertahan) {
    // A folder where the file should be: no disk removes that as a file.
    await fs.mkdir(path.join(akar(), folder, 'asli'));
    const saat = new Date(uji.jam.kini().getTime() - 25 * JAM_MS);
    await fs.utimes(path.join(akar(), folder), saat, saat);
  }
  const biasa = [await taruh(kupang, 25), await taruh(kupang, 25)];
  await expect(sapuFotoYatim(uji.inti, kupang.pemda)).rejects.toThrow('berkas 2 foto tidak dapat dibuang');
  for (const folder of biasa) expect(await adaFolder(folder)).toBe(false);
});

test('many that the disk does not let go starve nothing that stands behind them', async () => {
  const banyak = Array.from({ length: 260 });
  const tertahan = await Promise.all(banyak.map(() => taruh(kupang, 25, [])));
  for (const folder of tertahan) {
    await fs.mkdir(path.join(akar(), folder, 'asli'));
    const saat = new Date(uji.jam.kini().getTime() - 25 * JAM_MS);
    await fs.utimes(path.join(akar(), folder), saat, saat);
  }
  const biasa = await Promise.all(banyak.map(() => taruh(kupang, 25, [])));
  const dikenal = await Promise.all([...banyak, ...banyak].map(() => taruh(kupang, 25, [])));
  await catat(kupang, ...dikenal);
  await expect(sapuFotoYatim(uji.inti, kupang.pemda)).rejects.toThrow('berkas 260 foto tidak dapat dibuang');
  const sisa = await Promise.all(biasa.map(adaFolder));
  expect(sisa.filter(Boolean)).toEqual([]);
});

test('a region without any file is swept too', async () => {
  expect(await sapuFotoYatim(uji.inti, kupang.pemda)).toBe(0);
});

test('a database that does not know most of the photographs is taken for the wrong one', async () => {
  for (let i = 0; i < 101; i++) await taruh(kupang, 25, []);
  await expect(sapuFotoYatim(uji.inti, kupang.pemda)).rejects.toThrow('101 dari 101 foto tanpa baris');
  expect(await fs.readdir(path.join(akar(), `${kupang.pemda.id}/2026`))).toHaveLength(101);
});

test('of many folders a part is looked at that begins elsewhere each time', async () => {
  for (let i = 0; i < 8; i++) await taruh(kupang, 25, []);
  const sebelum = uji.jam.kini();
  const bagian = (mulai: number) => uji.inti.penyimpanan.daftarFolder(kupang.pemda.id, { sebelum, paling: 3, mulai });
  const semua = [await bagian(0), await bagian(0.375), await bagian(0.75)];
  expect(semua.map((satu) => satu.length)).toEqual([3, 3, 3]);
  expect(new Set(semua.flat()).size).toBe(8);
});

/** Stores a photograph whose folder nothing has touched for so many hours. */
async function taruh(daerah: DaerahUji, jam: number, nama = ['asli', 'tampil.webp', 'kecil.webp']): Promise<string> {
  const folder = `${daerah.pemda.id}/2026/${randomUUID()}`;
  await fs.mkdir(path.join(akar(), folder), { recursive: true });
  for (const satu of nama) await uji.inti.penyimpanan.simpan(`${folder}/${satu}`, Buffer.from('foto'));
  const saat = new Date(uji.jam.kini().getTime() - jam * JAM_MS);
  await fs.utimes(path.join(akar(), folder), saat, saat);
  return folder;
}

async function catat(daerah: DaerahUji, ...folder: string[]): Promise<void> {
  const kini = uji.jam.kini();
  const umum = { pemda_id: daerah.pemda.id, dibuat_pada: kini };
  const draf = { id: uuidv7(kini), rahasia_hash: Buffer.alloc(32), layanan: LAYANAN_UJI, isi: '{}' };
  const foto = { draf_id: draf.id, asal: 'pelapor', nama_asal: 'a.jpg', mime_asal: 'image/jpeg', sha256: 'x' };
  const ukuran = { lebar: 1, tinggi: 1, lebar_kecil: 1, tinggi_kecil: 1, byte_asal: 4 };
  await uji.inti.db.tenant(daerah.pemda.id, { jenis: 'sistem' }, async (trx) => {
    await trx
      .insertInto('kasus.draf')
      .values({ ...umum, ...draf, kunci_kirim: randomUUID(), kedaluwarsa_pada: kini })
      .execute();
    await trx
      .insertInto('berkas.foto')
      .values(folder.map((satu) => ({ ...umum, ...foto, ...ukuran, id: uuidv7(kini), folder: satu })))
      .execute();
  });
}

function adaFolder(folder: string): Promise<boolean> {
  return fs.access(path.join(akar(), folder)).then(
    () => true,
    () => false,
  );
}
