import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alamatLaporan, tersembunyi } from '../../../../test/support/meja.ts';
import { buatUmumUji, fotoDi, type UmumUji } from '../../../../test/support/umum.ts';

let meja: UmumUji;

beforeAll(async () => {
  meja = await buatUmumUji();
});
afterAll(() => meja.close());

describe('whoever comes second to an act that is not possible any more', () => {
  test('finds all that was filled in, in words, and makes it a note for colleagues', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const lama = tersembunyi((await meja.buka(meja.operator, alamatLaporan(kasusId))).body, 'tolak');
    expect((await meja.lakukan(meja.operator, kasusId, 'selesaikan')).statusCode).toBe(303);

    const kedua = await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/aksi/tolak`, {
      ...lama,
      alasan: 'tidak-ditemukan',
      pesan: 'Sudah kami cari <di sana>',
    });
    expect(kedua.statusCode).toBe(409);
    expect(kedua.body).toContain('“Peralihan tolak” tidak dapat dilakukan lagi');
    expect(kedua.body).not.toContain('tetap ada di formulir');
    expect(kedua.body).not.toContain('/aksi/tolak');
    const tulisan = sisa(kedua.body);
    expect(tulisan).toBe(
      'Belum jadi dilakukan: Peralihan tolak\nAlasan: Tidak ditemukan\nPesan untuk pelapor: Sudah kami cari <di sana>',
    );

    const catatan = await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/catatan`, { catatan: tulisan });
    expect(catatan.statusCode).toBe(303);
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).toContain('Sudah kami cari &lt;di sana>');
    expect(await meja.baca(kasusId)).toMatchObject({ keadaan: 'SELESAI' });
  });

  test('finds the photographs that were received', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const { versi } = tersembunyi((await meja.buka(meja.operator, alamatLaporan(kasusId))).body, 'selesaikan');
    await meja.lakukan(meja.operator, kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
    const isi = { versi: versi ?? '', pesan: 'Kaki meja diganti' };
    const kedua = await meja.denganFoto(meja.operator, kasusId, 'selesaikan', isi);
    expect(kedua.statusCode).toBe(409);
    expect(sisa(kedua.body)).toContain('Kaki meja diganti');
    const [foto = ''] = fotoDi(kedua.body);
    expect((await meja.buka(meja.operator, `/kota-kupang/kerja/foto/${foto}/tampil`)).statusCode).toBe(200);
  });

  test('is told nothing of a form when nothing was typed', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', unit: meja.kupang.unitId });
    const { pemda } = meja.kupang;
    await meja.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('kasus.kasus')
        .set({ version: 9 })
        .where('pemda_id', '=', pemda.id)
        .where('id', '=', kasusId)
        .execute(),
    );
    const { statusCode, body } = await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/urung`, {});
    expect(statusCode).toBe(409);
    expect(body).not.toContain('Yang Anda tulis');
  });

  test('keeps a correction in its form, which counts from what stands there now', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const alamat = `${alamatLaporan(kasusId)}/betulkan`;
    const isi = { kategori: 'kursi', judul: 'Kursi miring', wilayah: '53.71.04.1001', patokan: 'Sebelah apotek' };
    await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', unit: meja.kupang.unitId });
    const kedua = await meja.kirim(meja.operator, alamat, { ...isi, versi: '1', sejak: '' });
    expect(kedua.statusCode).toBe(409);
    expect(kedua.body).toContain('Rekan mengubah laporan ini');
    expect(kedua.body).toContain('value="Sebelah apotek"');
    const versi = /name="versi" value="(\d+)"/.exec(kedua.body)?.[1] ?? '';
    expect((await meja.kirim(meja.operator, alamat, { ...isi, versi, sejak: '' })).statusCode).toBe(303);
    expect(await meja.baca(kasusId)).toMatchObject({ kategori: 'kursi', judul: 'Kursi miring' });
  });
});

/** What stands in the block to copy. */
function sisa(body: string): string {
  const teks = /<textarea[^>]* id="sisa-catatan"[^>]*>(.*?)<\/textarea>/s.exec(body)?.[1] ?? '';
  return teks.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}
