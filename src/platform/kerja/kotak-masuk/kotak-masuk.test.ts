import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

describe('finding', () => {
  test('by number, telephone in any spelling, and words in any order', async () => {
    const { kasusId, nomor } = await meja.buat(meja.kupang, {
      judul: 'Lemari reyot',
      kontak: { telepon: '+62 813-1111-2222' },
    });
    expect(
      (await meja.buka(meja.operator, `/kota-kupang/kerja/kotak-masuk?q=${nomor.toLowerCase()}`)).headers.location,
    ).toBe(alamatLaporan(kasusId));
    expect((await meja.buka(meja.operator, '/kota-kupang/kerja/kotak-masuk?q=0813+1111+2222')).body).toContain(kasusId);
    expect((await meja.buka(meja.operator, '/kota-kupang/kerja/kotak-masuk?q=reyot+lem')).body).toContain(kasusId);
    expect((await meja.buka(meja.operator, '/kota-kupang/kerja/kotak-masuk?q=reyot+kursi')).body).not.toContain(
      kasusId,
    );
  });

  test('pages follow each other without gap or repetition, and back again', async () => {
    for (let i = 0; i < 60; i++) {
      meja.jam.maju(1000);
      await meja.buat(meja.kupang, { kategori: 'kursi', judul: `Kursi ke-${i} halaman` });
    }
    for (const urutan of ['batas', 'baru']) {
      const halaman = await jelajah(
        `/kota-kupang/kerja/kotak-masuk?q=halaman&pandangan=terbuka&urutan=${urutan}`,
        'next',
      );
      const semua = halaman.flatMap((satu) => satu.id);
      expect(halaman.map((satu) => satu.id.length)).toEqual([25, 25, 10]);
      expect(new Set(semua).size).toBe(60);
      const mundur = await jelajah(halaman[2]?.url ?? '', 'prev');
      expect(mundur.map((satu) => satu.id)).toEqual(halaman.map((satu) => satu.id).reverse());
    }
  });

  test('a cursor of another list or a broken one shows the first page', async () => {
    const [pertama] = await jelajah('/kota-kupang/kerja/kotak-masuk?q=halaman', 'next');
    const lanjut = pertama?.lanjut ?? '';
    const kursor = new URL(lanjut, 'http://x').searchParams.get('kursor') ?? '';
    for (const rusak of [kursor.slice(3), 'e30', `${kursor}AAAA`, '%00']) {
      const { statusCode, body } = await meja.buka(
        meja.operator,
        `/kota-kupang/kerja/kotak-masuk?q=halaman&kursor=${rusak}`,
      );
      expect(statusCode).toBe(200);
      expect(body).toContain('1–25 dari');
    }
    expect((await meja.buka(meja.operator, `/kota-kupang/kerja/kotak-masuk?kursor=${kursor}`)).body).toContain(
      '1–25 dari',
    );
  });
});

async function jelajah(url: string, arah: 'next' | 'prev') {
  const halaman: { url: string; id: string[]; lanjut: string | undefined }[] = [];
  for (let ke: string | undefined = url; ke; ) {
    const { body } = await meja.buka(meja.operator, ke);
    const id = [...body.matchAll(/laporan\/([0-9a-f-]{36})["?]/g)].map(([, satu]) => satu ?? '');
    const lanjut = new RegExp(`href="([^"]+)" rel="${arah}"`).exec(body)?.[1]?.replaceAll('&amp;', '&');
    halaman.push({ url: ke, id, lanjut });
    ke = lanjut;
  }
  return halaman;
}
