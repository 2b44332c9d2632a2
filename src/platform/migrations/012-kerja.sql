-- The desk: who has a case open, what may still be taken back, and the words by which a case is found.

create table kasus.pembuka (
  pemda_id smallint not null,
  kasus_id uuid not null,
  akun_id uuid not null,
  nama text not null,
  pada timestamptz(3) not null,
  constraint pembuka_pk primary key (pemda_id, kasus_id, akun_id),
  constraint pembuka_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
select app.buat_tabel_tenant('kasus.pembuka');

-- The newest act of staff on a case, with everything it changed as it was before; one row a case.
create table kasus.urungan (
  pemda_id smallint not null,
  kasus_id uuid not null,
  peristiwa_id uuid not null,
  akun_id uuid not null,
  versi integer not null,
  kasus jsonb not null,
  jam jsonb not null,
  pada timestamptz(3) not null,
  constraint urungan_pk primary key (pemda_id, kasus_id),
  constraint urungan_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
select app.buat_tabel_tenant('kasus.urungan');
-- Taking an act back also takes back the clocks that it started.
grant delete on kasus.jam to puja_app;

-- Words of a case. Rows in a B-tree and not a tsvector: row security keeps every index away whose operator is not
-- leakproof, and those of text search are not; comparisons of text are.
create table kasus.kata (
  pemda_id smallint not null,
  kata text collate "C" not null,
  kasus_id uuid not null,
  constraint kata_pk primary key (pemda_id, kata, kasus_id),
  constraint kata_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
select app.buat_tabel_tenant('kasus.kata', 'select, insert, delete');

-- The two orders of the inbox. Every filter of open cases carries the order of the deadline, every filter of all
-- cases that of the newest: a rare choice must not read a large region. CASE and not
-- coalesce: row security holds coalesce for leaky and would keep its comparisons out of the index.
create index kasus_batas_ix on kasus.kasus (pemda_id, (case when tenggat_pada is null then 'infinity'::timestamptz else tenggat_pada end), id) where fase <> 'akhir';
create index kasus_masuk_ix on kasus.kasus (pemda_id, dibuat_pada desc, id desc);
create index kasus_kategori_batas_ix on kasus.kasus (pemda_id, layanan, kategori, (case when tenggat_pada is null then 'infinity'::timestamptz else tenggat_pada end), id) where fase <> 'akhir';
create index kasus_kategori_ix on kasus.kasus (pemda_id, layanan, kategori, keadaan, dibuat_pada desc, id desc);
create index kasus_kecamatan_batas_ix on kasus.kasus (pemda_id, kecamatan_kode, (case when tenggat_pada is null then 'infinity'::timestamptz else tenggat_pada end), id) where fase <> 'akhir';
create index kasus_kecamatan_ix on kasus.kasus (pemda_id, kecamatan_kode, layanan, keadaan, dibuat_pada desc, id desc);
create index kasus_pemegang_batas_ix on kasus.kasus (pemda_id, petugas_akun_id, (case when tenggat_pada is null then 'infinity'::timestamptz else tenggat_pada end), id) where fase <> 'akhir';
create index kasus_pemegang_ix on kasus.kasus (pemda_id, petugas_akun_id, layanan, keadaan, dibuat_pada desc, id desc) where petugas_akun_id is not null;
create index kasus_bahaya_ix on kasus.kasus (pemda_id, (case when tenggat_pada is null then 'infinity'::timestamptz else tenggat_pada end), id) where bahaya and diamankan_pada is null and fase <> 'akhir';
create index jam_lewat_ix on kasus.jam (pemda_id, tenggat_pada) where selesai_pada is null and ditangani_pada is not null;
