import { afterAll, beforeAll, expect, it } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { buatPengaduanUji, DASAR_LAPOR, type PengaduanUji } from '../../../../test/support/pengaduan.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';
import { makeNomorPublik } from '../../../core/index.ts';

let uji: PengaduanUji;
beforeAll(async () => {
  uji = await buatPengaduanUji();
});
afterAll(() => uji.close());

it('who asks for many numbers of nobody waits and is written down, others do not', async () => {
  const warga = createPeramban(uji.app);
  const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, await uji.isiSampaiPeriksa(warga));
  const ada = `/kota-kupang/${LAYANAN_UJI}/laporan/${String(terima.headers['location']).split('/').at(-1)}`;
  const penebak = createPeramban(uji.app, '203.0.113.44');
  const tebak = (ekor = '') => penebak.buka(`/kota-kupang/${LAYANAN_UJI}/laporan/${makeNomorPublik('KPG')}${ekor}`);
  const status: number[] = [];
  for (let n = 0; n < 60; n++) status.push((await tebak(n % 2 === 0 ? '' : '/ikuti')).statusCode);
  expect(new Set(status)).toEqual(new Set([404]));
  const ditahan = await tebak();
  expect([ditahan.statusCode, ditahan.headers['retry-after']]).toEqual([429, '30']);
  expect((await penebak.buka(ada)).statusCode).toBe(429);
  expect((await createPeramban(uji.app).buka(ada)).statusCode).toBe(200);
  uji.jam.maju(30_000);
  expect((await penebak.buka(ada)).statusCode).toBe(200);
  expect((await tebak()).statusCode).toBe(404);
  expect((await tebak()).headers['retry-after']).toBe('60');
  const { id } = uji.kupang.pemda;
  const jejak = await uji.inti.db.read(id, (trx) =>
    trx
      .selectFrom('audit.jejak')
      .select(['objek', 'objek_id'])
      .where('pemda_id', '=', id)
      .where('tindakan', '=', 'kasus.nomor.asing')
      .execute(),
  );
  expect(jejak).toHaveLength(3);
  for (const satu of jejak) expect(satu.objek_id).toMatch(/^[\w-]{43}$/);
});

it('who is one miss before the waiting learns nothing by asking for a resend to an address', async () => {
  const warga = createPeramban(uji.app);
  await warga.kirim(`${DASAR_LAPOR}/periksa`, await uji.isiSampaiPeriksa(warga, { surel: 'pelapor@contoh.example' }));
  const hasil: number[] = [];
  for (const surel of ['pelapor@contoh.example', 'entah@contoh.example']) {
    const penebak = createPeramban(uji.app);
    const tebak = () => penebak.buka(`/kota-kupang/${LAYANAN_UJI}/laporan/${makeNomorPublik('KPG')}`);
    for (let n = 0; n < 59; n++) await tebak();
    await penebak.buka('/kota-kupang/kirim-ulang');
    expect((await penebak.kirim('/kota-kupang/kirim-ulang', { surel })).statusCode).toBe(200);
    hasil.push((await tebak()).statusCode);
  }
  expect(hasil).toEqual([429, 429]);
});

it('strangers who try the PIN of a number keep only new browsers waiting, not one that opened it before', async () => {
  const warga = createPeramban(uji.app);
  const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, await uji.isiSampaiPeriksa(warga));
  const pin = /\d{3} \d{3}/.exec((await warga.buka(String(terima.headers['location']))).body)?.[0] ?? '';
  const alamat = `/kota-kupang/${LAYANAN_UJI}/laporan/${String(terima.headers['location']).split('/').at(-1)}`;
  uji.jam.maju(7 * 24 * 3_600_000 + 1000);
  expect((await warga.buka(alamat)).body).toContain('Masuk dengan PIN');
  const masuk = async (peramban = createPeramban(uji.app), angka = pin) => {
    await peramban.buka(alamat);
    return (await peramban.kirim(`${alamat}/pin`, { pin: angka })).statusCode;
  };
  for (let n = 0; n < 20; n++) expect(await masuk(createPeramban(uji.app), 'bukan')).toBe(422);
  expect(await masuk()).toBe(429);
  expect(await masuk(warga)).toBe(303);
  // The other brakes hold for it as for anybody.
  uji.jam.maju(7 * 24 * 3_600_000 + 1000);
  const status: number[] = [];
  for (let n = 0; n < 6; n++) status.push(await masuk(warga, 'bukan'));
  expect(status).toEqual([422, 422, 422, 422, 422, 429]);
});
