import path from 'node:path';
import pg from 'pg';

/** Where the text of the schema stands. */
export const SCHEMA_FILE = path.resolve(import.meta.dirname, '../../db/schema.sql');

interface Line {
  schema: string;
  /** The table, view or function; empty for the schema itself. */
  name: string;
  text: string;
}

const HEADER = `-- The database after all migrations, read from its catalogue by npm run db:schema: to read and to compare,
-- not to run. The job queue's own schema (pgboss) is left out.
`;

/**
 * The whole schema as text: the same database always gives the same text.
 * @param url of a role that sees the catalogue
 */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const parts: Line[][] = [];
    for (const query of [SCHEMAS, TABLES, VIEWS, INDEXES, SECURITY, POLICIES, GRANTS, TRIGGERS, FUNCTIONS])
      parts.push((await client.query<Line>(query)).rows);
    return HEADER + writeParts(parts.flat());
  } finally {
    await client.end();
  }
}

function writeParts(lines: Line[]): string {
  const objects = Map.groupBy(lines, ({ schema, name }) => `${schema}.${name}`);
  return [...objects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, part]) => `\n${part.map(({ text }) => `${text}\n`).join('')}`)
    .join('');
}

const OURS = `n.nspname !~ '^(pg_|information_schema$|pgboss$|public$)'`;
const GRANTED = `case when acl.grantee = 0 then 'public' else pg_get_userbyid(acl.grantee) end`;
const PRIVILEGES = `string_agg(lower(acl.privilege_type), ', ' order by array_position(
  array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER','MAINTAIN','USAGE','CREATE','EXECUTE'],
  acl.privilege_type))`;

const SCHEMAS = `select n.nspname as schema, '' as name, 'create schema ' || n.nspname || ';' || coalesce((
    select string_agg(g.text, '' order by g.text) from (
      select E'\\ngrant ' || ${PRIVILEGES} || ' on schema ' || n.nspname || ' to ' || ${GRANTED} || ';' as text
      from aclexplode(n.nspacl) acl where acl.grantee <> n.nspowner group by acl.grantee) g), '') as text
  from pg_namespace n where ${OURS}`;

const TABLES = `select n.nspname as schema, c.relname as name,
    case c.relpersistence when 'u' then 'create unlogged table ' else 'create table ' end || c.oid::regclass || E' (\\n' || (
      select string_agg('  ' || part.text, E',\\n' order by part.kind, part.position, part.text) from (
        select 1 as kind, a.attnum as position, quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
          || case when a.attcollation in (0, 100) then '' else ' collate ' || a.attcollation::regcollation end
          || case a.attgenerated when '' then '' else ' generated' end
          || case a.attidentity when '' then '' else ' identity' end
          || case when a.attnotnull then ' not null' else '' end
          || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as text
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 2, array_position(array['p','u','x','f','c'], k.contype::text),
          'constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
        from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') part)
    || E'\\n)' || coalesce(' partition by ' || pg_get_partkeydef(c.oid), '') || ';' as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS}`;

const VIEWS = `select n.nspname as schema, c.relname as name,
    'create ' || case c.relkind when 'm' then 'materialized ' else '' end || 'view ' || c.oid::regclass
    || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '') || E' as\\n' || pg_get_viewdef(c.oid) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${OURS}`;

const INDEXES = `select n.nspname as schema, t.relname as name, pg_get_indexdef(i.indexrelid) || ';' as text
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
  join pg_namespace n on n.oid = t.relnamespace
  where ${OURS} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by c.relname`;

const SECURITY = `select n.nspname as schema, c.relname as name, 'alter table ' || c.oid::regclass
    || case when c.relforcerowsecurity then ' force' else ' enable' end || ' row level security;' as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relrowsecurity`;

const POLICIES = `select n.nspname as schema, c.relname as name,
    'create policy ' || quote_ident(p.polname) || ' on ' || c.oid::regclass
    || case when p.polpermissive then '' else ' as restrictive' end
    || case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update'
       when 'd' then ' for delete' else '' end
    || case when p.polroles = '{0}' then '' else ' to ' || array_to_string(p.polroles::regrole[], ', ') end
    || coalesce(E'\\n  using ' || pg_get_expr(p.polqual, p.polrelid), '')
    || coalesce(E'\\n  with check ' || pg_get_expr(p.polwithcheck, p.polrelid), '') || ';' as text
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} order by p.polname`;

const GRANTS = `select schema, name, text from (
    select n.nspname as schema, c.relname as name,
      'grant ' || ${PRIVILEGES} || ' on ' || c.oid::regclass || ' to ' || ${GRANTED} || ';' as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) acl
    where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S') and acl.grantee <> c.relowner
    group by n.nspname, c.relname, c.oid, acl.grantee
    union all
    select n.nspname, c.relname, 'grant ' || lower(acl.privilege_type) || ' ('
      || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ') on ' || c.oid::regclass || ' to ' || ${GRANTED} || ';'
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(a.attacl) acl
    where ${OURS} group by n.nspname, c.relname, c.oid, acl.grantee, acl.privilege_type) g
  order by text`;

const TRIGGERS = `select n.nspname as schema, c.relname as name, pg_get_triggerdef(t.oid) || ';' as text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and not t.tgisinternal order by t.tgname`;

const FUNCTIONS = `select n.nspname as schema, p.proname || '()' as name, rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and p.prokind in ('f', 'p') order by pg_get_function_identity_arguments(p.oid)`;
