import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';

const MASUK = '/kota-kupang/kerja/kotak-masuk';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

describe('words', () => {
  test('are found by their beginning, in any order, with or without accents and apostrophes', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: "Lemari Réo di Ra'as" });
    for (const q of ['reo', 'RÉO', 'raas', "ra'as lem", 'raa réo']) expect(await cari({ q })).toEqual([kasusId]);
    for (const q of ['eo', 'reo kursi', 'reoo']) expect(await cari({ q })).toEqual([]);
  });

  test('hold no wildcard', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: 'Rak100 persen' });
    expect(await cari({ q: 'rak100%' })).toEqual([kasusId]);
    for (const q of ['%', '_', '%%', 'ra_100', 'r%100', '\\', '*']) expect(await cari({ q })).toEqual([]);
  });
});

describe('among many cases', () => {
  const BANYAK = 2400;

  beforeAll(async () => {
    const { kasusId } = await meja.buat(meja.kupang, { judul: 'Asal', data: {} });
    await salin(kasusId);
  });

  // What a case no. i of the copies has: `ramai` all, `ramainya` each third besides, and so on.
  const CARI: Record<string, { isian: Record<string, string>; cocok: (i: number) => boolean }> = {
    'a common word': { isian: { q: 'ramai' }, cocok: () => true },
    'a common word beside a less common one': { isian: { q: 'ramai genap' }, cocok: (i) => i % 2 === 0 },
    'the same in the other order': { isian: { q: 'genap ramai' }, cocok: (i) => i % 2 === 0 },
    'a common and a rare word': { isian: { q: 'ramai langka' }, cocok: (i) => i % 60 === 0 },
    'common words that seldom meet': { isian: { q: 'genap ganjil' }, cocok: (i) => i === 2 },
    'a common word in a common state': {
      isian: { q: 'ramai', keadaan: 'uji-laporan.BARU' },
      cocok: (i) => i % 4 !== 0,
    },
    'a common word in a rare state': {
      isian: { q: 'genap', keadaan: 'uji-laporan.SELESAI' },
      cocok: (i) => i % 4 === 0,
    },
    'a common word in a state where it never is': {
      isian: { q: 'ganjil', keadaan: 'uji-laporan.SELESAI' },
      cocok: () => false,
    },
    'a beginning with too many words to merge': { isian: { q: 'ragam' }, cocok: () => true },
    'a common word among what is open, by deadline': {
      isian: { q: 'genap', pandangan: 'terbuka' },
      cocok: (i) => i % 4 === 2,
    },
  };

  test.each(Object.entries(CARI))('%s: pages in order, each case once, and back again', async (_, { isian, cocok }) => {
    const semua = Array.from({ length: BANYAK }, (_, i) => i).filter(cocok);
    const harap = [...(isian['pandangan'] ? semua : semua.reverse())].map(idKe);
    const alamat = `${MASUK}?${new URLSearchParams(isian)}`;
    const halaman = await jelajah(alamat, 'next', 3);
    expect(halaman.map((satu) => satu.id)).toEqual(
      [0, 25, 50].map((dari) => harap.slice(dari, dari + 25)).filter((satu, no) => no === 0 || satu.length > 0),
    );
    const terakhir = halaman.at(-1)?.url ?? '';
    expect((await jelajah(terakhir, 'prev', 3)).map((satu) => satu.id)).toEqual(
      halaman.map((satu) => satu.id).reverse(),
    );
  });

  test('are counted no further than 1,000, and what was not counted to its end says so', async () => {
    const jumlah = async (isian: Record<string, string>) => {
      const { body } = await meja.buka(meja.operator, `${MASUK}?${new URLSearchParams(isian)}`);
      return /<h1>.*?<span class="muted">([^<]*)<\/span>/s.exec(body)?.[1];
    };
    expect(await jumlah({ q: 'ramai' })).toBe('lebih dari 1.000');
    expect(await jumlah({ q: 'ramai genap' })).toBe('lebih dari 1.000');
    expect(await jumlah({ q: 'ramai langka' })).toBe('40');
    expect(await jumlah({ q: 'genap ganjil' })).toBe('1');
    expect(await jumlah({ q: 'ramai', keadaan: 'uji-laporan.BARU' })).toMatch(/^sedikitnya \d{3}$/);
  });
});

async function cari(isian: Record<string, string>): Promise<string[]> {
  return (await jelajah(`${MASUK}?${new URLSearchParams(isian)}`, 'next', 1)).flatMap((satu) => satu.id);
}

async function jelajah(url: string, arah: 'next' | 'prev', paling: number) {
  const halaman: { url: string; id: string[] }[] = [];
  for (let ke: string | undefined = url; ke && halaman.length < paling; ) {
    const { body } = await meja.buka(meja.operator, ke);
    halaman.push({
      url: ke,
      id: [...body.matchAll(/kerja\/laporan\/([0-9a-f-]{36})["?]/g)].map(([, satu]) => satu ?? ''),
    });
    ke = new RegExp(`href="([^"]+)" rel="${arah}"`).exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  return halaman;
}

const idKe = (i: number) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`;

/** Copies a case 2,400 times, one a minute apart, the later number the newer; the deadline in the same order. */
async function salin(kasusId: string): Promise<void> {
  const client = new pg.Client({ connectionString: meja.basis.superUrl });
  await client.connect();
  try {
    await client.query(
      `insert into kasus.kasus select (jsonb_populate_record(k, jsonb_build_object(
         'id', '00000000-0000-7000-8000-' || lpad(i::text, 12, '0'), 'nomor', 'SALIN-' || i,
         'dibuat_pada', k.dibuat_pada - interval '30 days' + i * interval '1 minute',
         'tenggat_pada', k.dibuat_pada + interval '30 days' + i * interval '1 minute',
         'keadaan', case when i % 4 = 0 then 'SELESAI' else 'BARU' end,
         'fase', case when i % 4 = 0 then 'akhir' else 'terbuka' end))).*
       from kasus.kasus k, generate_series(0, 2399) i where k.id = $1`,
      [kasusId],
    );
    await client.query(
      `insert into kasus.kata (pemda_id, kata, dibuat_pada, kasus_id)
       select k.pemda_id, kata, k.dibuat_pada, k.id from kasus.kasus k,
         lateral (select substr(k.nomor, 7)::int as i) nomor,
         lateral (values ('ramai', true), ('ramainya', i % 3 = 0), ('genap', i % 2 = 0), ('ganjil', i % 2 = 1 or i = 2),
           ('langka', i % 60 = 0), ('ragam' || i % 40, true)) kata (kata, ada)
       where k.nomor like 'SALIN-%' and ada`,
    );
    await client.query('analyze kasus.kasus, kasus.kata');
  } finally {
    await client.end();
  }
}
