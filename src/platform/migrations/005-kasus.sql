create schema kasus;
grant usage on schema kasus to puja_app;

create table kasus.kasus (
  pemda_id smallint not null,
  id uuid not null,
  nomor text not null,
  pin bytea not null,
  layanan text not null,
  model_hash text not null,
  keadaan text not null,
  fase text not null,
  hasil text,
  kategori text not null,
  keparahan text,
  bahaya boolean not null,
  diamankan_pada timestamptz(3),
  judul text not null,
  kecamatan_kode text not null,
  desa_kode text,
  patokan text not null,
  lintang double precision,
  bujur double precision,
  akurasi_m integer,
  sel integer,
  data jsonb not null,
  saluran text not null,
  terbit boolean not null default false,
  uji boolean not null default false,
  pelapor_nama text,
  surel bytea,
  surel_indeks bytea,
  telepon bytea,
  telepon_indeks bytea,
  bahasa text not null default 'id',
  unit_id uuid not null,
  petugas_akun_id uuid,
  induk_id uuid,
  jatuh_tempo date,
  tenggat_pada timestamptz(3),
  dibuat_pada timestamptz(3) not null,
  diubah_pada timestamptz(3) not null,
  berakhir_pada timestamptz(3),
  hari_kerja_selesai integer,
  version integer not null default 1,
  constraint kasus_pk primary key (pemda_id, id),
  constraint kasus_nomor_uk unique (pemda_id, nomor),
  constraint kasus_unit_fk foreign key (pemda_id, unit_id) references pemda.unit (pemda_id, id),
  constraint kasus_induk_fk foreign key (pemda_id, induk_id) references kasus.kasus (pemda_id, id),
  constraint kasus_model_fk foreign key (model_hash) references model.versi (hash),
  constraint kasus_fase_ck check (fase in ('terbuka', 'menunggu', 'akhir')),
  constraint kasus_saluran_ck check (saluran in ('web', 'loket', 'telepon', 'desa'))
);
create index kasus_publik_ix on kasus.kasus (pemda_id, layanan, dibuat_pada desc, id desc);
create index kasus_keadaan_ix on kasus.kasus (pemda_id, layanan, keadaan, dibuat_pada desc, id desc);
create index kasus_tempo_ix on kasus.kasus (pemda_id, layanan, tenggat_pada, id) where fase <> 'akhir';
create index kasus_petugas_ix on kasus.kasus (pemda_id, petugas_akun_id, tenggat_pada, id) where fase <> 'akhir';
create index kasus_sel_ix on kasus.kasus (pemda_id, layanan, kategori, sel) where sel is not null;
create index kasus_telepon_ix on kasus.kasus (pemda_id, telepon_indeks) where telepon_indeks is not null;
create index kasus_surel_ix on kasus.kasus (pemda_id, surel_indeks) where surel_indeks is not null;
create index kasus_induk_ix on kasus.kasus (pemda_id, induk_id) where induk_id is not null;
select app.buat_tabel_tenant('kasus.kasus', 'select, insert, update');

-- The timeline: append-only by its grants.
create table kasus.peristiwa (
  pemda_id smallint not null,
  kasus_id uuid not null,
  id uuid not null,
  jenis text not null,
  peralihan text,
  dari text,
  ke text,
  pelaku text not null,
  pelaku_id uuid,
  pelaku_nama text,
  publik boolean not null,
  isi jsonb not null,
  pada timestamptz(3) not null,
  constraint peristiwa_pk primary key (pemda_id, kasus_id, id),
  constraint peristiwa_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
select app.buat_tabel_tenant('kasus.peristiwa', 'select, insert');

-- Clocks: deadlines are rows with an exclusive instant, swept by a job.
create table kasus.jam (
  pemda_id smallint not null,
  kasus_id uuid not null,
  id uuid not null,
  jam text not null,
  mulai_pada timestamptz(3) not null,
  tenggat_pada timestamptz(3) not null,
  hitungan jsonb not null,
  berhenti_pada timestamptz(3),
  selesai_pada timestamptz(3),
  ditangani_pada timestamptz(3),
  constraint jam_pk primary key (pemda_id, kasus_id, id),
  constraint jam_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
create index jam_tenggat_ix on kasus.jam (pemda_id, tenggat_pada) where selesai_pada is null and berhenti_pada is null and ditangani_pada is null;
select app.buat_tabel_tenant('kasus.jam', 'select, insert, update');

-- A form that is being filled in: named by a cookie's secret, of which only the hash is kept.
create table kasus.draf (
  pemda_id smallint not null,
  id uuid not null,
  rahasia_hash bytea not null,
  layanan text not null,
  isi jsonb not null,
  kunci_kirim uuid not null,
  kasus_id uuid,
  dibuat_pada timestamptz(3) not null,
  kedaluwarsa_pada timestamptz(3) not null,
  constraint draf_pk primary key (pemda_id, id)
);
create index draf_rahasia_ix on kasus.draf (pemda_id, rahasia_hash, layanan);
create index draf_kedaluwarsa_ix on kasus.draf (pemda_id, kedaluwarsa_pada);
select app.buat_tabel_tenant('kasus.draf');

-- Which browser may answer for which case: the one that sent it, or one that showed the PIN.
create table kasus.perangkat (
  pemda_id smallint not null,
  rahasia_hash bytea not null,
  kasus_id uuid not null,
  sampai_pada timestamptz(3) not null,
  constraint perangkat_pk primary key (pemda_id, rahasia_hash, kasus_id),
  constraint perangkat_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
create index perangkat_sampai_ix on kasus.perangkat (pemda_id, sampai_pada);
select app.buat_tabel_tenant('kasus.perangkat');

-- One submission makes one case: the key is made before the first send and kept for 90 days.
create table kasus.kunci_kirim (
  pemda_id smallint not null,
  kunci uuid not null,
  isi_hash bytea not null,
  kasus_id uuid not null,
  dibuat_pada timestamptz(3) not null,
  constraint kunci_kirim_pk primary key (pemda_id, kunci),
  constraint kunci_kirim_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
create index kunci_kirim_dibuat_ix on kasus.kunci_kirim (pemda_id, dibuat_pada);
select app.buat_tabel_tenant('kasus.kunci_kirim', 'select, insert, delete');

-- How many cases are in which state and due on which day: change rows that a job folds, so that no counter row
-- makes a region's writers wait for each other.
create table kasus.hitungan (
  pemda_id smallint not null,
  layanan text not null,
  keadaan text not null,
  bahaya_terbuka boolean not null,
  jatuh_tempo date,
  id uuid not null,
  jumlah integer not null,
  constraint hitungan_pk primary key (pemda_id, layanan, id)
);
select app.buat_tabel_tenant('kasus.hitungan', 'select, insert, delete');
