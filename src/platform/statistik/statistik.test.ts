import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BasisDataUji, basisDataUji } from '../../../test/support/basis-data.ts';
import { findPemdaBySlug, type Pemda } from '../pemda/index.ts';
import { lipatStatistik, pindahkanStatistik, readStatistik, type Tercatat } from './index.ts';

let basis: BasisDataUji;
let pemda: Pemda;

beforeAll(async () => {
  basis = await basisDataUji();
  const ada = await findPemdaBySlug(basis.db, 'kota-kupang');
  if (!ada) throw new Error('Kota Kupang tidak ada');
  pemda = ada;
});
afterAll(() => basis.close());

const dibuat = new Date('2026-03-02T02:00:00Z');
const kini = new Date('2026-11-25T02:00:00Z');
const baru = (layanan: string, uji = false): Tercatat => ({ layanan, dibuat_pada: dibuat, uji });
const selesai = (layanan: string, hari: number, pada = '2026-10-05T02:00:00Z'): Tercatat => ({
  ...baru(layanan),
  hasil: 'selesai',
  berakhir_pada: new Date(pada),
  hari_kerja_selesai: hari,
});
const pindah = (dari: Tercatat | undefined, ke: Tercatat) =>
  basis.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) => pindahkanStatistik(trx, pemda, kini, dari, ke));
const baca = (layanan: string) => basis.db.read(pemda.id, (trx) => readStatistik(trx, pemda.id, layanan, '2025-12-01'));

async function isi(layanan: string): Promise<void> {
  for (const hari of [3, 8, 9, 30]) {
    await pindah(undefined, baru(layanan));
    await pindah(baru(layanan), selesai(layanan, hari));
  }
  await pindah(undefined, baru(layanan));
  await pindah(baru(layanan), { ...selesai(layanan, 2), hasil: 'diteruskan' });
  await pindah(undefined, baru(layanan));
  await pindah(undefined, baru(layanan));
  await pindah(baru(layanan), selesai(layanan, 90, '2025-11-30T15:59:00Z'));
}

const BENAR = {
  terbuka: 1,
  hasil: { selesai: 5, diteruskan: 1 },
  hasilSejak: { selesai: 4, diteruskan: 1 },
  nilaiTengah: 8,
};

test('the figures follow each case, and the month is the local one', async () => {
  await isi('satu');
  expect(await baca('satu')).toEqual(BENAR);
  await isi('dua');
  await pindah(undefined, baru('dua'));
  await pindah(baru('dua'), selesai('dua', 1, '2025-11-30T16:01:00Z'));
  expect((await baca('dua')).hasilSejak).toEqual({ selesai: 5, diteruskan: 1 });
});

test('a case that is opened again leaves the finished ones', async () => {
  await pindah(undefined, baru('buka'));
  await pindah(baru('buka'), selesai('buka', 4));
  await pindah(selesai('buka', 4), baru('buka'));
  expect(await baca('buka')).toEqual({
    terbuka: 1,
    hasil: { selesai: 0 },
    hasilSejak: { selesai: 0 },
    nilaiTengah: undefined,
  });
});

test('a trial case is in no figure', async () => {
  await pindah(undefined, baru('coba', true));
  await pindah(baru('coba', true), { ...selesai('coba', 4), uji: true });
  expect(await baca('coba')).toEqual({ terbuka: 0, hasil: {}, hasilSejak: {}, nilaiTengah: undefined });
});

test('folding changes no figure, also when two workers fold at once while a case moves', async () => {
  await isi('lipat');
  const hasil = await Promise.all([
    lipatStatistik(basis.db, pemda.id, kini),
    lipatStatistik(basis.db, pemda.id, kini),
    pindah(undefined, baru('lipat')),
  ]);
  expect(hasil[0] + hasil[1]).toBeGreaterThan(0);
  expect(await baca('lipat')).toEqual({ ...BENAR, terbuka: 2 });
  await lipatStatistik(basis.db, pemda.id, kini);
  expect(await baca('lipat')).toEqual({ ...BENAR, terbuka: 2 });
  expect(await lipatStatistik(basis.db, pemda.id, kini)).toBe(0);
});
