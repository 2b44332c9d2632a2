-- Who follows a report because another one was merged into it: when that is taken apart again, they go with it.
alter table kasus.pengikut
  add column dari_kasus_id uuid,
  add constraint pengikut_dari_kasus_fk foreign key (pemda_id, dari_kasus_id) references kasus.kasus (pemda_id, id);
create index pengikut_dari_kasus_ix on kasus.pengikut (pemda_id, dari_kasus_id) where dari_kasus_id is not null;
-- The form promises that the address is deleted when somebody stops; `notifikasi.henti` remembers the wish itself.
delete from kasus.pengikut where berhenti_pada is not null;
alter table kasus.pengikut drop column berhenti_pada;
