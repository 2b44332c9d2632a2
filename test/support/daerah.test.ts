import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelTerpasang } from '../../src/platform/model/index.ts';
import { listLayanan, listPemdaBergabung, listUnit } from '../../src/platform/pemda/index.ts';
import { isiDaerahUji, LAYANAN_UJI } from './daerah.ts';
import { buatIntiUji, type IntiUji } from './inti.ts';

let uji: IntiUji;

beforeAll(async () => {
  uji = await buatIntiUji();
});
afterAll(() => uji.close());

test('two joined regions run the test service with an OPD, a unit and people', async () => {
  const { kupang, lembata } = await isiDaerahUji(uji.inti);
  expect((await listPemdaBergabung(uji.inti.db)).map((pemda) => pemda.slug)).toEqual([
    'kabupaten-lembata',
    'kota-kupang',
  ]);
  for (const { pemda, opdId, unitId, akun } of [kupang, lembata]) {
    await uji.inti.db.read(pemda.id, async (trx) => {
      expect(await listLayanan(trx, pemda.id)).toMatchObject([{ layanan: LAYANAN_UJI, tahap: 'buka', unitId: opdId }]);
      expect((await listUnit(trx, pemda.id)).map((unit) => unit.id)).toEqual([opdId, unitId]);
      expect((await modelTerpasang(trx, pemda.id, LAYANAN_UJI)).dokumen.id).toBe('uji/aduan');
    });
    expect(akun.petugas.surel).toBe(`petugas@${pemda.slug}.example`);
  }
});

test('the clock stands still until a test moves it', () => {
  const awal = uji.inti.waktu();
  uji.jam.maju(60_000);
  expect(uji.inti.waktu().getTime() - awal.getTime()).toBe(60_000);
  uji.jam.set('2026-08-17T00:00:00Z');
  expect(uji.inti.waktu().toISOString()).toBe('2026-08-17T00:00:00.000Z');
});
