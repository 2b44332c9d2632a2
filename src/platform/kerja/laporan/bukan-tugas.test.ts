import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alamatLaporan, tersembunyi } from '../../../../test/support/meja.ts';
import { buatUmumUji, type UmumUji } from '../../../../test/support/umum.ts';
import { uuidv7 } from '../../../core/index.ts';

let meja: UmumUji;

beforeAll(async () => {
  meja = await buatUmumUji();
});
afterAll(() => meja.close());

const TULISAN = { pesan: 'Kaki <meja> diganti', catatan: 'Kunci ada di pos', jamKerja: '2,5' };

/** A case of the field officer, its opened form, and then somebody else's. */
async function berpindah() {
  const { kasusId } = await meja.buat(meja.kupang);
  const ubahPetugas = (akunId: string) =>
    meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('kasus.kasus')
        .set({ petugas_akun_id: akunId })
        .where('pemda_id', '=', meja.kupang.pemda.id)
        .where('id', '=', kasusId)
        .execute(),
    );
  await ubahPetugas(meja.kupang.akun.petugas.id);
  const isian = tersembunyi((await meja.buka(meja.petugas, alamatLaporan(kasusId))).body, 'selesaikan');
  await ubahPetugas(uuidv7());
  return { kasusId, isian };
}

describe('a field officer whose task was given away while the form was filled in', () => {
  test('reads what was typed, and nothing of the case', async () => {
    const { kasusId, isian } = await berpindah();
    const alamat = `${alamatLaporan(kasusId)}/aksi/selesaikan`;
    const jawab = await meja.kirim(meja.petugas, alamat, { ...isian, ...TULISAN });
    expect(jawab.statusCode).toBe(404);
    for (const teks of ['Bukan tugas Anda lagi', 'Kaki &lt;meja> diganti', 'Kunci ada di pos', '2,5'])
      expect(jawab.body).toContain(teks);
    const { nomor, judul } = await meja.baca(kasusId);
    for (const rahasia of [nomor, judul]) expect(jawab.body).not.toContain(rahasia);
    const asing = await meja.kirim(meja.petugas, `${alamatLaporan(uuidv7())}/aksi/selesaikan`, TULISAN);
    expect([asing.statusCode, asing.body.includes('Bukan tugas Anda lagi')]).toEqual([404, true]);
  });

  test('also when the form carries photographs, of which none is stored', async () => {
    const { kasusId, isian } = await berpindah();
    const sebelum = await isiPenyimpanan();
    const jawab = await meja.denganFoto(meja.petugas, kasusId, 'selesaikan', { ...isian, ...TULISAN });
    expect(jawab.statusCode).toBe(404);
    expect(jawab.body).toContain('Kaki &lt;meja> diganti');
    expect(await isiPenyimpanan()).toEqual(sebelum);
  });

  test('meets the usual page when nothing was typed', async () => {
    const { kasusId, isian } = await berpindah();
    const jawab = await meja.kirim(meja.petugas, `${alamatLaporan(kasusId)}/aksi/selesaikan`, isian);
    expect([jawab.statusCode, jawab.body.includes('Bukan tugas Anda lagi')]).toEqual([404, false]);
  });
});

/** Names of everything that is stored, for a file without a row is stored too. */
function isiPenyimpanan(): Promise<string[]> {
  return fs.readdir(path.join(meja.inti.config.dataDir, 'berkas'), { recursive: true }).catch(() => []);
}
