import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BasisDataUji, basisDataUji } from '../../test/support/basis-data.ts';
import { migrate } from './migrator.ts';

let basis: BasisDataUji;
let root: string;

beforeAll(async () => {
  basis = await basisDataUji();
});
afterAll(() => basis.close());
beforeEach(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'puja-indah-migrasi-'));
  await query('create schema coba');
});
afterEach(async () => {
  fs.rmSync(root, { recursive: true });
  await query("drop schema coba cascade; delete from migrasi.catatan where modul like 'coba%'");
});

describe('migrations', () => {
  test('are applied in the order of their names, module after module, and once', async () => {
    const pertama = source('coba-satu', { '002-isi.sql': 'alter table coba.a add b int', '001-a.sql': CREATE_A });
    const kedua = source('coba-dua', { '001-lain.sql': 'insert into coba.a values (1, 2)' });
    expect((await migrate(basis.ownerUrl, [pertama, kedua])).applied).toEqual([
      'coba-satu/001-a.sql',
      'coba-satu/002-isi.sql',
      'coba-dua/001-lain.sql',
    ]);
    expect((await migrate(basis.ownerUrl, [pertama, kedua])).applied).toEqual([]);
    expect(await query('select * from coba.a')).toEqual([{ a: 1, b: 2 }]);
  });

  test('that were applied may not change', async () => {
    await migrate(basis.ownerUrl, [source('coba', { '001-a.sql': CREATE_A })]);
    const berubah = source('coba', { '001-a.sql': `${CREATE_A} `, '002-b.sql': 'create table coba.b ()' });
    await expect(migrate(basis.ownerUrl, [berubah])).rejects.toThrow('coba/001-a.sql sudah dijalankan lalu berubah');
    expect(await hasTable('coba.b')).toBe(false);
  });

  test('that fail leave nothing of their file and keep the files before', async () => {
    const gagal = source('coba', {
      '001-a.sql': CREATE_A,
      '002-b.sql': 'create table coba.b (); insert into coba.tidak_ada values (1)',
    });
    await expect(migrate(basis.ownerUrl, [gagal])).rejects.toThrow(/coba\/002-b\.sql gagal: .*tidak_ada/);
    expect(await hasTable('coba.a')).toBe(true);
    expect(await hasTable('coba.b')).toBe(false);
    const betul = source('coba', { '001-a.sql': CREATE_A, '002-b.sql': 'create table coba.b ()' });
    expect((await migrate(basis.ownerUrl, [betul])).applied).toEqual(['coba/002-b.sql']);
  });

  test('of a removed module stay applied and disturb nobody', async () => {
    const tetap = source('coba-tetap', { '001-a.sql': CREATE_A });
    const pergi = source('coba-pergi', { '001-b.sql': 'create table coba.b ()' });
    await migrate(basis.ownerUrl, [tetap, pergi]);
    fs.rmSync(pergi.folder, { recursive: true });
    expect((await migrate(basis.ownerUrl, [tetap])).applied).toEqual([]);
    expect((await migrate(basis.ownerUrl, [tetap, pergi])).applied).toEqual([]);
    expect(await hasTable('coba.b')).toBe(true);
  });

  test('are applied once when two start at the same moment', async () => {
    // Nothing waits for this: it only makes the first hold its lock long enough for the second to meet it.
    const sumber = source('coba', { '001-a.sql': `${CREATE_A}; select pg_sleep(0.2)` });
    const hasil = await Promise.all([migrate(basis.ownerUrl, [sumber]), migrate(basis.ownerUrl, [sumber])]);
    expect(hasil.flatMap((satu) => satu.applied)).toEqual(['coba/001-a.sql']);
  });
});

const CREATE_A = 'create table coba.a (a int)';

function source(modul: string, files: Record<string, string>) {
  const folder = path.join(root, modul);
  fs.mkdirSync(folder, { recursive: true });
  for (const [nama, sql] of Object.entries(files)) fs.writeFileSync(path.join(folder, nama), sql);
  return { modul, folder };
}

async function hasTable(nama: string): Promise<boolean> {
  return (await query(`select to_regclass('${nama}') is not null as ada`))[0]?.['ada'] === true;
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: basis.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}
