import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { loadSecrets, startEmbedded } from '../../src/db/index.ts';
import type { ContohBench } from '../../src/platform/modul/index.ts';
import { anakWilayah, siapkanWilayah } from '../../src/platform/wilayah/index.ts';
import { layananBench } from './layanan.ts';
import { DATA_BENCH, jalankanServe } from './proses.ts';

export const BESAR = { slug: 'kota-kupang', jumlah: 200_000 };
export const KECIL = { slug: 'kabupaten-lembata', jumlah: 2000 };
/** The rare kind has so many cases in each region. */
const PER_LANGKA = 20;

const DAERAH_LAIN = 544;
const perDaerah = (jumlah: number) =>
  Math.max(PER_LANGKA, Math.floor((jumlah - BESAR.jumlah - KECIL.jumlah) / DAERAH_LAIN));

export type Tanya = <T extends pg.QueryResultRow>(teks: string, nilai?: unknown[]) => Promise<T[]>;

/** Asks the database of the bench as its superuser: the server that runs, or one that is started for it. */
export async function sebagaiPemilik<T>(kerja: (tanya: Tanya) => Promise<T>): Promise<T> {
  const { superPassword: password } = loadSecrets(DATA_BENCH);
  const { port } = await startEmbedded({ dir: path.join(DATA_BENCH, 'basis-data'), superPassword: password });
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'puja_indah' });
  await client.connect();
  try {
    return await kerja(async (teks, nilai) => (await client.query(teks, nilai)).rows);
  } finally {
    await client.end();
  }
}

/** Ends the server that `sebagaiPemilik` left running. */
export async function hentikanBasisData(): Promise<void> {
  const { superPassword } = loadSecrets(DATA_BENCH);
  await (await startEmbedded({ dir: path.join(DATA_BENCH, 'basis-data'), superPassword })).stop();
}

/**
 * Makes sure that all 546 governments have joined and hold `jumlah` cases together, 200,000 of them in one and 2,000
 * in another. Every case is a copy of a demo case with its timeline and clocks; one of ten is open.
 */
export async function siapkanData(jumlah: number): Promise<void> {
  // The first start migrates and seeds.
  if (!fs.existsSync(path.join(DATA_BENCH, 'akun-demo.json'))) await (await jalankanServe()).stop();
  siapkanWilayah();
  await sebagaiPemilik(async (tanya) => {
    const [ada] = await tanya<{ n: number }>(`select count(*)::int n from kasus.kasus where nomor like 'B0%'`);
    if (ada && ada.n >= BESAR.jumlah + KECIL.jumlah + DAERAH_LAIN * perDaerah(jumlah)) return;
    if (ada && ada.n > 0) throw new Error(`Hapus ${DATA_BENCH}: isinya ${ada.n} laporan, diminta ${jumlah}`);
    await tanya('set session_replication_role = replica');
    await tanya('begin');
    await gabungkan(tanya);
    await bagiTempat(tanya);
    await tanya(PETA, [BESAR.slug, BESAR.jumlah, KECIL.slug, KECIL.jumlah, perDaerah(jumlah), PER_LANGKA]);
    await salin(
      tanya,
      'kasus.kasus',
      kolomKasus(layananBench().kategori),
      'k.pemda_id = p.asal_pemda and k.id = p.asal_id',
    );
    await salin(tanya, 'kasus.peristiwa', KOLOM_ANAK, 'k.pemda_id = p.asal_pemda and k.kasus_id = p.asal_id');
    await salin(tanya, 'kasus.jam', KOLOM_JAM, 'k.pemda_id = p.asal_pemda and k.kasus_id = p.asal_id');
    for (const pernyataan of SUSULAN) await tanya(pernyataan);
    await tanya('commit');
    await tanya('vacuum analyze');
    await tanya('checkpoint');
  });
}

