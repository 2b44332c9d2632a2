-- Somebody asked that the news of a report go to an address. Until its owner has said yes, nothing but the question
-- goes there; of its link only the hash of the token is kept.
create table kasus.ikut_tunggu (
  pemda_id smallint not null,
  id uuid not null,
  kasus_id uuid not null,
  surel_indeks bytea not null,
  surel bytea not null,
  bahasa text not null,
  token_hash bytea not null,
  dibuat_pada timestamptz(3) not null,
  sampai_pada timestamptz(3) not null,
  disetujui_pada timestamptz(3),
  constraint ikut_tunggu_pk primary key (pemda_id, id),
  constraint ikut_tunggu_surel_uk unique (pemda_id, kasus_id, surel_indeks),
  constraint ikut_tunggu_token_uk unique (pemda_id, token_hash),
  constraint ikut_tunggu_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
create index ikut_tunggu_sampai_ix on kasus.ikut_tunggu (pemda_id, sampai_pada);
select app.buat_tabel_tenant('kasus.ikut_tunggu');

-- A year after the end of its report the sealed original of a photograph goes, with what the camera wrote into it.
alter table berkas.foto add column asli_dihapus_pada timestamptz(3);
create index foto_asli_ix on berkas.foto (pemda_id, kasus_id) where kasus_id is not null and asli_dihapus_pada is null;
