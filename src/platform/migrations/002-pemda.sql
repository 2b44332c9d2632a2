create schema pemda;
grant usage on schema pemda to puja_app;

-- Global: the governments of the country and the ministry; changes by law only.
create table pemda.pemda (
  pemda_id smallint not null,
  kode text not null,
  nama text not null,
  slug text not null,
  singkatan text not null,
  zona text not null,
  tahap text not null default 'belum',
  constraint pemda_pk primary key (pemda_id),
  constraint pemda_kode_uk unique (kode),
  constraint pemda_slug_uk unique (slug),
  constraint pemda_singkatan_uk unique (singkatan),
  constraint pemda_zona_ck check (zona in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  constraint pemda_tahap_ck check (tahap in ('belum', 'bergabung'))
);
grant select, update (tahap) on pemda.pemda to puja_app;

-- Global: an address that a government had before; it redirects.
create table pemda.slug_lama (
  slug text not null,
  pemda_id smallint not null,
  constraint slug_lama_pk primary key (slug),
  constraint slug_lama_pemda_fk foreign key (pemda_id) references pemda.pemda (pemda_id)
);
grant select on pemda.slug_lama to puja_app;

-- What a region decides about itself: look, contact, emergency numbers, office hours.
create table pemda.pengaturan (
  pemda_id smallint not null,
  isi jsonb not null,
  version integer not null default 1,
  diubah_pada timestamptz(3) not null,
  constraint pengaturan_pk primary key (pemda_id),
  constraint pengaturan_pemda_fk foreign key (pemda_id) references pemda.pemda (pemda_id)
);
select app.buat_tabel_tenant('pemda.pengaturan');

-- OPD and their units: a tree.
create table pemda.unit (
  pemda_id smallint not null,
  id uuid not null,
  induk_id uuid,
  nama text not null,
  singkatan text not null,
  urusan text[] not null default '{}',
  kontak text not null default '',
  aktif boolean not null default true,
  constraint unit_pk primary key (pemda_id, id),
  constraint unit_induk_fk foreign key (pemda_id, induk_id) references pemda.unit (pemda_id, id)
);
select app.buat_tabel_tenant('pemda.unit');

-- Days off of the region alone; the national ones are reference data.
create table pemda.hari_libur (
  pemda_id smallint not null,
  tanggal date not null,
  nama text not null,
  dasar_hukum text not null,
  constraint hari_libur_pk primary key (pemda_id, tanggal)
);
select app.buat_tabel_tenant('pemda.hari_libur');

-- A service that a region runs.
create table pemda.layanan (
  pemda_id smallint not null,
  layanan text not null,
  tahap text not null,
  unit_id uuid not null,
  constraint layanan_pk primary key (pemda_id, layanan),
  constraint layanan_unit_fk foreign key (pemda_id, unit_id) references pemda.unit (pemda_id, id),
  constraint layanan_tahap_ck check (tahap in ('tutup', 'uji', 'buka'))
);
select app.buat_tabel_tenant('pemda.layanan');

-- Keys of a region for columns and files, wrapped by the master key of the installation.
create table pemda.kunci (
  pemda_id smallint not null,
  kunci_id smallint not null,
  terbungkus bytea not null,
  dibuat_pada timestamptz(3) not null,
  constraint kunci_pk primary key (pemda_id, kunci_id)
);
select app.buat_tabel_tenant('pemda.kunci', 'select, insert');
