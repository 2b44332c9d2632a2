import pg from 'pg';
import { loadPemda } from '../../reference/index.ts';

/** The ministry: a tenant like the others, for the national pages and the people who care for the platform. */
const PUSAT = {
  pemdaId: 1000,
  kode: '00',
  nama: 'Kementerian Dalam Negeri',
  slug: 'pusat',
  singkatan: 'PST',
  zona: 'Asia/Jakarta',
};

/**
 * Writes the governments of the country and the ministry, as the owner: new ones are added, known ones follow the
 * reference, whether a region has joined stays. An address that changes goes on as a redirect.
 */
export async function seedPemda(ownerUrl: string): Promise<void> {
  const semua = [...loadPemda(), PUSAT];
  const kolom = [
    semua.map((satu) => satu.pemdaId),
    semua.map((satu) => satu.kode),
    semua.map((satu) => satu.nama),
    semua.map((satu) => satu.slug),
    semua.map((satu) => satu.singkatan),
    semua.map((satu) => satu.zona),
  ];
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(KEEP_SLUG, [kolom[0], kolom[3]]);
    await client.query(UPSERT, kolom);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const KEEP_SLUG = `insert into pemda.slug_lama (slug, pemda_id)
  select lama.slug, lama.pemda_id from pemda.pemda lama
  join unnest($1::smallint[], $2::text[]) as baru (pemda_id, slug) using (pemda_id) where lama.slug <> baru.slug
  on conflict (slug) do update set pemda_id = excluded.pemda_id`;

const UPSERT = `insert into pemda.pemda (pemda_id, kode, nama, slug, singkatan, zona)
  select * from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
  on conflict (pemda_id) do update set kode = excluded.kode, nama = excluded.nama, slug = excluded.slug,
    singkatan = excluded.singkatan, zona = excluded.zona`;