/** Everybody joins, with the office, the settings and the model of a demo region. */
async function gabungkan(tanya: Tanya): Promise<void> {
  await tanya(`create temp table contoh as select l.pemda_id, l.layanan, l.unit_id from pemda.layanan l
    join pemda.pemda p using (pemda_id) where p.slug = '${BESAR.slug}'`);
  await tanya(`create temp table baru as select pemda_id from pemda.pemda p where slug <> 'pusat'
    and not exists (select from pemda.layanan l where l.pemda_id = p.pemda_id)`);
  await tanya(`insert into pemda.unit (pemda_id, id, nama, singkatan) select b.pemda_id, u.id, u.nama, u.singkatan
    from baru b, contoh c join pemda.unit u on u.pemda_id = c.pemda_id and u.id = c.unit_id`);
  await tanya(`insert into pemda.layanan (pemda_id, layanan, tahap, unit_id)
    select b.pemda_id, c.layanan, 'buka', c.unit_id from baru b, contoh c`);
  await tanya(`insert into pemda.pengaturan (pemda_id, isi, diubah_pada) select b.pemda_id, s.isi, s.diubah_pada
    from baru b, contoh c join pemda.pengaturan s on s.pemda_id = c.pemda_id`);
  await tanya(`insert into model.terpasang (pemda_id, layanan, sejak, hash) select b.pemda_id, t.layanan, t.sejak, t.hash
    from baru b, contoh c join model.terpasang t on t.pemda_id = c.pemda_id`);
  // Without somebody who works the inbox no service takes reports.
  await tanya(`insert into akses.peran (pemda_id, id, akun_id, nama, peran, unit_id, berlaku_mulai)
    select b.pemda_id, r.id, r.akun_id, r.nama, r.peran, c.unit_id, r.berlaku_mulai
    from baru b, contoh c join akses.peran r on r.pemda_id = c.pemda_id and r.peran = 'operator'`);
  await tanya(`update pemda.pemda set tahap = 'bergabung' where slug <> 'pusat'`);
}

/** Real kecamatan and desa of each region, up to twenty. */
async function bagiTempat(tanya: Tanya): Promise<void> {
  const pemda = await tanya<{ pemda_id: number; kode: string }>(`select pemda_id, kode from pemda.pemda`);
  const baris = pemda.flatMap(({ pemda_id, kode }) =>
    kecamatanDari(kode)
      .slice(0, 20)
      .map(({ kode: kecamatan }, no) => ({ pemda_id, no, kecamatan, desa: anakWilayah(kecamatan)[0]?.kode ?? null })),
  );
  await tanya(`create temp table tempat (pemda_id smallint, no int, kecamatan text, desa text)`);
  await tanya(`insert into tempat select * from json_populate_recordset(null::tempat, $1::json)`, [
    JSON.stringify(baris),
  ]);
  await tanya(`create index on tempat (pemda_id, no)`);
}

const kecamatanDari = (kode: string) =>
  kode.includes('.') ? anakWilayah(kode) : anakWilayah(kode).flatMap((satu) => anakWilayah(satu.kode));

const PETA = `create temp table peta as
  with jumlah as (
    select p.pemda_id, case p.slug when $1::text then $2::int when $3::text then $4::int
      else $5::int end as n from pemda.pemda p where p.slug <> 'pusat'),
  templat as (
    select pemda_id, id, fase = 'akhir' as akhir,
      row_number() over (partition by fase = 'akhir' order by id) - 1 as no, count(*) over (partition by fase = 'akhir') as dari
    from kasus.kasus where keadaan <> 'MENUNGGU_PELAPOR' and nomor not like 'B0%'),
  baris as (
    select j.pemda_id, j.n, g, g % greatest(1, j.n / $6::int) = 0 as langka,
      interval '3 years' * ((j.n - g)::float8 / j.n) + interval '1 minute' as umur
    from jumlah j, generate_series(1, j.n) g)
  select b.pemda_id, uuidv7(-b.umur) as id, 'B0' || lpad(b.g::text, 8, '0') as nomor, now() - b.umur as pada, b.langka,
    b.g, t.pemda_id as asal_pemda, t.id as asal_id, w.kecamatan, w.desa,
    make_interval(days => (b.g * 37 / 10 % 90) - 15) as sisa
  from baris b
  join templat t on t.akhir = (not b.langka and b.g % 10 <> 0) and t.no = (b.g / 10 * 7 + b.g) % t.dari
  left join tempat w on w.pemda_id = b.pemda_id and w.no = b.g / 3 % greatest(1, (select count(*) from tempat h where h.pemda_id = b.pemda_id))`;

