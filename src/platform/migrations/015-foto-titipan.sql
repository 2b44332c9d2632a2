-- A photograph that came with an act of staff which did not go through: kept for that person and that case until the
-- next try takes it, or the sweep. It is the case's only from then on.
alter table berkas.foto
  add column titipan_akun_id uuid,
  add column titipan_kasus_id uuid,
  add constraint foto_titipan_kasus_fk foreign key (pemda_id, titipan_kasus_id) references kasus.kasus (pemda_id, id),
  add constraint foto_titipan_ck check (
    (titipan_akun_id is null) = (titipan_kasus_id is null)
    and (titipan_akun_id is null or (kasus_id is null and draf_id is null and peristiwa_id is null))
  );
create index foto_titipan_ix on berkas.foto (pemda_id, dibuat_pada) where titipan_akun_id is not null;
