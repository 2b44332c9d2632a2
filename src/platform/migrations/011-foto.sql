create schema berkas;
grant usage on schema berkas to puja_app;

-- A photograph: first of a draft, then of a case. The files lie in the storage; the original is sealed.
create table berkas.foto (
  pemda_id smallint not null,
  id uuid not null,
  draf_id uuid,
  kasus_id uuid,
  peristiwa_id uuid,
  asal text not null,
  folder text not null,
  nama_asal text not null,
  mime_asal text not null,
  byte_asal integer not null,
  sha256 text not null,
  lebar integer not null,
  tinggi integer not null,
  lebar_kecil integer not null,
  tinggi_kecil integer not null,
  waktu_foto timestamptz(3),
  lintang double precision,
  bujur double precision,
  dibuat_pada timestamptz(3) not null,
  constraint foto_pk primary key (pemda_id, id),
  constraint foto_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id),
  constraint foto_draf_fk foreign key (pemda_id, draf_id) references kasus.draf (pemda_id, id),
  constraint foto_asal_ck check (asal in ('pelapor', 'petugas'))
);
create index foto_kasus_ix on berkas.foto (pemda_id, kasus_id) where kasus_id is not null;
create index foto_draf_ix on berkas.foto (pemda_id, draf_id) where draf_id is not null;
select app.buat_tabel_tenant('berkas.foto');
