import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';
import { modelGabung } from '../../../test/support/model-gabung.ts';
import { jalankanPeralihan, type TandaTerima } from './index.ts';

let meja: MejaUji;
beforeAll(async () => {
  meja = await buatMejaUji({}, { model: modelGabung() });
});
afterAll(() => meja.close());

/** One merge; its transaction stays open until `tahan` is over. */
function gabung(anak: TandaTerima, induk: TandaTerima, tahan?: () => Promise<unknown>): Promise<string> {
  const { akun, pemda } = meja.kupang;
  const pelaku = { jenis: 'petugas', akunId: akun.operator.id, nama: 'Operator', peran: ['operator'] } as const;
  return meja.db
    .tenant(pemda.id, { jenis: 'petugas', id: akun.operator.id }, async (trx) => {
      const isian = { induk: induk.nomor };
      const permintaan = { kasusId: anak.kasusId, peralihan: 'gabung', versi: undefined, isian, pelaku };
      await jalankanPeralihan(meja.inti, trx, pemda, permintaan);
      await tahan?.();
    })
    .then(
      () => 'tergabung',
      (error: { kode?: string }) => error.kode ?? String(error),
    );
}

/** Waits until another transaction of this database waits for a row. */
const adaYangMenunggu = () =>
  expect
    .poll(
      async () =>
        (
          await meja.db.pool.query(
            "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
          )
        ).rowCount,
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);

async function berdampingan(pertama: [TandaTerima, TandaTerima], kedua: [TandaTerima, TandaTerima]) {
  let lain: Promise<string> | undefined;
  const hasil = await gabung(...pertama, () => {
    lain = gabung(...kedua);
    return adaYangMenunggu();
  });
  return [hasil, await lain];
}

test.each([
  ['the other laporan is being merged away', 'isian-keliru:induk'],
  ['another laporan is being merged into it', 'bukan-induk'],
])('a merge while %s is refused: nobody repeats a laporan that repeats one', async (_, tolakan) => {
  const [a, b, c] = [await meja.buat(meja.kupang), await meja.buat(meja.kupang), await meja.buat(meja.kupang)];
  const urutan: [[TandaTerima, TandaTerima], [TandaTerima, TandaTerima]] =
    tolakan === 'bukan-induk'
      ? [
          [a, b],
          [b, c],
        ]
      : [
          [b, c],
          [a, b],
        ];
  expect(await berdampingan(...urutan)).toEqual(['tergabung', tolakan]);
  const induk = await Promise.all([a, b, c].map(async ({ kasusId }) => (await meja.baca(kasusId)).induk_id));
  expect(induk.filter((satu) => satu !== null)).toHaveLength(1);
});

test.each(['the other laporan', 'the laporan itself'])(
  'taking back the end of a merge makes no chain when %s was merged since',
  async (yang) => {
    const [anak, induk, lain] = [
      await meja.buat(meja.kupang),
      await meja.buat(meja.kupang),
      await meja.buat(meja.kupang),
    ];
    await gabung(anak, induk);
    expect((await meja.lakukan(meja.operator, anak.kasusId, 'pisah')).statusCode).toBe(303);
    expect(await (yang === 'the other laporan' ? gabung(induk, lain) : gabung(lain, anak))).toBe('tergabung');
    const urung = await meja.kirim(meja.operator, `${alamatLaporan(anak.kasusId)}/urung`, {});
    expect([urung.statusCode, urung.body.includes('Laporan yang terkait sudah digabungkan')]).toEqual([422, true]);
    expect(await meja.baca(anak.kasusId)).toMatchObject({ induk_id: null, keadaan: 'BARU' });
  },
);

test('taking back the end of a merge puts no laporan under one that was refused since', async () => {
  const [anak, induk] = [await meja.buat(meja.kupang), await meja.buat(meja.kupang)];
  await gabung(anak, induk);
  expect((await meja.lakukan(meja.operator, anak.kasusId, 'pisah')).statusCode).toBe(303);
  await meja.lakukan(meja.operator, induk.kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
  const urung = await meja.kirim(meja.operator, `${alamatLaporan(anak.kasusId)}/urung`, {});
  expect([urung.statusCode, urung.body.includes('atau berakhir tanpa dikerjakan')]).toEqual([422, true]);
  expect(await meja.baca(anak.kasusId)).toMatchObject({ induk_id: null, keadaan: 'BARU' });
});

test('two laporan that are merged into each other at the same moment end as one', async () => {
  const [a, b] = [await meja.buat(meja.kupang), await meja.buat(meja.kupang)];
  expect((await Promise.all([gabung(a, b), gabung(b, a)])).filter((satu) => satu === 'tergabung')).toHaveLength(1);
  const induk = await Promise.all([a, b].map(async ({ kasusId }) => (await meja.baca(kasusId)).induk_id));
  expect(induk.filter((satu) => satu !== null)).toHaveLength(1);
});
