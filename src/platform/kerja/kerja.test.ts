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

describe('the menu at the top of every page of staff', () => {
  const menu = (body: string) => /<div class="who-menu">.*?<\/div>\s*<\/details>/s.exec(body)?.[0] ?? '';
  const tautan = (body: string) => [...menu(body).matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href ?? '');
  const kerja = '/kota-kupang/kerja';

  test('it holds the pages that the role opens, and no other', async () => {
    const admin = await meja.masukSebagai(meja.kupang.akun['admin-pemda'].surel);
    const harapan: [SesiUji, string[]][] = [
      [meja.operator, ['/kotak-masuk']],
      [meja.petugas, ['/tugas']],
      [meja.kepala, ['/kotak-masuk', '/kepala']],
      [admin, ['/kotak-masuk', '/kepala', '/admin']],
    ];
    for (const [sesi, jalur] of harapan) {
      const awal = `${kerja}${jalur.at(-1)}`;
      const isi = tautan((await meja.buka(sesi, awal)).body);
      expect(isi).toEqual([...jalur.map((satu) => kerja + satu), '/akun', '/kota-kupang']);
      for (const href of isi) expect((await meja.buka(sesi, href)).statusCode, href).toBe(200);
    }
  });

  test('it names the page that is open, also from a page below it', async () => {
    const kini = async (sesi: SesiUji, url: string) =>
      /<a href="([^"]+)" aria-current="page"/.exec(menu((await meja.buka(sesi, url)).body))?.[1];
    const admin = await meja.masukSebagai(meja.kupang.akun['admin-pemda'].surel);
    expect(await kini(meja.operator, `${kerja}/kotak-masuk?pandangan=baru`)).toBe(`${kerja}/kotak-masuk`);
    expect(await kini(meja.kepala, `${kerja}/kepala/keberatan`)).toBe(`${kerja}/kepala`);
    expect(await kini(admin, `${kerja}/admin/akun`)).toBe(`${kerja}/admin`);
    expect(await kini(meja.operator, '/akun')).toBe('/akun');
  });

  test('it stands on the account pages and on a refusal too, and not before a visitor', async () => {
    expect(tautan((await meja.buka(meja.operator, '/akun')).body)).toEqual(['/masuk/daerah', '/akun']);
    const ditolak = await meja.buka(meja.operator, `${kerja}/kepala`);
    expect(ditolak.statusCode).toBe(403);
    expect(tautan(ditolak.body)).toContain(`${kerja}/kotak-masuk`);
    expect((await meja.app.inject('/kota-kupang')).body).not.toContain('who-menu');
  });

  test('its button ends the session, and not without the token of the browser', async () => {
    const sesi = await meja.masukSebagai(meja.kupang.akun.verifikator.surel);
    const { body } = await meja.buka(sesi, `${kerja}/kotak-masuk`);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(menu(body))?.[1] ?? '';
    expect((await meja.kirim({ ...sesi, csrf: 'x' }, '/keluar', {})).statusCode).toBe(403);
    expect((await meja.buka(sesi, `${kerja}/kotak-masuk`)).statusCode).toBe(200);
    const keluar = await meja.kirim({ ...sesi, csrf }, '/keluar', {});
    expect(keluar.headers.location).toBe('/masuk?kabar=keluar');
    expect((await meja.buka(sesi, `${kerja}/kotak-masuk`)).headers.location).toMatch(/^\/masuk/);
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
