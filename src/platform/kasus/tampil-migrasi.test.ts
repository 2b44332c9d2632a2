import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan } from '../../../test/support/meja.ts';
import { alamatUmum, buatUmumUji, fotoDi, type UmumUji } from '../../../test/support/umum.ts';

let uji: UmumUji;
beforeAll(async () => {
  uji = await buatUmumUji();
});
afterAll(() => uji.close());

/** What migration 020 does to the cases that it finds. */
async function isiUlang(): Promise<void> {
  const berkas = path.resolve(import.meta.dirname, '../migrations/019-tampil.sql');
  const sql = fs.readFileSync(berkas, 'utf8').replace(/^alter table .*$/m, '');
  const client = new pg.Client({ connectionString: uji.basis.ownerUrl });
  await client.connect();
  try {
    await client.query(`update kasus.kasus set tampil = '{}'`);
    await client.query(sql);
  } finally {
    await client.end();
  }
}

test('what was there when a case was published stays seen; what came later, and words of staff, do not', async () => {
  const [terima, dibatalkan, asing, tertutup] = [1, 2, 3, 4].map(() => uji.buat(uji.kupang));
  if (!terima || !dibatalkan || !asing || !tertutup) throw new Error('kurang');
  const kasus = await terima;
  const warga = await uji.pelapor(kasus);
  const tambah = async (pesan: string) => {
    uji.jam.maju(60_000);
    const foto = [{ kolom: 'foto', nama: 'a.jpg', isi: uji.jpeg }];
    expect((await warga.unggah(`${alamatUmum(kasus)}/tambah`, { pesan }, foto)).statusCode).toBe(303);
    uji.jam.maju(60_000);
  };
  await tambah('Sebelum diperiksa');
  const [sebelum = ''] = fotoDi(await uji.halaman(kasus, warga));
  await uji.lakukan(uji.operator, kasus.kasusId, 'tanya', { pesan: 'Pesan petugas' });
  await uji.lakukan(uji.operator, kasus.kasusId, 'terbitkan', { terbit: 'ya' });
  await tambah('Sesudah terbit');
  // Publishing once more was taken back: it does not count.
  await uji.lakukan(uji.operator, kasus.kasusId, 'terbitkan', { terbit: 'ya' });
  await uji.kirim(uji.operator, `${alamatLaporan(kasus.kasusId)}/urung`, {});
  await uji.lakukan(uji.operator, (await dibatalkan).kasusId, 'terbitkan', { terbit: 'tidak' });
  await terbitTanpaRiwayat((await asing).kasusId);
  const wargaAsing = await uji.pelapor(await asing);
  await wargaAsing.unggah(`${alamatUmum(await asing)}/tambah`, { pesan: 'Entah kapan' }, []);

  await isiUlang();
  const umum = await uji.halaman(kasus);
  expect(umum).toContain('Sebelum diperiksa');
  expect(fotoDi(umum)).toEqual([sebelum]);
  expect(umum).not.toContain('Sesudah terbit');
  expect(umum).not.toContain('Pesan petugas');
  expect(await uji.halaman(await asing)).toContain('Entah kapan');
  for (const satu of [dibatalkan, tertutup]) expect((await uji.baca((await satu).kasusId)).tampil).toEqual([]);
});

/** A case that was brought in from elsewhere. */
async function terbitTanpaRiwayat(id: string): Promise<void> {
  const { pemda } = uji.kupang;
  await uji.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ terbit: true })
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', id)
      .execute(),
  );
}
