import { afterAll, beforeAll, expect, test } from 'vitest';
import { isiDaerahUji } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { startJadwal } from './index.ts';

let uji: IntiUji;

beforeAll(async () => {
  uji = await buatIntiUji();
  await isiDaerahUji(uji.inti);
});
afterAll(() => uji.close());

const OPSI = { jedaDetik: 0.5 };

test('scheduled work runs for each region that has joined, also when one of them fails', async () => {
  const gagal: string[] = [];
  const catatan: string[] = [];
  const jadwal = await startJadwal(uji.inti, { ...OPSI, onGagal: (nama) => gagal.push(nama) });
  await jadwal.jadwalkan({
    nama: 'uji-daerah',
    cron: '0 0 1 1 *',
    jalankan: async (_, pemda) => {
      catatan.push(pemda.slug);
      if (pemda.slug === 'kabupaten-lembata') throw new Error('rusak');
    },
  });
  await jadwal.mulaiSekarang('uji-daerah');
  await expect.poll(() => catatan.toSorted(), { timeout: 10_000 }).toEqual(['kabupaten-lembata', 'kota-kupang']);
  await jadwal.stop();
  expect(gagal).toEqual(['uji-daerah']);
});

test('of two processes one at a time runs a sweep, and the other one follows after its end', async () => {
  let sedang = 0;
  let bersama = 0;
  let jumlah = 0;
  const lepas = Promise.withResolvers<void>();
  const tugas = {
    nama: 'uji-giliran',
    cron: '0 0 1 1 *',
    jalankanUmum: async () => {
      sedang += 1;
      bersama = Math.max(bersama, sedang);
      await lepas.promise;
      sedang -= 1;
      jumlah += 1;
    },
  };
  const dua = await Promise.all([startJadwal(uji.inti, OPSI), startJadwal(uji.inti, OPSI)]);
  for (const jadwal of dua) await jadwal.jadwalkan(tugas);
  for (const jadwal of [...dua, ...dua]) await jadwal.mulaiSekarang('uji-giliran');
  await expect.poll(() => sedang, { timeout: 10_000 }).toBe(1);
  for (const jadwal of dua) await jadwal.mulaiSekarang('uji-giliran');
  lepas.resolve();
  await expect.poll(() => jumlah, { timeout: 10_000 }).toBe(1);
  await expect
    .poll(
      async () => {
        await dua[1].mulaiSekarang('uji-giliran');
        return jumlah;
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeGreaterThan(1);
  for (const jadwal of dua) await jadwal.stop();
  expect(bersama).toBe(1);
});

test('registered work stands in the schedule of the database', async () => {
  const { rows } = await uji.inti.db.pool.query(
    "select cron, timezone from pgboss.schedule where name = 'uji-giliran'",
  );
  expect(rows).toEqual([{ cron: '0 0 1 1 *', timezone: 'Asia/Jakarta' }]);
});
