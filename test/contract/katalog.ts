import type pg from 'pg';
import { APP_ROLE, OWNER_ROLE } from '../../src/db/index.ts';

/** One breach of the rules of the catalogue: where, and which. */
export interface Pelanggaran {
  di: string;
  aturan: string;
}

interface Aturan {
  aturan: string;
  /** Gives the places (`di`) that break it; `$1` are the global tables, `$2` the append-only ones, where named. */
  sql: string;
}

const OURS = `n.nspname !~ '^(pg_|information_schema$|pgboss$)'`;
const TABLE = `pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS} and c.relkind in ('r', 'p')`;
const NAME = `n.nspname || '.' || c.relname`;
const TENANT = `${NAME} <> all($1::text[])`;
const EXPRESSION = `(pemda_id = (NULLIF(current_setting(''app.pemda''::text, true), ''''::text))::smallint)`;
const CONSTRAINT = `pg_constraint k join (${`select c.oid, c.relname, n.nspname from ${TABLE}`}) t on t.oid = k.conrelid`;
const FIRST = `(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0])`;

/** Row security, and what a distributed database (Citus) asks of a schema. */
const DAFTAR: Aturan[] = [
  {
    aturan: 'a tenant table enables row security',
    sql: `select ${NAME} as di from ${TABLE} where ${TENANT} and not c.relrowsecurity`,
  },
  {
    aturan: 'a table with row security is no global one',
    sql: `select ${NAME} as di from ${TABLE} where not ${TENANT} and c.relrowsecurity`,
  },
  { aturan: 'row security is not forced', sql: `select ${NAME} as di from ${TABLE} where c.relforcerowsecurity` },
  {
    aturan: 'a tenant table has exactly the tenant policy',
    sql: `select ${NAME} as di from ${TABLE} where ${TENANT} and (
        select array_agg(row(p.polname, p.polcmd, p.polpermissive, p.polroles,
          pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))::text)
        from pg_policy p where p.polrelid = c.oid)
      is distinct from array[row('tenant'::name, '*'::"char", true, '{0}'::oid[], '${EXPRESSION}', '${EXPRESSION}')::text]`,
  },
  {
    aturan: 'a global table has no policy',
    sql: `select ${NAME} as di from ${TABLE} where not ${TENANT} and exists (select 1 from pg_policy p where p.polrelid = c.oid)`,
  },
  {
    aturan: 'everything belongs to the owner',
    sql: `select ${NAME} as di from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and n.nspname <> 'public' and pg_get_userbyid(c.relowner) <> '${OWNER_ROLE}'
      union all select n.nspname from pg_namespace n where ${OURS} and n.nspname <> 'public' and pg_get_userbyid(n.nspowner) <> '${OWNER_ROLE}'
      union all select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${OURS} and pg_get_userbyid(p.proowner) <> '${OWNER_ROLE}'`,
  },
  {
    aturan: 'neither role is superuser or passes by row security, and the application is no member of another role',
    sql: `select rolname as di from pg_roles where rolname in ('${APP_ROLE}', '${OWNER_ROLE}') and (rolsuper or rolbypassrls)
      union all select r.rolname from pg_roles r where r.rolname <> '${APP_ROLE}' and r.rolname !~ '^pg_'
      and pg_has_role('${APP_ROLE}', r.oid, 'member')
      union all select '${APP_ROLE}' from pg_auth_members where member = '${APP_ROLE}'::regrole`,
  },
  {
    aturan: 'a tenant table has pemda_id smallint not null, not generated, without default',
    sql: `select ${NAME} as di from ${TABLE} where ${TENANT} and not exists (
      select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'pemda_id' and a.atttypid = 'smallint'::regtype
      and a.attnotnull and a.attgenerated = '' and not a.atthasdef)`,
  },
  {
    aturan: 'a tenant table has a primary key',
    sql: `select ${NAME} as di from ${TABLE} where ${TENANT}
      and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
  },
  {
    aturan: 'every index and key of a tenant table begins with pemda_id',
    sql: `select ${NAME} || ' ' || i.indexrelid::regclass as di from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace and ${OURS}
      where c.relkind in ('r', 'p') and ${TENANT} and ${FIRST} is distinct from 'pemda_id'`,
  },
  {
    aturan: 'an exclusion constraint compares pemda_id with =',
    sql: `select t.nspname || '.' || t.relname || ' ' || k.conname as di from ${CONSTRAINT}
      where k.contype = 'x' and not exists (
        select 1 from unnest(k.conkey, k.conexclop) as part (kolom, operator)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.kolom
        join pg_operator o on o.oid = part.operator where a.attname = 'pemda_id' and o.oprname = '=')`,
  },
  {
    aturan: 'a foreign key to a tenant table carries pemda_id at the same position',
    sql: `select t.nspname || '.' || t.relname || ' ' || k.conname as di from ${CONSTRAINT}
      join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and ${TENANT} and not exists (
        select 1 from unnest(k.conkey, k.confkey) as part (kolom, tuju)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.kolom
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = part.tuju
        where a.attname = 'pemda_id' and b.attname = 'pemda_id')`,
  },
  {
    aturan: 'a global table never refers to a tenant table',
    sql: `select t.nspname || '.' || t.relname || ' ' || k.conname as di from ${CONSTRAINT}
      join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and ${TENANT} and t.nspname || '.' || t.relname = any($1::text[])`,
  },
  {
    aturan: 'a tenant table refers to nothing of identity, which stays on the coordinator',
    sql: `select t.nspname || '.' || t.relname || ' ' || k.conname as di from ${CONSTRAINT}
      join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname in ('auth', 'akun') and t.nspname || '.' || t.relname <> all($1::text[])`,
  },
  {
    aturan: 'a foreign key sets nothing to null or default and does not follow updates',
    sql: `select t.nspname || '.' || t.relname || ' ' || k.conname as di from ${CONSTRAINT}
      where k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype <> 'a')`,
  },
  {
    aturan: 'there are no triggers and no rules',
    sql: `select ${NAME} || ' ' || g.tgname as di from ${TABLE} join pg_trigger g on g.tgrelid = c.oid where not g.tgisinternal
      union all select ${NAME} || ' ' || r.rulename from ${TABLE} join pg_rewrite r on r.ev_class = c.oid`,
  },
  {
    aturan: 'there are no sequences and no identity columns',
    sql: `select ${NAME} as di from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind = 'S'
      union all select ${NAME} || ' ' || a.attname from ${TABLE} join pg_attribute a on a.attrelid = c.oid where a.attidentity <> ''`,
  },
  {
    aturan: 'every constraint has a name of ours (_pk, _uk, _fk, _ck, _ex) and every index (_ix, _uk)',
    sql: `select t.nspname || '.' || t.relname || ' ' || k.conname as di from ${CONSTRAINT}
      where k.contype <> 'n' and k.conname !~ case k.contype when 'p' then '_pk$' when 'u' then '_uk$' when 'f' then '_fk$'
        when 'c' then '_ck$' when 'x' then '_ex$' else '^$' end
      union all select ${NAME} || ' ' || x.relname from ${TABLE} join pg_index i on i.indrelid = c.oid
      join pg_class x on x.oid = i.indexrelid
      where not exists (select 1 from pg_constraint k where k.conindid = x.oid and k.contype in ('p', 'u', 'x'))
      and x.relname !~ case when i.indisunique then '_uk$' else '_ix$' end`,
  },
  {
    aturan: 'a view asks with the rights of who looks, and nothing is materialised',
    sql: `select ${NAME} as di from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and (c.relkind = 'm'
      or c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false))`,
  },
  {
    aturan: 'a function runs with the rights of who calls it',
    sql: `select n.nspname || '.' || p.proname as di from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${OURS} and p.prosecdef`,
  },
  {
    aturan: 'nothing is granted to everybody, and only to the application',
    sql: `select ${NAME} as di from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS}, aclexplode(c.relacl) acl
      where acl.grantee not in (c.relowner, '${APP_ROLE}'::regrole)
      union all select ${NAME} || ' ' || a.attname from ${TABLE} join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) acl
      where acl.grantee not in (c.relowner, '${APP_ROLE}'::regrole)
      union all select n.nspname from pg_namespace n, aclexplode(n.nspacl) acl
      where ${OURS} and n.nspname <> 'public' and acl.grantee not in (n.nspowner, '${APP_ROLE}'::regrole)`,
  },
  {
    aturan: 'the application may read and write rows, and nothing else',
    sql: `select ${NAME} || ' ' || acl.privilege_type as di from ${TABLE}, aclexplode(c.relacl) acl
      where acl.grantee = '${APP_ROLE}'::regrole
      and (acl.is_grantable or acl.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))
      union all select n.nspname || ' ' || acl.privilege_type from pg_namespace n, aclexplode(n.nspacl) acl
      where ${OURS} and acl.grantee = '${APP_ROLE}'::regrole and acl.privilege_type <> 'USAGE'`,
  },
  {
    aturan: 'nothing is granted on a partition: the policy of its parent does not guard it',
    sql: `select ${NAME} as di from ${TABLE} where c.relispartition
      and exists (select 1 from aclexplode(c.relacl) acl where acl.grantee <> c.relowner)`,
  },
  {
    aturan: 'an append-only table may be read and added to, and nothing else',
    sql: `select nama as di from unnest($2::text[]) as nama where has_table_privilege('${APP_ROLE}', nama, 'update, delete, truncate')
      or has_any_column_privilege('${APP_ROLE}', nama, 'update') or not has_table_privilege('${APP_ROLE}', nama, 'insert')`,
  },
  {
    aturan: 'a listed global table exists',
    sql: `select nama as di from unnest($1::text[]) as nama where to_regclass(regexp_replace(nama, '[^.]+$', '"\\&"')) is null`,
  },
];

/** Every breach of the rules, in the order of the rules; none on a good database. */
export async function periksaKatalog(
  client: pg.Client,
  tabelGlobal: string[],
  tambahSaja: string[],
): Promise<Pelanggaran[]> {
  const semua: Pelanggaran[] = [];
  for (const { aturan, sql } of DAFTAR) {
    // Both lists are always given, so that each rule may name what it needs.
    const { rows } = await client.query<{ di: string }>(
      `with daftar as (select $1::text[], $2::text[]) select di from (${sql}) t order by di`,
      [tabelGlobal, tambahSaja],
    );
    semua.push(...rows.map(({ di }) => ({ di, aturan })));
  }
  return semua;
}
