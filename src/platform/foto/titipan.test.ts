import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';
import type { Trx } from '../../db/index.ts';
import { type FotoDiterima, terimaFoto } from '../berkas/index.ts';
import { catatTitipan, catatUnggahan, pakaiTitipan } from './index.ts';

let meja: MejaUji;
let foto: FotoDiterima;

beforeAll(async () => {
  meja = await buatMejaUji();
  const gambar = sharp({ create: { width: 40, height: 30, channels: 3, background: '#c63' } });
  const hasil = await terimaFoto(Readable.from([await gambar.jpeg().toBuffer()]));
  if (!hasil.ok) throw new Error(hasil.sebab);
  foto = hasil;
});
afterAll(() => meja.close());

test('of one person and case at most ten are kept, also when two forms are written down at the same moment', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  expect(await berdampingan(async (trx) => (await titipkan(trx, kasusId, 6)).length)).toEqual([6, 4]);
});

test('a case has never more than a hundred, also when two acts bring theirs at the same moment', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  const { id } = meja.kupang.pemda;
  const giliran = await sistem(async (trx) => {
    await catatUnggahan(trx, id, { kasusId }, 'petugas', diterima(98), meja.jam.kini());
    return [await titipkan(trx, kasusId, 2), await titipkan(trx, kasusId, 2)];
  });
  const hasil = await berdampingan(async (trx) => {
    const ids = await pakaiTitipan(trx, id, milikOperator(kasusId), giliran.shift() ?? [], meja.jam.kini());
    return ids.length;
  });
  expect(hasil).toEqual([2, 'foto-penuh']);
});

const sistem = <T>(kerja: (trx: Trx) => Promise<T>): Promise<T> =>
  meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, kerja);

const milikOperator = (kasusId: string) => ({ akunId: meja.kupang.akun.operator.id, kasusId });

async function titipkan(trx: Trx, kasusId: string, banyak: number): Promise<string[]> {
  const { id } = meja.kupang.pemda;
  return (await catatTitipan(trx, id, milikOperator(kasusId), diterima(banyak), meja.jam.kini())).ids;
}

/** Photographs as a form brings them, without their files. */
function diterima(banyak: number) {
  const folder = () => `${meja.kupang.pemda.id}/2026/${crypto.randomUUID()}`;
  return Array.from({ length: banyak }, (_, urutan) => ({ nama: `${urutan}.jpg`, folder: folder(), foto }));
}

/**
 * Does it twice: the first transaction stays open until the second has ended or waits for it.
 * @returns what came out, or the code of the refusal
 */
async function berdampingan<T>(kerja: (trx: Trx) => Promise<T>): Promise<unknown[]> {
  let kedua: Promise<unknown> | undefined;
  const pertama = await sistem(async (trx) => {
    const hasil = await kerja(trx);
    let selesai = false;
    kedua = sistem(kerja)
      .catch((error: { kode?: string }) => error.kode)
      .finally(() => {
        selesai = true;
      });
    await vi.waitFor(async () => expect(selesai || (await adaPenunggu())).toBe(true), 10_000);
    return hasil;
  });
  return [pertama, await kedua];
}

async function adaPenunggu(): Promise<boolean> {
  const { rowCount } = await meja.db.pool.query(
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rowCount !== 0;
}
