import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SesiUji } from '../../../test/support/aplikasi.ts';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

describe('who may see what', () => {
  test('each role starts where its work is', async () => {
    const mulai = async (sesi: SesiUji) => (await meja.buka(sesi, '/kota-kupang/kerja')).headers.location;
    expect(await mulai(meja.operator)).toBe('/kota-kupang/kerja/kotak-masuk');
    expect(await mulai(meja.petugas)).toBe('/kota-kupang/kerja/tugas');
    expect(await mulai(meja.kepala)).toBe('/kota-kupang/kerja/kepala');
  });

  test('a case of another region is not there, in any address or field', async () => {
    const asing = await meja.buat(meja.lembata);
    const { kasusId } = await meja.buat(meja.kupang);
    for (const url of [
      alamatLaporan(asing.kasusId),
      `${alamatLaporan(asing.kasusId)}/betulkan`,
      `/kota-kupang/kerja/catat/${asing.kasusId}`,
    ]) {
      expect((await meja.buka(meja.operator, url)).statusCode, url).toBe(404);
    }
    for (const jalur of ['aksi/nilai', 'kontak', 'catatan', 'urung', 'betulkan', 'banding']) {
      const isi = {
        catatan: 'x',
        keparahan: 'berat',
        kategori: 'meja',
        judul: 'x',
        patokan: 'x',
        wilayah: '53.71.04',
        induk: asing.nomor,
      };
      expect((await meja.kirim(meja.operator, `${alamatLaporan(asing.kasusId)}/${jalur}`, isi)).statusCode, jalur).toBe(
        404,
      );
    }
    for (const isi of [{ unit: meja.lembata.unitId }, { petugas: meja.lembata.akun.petugas.id }]) {
      expect((await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', ...isi })).statusCode).toBe(
        422,
      );
    }
    expect((await meja.buka(meja.operator, `/kabupaten-lembata/kerja/laporan/${asing.kasusId}`)).statusCode).toBe(404);
    expect((await meja.buka(meja.operator, `/kota-kupang/kerja/kotak-masuk?q=${asing.nomor}`)).body).not.toContain(
      asing.kasusId,
    );
    expect(await meja.baca(asing.kasusId, meja.lembata)).toMatchObject({ version: 1, keadaan: 'BARU' });
  });

  test('a field officer sees only what is assigned to them, and no desk', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    expect((await meja.buka(meja.petugas, alamatLaporan(kasusId))).statusCode).toBe(404);
    expect((await meja.kirim(meja.petugas, `${alamatLaporan(kasusId)}/kontak`, {})).statusCode).toBe(404);
    for (const url of ['kotak-masuk', 'kepala', 'catat'])
      expect((await meja.buka(meja.petugas, `/kota-kupang/kerja/${url}`)).statusCode).toBe(403);
  });

  test('a form that is not ours is refused', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    for (const jalur of ['aksi/nilai', 'kontak', 'catatan', 'urung']) {
      expect(
        (await meja.kirim({ ...meja.operator, csrf: 'x' }, `${alamatLaporan(kasusId)}/${jalur}`, {})).statusCode,
        jalur,
      ).toBe(403);
    }
  });
});

describe('bad input', () => {
  test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '=CMD()', 'ꦗꦮ 😀 مرحبا'])(
    '%s stays inert everywhere',
    async (jahat) => {
      const { kasusId } = await meja.buat(meja.kupang, {
        judul: jahat,
        tempat: { kecamatanKode: '53.71.04', patokan: jahat },
        data: { cerita: jahat },
        kontak: { nama: jahat },
      });
      await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/catatan`, { catatan: jahat });
      await meja.lakukan(meja.operator, kasusId, 'nilai', {
        keparahan: 'ringan',
        petugas: meja.kupang.akun.petugas.id,
      });
      const q = encodeURIComponent(jahat);
      for (const [sesi, url] of [
        [meja.operator, alamatLaporan(kasusId)],
        [meja.operator, `${alamatLaporan(kasusId)}/betulkan`],
        [meja.petugas, '/kota-kupang/kerja/tugas'],
        [meja.operator, `/kota-kupang/kerja/kotak-masuk?q=${q}&kategori=${q}&meja.petugas=${q}`],
      ] as const) {
        const { statusCode, body } = await meja.buka(sesi, url);
        expect(statusCode, url).toBe(200);
        expect(body).not.toMatch(/<script>alert|<img src=x/);
      }
    },
  );

  test.each(['%00', 'a%00b', '%ff', 'x'.repeat(3000), '(((', "' or 1=1 --"])('a search for %s answers', async (q) => {
    expect((await meja.buka(meja.operator, `/kota-kupang/kerja/kotak-masuk?q=${q}`)).statusCode).toBe(200);
  });

  test('a NUL or a foreign act is refused in plain words', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    expect((await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: 'a\0b' })).statusCode).toBe(422);
    expect((await meja.lakukan(meja.operator, kasusId, 'tidak-ada')).statusCode).toBe(404);
    expect((await meja.lakukan(meja.operator, kasusId, 'jawab', { versi: '1', pesan: 'x' })).statusCode).toBe(422);
    expect((await meja.buka(meja.operator, alamatLaporan('bukan-id'))).statusCode).toBe(404);
  });
});
