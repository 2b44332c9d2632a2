import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { alamatLaporan, buatMejaUji, type Jawaban, type MejaUji, tersembunyi } from '../../../../test/support/meja.ts';

const KOTAK = '/kota-kupang/kerja/kotak-masuk';
let meja: MejaUji;
/** In the order of the newest first. */
let kasus: string[];

beforeAll(async () => {
  meja = await buatMejaUji();
  kasus = [];
  for (let i = 0; i < 30; i++) {
    meja.jam.maju(1000);
    const kategori = i % 3 === 0 ? 'kursi' : 'meja';
    kasus.unshift((await meja.buat(meja.kupang, { kategori, judul: `Benda ke-${i}` })).kasusId);
  }
});
afterAll(() => meja.close());

describe('working down a list', () => {
  test.each([
    'pandangan=terbuka&urutan=baru',
    'pandangan=terbuka',
    'pandangan=baru&urutan=baru',
    `pandangan=baru&kategori=${LAYANAN_UJI}.kursi`,
  ])('goes from each case to the next as the list shows them: %s', async (saringan) => {
    const daftar = await jelajahDaftar(`${KOTAK}?${saringan}`);
    expect(daftar.length).toBeGreaterThan(5);
    const jalan = [daftar[0] ?? ''];
    for (let url = tautan(await meja.buka(meja.operator, daftar[0] ?? ''), 'next'); url !== undefined; ) {
      jalan.push(url);
      url = tautan(await meja.buka(meja.operator, url), 'next');
    }
    expect(jalan).toEqual(daftar);
    const terakhir = await meja.buka(meja.operator, daftar.at(-1) ?? '');
    expect(terakhir.body).toContain('Ini laporan terakhir di daftar');
    expect(tautan(terakhir, 'prev')).toBe(daftar.at(-2));
    expect(tautan(await meja.buka(meja.operator, daftar[0] ?? ''), 'prev')).toBeUndefined();
  });

  test('goes on from the same place after an act took the case out of the list', async () => {
    const [pertama = '', kedua] = await jelajahDaftar(`${KOTAK}?pandangan=baru&urutan=baru`);
    const halaman = await meja.buka(meja.operator, pertama);
    const aksi = /action="([^"]*\/aksi\/tanya[^"]*)"/.exec(halaman.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(aksi).toContain('pandangan=baru');
    const isi = { pesan: 'Sebelah mana?', ...versi(halaman) };
    const kurang = await meja.kirim(meja.operator, aksi, { ...isi, pesan: '' });
    expect(kurang.statusCode).toBe(422);
    expect(tautan(kurang, 'next')).toBe(kedua);
    const hasil = await meja.kirim(meja.operator, aksi, isi);
    expect(hasil.statusCode, hasil.body).toBe(303);
    const sesudah = await meja.buka(meja.operator, String(hasil.headers.location));
    expect(sesudah.body).toContain('Tersimpan.');
    expect(tautan(sesudah, 'next')).toBe(kedua);
    expect(sesudah.body).toContain(`class="back" href="${KOTAK}?pandangan=baru&amp;urutan=baru"`);
  });

  test('keeps what was searched for the way back', async () => {
    const [pertama = ''] = await jelajahDaftar(`${KOTAK}?q=benda`);
    const { body } = await meja.buka(meja.operator, pertama);
    expect(body).toContain(`class="back" href="${KOTAK}?q=benda"`);
    expect(body).not.toContain('Laporan lain di daftar');
  });

  test('is not offered on a case that was opened from elsewhere, or with a broken place', async () => {
    const [id = ''] = kasus;
    for (const kueri of ['', '?pandangan=baru', '?urut=x', '?urut=2026-99-99T00:00:00.000Z', "?urut='; select 1"]) {
      const halaman = await meja.buka(meja.operator, `${alamatLaporan(id)}${kueri}`);
      expect(halaman.statusCode).toBe(200);
      expect(halaman.body).not.toContain('Laporan lain di daftar');
    }
  });

  test('is not for field officers, who have no inbox', async () => {
    const [id = ''] = kasus.slice(-1);
    const petugas = meja.kupang.akun.petugas.id;
    await meja.lakukan(meja.operator, id, 'nilai', { keparahan: 'ringan', unit: meja.kupang.unitId, petugas });
    const halaman = await meja.buka(meja.petugas, `${alamatLaporan(id)}?urut=infinity`);
    expect(halaman.statusCode).toBe(200);
    expect(halaman.body).not.toContain('Laporan lain di daftar');
  });
});

/** The addresses of all cases of a list, page after page. */
async function jelajahDaftar(url: string): Promise<string[]> {
  const hasil: string[] = [];
  for (let halaman: string | undefined = url; halaman !== undefined; ) {
    const jawab = await meja.buka(meja.operator, halaman);
    const baris = jawab.body.matchAll(/<th scope="row"><a href="([^"]+)"/g);
    hasil.push(...[...baris].map(([, satu = '']) => satu.replaceAll('&amp;', '&')));
    halaman = tautan(jawab, 'next');
  }
  return hasil;
}

function tautan({ body }: Jawaban, rel: 'next' | 'prev'): string | undefined {
  return new RegExp(`href="([^"]+)" rel="${rel}"`).exec(body)?.[1]?.replaceAll('&amp;', '&');
}

function versi({ body }: Jawaban) {
  return tersembunyi(body.replace(/(action="[^"?]*)\?[^"]*"/g, '$1"'), 'tanya');
}
