-- The floor: how a table becomes a tenant table.
create schema app;
grant usage on schema app to puja_app;

-- Where the database is distributed, transactions are opened through this function (SET LOCAL travels to the workers).
create function app.masuk(pemda int, pelaku text) returns void language plpgsql as $$
begin
  execute format('set local app.pemda = %L', pemda);
  execute format('set local app.pelaku = %L', pelaku);
end $$;

-- Row security with the tenant test alone, and the grants. Enabled, not forced: the application is never the owner.
create function app.buat_tabel_tenant(tabel regclass, hak text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tabel);
  execute format(
    'create policy tenant on %s using (pemda_id = nullif(current_setting(''app.pemda'', true), '''')::smallint)
     with check (pemda_id = nullif(current_setting(''app.pemda'', true), '''')::smallint)', tabel);
  execute format('grant %s on %s to puja_app', hak, tabel);
end $$;
