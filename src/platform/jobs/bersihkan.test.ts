import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { uuidv7 } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import { antrekan, bersihkanPemda } from './index.ts';

const HARI = 24 * 3_600_000;
let uji: IntiUji;
let kupang: DaerahUji;

beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang } = await isiDaerahUji(uji.inti));
  await sistem((trx) => trx.deleteFrom('jobs.kotak_keluar').where('pemda_id', '=', kupang.pemda.id).execute());
});
afterAll(() => uji.close());

test('drafts go a day after their end with their photographs, and the others stay', async () => {
  const { lama, folder } = await buatDraf(-2 * HARI);
  await buatDraf(-HARI / 2);
  await buatDraf(HARI);
  expect(await bersihkanPemda(uji.inti, kupang.pemda)).toBe(1);
  const sisa = await sistem((trx) =>
    trx.selectFrom('kasus.draf').select('id').where('pemda_id', '=', kupang.pemda.id).execute(),
  );
  expect(sisa).toHaveLength(2);
  expect(sisa.map(({ id }) => id)).not.toContain(lama);
  expect(await uji.inti.penyimpanan.ada(`${folder}/asli`)).toBe(false);
});

test('done tasks go after 30 days; a task that waits stays however old it is', async () => {
  const { id: pemdaId } = kupang.pemda;
  await sistem(async (trx) => {
    for (let i = 0; i < 600; i++) await antrekan(trx, pemdaId, uji.jam.kini(), 'uji', {});
    await trx
      .updateTable('jobs.kotak_keluar')
      .set({ dikirim_pada: uji.jam.kini() })
      .where('pemda_id', '=', pemdaId)
      .execute();
    await antrekan(trx, pemdaId, uji.jam.kini(), 'menunggu', {});
  });
  uji.jam.maju(29 * HARI);
  await bersihkanPemda(uji.inti, kupang.pemda);
  expect(await tugas()).toHaveLength(601);
  uji.jam.maju(2 * HARI);
  await bersihkanPemda(uji.inti, kupang.pemda);
  expect(await tugas()).toEqual([{ jenis: 'menunggu' }]);
});

test('a photograph that the disk does not let go keeps its draft and nothing else, and the run fails at its end', async () => {
  const { id: pemdaId } = kupang.pemda;
  const tertahan = [];
  for (let i = 0; i < 500; i++) tertahan.push(await buatDraf(-2 * HARI, kunciBerkas));
  const biasa = await buatDraf(-2 * HARI);
  await sistem(async (trx) => {
    await antrekan(trx, pemdaId, uji.jam.kini(), 'lama', {});
    await trx
      .updateTable('jobs.kotak_keluar')
      .set({ dikirim_pada: new Date(uji.jam.kini().getTime() - 31 * HARI) })
      .where('pemda_id', '=', pemdaId)
      .where('jenis', '=', 'lama')
      .execute();
  });
  await expect(bersihkanPemda(uji.inti, kupang.pemda)).rejects.toThrow('tidak semua dapat dibersihkan');
  expect(await uji.inti.penyimpanan.ada(`${biasa.folder}/asli`)).toBe(false);
  const draf = await idDraf();
  expect(draf).not.toContain(biasa.lama);
  expect(draf).toEqual(expect.arrayContaining(tertahan.map(({ lama }) => lama)));
  expect(await tugas()).not.toContainEqual({ jenis: 'lama' });

  for (const { folder } of tertahan) await fs.rm(diDisk(folder), { recursive: true });
  expect(await bersihkanPemda(uji.inti, kupang.pemda)).toBe(500);
  expect(await idDraf()).not.toContain(tertahan[0]?.lama);
});

const diDisk = (folder: string) => path.join(uji.inti.config.dataDir, 'berkas', folder);

/** A folder where the file should be: no disk removes that as a file. */
async function kunciBerkas(folder: string): Promise<void> {
  await fs.mkdir(path.join(diDisk(folder), 'asli'), { recursive: true });
}

const simpanBerkas = (folder: string) => uji.inti.penyimpanan.simpan(`${folder}/asli`, Buffer.from('foto'));

async function idDraf(): Promise<string[]> {
  const rows = await sistem((trx) =>
    trx.selectFrom('kasus.draf').select('id').where('pemda_id', '=', kupang.pemda.id).execute(),
  );
  return rows.map(({ id }) => id);
}

async function buatDraf(umurMs: number, taruh = simpanBerkas): Promise<{ lama: string; folder: string }> {
  const { id: pemdaId } = kupang.pemda;
  const lama = uuidv7(uji.jam.kini());
  const folder = `${pemdaId}/2026/${randomUUID()}`;
  await taruh(folder);
  await sistem(async (trx) => {
    await trx
      .insertInto('kasus.draf')
      .values(barisDraf(pemdaId, lama, umurMs))
      .execute();
    await trx
      .insertInto('berkas.foto')
      .values(barisFoto(pemdaId, lama, folder))
      .execute();
  });
  return { lama, folder };
}

function barisDraf(pemdaId: number, id: string, umurMs: number) {
  const kini = uji.jam.kini();
  return {
    pemda_id: pemdaId,
    id,
    rahasia_hash: Buffer.alloc(32),
    layanan: LAYANAN_UJI,
    isi: '{}',
    kunci_kirim: randomUUID(),
    dibuat_pada: kini,
    kedaluwarsa_pada: new Date(kini.getTime() + umurMs),
  };
}

function barisFoto(pemdaId: number, drafId: string, folder: string) {
  const ukuran = { lebar: 1, tinggi: 1, lebar_kecil: 1, tinggi_kecil: 1, byte_asal: 4 };
  const asal = { asal: 'pelapor', nama_asal: 'a.jpg', mime_asal: 'image/jpeg', sha256: 'x' };
  return { pemda_id: pemdaId, id: uuidv7(), draf_id: drafId, folder, dibuat_pada: uji.jam.kini(), ...ukuran, ...asal };
}

function tugas() {
  return sistem((trx) =>
    trx.selectFrom('jobs.kotak_keluar').select('jenis').where('pemda_id', '=', kupang.pemda.id).execute(),
  );
}

function sistem<T>(kerja: (trx: Trx) => Promise<T>): Promise<T> {
  return uji.inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, kerja);
}
