import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

const alamatTitik = (id: string) => `${alamatLaporan(id)}/titik`;

/** Hidden fields and figures of the form that accepts. */
function formTitik(body: string): Record<string, string> {
  const form = /<form[^>]*id="form-titik".*?<\/form>/s.exec(body)?.[0] ?? '';
  const semua = [...form.matchAll(/<input[^>]*? name="([^"]+)"[^>]*? value="([^"]*)"/g)];
  return Object.fromEntries(semua.map(([, nama = '', nilai = '']) => [nama, nilai]));
}

const tempat = { kecamatanKode: '53.71.04', patokan: 'Dekat gereja' };

describe('the desk moves the point of a laporan', () => {
  test('by a tap on the map; old and new stay in the history, and it can be taken back', async () => {
    const titik = { lintang: -10.16, bujur: 123.61, akurasi: 800 };
    const { kasusId } = await meja.buat(meja.kupang, { tempat: { ...tempat, titik }, data: { cerita: 'Kaki patah.' } });
    const sebelum = await meja.baca(kasusId);
    expect((await meja.buka(meja.operator, `${alamatLaporan(kasusId)}/betulkan`)).body).toContain(alamatTitik(kasusId));
    const awal = (await meja.buka(meja.operator, alamatTitik(kasusId))).body;
    expect(formTitik(awal)).toMatchObject({ lintang: '-10,16', bujur: '123,61', versi: '1' });
    const ketuk = new URLSearchParams({
      'pusat-lintang': '-10.16',
      'pusat-bujur': '123.61',
      zoom: '14',
      dipilih: 'ya',
      'peta480.x': '360',
      'peta480.y': '210',
    });
    const { body } = await meja.buka(meja.operator, `${alamatTitik(kasusId)}?${ketuk}`);
    const isian = { ...formTitik(body), aksi: 'pakai' };
    const kirim = () => meja.kirim(meja.operator, alamatTitik(kasusId), isian);
    expect((await kirim()).headers.location).toContain('kabar=dibetulkan');
    const kasus = await meja.baca(kasusId);
    expect(kasus).toMatchObject({
      lintang: -10.16,
      akurasi_m: 110,
      version: 2,
      data: { cerita: 'Kaki patah.', sumberTitik: 'peta' },
    });
    expect(kasus.bujur).toBeGreaterThan(123.615);
    expect(kasus.sel).not.toBe(sebelum.sel);
    const halaman = (await meja.buka(meja.operator, alamatLaporan(kasusId))).body;
    expect(halaman).toContain('Titik: -10,16; 123,61, meleset sampai 800 meter menjadi -10,16; 123,6');
    expect(halaman).toContain('Ditandai di peta.');
    const terlambat = await kirim();
    expect(terlambat.statusCode).toBe(409);
    expect(terlambat.body).toContain('Rekan mengubah laporan ini');
    await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/urung`, {});
    const { version: _, diubah_pada: __, ...pulih } = await meja.baca(kasusId);
    const { version: ___, diubah_pada: ____, ...dulu } = sebelum;
    expect(pulih).toEqual(dulu);
  });

  test('and gives a laporan without a point its first one, by typed figures', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { tempat });
    const { body } = await meja.buka(meja.operator, alamatTitik(kasusId));
    expect(body).toContain('Belum ada titik.');
    const isian = { ...formTitik(body), lintang: '-10,16', bujur: '123,59' };
    const lihat = await meja.kirim(meja.operator, alamatTitik(kasusId), { ...isian, aksi: 'lihat' });
    expect((await meja.buka(meja.operator, String(lihat.headers.location))).body).toContain('pusat Kota Lama');
    await meja.kirim(meja.operator, alamatTitik(kasusId), { ...isian, aksi: 'pakai' });
    expect(await meja.baca(kasusId)).toMatchObject({ lintang: -10.16, bujur: 123.59, akurasi_m: null });
  });

  test('a point elsewhere is asked about, a broken one refused, and nothing is stored', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { tempat });
    for (const [lintang, bujur, kata] of [
      ['-8,37', '123,41', 'Lembata'],
      ['0', '0', 'laut Afrika'],
      ['NaN', '1', 'sebagai angka'],
      ['', '', 'Ketuk peta dulu'],
    ] as const) {
      const jawab = await meja.kirim(meja.operator, alamatTitik(kasusId), {
        lintang,
        bujur,
        versi: '1',
        aksi: 'pakai',
      });
      expect([jawab.statusCode, jawab.body.includes(kata)]).toEqual([422, true]);
    }
    const aneh = '?pusat-lintang=1e9&pusat-bujur=NaN&zoom=99&peta320.x=-1&peta320.y=9999999&aksi=x';
    expect((await meja.buka(meja.operator, `${alamatTitik(kasusId)}${aneh}`)).statusCode).toBe(200);
    expect(await meja.baca(kasusId)).toMatchObject({ lintang: null, version: 1 });
  });

  test('only for those who may put a laporan right', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { tempat });
    expect((await meja.buka(meja.petugas, alamatTitik(kasusId))).statusCode).toBe(403);
    const asing = await meja.buat(meja.lembata, { tempat: { kecamatanKode: '53.13.01', patokan: 'Dermaga' } });
    expect((await meja.buka(meja.operator, alamatTitik(asing.kasusId))).statusCode).toBe(404);
  });
});
