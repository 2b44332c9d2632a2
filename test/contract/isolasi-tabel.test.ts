import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { type Database, findTenantTables, openDatabase, type Pelaku, sqlState, type Trx } from '../../src/db/index.ts';
import { basisDataUji } from '../support/basis-data.ts';
import { isiSemua } from './baris-sah.ts';

const [A, B] = [1, 2];
const SISTEM: Pelaku = { jenis: 'sistem' };

// Tests are listed by what the catalogue says, so the database is there before them.
const basis = await basisDataUji();
const daftar = await isiSemua(basis.superUrl, [A, B]);
// One connection, so that everybody is the next user of it; without the guard, so that row security stands alone.
const db: Database = openDatabase({ url: basis.url, max: 1 });

afterAll(async () => {
  await db.close();
  await basis.close();
});

test('every tenant table is tried', async () => {
  expect(daftar.map((tabel) => tabel.nama).sort()).toEqual([...(await findTenantTables(basis.superUrl))].sort());
});

describe.each(daftar)('$nama', ({ nama, sisipan }) => {
  test('shows each tenant its own row alone, and nobody any outside a tenant', async () => {
    expect(await di(A, listPemda(nama))).toEqual([A]);
    expect(await listPemda(nama)(db.global)).toEqual([]);
    expect(await di(B, listPemda(nama))).toEqual([B]);
    expect(await db.read(A, listPemda(nama))).toEqual([A]);
    await di(A, () => Promise.reject(new Error('salah'))).catch(() => undefined);
    expect(await listPemda(nama)(db.global)).toEqual([]);
  });

  test('lets no tenant change or take away the row of another', async () => {
    const semua = `update ${nama} set pemda_id = pemda_id`;
    for (const pernyataan of [semua, `delete from ${nama}`]) {
      expect([0, '42501']).toContain(await coba(A, `${pernyataan} where pemda_id = ${B}`));
      // Without a filter it may reach the own row, and stays within it; a foreign key may keep it from that.
      expect([1, '42501', '23503']).toContain(await coba(A, pernyataan));
      expect(['42501', 0]).toContain(await coba(undefined, pernyataan));
    }
    expect(await coba(A, `update ${nama} set pemda_id = ${B}`)).toBe('42501');
    expect(await di(B, listPemda(nama))).toEqual([B]);
  });

  test('takes no row of another tenant, nor any outside a tenant', async () => {
    await expect(di(A, (trx) => sql.raw(sisipan(B)).execute(trx))).rejects.toThrow('row-level security');
    await expect(sql.raw(sisipan(A)).execute(db.global)).rejects.toThrow('row-level security');
    expect(await di(B, listPemda(nama))).toEqual([B]);
  });
});

test('nothing that a statement sets in one transaction reaches the next user of the connection', async () => {
  await di(A, (trx) => sql`select set_config('app.pemda', '2', true)`.execute(trx));
  expect(await listPemda('pemda.kunci')(db.global)).toEqual([]);
  await di(A, (trx) => sql`set local app.pemda = 2`.execute(trx));
  expect(await di(A, listPemda('pemda.kunci'))).toEqual([A]);
});

function di<T>(pemdaId: number, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.tenant(pemdaId, SISTEM, work);
}

function listPemda(tabel: string) {
  return async (trx: Trx): Promise<number[]> => {
    const { rows } = await sql<{ pemda_id: number }>`select pemda_id from ${sql.raw(tabel)}`.execute(trx);
    return rows.map((row) => row.pemda_id);
  };
}

class Kembalikan extends Error {}

/** How many rows a statement would touch, or the SQLSTATE of its refusal; nothing of it stays. */
async function coba(pemdaId: number | undefined, pernyataan: string): Promise<number | string> {
  let jumlah: number | undefined;
  const work = async (trx: Trx) => {
    jumlah = Number((await sql.raw(pernyataan).execute(trx)).numAffectedRows);
    throw new Kembalikan();
  };
  const galat: unknown = await (pemdaId === undefined ? work(db.global) : di(pemdaId, work)).catch((e: unknown) => e);
  return galat instanceof Kembalikan && jumlah !== undefined ? jumlah : sqlState(galat);
}
