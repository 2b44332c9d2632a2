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
