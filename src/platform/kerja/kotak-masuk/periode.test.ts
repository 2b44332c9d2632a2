import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { bacaPeriode, selangPeriode } from './periode.ts';

const MASUK = '/kota-kupang/kerja/kotak-masuk';

describe('days', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2-3-2026', '2026-03-02'],
    ['02/03/2026', '2026-03-02'],
    [' 2.3.2026 ', '2026-03-02'],
    ['', undefined],
  ])('%j is %s', (dari, hari) => {
    expect(bacaPeriode({ dari })).toEqual({ periode: { dari: hari, sampai: undefined }, galat: {} });
  });

  test.each(['kemarin', '2026-02-30', '31-02-2026', '2026-3-2', '0000-01-01', "1' or 1=1"])('%j is none', (dari) => {
    const { periode, galat } = bacaPeriode({ dari, sampai: '2026-03-02' });
    expect(periode).toEqual({ dari: undefined, sampai: undefined });
    expect(galat).toEqual({ dari: expect.stringContaining('tidak ada di kalender') });
  });

  test('begin and end at midnight of the region', () => {
    const selang = selangPeriode('Asia/Makassar', { dari: '2026-03-02', sampai: '2026-03-02' });
    expect(selang.mulai?.toISOString()).toBe('2026-03-01T16:00:00.000Z');
    expect(selang.sebelum?.toISOString()).toBe('2026-03-02T16:00:00.000Z');
  });
});

describe('the inbox', () => {
  let meja: MejaUji;
  let waktu = new Date('2026-03-01T00:00:00Z');
  const id: Record<string, string> = {};

  beforeAll(async () => {
    meja = await buatMejaUji({ waktu: () => waktu });
    // Kupang is eight hours ahead: the first is still the 1st there, the last one the 4th.
    for (const [nama, saat] of Object.entries({
      satu: '2026-03-01T15:59:00Z',
      dua: '2026-03-01T16:00:00Z',
      dua_sore: '2026-03-02T15:59:00Z',
      tiga: '2026-03-03T00:00:00Z',
      empat: '2026-03-03T16:00:00Z',
    })) {
      waktu = new Date(saat);
      id[nama] = (await meja.buat(meja.kupang, { judul: 'Pintu lepas' })).kasusId;
    }
    waktu = new Date('2026-03-04T02:00:00Z');
    expect((await meja.lakukan(meja.operator, id['dua'] ?? '', 'selesaikan')).statusCode).toBe(303);
  });
  afterAll(() => meja.close());

  test('shows what came in on the days that were asked for, ended cases too, the newest first', async () => {
    expect(await isi({ dari: '2026-03-02', sampai: '2026-03-02' })).toEqual(['dua_sore', 'dua']);
    expect(await isi({ dari: '2026-03-03' })).toEqual(['empat', 'tiga']);
    expect(await isi({ sampai: '2026-03-01' })).toEqual(['satu']);
    expect(await isi({ dari: '2026-03-02', sampai: '2026-03-03', pandangan: 'terbuka' })).toEqual(['tiga', 'dua_sore']);
    expect(await isi({ dari: '2026-03-02', sampai: '2026-03-03', q: 'pintu' })).toEqual(['tiga', 'dua_sore', 'dua']);
    expect(await isi({ dari: '2027-01-01' })).toEqual([]);
  });

  test('says beside the field which day it cannot use, keeps what was typed and shows the list without days', async () => {
    const terbalik = await buka({ dari: '2026-03-03', sampai: '2026-03-01' });
    expect(terbalik).toMatch(/id="sampai-e".*?Hari terakhir lebih awal daripada hari pertama/s);
    expect(terbalik).toMatch(/<input[^>]* id="dari"[^>]* value="2026-03-03"/);
    const rusak = await buka({ dari: '30-2-2026' });
    expect(rusak).toMatch(/id="dari-e".*?tidak ada di kalender/s);
    expect(rusak).toMatch(/<input[^>]* id="dari"[^>]* value="30-2-2026"/);
    expect(Object.keys(id).filter((nama) => rusak.includes(id[nama] ?? '-'))).toHaveLength(4);
  });

  test('looks at all cases when a period or a state is chosen where the desk begins', async () => {
    const form = /<form class="grid filters".*?<\/form>/s.exec(await buka({}))?.[0];
    expect(form).not.toContain('name="pandangan"');
    expect(/<form class="grid filters".*?<\/form>/s.exec(await buka({ pandangan: 'bahaya' }))?.[0]).toContain(
      '<input type="hidden" name="pandangan" value="bahaya"',
    );
  });

  test('keeps the days from page to page, each case once', async () => {
    waktu = new Date('2026-03-05T02:00:00Z');
    for (let i = 0; i < 30; i++) {
      waktu = new Date(waktu.getTime() + 60_000);
      await meja.buat(meja.kupang, { judul: `Jendela ${i}` });
    }
    const pertama = await buka({ dari: '2026-03-05', sampai: '2026-03-05' });
    expect(pertama).toContain('1–25 dari 30');
    const lanjut = /href="([^"]+)" rel="next"/.exec(pertama)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { body } = await meja.buka(meja.operator, lanjut);
    const semua = [...idDi(pertama), ...idDi(body)];
    expect(new Set(semua).size).toBe(30);
    expect(semua).toHaveLength(30);
  });

  const buka = async (kueri: Record<string, string>) =>
    (await meja.buka(meja.operator, `${MASUK}?${new URLSearchParams(kueri)}`)).body;

  const idDi = (body: string) =>
    [...body.matchAll(/kerja\/laporan\/([0-9a-f-]{36})["?]/g)].map(([, satu]) => satu ?? '');

  async function isi(kueri: Record<string, string>): Promise<string[]> {
    const nama = new Map(Object.entries(id).map(([satu, nilai]) => [nilai, satu]));
    return idDi(await buka(kueri)).map((satu) => nama.get(satu) ?? satu);
  }
});
