import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { uuidv7 } from '../../../core/index.ts';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

describe('taking a report in', () => {
  const isi = {
    saluran: 'loket',
    kategori: `${LAYANAN_UJI}.meja`,
    wilayah: '53.71.04.1001',
    patokan: 'Depan loket',
    cerita: 'Kata orang itu',
    bahaya: 'tidak',
    telepon: '0811 2222 3333',
  };

  test('gives number and PIN to whoever wrote it down, once however often it is sent', async () => {
    const kunciKirim = uuidv7();
    const [a, b] = await Promise.all([
      meja.kirim(meja.operator, '/kota-kupang/kerja/catat', { ...isi, kunciKirim }),
      meja.kirim(meja.operator, '/kota-kupang/kerja/catat', { ...isi, kunciKirim }),
    ]);
    expect(a.statusCode, a.body).toBe(303);
    expect(a.headers.location).toBe(b.headers.location);
    const { body } = await meja.buka(meja.operator, String(a.headers.location));
    expect(body).toMatch(/\d{3} \d{3}/);
    const verifikator = await meja.masukSebagai(meja.kupang.akun.verifikator.surel);
    expect((await meja.buka(verifikator, String(a.headers.location))).statusCode).toBe(404);
    meja.jam.maju(61 * 60_000);
    expect((await meja.buka(meja.operator, String(a.headers.location))).statusCode).toBe(404);
  });

  test('asks whether anybody may be hurt, and takes no answer for granted', async () => {
    const { body } = await meja.buka(meja.operator, '/kota-kupang/kerja/catat');
    expect(body.match(/<input[^>]*name="bahaya"[^>]*>/g)?.filter((satu) => / checked/.test(satu))).toEqual([]);
    const { bahaya: _, ...tanpa } = isi;
    const jawaban = await meja.kirim(meja.operator, '/kota-kupang/kerja/catat', { ...tanpa, kunciKirim: uuidv7() });
    expect(jawaban.statusCode).toBe(422);
    expect(jawaban.body).toMatch(/id="bahaya-e".*?Pilih ya atau tidak/s);
  });

  test('says what is missing', async () => {
    const jawaban = await meja.kirim(meja.operator, '/kota-kupang/kerja/catat', {
      ...isi,
      kunciKirim: uuidv7(),
      wilayah: '31.71.01',
      patokan: '',
      telepon: '12',
    });
    expect(jawaban.statusCode).toBe(422);
    expect(jawaban.body.match(/class="error"/g)).toHaveLength(3);
    expect(jawaban.body).toContain('Kata orang itu');
  });
});
