-- Global, as identity is: who signed in, was refused, signed out, changed password or second step. Append-only. An
-- address that was typed and the place on the network are kept as keyed fingerprints, which can be compared only.
create table akun.jejak (
  id uuid not null,
  pada timestamptz(3) not null,
  tindakan text not null,
  cara text,
  akun_id uuid,
  surel text,
  sumber text not null,
  permintaan_id text not null,
  constraint jejak_pk primary key (id)
);
create index jejak_akun_ix on akun.jejak (akun_id, pada);
grant select, insert on akun.jejak to puja_app;
