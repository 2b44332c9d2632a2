create schema notifikasi;
grant usage on schema notifikasi to puja_app;

-- One mail of a case: each event is told once to each address. `penerima` is the keyed index of the address;
-- `peristiwa_id` is the event, or the task that asked for the receipt.
create table notifikasi.kiriman (
  pemda_id smallint not null,
  kasus_id uuid not null,
  peristiwa_id uuid not null,
  penerima bytea not null,
  jenis text not null,
  keadaan text not null,
  galat text,
  dibuat_pada timestamptz(3) not null,
  selesai_pada timestamptz(3),
  constraint kiriman_pk primary key (pemda_id, kasus_id, peristiwa_id, penerima),
  constraint kiriman_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id),
  constraint kiriman_jenis_ck check (jenis in ('tanda-terima', 'kabar')),
  constraint kiriman_keadaan_ck check (keadaan in ('menunggu', 'terkirim', 'gagal'))
);
select app.buat_tabel_tenant('notifikasi.kiriman');

-- The link by which an address ends its news of a case: only the hash of its token is kept. `berhenti_pada` speaks for
-- the reporter; a follower's own row says it for followers.
create table notifikasi.henti (
  pemda_id smallint not null,
  kasus_id uuid not null,
  penerima bytea not null,
  token_hash bytea not null,
  dibuat_pada timestamptz(3) not null,
  berhenti_pada timestamptz(3),
  constraint henti_pk primary key (pemda_id, kasus_id, penerima),
  constraint henti_token_uk unique (pemda_id, token_hash),
  constraint henti_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
select app.buat_tabel_tenant('notifikasi.henti', 'select, insert, update');
