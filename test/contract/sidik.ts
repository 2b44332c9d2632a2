import pg from 'pg';
import type { DaerahKontrak } from './negeri.ts';

/** Asks the database past row security. */
export async function tanyaSuper(superUrl: string, query: string) {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    return await client.query(query);
  } finally {
    await client.end();
  }
}

/** A fingerprint of each table, of one region or of all; sign-in bookkeeping aside. */
export async function sidikBasis(superUrl: string, daerah?: DaerahKontrak): Promise<Record<string, string>> {
  const { rows: tabel } = await tanyaSuper(
    superUrl,

    `select c.oid::regclass::text as nama, bool_or(a.attname = 'pemda_id') as tenant from pg_class c
     join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema)'
       and c.oid::regclass::text not in ('auth.session', 'akun.percobaan')
     group by c.oid order by 1`,
  );
  const dipakai = (tabel as { nama: string; tenant: boolean }[]).filter(({ tenant }) => !daerah || tenant);
  const bagian = dipakai.map(
    (satu) =>
      `select '${satu.nama}' as nama, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sidik from ${satu.nama} t${
        daerah ? ` where pemda_id = ${daerah.pemda.id}` : ''
      }`,
  );
  const { rows } = await tanyaSuper(superUrl, bagian.join(' union all '));
  return Object.fromEntries((rows as { nama: string; sidik: string }[]).map(({ nama, sidik }) => [nama, sidik]));
}
