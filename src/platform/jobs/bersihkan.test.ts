import { randomUUID } from 'node:crypto';
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

async function buatDraf(umurMs: number): Promise<{ lama: string; folder: string }> {
  const { id: pemdaId } = kupang.pemda;
  const lama = uuidv7(uji.jam.kini());
  const folder = `${pemdaId}/2026/${randomUUID()}`;
  await uji.inti.penyimpanan.simpan(`${folder}/asli`, Buffer.from('foto'));
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
