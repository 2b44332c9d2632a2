import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** How to add a valid row to a table, whatever its columns. */
export interface TabelTenant {
  /** `schema.tabel`, quoted where needed. */
  nama: string;
  /** An insert of one row for a tenant; every call gives other keys. */
  sisipan(pemdaId: number): string;
}

interface Kolom {
  nama: string;
  jenis: string;
  /** Definitions of the check constraints that name the column. */
  cek: string[];
}

const NILAI: Record<string, () => string> = {
  smallint: () => '1',
  integer: () => '1',
  bigint: () => '1',
  'double precision': () => '0.5',
  numeric: () => '1',
  boolean: () => 'false',
  text: () => `'${randomUUID()}'`,
  uuid: () => `'${randomUUID()}'`,
  jsonb: () => `'{}'`,
  bytea: () => `'\\x${randomUUID().replaceAll('-', '')}'`,
  date: () => `'2026-03-02'`,
  'timestamp with time zone': () => `'2026-03-02T02:00:00Z'`,
};

/** Every tenant table of the database, read from its catalogue. */
async function bacaTabelTenant(client: pg.Client): Promise<TabelTenant[]> {
  const { rows } = await client.query<{ nama: string; kolom: Kolom[] }>(
    `select c.oid::regclass::text as nama, json_agg(json_build_object(
       'nama', quote_ident(a.attname), 'jenis', regexp_replace(format_type(a.atttypid, a.atttypmod), '\\(\\d+\\)', ''),
       'cek', (select coalesce(json_agg(pg_get_constraintdef(k.oid)), '[]') from pg_constraint k
         where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey))) order by a.attnum) as kolom
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and c.relrowsecurity and a.attnum > 0 and not a.attisdropped
       and a.attnotnull and not a.atthasdef
     group by c.oid order by 1`,
  );
  return rows.map(({ nama, kolom }) => ({ nama, sisipan: (pemdaId) => susunSisipan(nama, kolom, pemdaId) }));
}

function susunSisipan(tabel: string, kolom: Kolom[], pemdaId: number): string {
  const nilai = kolom.map((satu) => (satu.nama === 'pemda_id' ? String(pemdaId) : nilaiUntuk(tabel, satu)));
  return `insert into ${tabel} (${kolom.map(({ nama }) => nama).join(', ')}) values (${nilai.join(', ')})`;
}

function nilaiUntuk(tabel: string, { nama, jenis, cek }: Kolom): string {
  // The first of the values that a constraint lists.
  const terdaftar = cek.map((satu) => /ARRAY\[('[^']*')/.exec(satu)?.[1]).find((satu) => satu !== undefined);
  if (terdaftar !== undefined) return terdaftar;
  if (jenis.endsWith('[]')) return `'{}'`;
  const buat = NILAI[jenis];
  if (!buat) throw new Error(`${tabel}.${nama}: tambahkan nilai contoh untuk jenis ${jenis}`);
  return buat();
}

/** Adds one row to each table for each tenant, past row security and foreign keys. */
export async function isiSemua(superUrl: string, pemdaIds: number[]): Promise<TabelTenant[]> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const daftar = await bacaTabelTenant(client);
    await client.query('set session_replication_role = replica');
    for (const tabel of daftar) for (const pemdaId of pemdaIds) await client.query(tabel.sisipan(pemdaId));
    return daftar;
  } finally {
    await client.end();
  }
}
