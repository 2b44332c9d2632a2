import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BasisDataUji, basisDataUji } from '../../../test/support/basis-data.ts';
import { findPemdaBySingkatan, findPemdaBySlug, findSlugKini } from './pemda.query.ts';
import { seedPemda } from './seed.ts';

let basis: BasisDataUji;

beforeAll(async () => {
  basis = await basisDataUji();
});
afterAll(() => basis.close());

test('546 governments and the ministry are there, each with its own letters and address', async () => {
  const rows = await basis.db.global.selectFrom('pemda.pemda').selectAll().execute();
  expect(rows).toHaveLength(547);
  expect(await findPemdaBySlug(basis.db, 'kota-kupang')).toEqual({
    id: 327,
    kode: '53.71',
    nama: 'Kota Kupang',
    slug: 'kota-kupang',
    singkatan: 'KPG',
    zona: 'Asia/Makassar',
    bergabung: false,
  });
  expect(await findPemdaBySingkatan(basis.db, 'PST')).toMatchObject({ id: 1000, slug: 'pusat', zona: 'Asia/Jakarta' });
});

test('seeding again changes nothing, and a region that has joined stays joined', async () => {
  await basis.db.global
    .updateTable('pemda.pemda')
    .set({ tahap: 'bergabung' })
    .where('slug', '=', 'kota-kupang')
    .execute();
  const sebelum = await semua();
  await seedPemda(basis.ownerUrl);
  expect(await semua()).toEqual(sebelum);
  expect(await basis.db.global.selectFrom('pemda.slug_lama').selectAll().execute()).toEqual([]);
});

test('a region whose address changed in the reference is found under the old one', async () => {
  await asOwner("update pemda.pemda set slug = 'kota-kupang-lama', nama = 'Kota Lama' where slug = 'kota-kupang'");
  await seedPemda(basis.ownerUrl);
  expect(await findPemdaBySlug(basis.db, 'kota-kupang')).toMatchObject({ nama: 'Kota Kupang' });
  expect(await findSlugKini(basis.db, 'kota-kupang-lama')).toBe('kota-kupang');
});

function semua() {
  return basis.db.global.selectFrom('pemda.pemda').selectAll().orderBy('pemda_id').execute();
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: basis.ownerUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
