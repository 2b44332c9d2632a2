import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { formatJam } from '../../../core/index.ts';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

describe('putting right and taking back', () => {
  test('kind and place change with their history, and the case is found by its new words only', async () => {
    const { kasusId } = await meja.buat(meja.kupang, {
      judul: 'Kataunik meja',
      tempat: { kecamatanKode: '53.71.04', patokan: 'Dekat gereja' },
    });
    const form = await meja.buka(meja.operator, `${alamatLaporan(kasusId)}/betulkan`);
    expect(form.body).toContain('Dekat gereja');
    const isi = {
      kategori: 'kursi',
      judul: 'Kursi patah',
      wilayah: '53.71.04.1001',
      patokan: 'Sebelah apotek',
      versi: '1',
      sejak: '',
    };
    expect((await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/betulkan`, isi)).headers.location).toContain(
      'kabar=dibetulkan',
    );
    expect(await meja.baca(kasusId)).toMatchObject({ kategori: 'kursi', desa_kode: '53.71.04.1001', version: 2 });
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).toContain(
      'Jenis: Meja rusak menjadi Kursi rusak',
    );
    expect((await meja.buka(meja.operator, '/kota-kupang/kerja/kotak-masuk?q=kataunik')).body).toContain(
      'Tidak ada laporan yang cocok',
    );
    expect((await meja.buka(meja.operator, '/kota-kupang/kerja/kotak-masuk?q=apotek')).body).toContain(kasusId);
    expect(
      (await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/betulkan`, { ...isi, versi: '1' })).statusCode,
    ).toBe(409);
    expect(
      (await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/betulkan`, { ...isi, wilayah: '53.13.01' }))
        .statusCode,
    ).toBe(422);
  });

  test('the own last act is taken back with its clocks, counts and message', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const [sebelum, jumlah] = [await meja.baca(kasusId), await meja.jumlahPandangan(meja.operator)];
    await meja.lakukan(meja.operator, kasusId, 'nilai', {
      keparahan: 'berat',
      unit: meja.kupang.unitId,
      petugas: meja.kupang.akun.petugas.id,
    });
    expect((await meja.baca(kasusId)).jatuh_tempo).not.toBe(sebelum.jatuh_tempo);
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).toContain('Batalkan');
    expect((await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/urung`, {})).headers.location).toContain(
      'kabar=diurungkan',
    );
    const { version: _, diubah_pada: __, ...kolom } = await meja.baca(kasusId);
    const { version: ___, diubah_pada: ____, ...dulu } = sebelum;
    expect(kolom).toEqual(dulu);
    expect(await meja.jumlahPandangan(meja.operator)).toEqual(jumlah);
    const sisa = await meja.db.read(meja.kupang.pemda.id, async (trx) => ({
      jam: await trx
        .selectFrom('kasus.jam')
        .select('jam')
        .where('pemda_id', '=', meja.kupang.pemda.id)
        .where('kasus_id', '=', kasusId)
        .execute(),
      surat: await trx
        .selectFrom('jobs.kotak_keluar')
        .select('isi')
        .where('pemda_id', '=', meja.kupang.pemda.id)
        .where('jenis', '=', 'kasus.kabar')
        .execute(),
    }));
    expect(sisa.jam).toEqual([{ jam: 'selesaikan' }]);
    expect(JSON.stringify(sisa.surat)).not.toContain(kasusId);
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).toContain('Dibatalkan: Peralihan nilai');
  });

  test('the page names the minute until which an act can be taken back: sooner where it has news to tell', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const halaman = async () => (await meja.buka(meja.operator, alamatLaporan(kasusId))).body;
    const pukul = (menit: number) =>
      `sampai pukul ${formatJam(new Date(meja.jam.kini().getTime() + menit * 60_000), meja.kupang.pemda.zona)}`;
    await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: 'Di mana?' });
    expect(await halaman()).toContain(pukul(3));
    meja.jam.maju(3 * 60_000);
    expect(await halaman()).not.toContain('sampai pukul');
    await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/urung`, {});
    await meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx.deleteFrom('jobs.kotak_keluar').where('pemda_id', '=', meja.kupang.pemda.id).execute(),
    );
    await meja.lakukan(meja.operator, kasusId, 'nilai', {
      keparahan: 'berat',
      unit: meja.kupang.unitId,
      petugas: meja.kupang.akun.petugas.id,
    });
    await meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx.deleteFrom('jobs.kotak_keluar').where('pemda_id', '=', meja.kupang.pemda.id).execute(),
    );
    expect(await halaman()).toContain(pukul(10));
  });

  test('a way back still finds its state after an act that was taken back', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: 'Di mana?' });
    await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/urung`, {});
    await meja.lakukan(meja.operator, kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
    expect((await meja.lakukan(meja.kepala, kasusId, 'batal-tolak')).statusCode).toBe(303);
    expect((await meja.baca(kasusId)).keadaan).toBe('BARU');
  });

  test('neither after ten minutes, nor by somebody else, nor after the message has left', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: 'Di mana?' });
    expect((await meja.kirim(meja.kepala, `${alamatLaporan(kasusId)}/urung`, {})).statusCode).toBe(403);
    await meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('jobs.kotak_keluar')
        .set({ dikirim_pada: meja.jam.kini() })
        .where('pemda_id', '=', meja.kupang.pemda.id)
        .execute(),
    );
    expect((await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/urung`, {})).body).toContain(
      'Kabar sudah terkirim ke pelapor',
    );
    meja.jam.maju(10 * 60_000);
    expect((await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/urung`, {})).body).toContain(
      'Waktu untuk membatalkan tindakan ini sudah lewat',
    );
    expect((await meja.baca(kasusId)).keadaan).toBe('MENUNGGU');
  });
});
