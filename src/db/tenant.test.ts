import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BasisDataUji, basisDataUji } from '../../test/support/basis-data.ts';
import { type Database, openDatabase, type Pelaku, sqlState, type Trx } from './tenant.ts';

const [A, B] = [1, 2];
const SISTEM: Pelaku = { jenis: 'sistem' };

let basis: BasisDataUji;
let db: Database;

beforeAll(async () => {
  basis = await basisDataUji();
  db = basis.db;
});
afterAll(() => basis.close());
beforeEach(async () => {
  for (const pemda of [A, B]) {
    await db.tenant(pemda, SISTEM, (trx) => trx.deleteFrom('pemda.hari_libur').where('pemda_id', '=', pemda).execute());
  }
});

describe('a tenant transaction', () => {
  test('gives back what the work gives and keeps what it wrote', async () => {
    expect(await db.tenant(A, SISTEM, (trx) => addLibur(trx, A, 'Hari jadi'))).toBe('Hari jadi');
    expect(await listLibur(A)).toEqual(['Hari jadi']);
    expect(await listLibur(B)).toEqual([]);
  });

  test('keeps nothing of a work that throws, and hands the error on', async () => {
    const galat = new Error('salah');
    const work = db.tenant(A, SISTEM, async (trx) => {
      await addLibur(trx, A, 'Hari jadi');
      throw galat;
    });
    await expect(work).rejects.toBe(galat);
    expect(await listLibur(A)).toEqual([]);
  });

  test('fails when the work swallowed the error of a statement, since nothing was kept', async () => {
    const work = db.tenant(A, SISTEM, async (trx) => {
      await addLibur(trx, A, 'Hari jadi');
      await addLibur(trx, A, 'Hari jadi').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('Transaksi batal');
    expect(await listLibur(A)).toEqual([]);
  });

  test('leaves no tenant and no person behind on its connection', async () => {
    const satu = openDatabase({ url: basis.url, max: 1 });
    const setting = sql<{ pemda: string; pelaku: string }>`
      select current_setting('app.pemda', true) as pemda, current_setting('app.pelaku', true) as pelaku`;
    const di = await satu.tenant(A, { jenis: 'petugas', id: 'a-1' }, (trx) => setting.execute(trx));
    expect(di.rows).toEqual([{ pemda: '1', pelaku: 'petugas:a-1' }]);
    expect((await setting.execute(satu.global)).rows).toEqual([{ pemda: '', pelaku: '' }]);
    await satu.tenant(A, SISTEM, () => Promise.reject(new Error('salah'))).catch(() => undefined);
    expect((await setting.execute(satu.global)).rows).toEqual([{ pemda: '', pelaku: '' }]);
    await satu.close();
  });

  test.each([0, -1, 32_768, 1.5, Number.NaN, '1; drop table pemda.unit' as unknown as number])(
    'is refused for the tenant %s',
    async (pemda) => {
      let entered = false;
      const enter = async () => {
        entered = true;
      };
      await expect(db.tenant(pemda, SISTEM, enter)).rejects.toThrow(TypeError);
      await expect(db.read(pemda, enter)).rejects.toThrow(TypeError);
      expect(entered).toBe(false);
    },
  );

  test.each([
    { jenis: 'petugas', id: "x';drop table pemda.unit;--" },
    { jenis: 'petugas', id: '' },
    { jenis: 'petugas', id: 'a\n' },
    { jenis: 'petugas', id: 'a'.repeat(65) },
    { jenis: 'warga', id: 'ali@contoh.id' },
    { jenis: "sistem';set role postgres;--" as 'sistem' },
    { jenis: 'admin' as 'sistem' },
  ] satisfies Pelaku[])('is refused for the person %j', async (pelaku) => {
    await expect(db.tenant(A, pelaku, async () => undefined)).rejects.toThrow('pelaku keliru');
  });
});

describe('a conflict', () => {
  test('of serialisation is tried again until it succeeds', async () => {
    await db.tenant(A, SISTEM, (trx) => addLibur(trx, A, 'awal'));
    let attempts = 0;
    await db.tenant(A, SISTEM, async (trx) => {
      attempts += 1;
      await sql`set transaction isolation level repeatable read`.execute(trx);
      await listIn(trx, A);
      if (attempts < 4) await db.tenant(A, SISTEM, (other) => rename(other, A, `lain ${attempts}`));
      await rename(trx, A, 'akhir');
    });
    expect(attempts).toBe(4);
    expect(await listLibur(A)).toEqual(['akhir']);
  });

  test('that never ends is given up after four attempts', async () => {
    await db.tenant(A, SISTEM, (trx) => addLibur(trx, A, 'awal'));
    let attempts = 0;
    const work = db.tenant(A, SISTEM, async (trx) => {
      attempts += 1;
      await sql`set transaction isolation level repeatable read`.execute(trx);
      await listIn(trx, A);
      await db.tenant(A, SISTEM, (other) => rename(other, A, `lain ${attempts}`));
      await rename(trx, A, 'akhir');
    });
    expect(sqlState(await work.catch((error: unknown) => error))).toBe('40001');
    expect(attempts).toBe(4);
  });

  test('of locks is tried again: both transactions of a deadlock succeed', async () => {
    const [satu, dua] = ['2026-01-01', '2026-01-02'];
    await db.tenant(A, SISTEM, async (trx) => {
      await addLibur(trx, A, 'satu', satu);
      await addLibur(trx, A, 'dua', dua);
    });
    const meet = meetingOf(2);
    let attempts = 0;
    const lockBoth = (first: string, second: string) =>
      db.tenant(A, SISTEM, async (trx) => {
        attempts += 1;
        await rename(trx, A, first, first);
        await meet();
        await rename(trx, A, first, second);
      });
    await Promise.all([lockBoth(satu, dua), lockBoth(dua, satu)]);
    expect(attempts).toBe(3);
  });

  test('of any other kind is not tried again', async () => {
    let attempts = 0;
    const work = db.tenant(A, SISTEM, async (trx) => {
      attempts += 1;
      await addLibur(trx, A, 'awal');
      await addLibur(trx, A, 'awal');
    });
    expect(sqlState(await work.catch((error: unknown) => error))).toBe('23505');
    expect(attempts).toBe(1);
  });
});

describe('a transaction that reads', () => {
  test('gives the rows of its tenant and cannot write', async () => {
    await db.tenant(A, SISTEM, (trx) => addLibur(trx, A, 'Hari jadi'));
    expect(await listLibur(A)).toEqual(['Hari jadi']);
    const galat: unknown = await db.read(A, (trx) => addLibur(trx, A, 'lagi')).catch((error: unknown) => error);
    expect(sqlState(galat)).toBe('25006');
  });

  test('hands the error of its work on', async () => {
    await expect(db.read(A, () => Promise.reject(new Error('salah')))).rejects.toThrow('salah');
  });
});

test('a connection that the server ended is replaced', async () => {
  const satu = openDatabase({ url: basis.url, max: 1 });
  const work = satu.tenant(A, SISTEM, async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await endBackend(rows[0]?.pid ?? 0);
    await listIn(trx, A);
  });
  await expect(work).rejects.toThrow();
  expect(await satu.read(A, (trx) => listIn(trx, A))).toEqual([]);
  await satu.close();
});

async function endBackend(pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: basis.superUrl });
  await client.connect();
  await client.query('select pg_terminate_backend($1, 5000)', [pid]);
  await client.end();
}

/** The first so many callers wait for each other; later ones pass. */
function meetingOf(count: number): () => Promise<void> {
  let come = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    come += 1;
    if (come >= count) resolve();
    return promise;
  };
}

async function addLibur(trx: Trx, pemda: number, nama: string, tanggal = '2026-04-25'): Promise<string> {
  await trx
    .insertInto('pemda.hari_libur')
    .values({ pemda_id: pemda, tanggal, nama, dasar_hukum: 'Perda 1/2026' })
    .execute();
  return nama;
}

async function rename(trx: Trx, pemda: number, nama: string, tanggal = '2026-04-25'): Promise<void> {
  await trx
    .updateTable('pemda.hari_libur')
    .set({ nama })
    .where('pemda_id', '=', pemda)
    .where('tanggal', '=', tanggal)
    .execute();
}

async function listIn(trx: Trx, pemda: number): Promise<string[]> {
  const rows = await trx.selectFrom('pemda.hari_libur').select('nama').where('pemda_id', '=', pemda).execute();
  return rows.map((row) => row.nama);
}

function listLibur(pemda: number): Promise<string[]> {
  return db.read(pemda, (trx) => listIn(trx, pemda));
}
