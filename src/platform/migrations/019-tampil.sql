-- What of a published case the public sees besides its story: the ids of photographs and of timeline entries whose
-- words an officer has looked at and let be seen. Whatever comes later is in it only after another look. A column of
-- the case and not a mark on each row: the timeline is append-only, and taking an act back restores the case's columns.
alter table kasus.kasus add column tampil uuid[] not null default '{}';

-- Cases that are published already: what was there when they were last published, or all of it where the timeline
-- does not tell. Words of staff to the reporter were never published by anybody.
with terbitan as (
  select k.pemda_id, k.id as kasus_id, coalesce(max(p.pada), 'infinity') as pada
  from kasus.kasus k
  left join kasus.peristiwa p on p.pemda_id = k.pemda_id and p.kasus_id = k.id and p.jenis = 'peralihan'
    and p.isi -> 'terbit' = 'true'
    and not exists (
      select from kasus.peristiwa u
      where u.pemda_id = p.pemda_id and u.kasus_id = p.kasus_id and u.jenis = 'urung'
        and u.isi ->> 'peristiwa' = p.id::text
    )
  where k.terbit
  group by k.pemda_id, k.id
), dilihat as (
  select t.pemda_id, t.kasus_id, f.id
  from terbitan t
  join berkas.foto f on f.pemda_id = t.pemda_id and f.kasus_id = t.kasus_id
  where f.asal = 'pelapor' and (f.peristiwa_id is null or f.dibuat_pada <= t.pada)
  union all
  select t.pemda_id, t.kasus_id, p.id
  from terbitan t
  join kasus.peristiwa p on p.pemda_id = t.pemda_id and p.kasus_id = t.kasus_id
  where p.publik and p.pelaku = 'warga' and coalesce(p.isi ->> 'pesan', '') <> '' and p.pada <= t.pada
)
update kasus.kasus k
set tampil = d.tampil
from (select pemda_id, kasus_id, array_agg(id order by id) as tampil from dilihat group by pemda_id, kasus_id) d
where k.pemda_id = d.pemda_id and k.id = d.kasus_id;