const UNIT = `(select unit_id from contoh)`;
const kolomKasus = ({ biasa, langka }: ContohBench['kategori']): Record<string, string> => ({
  pemda_id: 'p.pemda_id',
  id: 'p.id',
  nomor: 'p.nomor',
  kategori: `case when p.langka then '${langka}' when k.kategori = '${langka}' then '${biasa}' else k.kategori end`,
  kecamatan_kode: 'p.kecamatan',
  desa_kode: 'p.desa',
  unit_id: UNIT,
  petugas_akun_id: `case when k.petugas_akun_id is not null then md5(p.pemda_id || ' ' || p.g / 1000)::uuid end`,
  induk_id: 'null',
  tenggat_pada: 'case when k.tenggat_pada is not null then now() + p.sisa end',
  jatuh_tempo: 'case when k.jatuh_tempo is not null then (now() + p.sisa)::date end',
  dibuat_pada: 'p.pada',
  diubah_pada: 'p.pada',
  berakhir_pada: `case when k.berakhir_pada is not null then least(now(), p.pada + interval '9 days') end`,
});
const KOLOM_ANAK: Record<string, string> = { pemda_id: 'p.pemda_id', kasus_id: 'p.id', id: 'uuidv7(p.pada - now())' };
// What is late has been dealt with: the sweep of deadlines must find no work here.
const KOLOM_JAM: Record<string, string> = {
  ...KOLOM_ANAK,
  ditangani_pada: `case when k.selesai_pada is null then now() end`,
};

/** Copies rows of demo cases to the cases of the map, with some columns replaced. */
async function salin(tanya: Tanya, tabel: string, ganti: Record<string, string>, on: string): Promise<void> {
  const kolom = await tanya<{ nama: string }>(
    `select attname as nama from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [tabel],
  );
  const nama = kolom.map((satu) => satu.nama);
  const nilai = nama.map((satu) => ganti[satu] ?? `k.${satu}`);
  await tanya(
    `insert into ${tabel} (${nama.join(', ')}) select ${nilai.join(', ')} from peta p join ${tabel} k on ${on}`,
  );
}

/** What the application keeps beside the cases, made from them in one go; words for the two compared regions alone. */
const SUSULAN = [
  'delete from kasus.hitungan',
  `insert into kasus.hitungan (pemda_id, layanan, keadaan, bahaya_terbuka, jatuh_tempo, id, jumlah)
   select pemda_id, layanan, keadaan, bahaya and diamankan_pada is null and fase <> 'akhir', jatuh_tempo,
   gen_random_uuid(), count(*) from kasus.kasus group by 1, 2, 3, 4, 5`,
  'delete from statistik.kasus',
  `insert into statistik.kasus (pemda_id, layanan, hasil, bulan, hari_kerja, id, jumlah)
   select pemda_id, layanan, coalesce(hasil, 'terbuka'), date_trunc('month', coalesce(berakhir_pada, dibuat_pada))::date,
   coalesce(hari_kerja_selesai, 0), gen_random_uuid(), count(*) from kasus.kasus where not uji group by 1, 2, 3, 4, 5`,
  `insert into kasus.kata (pemda_id, kata, dibuat_pada, kasus_id)
   select distinct k.pemda_id, kata, k.dibuat_pada, k.id from kasus.kasus k
   join pemda.pemda p using (pemda_id), regexp_split_to_table(lower(k.nomor || ' ' || k.judul), '[^a-z0-9]+') kata
   where p.slug in ('${BESAR.slug}', '${KECIL.slug}') and length(kata) > 1 on conflict do nothing`,
];
