-- How many cases are open and how long ended ones took, per month: change rows that a job folds, so that no counter
-- row makes a region's writers wait for each other. Trial cases are not in it.
create schema statistik;
grant usage on schema statistik to puja_app;

-- hasil: 'terbuka', else the outcome. bulan: first day of the local month in which the case was opened (while it is
-- open) or ended. hari_kerja: working days until the end, 0 while open.
create table statistik.kasus (
  pemda_id smallint not null,
  layanan text not null,
  hasil text not null,
  bulan date not null,
  hari_kerja integer not null,
  id uuid not null,
  jumlah integer not null,
  constraint kasus_pk primary key (pemda_id, layanan, hasil, bulan, hari_kerja, id) include (jumlah)
);
select app.buat_tabel_tenant('statistik.kasus', 'select, insert, delete');

-- Orders of the public lists: open, ended by outcome, newly finished.
create index kasus_terbuka_ix on kasus.kasus (pemda_id, layanan, dibuat_pada desc, id desc) where fase <> 'akhir';
create index kasus_hasil_ix on kasus.kasus (pemda_id, layanan, hasil, dibuat_pada desc, id desc) where hasil is not null;
create index kasus_selesai_ix on kasus.kasus (pemda_id, berakhir_pada desc, id desc) where hasil = 'selesai';
