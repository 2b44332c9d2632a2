import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji, tersembunyi } from '../../../../test/support/meja.ts';
import { beriPeran, cabutPeran } from '../../akses/index.ts';

const KONTAK = { kontak: { telepon: '0812 3456 7890' } };

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

describe('the way of a case over the desk', () => {
  test('an operator assesses it, the officer finishes it, and the counts stay exact', async () => {
    const awal = await meja.jumlahPandangan(meja.operator);
    const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
    const sesudah = await meja.jumlahPandangan(meja.operator);
    expect(sesudah).toMatchObject({
      'Semua terbuka': (awal['Semua terbuka'] ?? 0) + 1,
      Baru: (awal['Baru'] ?? 0) + 1,
      'Bahaya belum aman': 1,
    });

    const nilai = await meja.lakukan(meja.operator, kasusId, 'nilai', {
      keparahan: 'berat',
      unit: meja.kupang.unitId,
      petugas: meja.kupang.akun.petugas.id,
    });
    expect(nilai.statusCode, nilai.body).toBe(303);
    expect((await meja.buka(meja.operator, String(nilai.headers.location))).body).toContain('Tersimpan.');

    expect((await meja.buka(meja.petugas, '/kota-kupang/kerja/tugas')).body).toContain('Meja patah di Oesapa');
    expect((await meja.lakukan(meja.petugas, kasusId, 'amankan', { pesan: 'Sudah diberi pembatas' })).statusCode).toBe(
      303,
    );
    expect(await meja.jumlahPandangan(meja.operator)).toMatchObject({ 'Bahaya belum aman': 0 });
    expect(
      (await meja.lakukan(meja.petugas, kasusId, 'selesaikan', { catatan: 'Bahan dari gudang' })).headers.location,
    ).toBe('/kota-kupang/kerja/tugas?kabar=tersimpan');
    expect(await meja.baca(kasusId)).toMatchObject({
      keadaan: 'SELESAI',
      hasil: 'selesai',
      petugas_akun_id: meja.kupang.akun.petugas.id,
    });
    expect(await meja.jumlahPandangan(meja.operator)).toEqual(awal);

    const { body } = await meja.buka(meja.operator, alamatLaporan(kasusId));
    expect(body).toContain('Sudah diberi pembatas');
    expect(body).toContain('Bahan dari gudang');
  });

  test('whoever empties the field of the officer takes the task away, and the timeline says so', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const nilai = (petugas: string) =>
      meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', unit: meja.kupang.unitId, petugas });
    await nilai('');
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).not.toContain('Petugas: belum dibagi');
    await nilai(meja.kupang.akun.petugas.id);
    expect((await meja.baca(kasusId)).petugas_akun_id).toBe(meja.kupang.akun.petugas.id);
    expect((await nilai('')).statusCode).toBe(303);
    expect((await meja.baca(kasusId)).petugas_akun_id).toBeNull();
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).toContain('Petugas: belum dibagi');
    expect((await meja.buka(meja.petugas, alamatLaporan(kasusId))).statusCode).toBe(404);
  });

  test('the answer to a form may be gone back to, a page that was only opened is not kept', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const salah = await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: '' });
    expect([salah.statusCode, salah.headers['cache-control']]).toEqual([422, 'private, no-cache']);
    const halaman = await meja.buka(meja.operator, alamatLaporan(kasusId));
    expect(halaman.headers['cache-control']).toBe('no-store');
  });

  test('a field that is missing is named beside itself and what was typed is kept', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const jawaban = await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: '   ' });
    expect(jawaban.statusCode).toBe(422);
    expect(jawaban.body).toContain('href="#tanya-pesan"');
    expect(jawaban.body).toContain('Tulis pesan untuk pelapor');
    const panjang = await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: 'x'.repeat(4003) });
    expect(panjang.body).toContain('Terlalu panjang 3 huruf');
    expect((await meja.baca(kasusId)).keadaan).toBe('BARU');
  });

  test('the second of two operators sees what the first did and keeps what was typed', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const { body } = await meja.buka(meja.operator, alamatLaporan(kasusId));
    const lama = tersembunyi(body, 'tanya');
    expect(
      (await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', unit: meja.kupang.unitId }))
        .statusCode,
    ).toBe(303);
    const kedua = await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/aksi/tanya`, {
      ...lama,
      pesan: 'Di sisi jalan mana?',
    });
    expect(kedua.statusCode).toBe(409);
    expect(kedua.body).toContain('Laporan ini berubah sejak Anda membukanya.');
    expect(kedua.body).toContain('Peralihan nilai');
    expect(kedua.body).toContain('Di sisi jalan mana?</textarea>');
    const ulang = await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/aksi/tanya`, {
      ...tersembunyi(kedua.body, 'tanya'),
      pesan: 'Di sisi jalan mana?',
    });
    expect(ulang.statusCode).toBe(303);
    expect((await meja.baca(kasusId)).keadaan).toBe('MENUNGGU');
  });

  test('an answer template fills the message with number, and nothing is sent', async () => {
    const { kasusId, nomor } = await meja.buat(meja.kupang);
    const jawaban = await meja.lakukan(meja.operator, kasusId, 'tanya', { isiTemplat: 'ya', templat: 'terima-kasih' });
    expect(jawaban.statusCode).toBe(200);
    expect(jawaban.body).toContain(`Terima kasih atas laporan ${nomor}.</textarea>`);
    expect((await meja.baca(kasusId)).keadaan).toBe('BARU');
  });

  test('who else has it open is named for ten minutes', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    await meja.buka(meja.kepala, alamatLaporan(kasusId));
    const nama = meja.kupang.akun.kepala.nama;
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).toContain(`${nama} juga membuka laporan ini`);
    meja.jam.maju(11 * 60_000);
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).not.toContain(`${nama} juga membuka`);
  });

  test('a contact is shown once and the look is written down', async () => {
    const { kasusId } = await meja.buat(meja.kupang, {
      kontak: { nama: 'Budi Contoh', telepon: '0812 3456 7890', surel: 'budi@contoh.example' },
    });
    expect((await meja.buka(meja.operator, alamatLaporan(kasusId))).body).not.toContain('budi@contoh.example');
    const lihat = await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/kontak`, {});
    expect(lihat.body).toContain('budi@contoh.example');
    const jejak = await meja.db.read(meja.kupang.pemda.id, (trx) =>
      trx
        .selectFrom('audit.jejak')
        .select(['tindakan', 'pelaku_id'])
        .where('pemda_id', '=', meja.kupang.pemda.id)
        .where('objek_id', '=', kasusId)
        .execute(),
    );
    expect(jejak).toContainEqual({ tindakan: 'kasus.kontak.dilihat', pelaku_id: meja.kupang.akun.operator.id });
  });

  test('a contact, notes and taking back are for whoever works on the case; an administrator reads', async () => {
    const { kasusId } = await meja.buat(meja.kupang, KONTAK);
    const admin = await meja.masukSebagai(meja.kupang.akun['admin-pemda'].surel);
    const alamat = alamatLaporan(kasusId);
    const tindakan = { kontak: {}, catatan: { catatan: 'Saya baca' }, urung: {} };
    for (const [nama, isi] of Object.entries(tindakan))
      expect([nama, (await meja.kirim(admin, `${alamat}/${nama}`, isi)).statusCode]).toEqual([nama, 403]);
    const { statusCode, body } = await meja.buka(admin, alamat);
    expect(statusCode).toBe(200);
    for (const nama of Object.keys(tindakan)) expect(body).not.toContain(`${alamat}/${nama}`);

    expect((await meja.kirim(meja.petugas, `${alamat}/kontak`, {})).statusCode).toBe(404);
    const isi = { keparahan: 'ringan', petugas: meja.kupang.akun.petugas.id };
    await meja.lakukan(meja.operator, kasusId, 'nilai', isi);
    for (const sesi of [meja.petugas, meja.kepala, meja.operator])
      expect((await meja.kirim(sesi, `${alamat}/kontak`, {})).body).toContain(KONTAK.kontak.telepon);
  });

  test('an administrator who goes to the field too has the contact and the notes of the own cases only', async () => {
    const { akun, pemda, unitId } = meja.kupang;
    const admin = await meja.masukSebagai(akun['admin-pemda'].surel);
    const [lain, milik] = [await meja.buat(meja.kupang, KONTAK), await meja.buat(meja.kupang, KONTAK)];
    const peran = {
      akunId: akun['admin-pemda'].id,
      nama: 'Admin',
      peran: 'petugas',
      unitId,
      mulai: meja.jam.kini(),
    } as const;
    const id = await meja.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
      beriPeran(trx, pemda, peran, { jenis: 'sistem' }, meja.jam.kini()),
    );
    const isi = { keparahan: 'ringan', petugas: akun['admin-pemda'].id };
    expect((await meja.lakukan(meja.operator, milik.kasusId, 'nilai', isi)).statusCode).toBe(303);
    for (const [{ kasusId }, status] of [
      [lain, 403],
      [milik, 200],
    ] as const) {
      expect((await meja.kirim(admin, `${alamatLaporan(kasusId)}/kontak`, {})).statusCode).toBe(status);
      const { body } = await meja.buka(admin, alamatLaporan(kasusId));
      expect(body.includes('Lihat kontak')).toBe(status === 200);
      const catat = await meja.kirim(admin, `${alamatLaporan(kasusId)}/catatan`, { catatan: 'Sudah saya lihat' });
      expect(catat.statusCode).toBe(status === 200 ? 303 : status);
    }
    await meja.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
      cabutPeran(trx, pemda, id, { jenis: 'sistem' }, meja.jam.kini()),
    );
  });

  test('notes are for colleagues and leave the case as it is', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    expect(
      (await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/catatan`, { catatan: 'Tim lewat sini besok' }))
        .statusCode,
    ).toBe(303);
    const { body } = await meja.buka(meja.operator, alamatLaporan(kasusId));
    expect(body).toContain('Tim lewat sini besok');
    expect(body).toContain('Hanya petugas');
    expect((await meja.baca(kasusId)).version).toBe(1);
    expect((await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/catatan`, { catatan: ' ' })).statusCode).toBe(
      422,
    );
  });
});
