-- Who wants news of a case besides its reporter.
create table kasus.pengikut (
  pemda_id smallint not null,
  kasus_id uuid not null,
  surel_indeks bytea not null,
  surel bytea not null,
  bahasa text not null,
  dibuat_pada timestamptz(3) not null,
  berhenti_pada timestamptz(3),
  constraint pengikut_pk primary key (pemda_id, kasus_id, surel_indeks),
  constraint pengikut_kasus_fk foreign key (pemda_id, kasus_id) references kasus.kasus (pemda_id, id)
);
select app.buat_tabel_tenant('kasus.pengikut');
