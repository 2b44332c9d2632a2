import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { modelKecil } from '../../../../test/support/model-kecil.ts';
import { uuidv7 } from '../../../core/index.ts';
import { jalankanPeralihan, listPembukaLain, tambahKeterangan, ubahKontak } from '../../kasus/index.ts';

const MASUK = '/kota-kupang/kerja/kotak-masuk';
const TAMBAHAN = `${MASUK}?pandangan=tambahan`;

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji({}, { model: modelPuas() });
});
afterAll(() => meja.close());

describe('what a reporter adds', () => {
  test('is a view with its count and a mark in the row, until somebody who takes it in opens the case', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: 'Lemari miring' });
    expect((await meja.jumlahPandangan(meja.operator))['Ada tambahan']).toBe(0);
    await tambah(kasusId);
    expect((await meja.jumlahPandangan(meja.operator))['Ada tambahan']).toBe(1);
    for (const urutan of ['batas', 'baru']) expect(await isi(`${TAMBAHAN}&urutan=${urutan}`)).toEqual([kasusId]);
    expect(await tanda(MASUK)).toBe(1);

    await meja.buka(meja.operator, alamatLaporan(kasusId));
    expect((await meja.jumlahPandangan(meja.operator))['Ada tambahan']).toBe(0);
    expect(await isi(TAMBAHAN)).toEqual([]);
    expect(await tanda(MASUK)).toBe(0);
  });

  test('is words, another contact and an answer; not the plain yes of a reporter who is content', async () => {
    const { kasusId: kontak } = await meja.buat(meja.kupang);
    await warga((trx) =>
      ubahKontak(meja.inti, trx, meja.kupang.pemda, kontak, { surel: 'baru@contoh.example', telepon: undefined }),
    );
    const { kasusId: jawaban } = await meja.buat(meja.kupang);
    await meja.lakukan(meja.operator, jawaban, 'tanya', { pesan: 'Di sisi mana?' });
    await lewat(jawaban, 'jawab', { pesan: 'Di sisi timur' });
    const { kasusId: puas } = await meja.buat(meja.kupang);
    await lewat(puas, 'puas', {});
    expect((await isi(TAMBAHAN)).sort()).toEqual([kontak, jawaban].sort());
    for (const id of [kontak, jawaban]) await meja.buka(meja.operator, alamatLaporan(id));
    expect(await isi(TAMBAHAN)).toEqual([]);
  });

  test('stays for the desk when only the field officer has looked, who sees it on the own card', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: 'Rak lepas' });
    const isian = { keparahan: 'ringan', petugas: meja.kupang.akun.petugas.id };
    await meja.lakukan(meja.operator, kasusId, 'nilai', isian);
    await meja.buka(meja.petugas, alamatLaporan(kasusId));
    const kartu = async () => (await meja.buka(meja.petugas, '/kota-kupang/kerja/tugas')).body;
    expect(await kartu()).not.toContain('Ada tambahan');
    meja.jam.maju(1000);
    await tambah(kasusId);
    expect(await kartu()).toContain('Ada tambahan');
    await meja.buka(meja.petugas, alamatLaporan(kasusId));
    expect(await kartu()).not.toContain('Ada tambahan');
    expect(await isi(TAMBAHAN)).toEqual([kasusId]);
    await meja.buka(meja.operator, alamatLaporan(kasusId));
  });

  test('stays when the head or an administrator looks, and when only a browser fetches the page', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: 'Papan retak' });
    await tambah(kasusId);
    const url = alamatLaporan(kasusId);
    const { cookie } = meja.operator;
    for (const sesi of [meja.kepala, await meja.masukSebagai(meja.kupang.akun['admin-pemda'].surel)])
      expect((await meja.buka(sesi, url)).statusCode).toBe(200);
    await meja.app.inject({ method: 'HEAD', url, headers: { cookie } });
    for (const kepala of [{ 'sec-purpose': 'prefetch;prerender' }, { purpose: 'prefetch' }])
      expect((await meja.app.inject({ url, headers: { cookie, ...kepala } })).statusCode).toBe(200);
    expect(await isi(TAMBAHAN)).toEqual([kasusId]);
    // Nor has the operator, whose browser it was, the case open.
    const pembuka = await warga((trx) =>
      listPembukaLain(trx, meja.kupang.pemda.id, meja.jam.kini(), kasusId, uuidv7()),
    );
    expect(pembuka.map(({ nama }) => nama.split(' ')[1]).sort()).toEqual(['admin-pemda', 'kepala']);
    expect((await meja.buka(await meja.masukSebagai(meja.kupang.akun.verifikator.surel), url)).statusCode).toBe(200);
    expect(await isi(TAMBAHAN)).toEqual([]);
  });

  test('is not taken for seen by an act on a page that did not show it yet', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: 'Bangku goyah' });
    await meja.buka(meja.operator, alamatLaporan(kasusId));
    await tambah(kasusId);
    await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/catatan`, { catatan: 'Ditanyakan ke gudang' });
    expect(await isi(TAMBAHAN)).toEqual([kasusId]);
  });
});

/** The small model with a reporter who may say that all is good. */
function modelPuas() {
  const model = modelKecil();
  const teks = { id: 'Puas', en: 'Content' };
  model.alur.peralihan.push({
    id: 'puas',
    judul: teks,
    jejak: teks,
    dari: ['BARU'],
    ke: 'SELESAI',
    oleh: ['pelapor'],
    isian: [],
    guard: [],
    aksi: [],
    kabari: false,
    penjelasan: teks,
  });
  return model;
}

const warga = <T>(kerja: Parameters<typeof meja.inti.db.tenant<T>>[2]) =>
  meja.inti.db.tenant(meja.kupang.pemda.id, { jenis: 'warga' }, kerja);

const tambah = (id: string) =>
  warga((trx) => tambahKeterangan(meja.inti, trx, meja.kupang.pemda, id, { pesan: 'Sekarang lebih parah', foto: [] }));

const lewat = (kasusId: string, peralihan: string, isian: { pesan?: string }) =>
  warga((trx) =>
    jalankanPeralihan(meja.inti, trx, meja.kupang.pemda, {
      kasusId,
      peralihan,
      versi: undefined,
      isian,
      pelaku: { jenis: 'warga', peran: [] },
    }),
  );

async function isi(alamat: string): Promise<string[]> {
  const { body } = await meja.buka(meja.operator, alamat);
  return [...body.matchAll(/kerja\/laporan\/([0-9a-f-]{36})["?]/g)].map(([, satu]) => satu ?? '');
}

async function tanda(alamat: string): Promise<number> {
  return (await meja.buka(meja.operator, alamat)).body.match(/<span class="tag">Ada tambahan/g)?.length ?? 0;
}
