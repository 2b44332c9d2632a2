import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BasisDataUji, basisDataUji } from '../../test/support/basis-data.ts';
import { findTenantTables } from './guard.ts';
import { openDatabase, type Trx } from './tenant.ts';

let basis: BasisDataUji;

beforeAll(async () => {
  basis = await basisDataUji();
});
afterAll(() => basis.close());

describe('the guard refuses a statement that does not name its tenant', () => {
  test.each<[string, (trx: Trx) => Promise<unknown>]>([
    ['select', (trx) => trx.selectFrom('pemda.unit').select('nama').execute()],
    ['select under another name', (trx) => trx.selectFrom('pemda.unit as u').select('u.nama').execute()],
    ['update', (trx) => trx.updateTable('pemda.unit').set({ nama: 'x' }).execute()],
    ['delete', (trx) => trx.deleteFrom('pemda.unit').execute()],
    ['count by hand', (trx) => sql`select count(*) from pemda.unit`.execute(trx)],
    ['quoted by hand', (trx) => sql`select 1 from "pemda"."unit"`.execute(trx)],
    [
      'join',
      (trx) =>
        trx.selectFrom('pemda.pemda as p').innerJoin('kasus.kasus as k', 'k.nomor', 'p.kode').select('k.id').execute(),
    ],
  ])('%s', async (_, statement) => {
    await expect(basis.db.tenant(1, { jenis: 'sistem' }, statement)).rejects.toThrow('tanpa pemda_id');
    await expect(statement(basis.db.global)).rejects.toThrow('tanpa pemda_id');
  });

  test('and the connection goes on', async () => {
    await basis.db.tenant(1, { jenis: 'sistem' }, async (trx) => {
      await expect(trx.selectFrom('pemda.unit').select('nama').execute()).rejects.toThrow('tanpa pemda_id');
      expect(await trx.selectFrom('pemda.unit').select('nama').where('pemda_id', '=', 1).execute()).toEqual([]);
    });
  });
});

test('the guard lets pass what names the tenant and what belongs to none', async () => {
  await basis.db.tenant(1, { jenis: 'sistem' }, async (trx) => {
    await trx.selectFrom('kasus.kasus').select('id').where('pemda_id', '=', 1).execute();
    await trx.selectFrom('pemda.pemda').select('nama').where('slug', '=', 'pusat').execute();
    await sql`select 1`.execute(trx);
  });
});

test('without the guard row security alone holds', async () => {
  const db = openDatabase({ url: basis.url, max: 1 });
  expect(await db.global.selectFrom('pemda.unit').select('nama').execute()).toEqual([]);
  await db.close();
});

test('tenant tables are those with row security', async () => {
  const tables = await findTenantTables(basis.url);
  expect(tables.has('kasus.kasus')).toBe(true);
  expect(tables.has('pemda.pemda')).toBe(false);
});
