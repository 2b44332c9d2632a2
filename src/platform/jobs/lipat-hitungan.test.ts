import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { uuidv7 } from '../../core/index.ts';
import { lipatHitungan } from './index.ts';

let uji: IntiUji;
let kupang: DaerahUji;
let lembata: DaerahUji;

beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang, lembata } = await isiDaerahUji(uji.inti));
});
afterAll(() => uji.close());

const EMBER = [
  { keadaan: 'BARU', bahaya_terbuka: false, jatuh_tempo: null },
  { keadaan: 'BARU', bahaya_terbuka: false, jatuh_tempo: '2026-03-20' },
  { keadaan: 'BARU', bahaya_terbuka: true, jatuh_tempo: '2026-03-20' },
  { keadaan: 'SELESAI', bahaya_terbuka: false, jatuh_tempo: null },
];

test('change rows become one row a bucket, and none for a bucket that is empty', async () => {
  for (let i = 0; i < 10; i++) await tulis(lembata, i % 2, 1);
  for (const jumlah of [1, 1, -2]) await tulis(lembata, 3, jumlah);
  expect(await lipatHitungan(uji.inti, lembata.pemda)).toBe(11);
  expect(await lipatHitungan(uji.inti, lembata.pemda)).toBe(0);
  expect(await baca(lembata)).toEqual([5, 5]);
});

test('the sum never changes while writers add and two workers fold', async () => {
  const jumlah = [0, 0, 0, 0];
  const penulis = [0, 1, 2, 3].map(async (n) => {
    for (let i = 0; i < 150; i++) {
      const ember = (n + i) % EMBER.length;
      const ubah = i % 3 === 2 ? -1 : 1;
      await tulis(kupang, ember, ubah);
      jumlah[ember] = (jumlah[ember] ?? 0) + ubah;
    }
  });
  let menulis = true;
  const pelipat = [1, 2].map(async () => {
    while (menulis) await lipatHitungan(uji.inti, kupang.pemda);
  });
  await Promise.all(penulis);
  menulis = false;
  await Promise.all(pelipat);
  await lipatHitungan(uji.inti, kupang.pemda);
  expect(await baca(kupang)).toEqual(jumlah.filter((n) => n !== 0).sort((a, b) => a - b));
});

function tulis({ pemda }: DaerahUji, ember: number, jumlah: number) {
  const baris = EMBER[ember];
  if (!baris) throw new RangeError(String(ember));
  return uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .insertInto('kasus.hitungan')
      .values({ pemda_id: pemda.id, layanan: LAYANAN_UJI, id: uuidv7(), ...baris, jumlah })
      .execute(),
  );
}

/** What each row counts, sorted. */
async function baca({ pemda }: DaerahUji): Promise<number[]> {
  const rows = await uji.inti.db.read(pemda.id, (trx) =>
    trx.selectFrom('kasus.hitungan').select('jumlah').where('pemda_id', '=', pemda.id).execute(),
  );
  return rows.map((row) => row.jumlah).sort((a, b) => a - b);
}
