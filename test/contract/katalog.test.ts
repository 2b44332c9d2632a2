import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWNER_ROLE } from '../../src/db/index.ts';
import { type BasisDataUji, basisDataUji } from '../support/basis-data.ts';
import { type Pelanggaran, periksaKatalog } from './katalog.ts';
import { TABEL_GLOBAL, TABEL_TAMBAH_SAJA } from './tabel-global.ts';

let basis: BasisDataUji;
let client: pg.Client;

beforeAll(async () => {
  basis = await basisDataUji();
  client = new pg.Client({ connectionString: basis.superUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await basis.close();
});

test('the migrated database keeps every rule of the catalogue', async () => {
  expect(await periksa()).toEqual([]);
});

const ENABLE = "select app.buat_tabel_tenant('coba.t');";

describe('the rules of the catalogue catch', () => {
  const GOOD = `create table coba.t (pemda_id smallint not null, id uuid not null, constraint t_pk primary key (pemda_id, id));
    select app.buat_tabel_tenant('coba.t');`;

  test('nothing in a good tenant table', async () => {
    expect(await dengan(GOOD)).toEqual([]);
  });

  test.each([
    [
      'a table without row security',
      'create table coba.t (pemda_id smallint not null, constraint t_pk primary key (pemda_id))',
      'enables row security',
    ],
    ['a second policy', `${GOOD} create policy lebih on coba.t using (true)`, 'exactly the tenant policy'],
    ['a policy that was loosened', `${GOOD} alter policy tenant on coba.t using (true)`, 'exactly the tenant policy'],
    ['a policy for one role', `${GOOD} alter policy tenant on coba.t to puja_app`, 'exactly the tenant policy'],
    ['forced row security', `${GOOD} alter table coba.t force row level security`, 'not forced'],
    ['another owner', `${GOOD} reset role; alter table coba.t owner to postgres`, 'belongs to the owner'],
    [
      'an application that is its own owner',
      `reset role; grant ${OWNER_ROLE} to puja_app`,
      'no member of another role',
    ],
    [
      'a tenant of another type',
      `create table coba.t (pemda_id integer not null, constraint t_pk primary key (pemda_id)); ${ENABLE}`,
      'pemda_id smallint',
    ],
    ['no primary key', `create table coba.t (pemda_id smallint not null); ${ENABLE}`, 'has a primary key'],
    ['a key without the tenant first', `${GOOD} create index t_id_ix on coba.t (id, pemda_id)`, 'begins with pemda_id'],
    [
      'a unique key over all tenants',
      `${GOOD} alter table coba.t add constraint t_id_uk unique (id)`,
      'begins with pemda_id',
    ],
    [
      'a foreign key without the tenant',
      `${GOOD} alter table coba.t add u uuid; alter table coba.t add constraint t_u_fk foreign key (pemda_id, u) references coba.t (pemda_id, id); alter table coba.t add p smallint; alter table coba.t add constraint t_p_fk foreign key (p, u) references coba.t (pemda_id, id)`,
      'carries pemda_id',
    ],
    [
      'a key that sets null',
      `${GOOD} alter table coba.t add u uuid; alter table coba.t add constraint t_u_fk foreign key (pemda_id, u) references coba.t (pemda_id, id) on delete set null (u)`,
      'sets nothing to null',
    ],
    [
      'a key that follows updates',
      `${GOOD} alter table coba.t add u uuid; alter table coba.t add constraint t_u_fk foreign key (pemda_id, u) references coba.t (pemda_id, id) on update cascade`,
      'follow updates',
    ],
    [
      'a key to identity',
      `${GOOD} reset role; alter table coba.t add constraint t_u_fk foreign key (id) references auth."user" (id)`,
      'identity',
    ],
    [
      'a trigger',
      `${GOOD} create function coba.f() returns trigger language plpgsql as 'begin return new; end'; create trigger f before insert on coba.t for each row execute function coba.f()`,
      'no triggers',
    ],
    ['a serial column', `${GOOD} alter table coba.t add nomor serial`, 'no sequences'],
    ['an identity column', `${GOOD} alter table coba.t add nomor int generated always as identity`, 'identity columns'],
    ['an unnamed constraint', `${GOOD} alter table coba.t add check (id is not null)`, 'name of ours'],
    ['an unnamed index', `${GOOD} create index on coba.t (pemda_id)`, 'name of ours'],
    ['a definer view', `${GOOD} create view coba.v as select * from coba.t`, 'rights of who looks'],
    ['a materialised view', `${GOOD} create materialized view coba.v as select * from coba.t`, 'materialised'],
    [
      'a definer function',
      `create function coba.f() returns int language sql security definer as 'select 1'`,
      'who calls it',
    ],
    ['a grant to everybody', `${GOOD} grant select on coba.t to public`, 'to everybody'],
    ['a grant on a column to everybody', `${GOOD} grant select (id) on coba.t to public`, 'to everybody'],
    ['the right to truncate', `${GOOD} grant truncate on coba.t to puja_app`, 'nothing else'],
    ['the right to make tables', 'grant create on schema coba to puja_app', 'nothing else'],
    [
      'a granted partition',
      `create table coba.t (pemda_id smallint not null, constraint t_pk primary key (pemda_id)) partition by list (pemda_id); ${ENABLE} create table coba.t1 partition of coba.t for values in (1); ${ENABLE.replaceAll('coba.t', 'coba.t1')}`,
      'partition',
    ],
    ['a trail that may be changed', 'grant update (tindakan) on audit.jejak to puja_app', 'append-only'],
    ['a timeline that may be emptied', 'grant delete on kasus.peristiwa to puja_app', 'append-only'],
  ])('%s', async (_, sql, aturan) => {
    expect((await dengan(sql)).map((satu) => satu.aturan)).toContainEqual(expect.stringContaining(aturan));
  });

  test('a global table that is not listed, and a listed one that is gone', async () => {
    const { 'model.versi': _, ...kurang } = TABEL_GLOBAL;
    const ditemukan = await periksa(Object.keys({ ...kurang, 'coba.hilang': '' }));
    expect(ditemukan).toContainEqual({ di: 'model.versi', aturan: 'a tenant table enables row security' });
    expect(ditemukan).toContainEqual({ di: 'coba.hilang', aturan: 'a listed global table exists' });
  });
});

function periksa(tabelGlobal = Object.keys(TABEL_GLOBAL)): Promise<Pelanggaran[]> {
  return periksaKatalog(client, tabelGlobal, TABEL_TAMBAH_SAJA);
}

/** What the rules find after these statements of the owner, which are taken back. */
async function dengan(sql: string): Promise<Pelanggaran[]> {
  await client.query(`begin; set local role ${OWNER_ROLE}; create schema coba; ${sql}; reset role`);
  try {
    return await periksa();
  } finally {
    await client.query('rollback; reset role');
  }
}
