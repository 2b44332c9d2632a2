create schema audit;
grant usage on schema audit to puja_app;

-- Who did what and when, with the names of the changed fields: append-only by its grants.
create table audit.jejak (
  pemda_id smallint not null,
  id uuid not null,
  pelaku text not null,
  pelaku_id uuid,
  tindakan text not null,
  objek text not null,
  objek_id text,
  kolom text[] not null,
  permintaan_id text,
  pada timestamptz(3) not null,
  constraint jejak_pk primary key (pemda_id, id)
);
create index jejak_objek_ix on audit.jejak (pemda_id, objek, objek_id);
select app.buat_tabel_tenant('audit.jejak', 'select, insert');
