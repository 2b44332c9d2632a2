import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { modelKecil } from '../../../test/support/model-kecil.ts';
import { uuidv7 } from '../../core/index.ts';
import { terimaFoto } from '../berkas/index.ts';
import { catatFoto, simpanFoto } from '../foto/index.ts';
import { buatKasus } from './buat-kasus.command.ts';
import { hapusKontakLama } from './hapus-kontak.job.ts';

let uji: IntiUji;
let kupang: DaerahUji;
beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang } = await isiDaerahUji(uji.inti));
});
afterAll(() => uji.close());

it('the contact of a kasus goes a year after it ended, not before, and the kasus stays', async () => {
  const { pemda } = kupang;
  const terima = await buatKasus(
    uji.inti,
    pemda,
    { jenis: 'warga', peran: [] },
    {
      layanan: LAYANAN_UJI,
      kategori: modelKecil().kategori[0]?.id ?? '',
      judul: 'Lubang',
      tempat: { kecamatanKode: '53.71.01', patokan: 'Depan pasar' },
      bahaya: false,
      data: { cerita: 'Lubang' },
      kontak: { surel: 'maria@contoh.example', telepon: '081234567890' },
      saluran: 'web',
      bahasa: 'id',
      kunciKirim: '00000000-0000-4000-8000-000000000001',
    },
  );
  const akhiri = (trx: Parameters<Parameters<typeof uji.inti.db.tenant>[2]>[0]) =>
    trx
      .updateTable('kasus.kasus')
      .set({ fase: 'akhir', berakhir_pada: uji.jam.kini() })
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', terima.kasusId)
      .execute();
  await uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, akhiri);
  uji.jam.maju(364 * 24 * 3_600_000);
  expect(await hapusKontakLama(uji.inti, pemda)).toBe(0);
  uji.jam.maju(2 * 24 * 3_600_000);
  expect(await hapusKontakLama(uji.inti, pemda)).toBe(1);
  expect(await hapusKontakLama(uji.inti, pemda)).toBe(0);
  const row = await uji.inti.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('kasus.kasus')
      .select(['surel', 'telepon', 'telepon_indeks', 'nomor'])
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', terima.kasusId)
      .executeTakeFirstOrThrow(),
  );
  expect(row).toEqual({ surel: null, telepon: null, telepon_indeks: null, nomor: terima.nomor });
});

it('with it go the sealed originals of its foto and what the camera wrote; what is shown stays', async () => {
  const { pemda } = kupang;
  const sistem = { jenis: 'sistem' } as const;
  const [tua, baru] = [await kasusBerfoto(2), await kasusBerfoto(3)];
  await uji.inti.db.tenant(pemda.id, sistem, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ fase: 'akhir', berakhir_pada: uji.jam.kini() })
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', tua.kasusId)
      .execute(),
  );
  uji.jam.maju(366 * 24 * 3_600_000);
  await hapusKontakLama(uji.inti, pemda);
  await hapusKontakLama(uji.inti, pemda);
  const ada = (folder: string, nama: string) => uji.inti.penyimpanan.baca(`${folder}/${nama}`);
  expect(await ada(tua.folder, 'asli')).toBeUndefined();
  expect(await ada(tua.folder, 'tampil.webp')).toBeDefined();
  expect(await ada(baru.folder, 'asli')).toBeDefined();
  const rows = await uji.inti.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('berkas.foto')
      .select(['lintang', 'bujur', 'waktu_foto', 'asli_dihapus_pada'])
      .where('pemda_id', '=', pemda.id)
      .orderBy('id')
      .execute(),
  );
  const kosong = { lintang: null, bujur: null, waktu_foto: null, asli_dihapus_pada: uji.jam.kini() };
  expect(rows).toEqual([kosong, expect.objectContaining({ lintang: -10.1, asli_dihapus_pada: null })]);
});

it('an original that the disk does not let go keeps no other, also where they are many, and the run fails', async () => {
  const { pemda } = kupang;
  const { kasusId } = await kasusBerfoto(4);
  const foto = Array.from({ length: 501 }, (_, urutan) => barisFoto(kasusId, urutan));
  // A folder where the file should be: no disk removes that as a file.
  for (const { folder } of foto.slice(0, 500))
    await fs.mkdir(path.join(uji.inti.config.dataDir, 'berkas', folder, 'asli'), { recursive: true });
  const akhir = foto[500]?.folder ?? '';
  await uji.inti.penyimpanan.simpan(`${akhir}/asli`, Buffer.from('foto'));
  await uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    await trx.deleteFrom('berkas.foto').where('pemda_id', '=', pemda.id).where('kasus_id', '=', kasusId).execute();
    await trx.insertInto('berkas.foto').values(foto).execute();
    await trx
      .updateTable('kasus.kasus')
      .set({ fase: 'akhir', berakhir_pada: uji.jam.kini() })
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', kasusId)
      .execute();
  });
  uji.jam.maju(366 * 24 * 3_600_000);
  await expect(hapusKontakLama(uji.inti, pemda)).rejects.toThrow('berkas 500 foto tidak dapat dibuang');
  expect(await uji.inti.penyimpanan.ada(`${akhir}/asli`)).toBe(false);
  const tertanda = await uji.inti.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('berkas.foto')
      .select('folder')
      .where('pemda_id', '=', pemda.id)
      .where('kasus_id', '=', kasusId)
      .where('asli_dihapus_pada', 'is not', null)
      .execute(),
  );
  expect(tertanda).toEqual([{ folder: akhir }]);
});

function barisFoto(kasusId: string, urutan: number) {
  const { id: pemdaId } = kupang.pemda;
  const ukuran = { lebar: 1, tinggi: 1, lebar_kecil: 1, tinggi_kecil: 1, byte_asal: 4 };
  const asal = { asal: 'pelapor', nama_asal: 'a.jpg', mime_asal: 'image/jpeg', sha256: 'x' };
  const dibuat = new Date(uji.jam.kini().getTime() + urutan);
  const folder = `${pemdaId}/2026/${randomUUID()}`;
  return { pemda_id: pemdaId, id: uuidv7(dibuat), kasus_id: kasusId, folder, dibuat_pada: dibuat, ...ukuran, ...asal };
}

async function kasusBerfoto(ke: number): Promise<{ kasusId: string; folder: string }> {
  const { pemda } = kupang;
  const { kasusId } = await buatKasus(
    uji.inti,
    pemda,
    { jenis: 'warga', peran: [] },
    {
      layanan: LAYANAN_UJI,
      kategori: modelKecil().kategori[0]?.id ?? '',
      judul: 'Lubang',
      tempat: { kecamatanKode: '53.71.01', patokan: 'Depan pasar' },
      bahaya: false,
      data: { cerita: 'Lubang' },
      kontak: {},
      saluran: 'web',
      bahasa: 'id',
      kunciKirim: `00000000-0000-4000-8000-00000000000${ke}`,
    },
  );
  const gambar = await sharp({ create: { width: 32, height: 24, channels: 3, background: '#486' } })
    .jpeg()
    .toBuffer();
  const foto = await terimaFoto(Readable.from([gambar]));
  if (!foto.ok) throw new Error(foto.sebab);
  const folder = `${pemda.id}/2026/${randomUUID()}`;
  await simpanFoto(uji.inti, pemda, folder, foto);
  const lengkap = { ...foto, titikFoto: { lintang: -10.1, bujur: 123.6 }, waktuFoto: uji.jam.kini() };
  await uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    catatFoto(trx, pemda.id, { kasusId }, 'pelapor', 'IMG.jpg', folder, lengkap, uji.jam.kini()),
  );
  return { kasusId, folder };
}
