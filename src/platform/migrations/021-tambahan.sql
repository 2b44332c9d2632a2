-- When the reporter added the newest of what nobody at a desk has opened yet; null when everything was seen. A column
-- of the case, so that list and badge need no look into the timeline.
alter table kasus.kasus add column tambahan_pada timestamptz(3);

-- What is waiting already: additions after which no person of staff acted on the case or opened it.
with tambahan as (
  select pemda_id, kasus_id, max(pada) as pada
  from kasus.peristiwa
  where pelaku = 'warga' and (jenis in ('tambahan', 'kontak') or (jenis = 'peralihan' and isi ->> 'pesan' <> ''))
  group by pemda_id, kasus_id
)
update kasus.kasus k
set tambahan_pada = t.pada
from tambahan t
where k.pemda_id = t.pemda_id and k.id = t.kasus_id
  and not exists (
    select from kasus.peristiwa p
    where p.pemda_id = t.pemda_id and p.kasus_id = t.kasus_id and p.pelaku = 'petugas' and p.pada >= t.pada
  )
  and not exists (
    select from kasus.pembuka b where b.pemda_id = t.pemda_id and b.kasus_id = t.kasus_id and b.pada >= t.pada
  );

-- Both orders of the inbox for the cases in which something waits to be seen; there are never many of them.
create index kasus_tambahan_ix on kasus.kasus (pemda_id, dibuat_pada desc, id desc) where tambahan_pada is not null;
create index kasus_tambahan_batas_ix on kasus.kasus (pemda_id, (case when tenggat_pada is null then 'infinity'::timestamptz else tenggat_pada end), id) where tambahan_pada is not null;

-- What is open, in the order of coming in: for the days between which a report came in.
create index kasus_terbuka_masuk_ix on kasus.kasus (pemda_id, dibuat_pada desc, id desc) where fase <> 'akhir';
