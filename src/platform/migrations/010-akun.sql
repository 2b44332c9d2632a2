-- Global: links that do one thing once (a new password). Only the hash is kept; the link itself is in the mail alone.
create table akun.token (
  hash bytea not null,
  guna text not null,
  akun_id uuid not null,
  kedaluwarsa_pada timestamptz(3) not null,
  dipakai_pada timestamptz(3),
  constraint token_pk primary key (hash)
);
create index token_akun_ix on akun.token (akun_id, guna);
create index token_kedaluwarsa_ix on akun.token (kedaluwarsa_pada);
grant select, insert, update, delete on akun.token to puja_app;
