create schema jobs;
grant usage on schema jobs to puja_app;

-- What must happen outside after the commit: the dispatcher moves each row on, idempotently.
create table jobs.kotak_keluar (
  pemda_id smallint not null,
  id uuid not null,
  jenis text not null,
  versi smallint not null default 1,
  isi jsonb not null,
  dibuat_pada timestamptz(3) not null,
  coba_lagi_pada timestamptz(3) not null,
  percobaan integer not null default 0,
  dikirim_pada timestamptz(3),
  galat text,
  constraint kotak_keluar_pk primary key (pemda_id, id)
);
create index kotak_keluar_antre_ix on jobs.kotak_keluar (pemda_id, coba_lagi_pada) where dikirim_pada is null;
select app.buat_tabel_tenant('jobs.kotak_keluar', 'select, insert, update, delete');
