create schema model;
grant usage on schema model to puja_app;

-- Global: immutable versions of service models, by the hash of their canonical JSON.
create table model.versi (
  hash text not null,
  dokumen jsonb not null,
  dibuat_pada timestamptz(3) not null,
  constraint versi_pk primary key (hash)
);
grant select, insert on model.versi to puja_app;

-- Which version a region runs, and since when; a case keeps the version under which it was opened.
create table model.terpasang (
  pemda_id smallint not null,
  layanan text not null,
  sejak timestamptz(3) not null,
  hash text not null,
  constraint terpasang_pk primary key (pemda_id, layanan, sejak),
  constraint terpasang_versi_fk foreign key (hash) references model.versi (hash)
);
select app.buat_tabel_tenant('model.terpasang', 'select, insert');
