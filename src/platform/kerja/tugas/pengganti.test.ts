import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { createPengirim } from '../../jobs/index.ts';
import { sapuTenggat } from '../../kasus/index.ts';
import { penanganSurat } from '../../notifikasi/index.ts';

let meja: MejaUji;
beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

const TUGAS = '/kota-kupang/kerja/tugas';

/** Names the administrator as substitute of whoever has this role. */
async function gantikan(peran: 'petugas' | 'kepala', akunId: string | null): Promise<void> {
  await meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('akses.peran')
      .set({ pengganti_akun_id: akunId })
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('peran', '=', peran)
      .execute(),
  );
}

test('a substitute of a field officer sees and does the tasks, until the substitution ends', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  const { akun, unitId } = meja.kupang;
  await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', unit: unitId, petugas: akun.petugas.id });
  const pengganti = await meja.masukSebagai(akun['admin-pemda'].surel);
  expect((await meja.buka(pengganti, TUGAS)).statusCode).toBe(403);
  await gantikan('petugas', akun['admin-pemda'].id);
  expect((await meja.buka(pengganti, TUGAS)).body).toContain(alamatLaporan(kasusId));
  expect((await meja.lakukan(pengganti, kasusId, 'selesaikan', { pesan: 'Sudah' })).statusCode).toBe(303);
  expect((await meja.baca(kasusId)).keadaan).toBe('SELESAI');
  await gantikan('petugas', null);
  expect((await meja.buka(pengganti, TUGAS)).statusCode).toBe(403);
});

test('a substitute of the head is told of a passed deadline too, each once', async () => {
  await meja.buat(meja.kupang, { bahaya: true });
  await gantikan('kepala', meja.kupang.akun['admin-pemda'].id);
  meja.jam.maju(2 * 86_400_000);
  await sapuTenggat(meja.inti, meja.kupang.pemda);
  await createPengirim(meja.inti, penanganSurat).putar();
  const surat = fs
    .globSync('surat/*.json', { cwd: meja.inti.config.dataDir })
    .map((nama) => JSON.parse(fs.readFileSync(path.join(meja.inti.config.dataDir, nama), 'utf8')).ke);
  const { kepala, 'admin-pemda': admin } = meja.kupang.akun;
  expect(surat.sort()).toEqual([kepala.surel, admin.surel].sort());
});
