import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { TooMany } from '../errors/index.ts';
import { bolehTanya } from './hambat.ts';
import { bersihkanAkun, bolehCoba, catatBeban, catatBerhasil, catatGagal, sumberOf } from './index.ts';

let uji: IntiUji;
beforeAll(async () => {
  uji = await buatIntiUji();
});
afterAll(() => uji.close());

/** Seconds to wait, 0 when the try is allowed. */
const coba = async (...subjek: string[]): Promise<number> => {
  try {
    await bolehCoba(uji.inti, subjek);
    return 0;
  } catch (error) {
    if (error instanceof TooMany) return error.retryAfterSeconds;
    throw error;
  }
};

const gagalkan = async (subjek: string, kali: number) => {
  for (let ke = 0; ke < kali; ke += 1) await coba(subjek);
};

test('the waiting doubles up to 15 minutes', async () => {
  const jeda: number[] = [];
  await gagalkan('pin:1:KPG-1', 5);
  for (let ke = 0; ke < 7; ke += 1) {
    jeda.push(await coba('pin:1:KPG-1'));
    uji.jam.maju((jeda.at(-1) ?? 0) * 1000);
    await coba('pin:1:KPG-1');
  }
  expect(jeda).toEqual([30, 60, 120, 240, 480, 900, 900]);
});

test('a refused try is counted for none of its subjects and does not lengthen the waiting', async () => {
  await gagalkan('surel:a@contoh', 5);
  for (let ke = 0; ke < 10; ke += 1) expect(await coba('surel:a@contoh', 'pin:tersendiri')).toBe(30);
  await gagalkan('pin:tersendiri', 4);
  expect(await coba('pin:tersendiri')).toBe(0);
});

test('a good end forgets the thing and gives the source back one try', async () => {
  await gagalkan('surel:b@contoh', 4);
  await gagalkan('sumber:10.7.7.7', 19);
  expect(await coba('surel:b@contoh', 'sumber:10.7.7.7')).toBe(0);
  await catatBerhasil(uji.inti, ['surel:b@contoh', 'sumber:10.7.7.7']);
  await gagalkan('surel:b@contoh', 4);
  expect(await coba('surel:b@contoh')).toBe(0);
  expect(await coba('sumber:10.7.7.7')).toBe(0);
  expect(await coba('sumber:10.7.7.7')).toBe(30);
});

test('the waiting begins when the failure is known', async () => {
  await gagalkan('pin:1:KPG-2', 5);
  uji.jam.maju(10_000);
  await catatGagal(uji.inti, 'pin:1:KPG-2');
  expect(await coba('pin:1:KPG-2')).toBe(30);
});

test('counts are forgotten a day after the last try, and the rows go', async () => {
  await gagalkan('pin:1:KPG-3', 5);
  uji.jam.maju(24 * 3_600_000);
  expect(await coba('pin:1:KPG-3')).toBe(0);
  uji.jam.maju(25 * 3_600_000);
  expect(await bersihkanAkun(uji.inti)).toBeGreaterThan(0);
  const { jumlah } = await uji.inti.db.global
    .selectFrom('akun.percobaan')
    .select((pilih) => pilih.fn.countAll<number>().as('jumlah'))
    .executeTakeFirstOrThrow();
  expect(jumlah).toBe(0);
});

test('what is counted is not kept in clear', async () => {
  await coba('surel:orang@kupang.example');
  const rows = await uji.inti.db.global.selectFrom('akun.percobaan').select('subjek').execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some((row) => row.subjek.includes('orang'))).toBe(false);
});

test.each([
  ['10.1.2.3', 'sumber:10.1.2.3'],
  ['::ffff:10.1.2.3', 'sumber:10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', 'sumber:2001:db8:1:2::/64'],
  ['2001:db8::6', 'sumber:2001:db8:0:0::/64'],
  ['::1', 'sumber:0:0:0:0::/64'],
])('the source of %s is %s', (ip, sumber) => {
  expect(sumberOf({ ip } as FastifyRequest)).toBe(sumber);
});

test('tries side by side whose clocks differ by milliseconds do not make each other wait', async () => {
  await gagalkan('surel:serentak@contoh', 2);
  uji.jam.maju(-5);
  expect(await coba('surel:serentak@contoh')).toBe(0);
});

test('a clock that is set back leaves nobody waiting longer than the longest wait', async () => {
  await gagalkan('pin:1:KPG-3', 6);
  uji.jam.maju(-86_400_000);
  expect(await coba('pin:1:KPG-3')).toBe(0);
  expect(await coba('pin:1:KPG-3')).toBeLessThanOrEqual(900);
});

test('the PIN of one report is slowed also when every try comes from a source of its own', async () => {
  for (let ke = 0; ke < 20; ke += 1) expect(await coba(`pin:sumber:10.9.0.${ke} KPG-4`, 'pin-laporan:KPG-4')).toBe(0);
  expect(await coba('pin:sumber:10.9.1.1 KPG-4', 'pin-laporan:KPG-4')).toBe(30);
});

/** The source of the nth /64 of an IPv6 /48. */
const ke64 = (n: number, awal = '2001:db8:7') => sumberOf({ ip: `${awal}:${n.toString(16)}::1` } as FastifyRequest);

test('of IPv6 the /48 has four times the room of one /64, however many /64 try', async () => {
  for (let n = 0; n < 80; n += 1) expect(await coba(`ikuti-${ke64(n)}`)).toBe(0);
  expect(await coba(`ikuti-${ke64(80)}`)).toBe(30);
  expect(await coba(`kirim-ulang-${ke64(80)}`)).toBe(0);
  expect(await coba(`ikuti-${ke64(1, '2001:db8:8')}`)).toBe(0);
});

test('one /64 waits after its own room, and the others of its /48 do not', async () => {
  for (let n = 0; n < 20; n += 1) expect(await coba(ke64(1, '2001:db8:9'))).toBe(0);
  expect(await coba(ke64(1, '2001:db8:9'))).toBe(30);
  expect(await coba(ke64(2, '2001:db8:9'))).toBe(0);
});

test('what is only counted when it fails has the same room in a /48', async () => {
  const milik = (n: number) => `nomor-${ke64(n, '2001:db8:a')}`;
  for (let n = 0; n < 239; n += 1) await catatBeban(uji.inti, milik(n), 1);
  await bolehTanya(uji.inti, milik(300));
  await catatBeban(uji.inti, milik(239), 1);
  await expect(bolehTanya(uji.inti, milik(300))).rejects.toThrow(TooMany);
});

test('a place that sends a tenth of its room each day never waits, one that sends all of it does', async () => {
  for (let hari = 0; hari < 30; hari += 1) {
    for (let ke = 0; ke < 10; ke += 1) {
      expect(await coba('lapor-sumber:10.5.5.5')).toBe(0);
      uji.jam.maju(5 * 60_000);
    }
    uji.jam.maju(23 * 3_600_000);
  }
  for (let ke = 0; ke < 100; ke += 1) await coba('lapor-sumber:10.5.5.6');
  expect(await coba('lapor-sumber:10.5.5.6')).toBeGreaterThan(0);
});

test('a /48 of a telephone operator sends fifty times what one /64 may', async () => {
  for (let n = 0; n < 60; n += 1)
    for (let ke = 0; ke < 5; ke += 1) expect(await coba(`tambah-${ke64(n, '2001:db8:9')}`)).toBe(0);
});
