-- The database after all migrations, read from its catalogue by npm run db:schema: to read and to compare,
-- not to run. The job queue's own schema (pgboss) is left out.

create schema akses;
grant usage on schema akses to puja_app;

create table akses.peran (
  pemda_id smallint not null,
  id uuid not null,
  akun_id uuid not null,
  nama text not null,
  peran text not null,
  unit_id uuid not null,
  berlaku_mulai timestamp(3) with time zone not null,
  berlaku_sampai timestamp(3) with time zone,
  pengganti_akun_id uuid,
  constraint peran_pk PRIMARY KEY (pemda_id, id),
  constraint peran_unit_fk FOREIGN KEY (pemda_id, unit_id) REFERENCES pemda.unit(pemda_id, id),
  constraint peran_nama_ck CHECK ((peran = ANY (ARRAY['operator'::text, 'petugas'::text, 'verifikator'::text, 'kepala'::text, 'admin-pemda'::text, 'fasilitator'::text, 'admin-pusat'::text])))
);
CREATE INDEX peran_akun_ix ON akses.peran USING btree (pemda_id, akun_id);
alter table akses.peran enable row level security;
create policy tenant on akses.peran
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on akses.peran to puja_app;

create schema akun;
grant usage on schema akun to puja_app;

create table akun.jejak (
  id uuid not null,
  pada timestamp(3) with time zone not null,
  tindakan text not null,
  cara text,
  akun_id uuid,
  surel text,
  sumber text not null,
  permintaan_id text not null,
  constraint jejak_pk PRIMARY KEY (id)
);
CREATE INDEX jejak_akun_ix ON akun.jejak USING btree (akun_id, pada);
grant select, insert on akun.jejak to puja_app;

create table akun.keanggotaan (
  akun_id uuid not null,
  pemda_id smallint not null,
  constraint keanggotaan_pk PRIMARY KEY (akun_id, pemda_id)
);
grant select, insert, delete on akun.keanggotaan to puja_app;

create table akun.percobaan (
  subjek text not null,
  jumlah integer not null,
  boleh_lagi_pada timestamp(3) with time zone not null,
  lupakan_pada timestamp(3) with time zone not null,
  constraint percobaan_pk PRIMARY KEY (subjek)
);
CREATE INDEX percobaan_lupakan_ix ON akun.percobaan USING btree (lupakan_pada);
grant select, insert, update, delete on akun.percobaan to puja_app;

create table akun.token (
  hash bytea not null,
  guna text not null,
  akun_id uuid not null,
  kedaluwarsa_pada timestamp(3) with time zone not null,
  dipakai_pada timestamp(3) with time zone,
  constraint token_pk PRIMARY KEY (hash)
);
CREATE INDEX token_akun_ix ON akun.token USING btree (akun_id, guna);
CREATE INDEX token_kedaluwarsa_ix ON akun.token USING btree (kedaluwarsa_pada);
grant select, insert, update, delete on akun.token to puja_app;

create schema app;
grant usage on schema app to puja_app;

CREATE OR REPLACE FUNCTION app.buat_tabel_tenant(tabel regclass, hak text DEFAULT 'select, insert, update, delete'::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', tabel);
  execute format(
    'create policy tenant on %s using (pemda_id = nullif(current_setting(''app.pemda'', true), '''')::smallint)
     with check (pemda_id = nullif(current_setting(''app.pemda'', true), '''')::smallint)', tabel);
  execute format('grant %s on %s to puja_app', hak, tabel);
end $function$;

CREATE OR REPLACE FUNCTION app.masuk(pemda integer, pelaku text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('set local app.pemda = %L', pemda);
  execute format('set local app.pelaku = %L', pelaku);
end $function$;

create schema audit;
grant usage on schema audit to puja_app;

create table audit.jejak (
  pemda_id smallint not null,
  id uuid not null,
  pelaku text not null,
  pelaku_id uuid,
  tindakan text not null,
  objek text not null,
  objek_id text,
  kolom text[] not null,
  permintaan_id text,
  pada timestamp(3) with time zone not null,
  constraint jejak_pk PRIMARY KEY (pemda_id, id)
);
CREATE INDEX jejak_objek_ix ON audit.jejak USING btree (pemda_id, objek, objek_id);
alter table audit.jejak enable row level security;
create policy tenant on audit.jejak
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert on audit.jejak to puja_app;

create schema auth;
grant usage on schema auth to puja_app;

create table auth.account (
  id uuid not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp(3) with time zone,
  "refreshTokenExpiresAt" timestamp(3) with time zone,
  scope text,
  password text,
  "createdAt" timestamp(3) with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp(3) with time zone not null,
  constraint account_pk PRIMARY KEY (id),
  constraint account_user_fk FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_user_ix ON auth.account USING btree ("userId");
grant select, insert, update, delete on auth.account to puja_app;

create table auth.session (
  id uuid not null,
  "expiresAt" timestamp(3) with time zone not null,
  token text not null,
  "createdAt" timestamp(3) with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp(3) with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null,
  constraint session_pk PRIMARY KEY (id),
  constraint session_token_uk UNIQUE (token),
  constraint session_user_fk FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_user_ix ON auth.session USING btree ("userId");
grant select, insert, update, delete on auth.session to puja_app;

create table auth."twoFactor" (
  id uuid not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp(3) with time zone,
  constraint two_factor_pk PRIMARY KEY (id),
  constraint two_factor_user_fk FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX two_factor_user_ix ON auth."twoFactor" USING btree ("userId");
grant select, insert, update, delete on auth."twoFactor" to puja_app;

create table auth."user" (
  id uuid not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp(3) with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp(3) with time zone not null default CURRENT_TIMESTAMP,
  "twoFactorEnabled" boolean,
  constraint user_pk PRIMARY KEY (id),
  constraint user_email_uk UNIQUE (email)
);
grant select, insert, update, delete on auth."user" to puja_app;

create table auth.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp(3) with time zone not null,
  "createdAt" timestamp(3) with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp(3) with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pk PRIMARY KEY (id)
);
CREATE INDEX verification_identifier_ix ON auth.verification USING btree (identifier);
grant select, insert, update, delete on auth.verification to puja_app;

create schema berkas;
grant usage on schema berkas to puja_app;

create table berkas.foto (
  pemda_id smallint not null,
  id uuid not null,
  draf_id uuid,
  kasus_id uuid,
  peristiwa_id uuid,
  asal text not null,
  folder text not null,
  nama_asal text not null,
  mime_asal text not null,
  byte_asal integer not null,
  sha256 text not null,
  lebar integer not null,
  tinggi integer not null,
  lebar_kecil integer not null,
  tinggi_kecil integer not null,
  waktu_foto timestamp(3) with time zone,
  lintang double precision,
  bujur double precision,
  dibuat_pada timestamp(3) with time zone not null,
  titipan_akun_id uuid,
  titipan_kasus_id uuid,
  asli_dihapus_pada timestamp(3) with time zone,
  constraint foto_pk PRIMARY KEY (pemda_id, id),
  constraint foto_draf_fk FOREIGN KEY (pemda_id, draf_id) REFERENCES kasus.draf(pemda_id, id),
  constraint foto_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id),
  constraint foto_titipan_kasus_fk FOREIGN KEY (pemda_id, titipan_kasus_id) REFERENCES kasus.kasus(pemda_id, id),
  constraint foto_asal_ck CHECK ((asal = ANY (ARRAY['pelapor'::text, 'petugas'::text]))),
  constraint foto_titipan_ck CHECK ((((titipan_akun_id IS NULL) = (titipan_kasus_id IS NULL)) AND ((titipan_akun_id IS NULL) OR ((kasus_id IS NULL) AND (draf_id IS NULL) AND (peristiwa_id IS NULL)))))
);
CREATE INDEX foto_asli_ix ON berkas.foto USING btree (pemda_id, kasus_id) WHERE ((kasus_id IS NOT NULL) AND (asli_dihapus_pada IS NULL));
CREATE INDEX foto_draf_ix ON berkas.foto USING btree (pemda_id, draf_id) WHERE (draf_id IS NOT NULL);
CREATE INDEX foto_folder_ix ON berkas.foto USING btree (pemda_id, folder);
CREATE INDEX foto_kasus_ix ON berkas.foto USING btree (pemda_id, kasus_id) WHERE (kasus_id IS NOT NULL);
CREATE INDEX foto_titipan_ix ON berkas.foto USING btree (pemda_id, dibuat_pada) WHERE (titipan_akun_id IS NOT NULL);
alter table berkas.foto enable row level security;
create policy tenant on berkas.foto
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on berkas.foto to puja_app;

create schema jobs;
grant usage on schema jobs to puja_app;

create table jobs.kotak_keluar (
  pemda_id smallint not null,
  id uuid not null,
  jenis text not null,
  versi smallint not null default 1,
  isi jsonb not null,
  dibuat_pada timestamp(3) with time zone not null,
  coba_lagi_pada timestamp(3) with time zone not null,
  percobaan integer not null default 0,
  dikirim_pada timestamp(3) with time zone,
  galat text,
  constraint kotak_keluar_pk PRIMARY KEY (pemda_id, id)
);
CREATE INDEX kotak_keluar_antre_ix ON jobs.kotak_keluar USING btree (pemda_id, coba_lagi_pada) WHERE (dikirim_pada IS NULL);
alter table jobs.kotak_keluar enable row level security;
create policy tenant on jobs.kotak_keluar
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on jobs.kotak_keluar to puja_app;

create schema kasus;
grant usage on schema kasus to puja_app;

create table kasus.draf (
  pemda_id smallint not null,
  id uuid not null,
  rahasia_hash bytea not null,
  layanan text not null,
  isi jsonb not null,
  kunci_kirim uuid not null,
  kasus_id uuid,
  dibuat_pada timestamp(3) with time zone not null,
  kedaluwarsa_pada timestamp(3) with time zone not null,
  constraint draf_pk PRIMARY KEY (pemda_id, id)
);
CREATE INDEX draf_kedaluwarsa_ix ON kasus.draf USING btree (pemda_id, kedaluwarsa_pada);
CREATE INDEX draf_rahasia_ix ON kasus.draf USING btree (pemda_id, rahasia_hash, layanan);
alter table kasus.draf enable row level security;
create policy tenant on kasus.draf
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on kasus.draf to puja_app;

create table kasus.hitungan (
  pemda_id smallint not null,
  layanan text not null,
  keadaan text not null,
  bahaya_terbuka boolean not null,
  jatuh_tempo date,
  id uuid not null,
  jumlah integer not null,
  constraint hitungan_pk PRIMARY KEY (pemda_id, layanan, id)
);
alter table kasus.hitungan enable row level security;
create policy tenant on kasus.hitungan
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, delete on kasus.hitungan to puja_app;

create table kasus.ikut_tunggu (
  pemda_id smallint not null,
  id uuid not null,
  kasus_id uuid not null,
  surel_indeks bytea not null,
  surel bytea not null,
  bahasa text not null,
  token_hash bytea not null,
  dibuat_pada timestamp(3) with time zone not null,
  sampai_pada timestamp(3) with time zone not null,
  disetujui_pada timestamp(3) with time zone,
  constraint ikut_tunggu_pk PRIMARY KEY (pemda_id, id),
  constraint ikut_tunggu_surel_uk UNIQUE (pemda_id, kasus_id, surel_indeks),
  constraint ikut_tunggu_token_uk UNIQUE (pemda_id, token_hash),
  constraint ikut_tunggu_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
CREATE INDEX ikut_tunggu_sampai_ix ON kasus.ikut_tunggu USING btree (pemda_id, sampai_pada);
alter table kasus.ikut_tunggu enable row level security;
create policy tenant on kasus.ikut_tunggu
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on kasus.ikut_tunggu to puja_app;

create table kasus.jam (
  pemda_id smallint not null,
  kasus_id uuid not null,
  id uuid not null,
  jam text not null,
  mulai_pada timestamp(3) with time zone not null,
  tenggat_pada timestamp(3) with time zone not null,
  hitungan jsonb not null,
  berhenti_pada timestamp(3) with time zone,
  selesai_pada timestamp(3) with time zone,
  ditangani_pada timestamp(3) with time zone,
  constraint jam_pk PRIMARY KEY (pemda_id, kasus_id, id),
  constraint jam_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
CREATE INDEX jam_lewat_ix ON kasus.jam USING btree (pemda_id, tenggat_pada) WHERE ((selesai_pada IS NULL) AND (ditangani_pada IS NOT NULL));
CREATE INDEX jam_tenggat_ix ON kasus.jam USING btree (pemda_id, tenggat_pada) WHERE ((selesai_pada IS NULL) AND (berhenti_pada IS NULL) AND (ditangani_pada IS NULL));
alter table kasus.jam enable row level security;
create policy tenant on kasus.jam
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on kasus.jam to puja_app;

create table kasus.kasus (
  pemda_id smallint not null,
  id uuid not null,
  nomor text not null,
  pin bytea not null,
  layanan text not null,
  model_hash text not null,
  keadaan text not null,
  fase text not null,
  hasil text,
  kategori text not null,
  keparahan text,
  bahaya boolean not null,
  diamankan_pada timestamp(3) with time zone,
  judul text not null,
  kecamatan_kode text not null,
  desa_kode text,
  patokan text not null,
  lintang double precision,
  bujur double precision,
  akurasi_m integer,
  sel integer,
  data jsonb not null,
  saluran text not null,
  terbit boolean not null default false,
  uji boolean not null default false,
  pelapor_nama text,
  surel bytea,
  surel_indeks bytea,
  telepon bytea,
  telepon_indeks bytea,
  bahasa text not null default 'id'::text,
  unit_id uuid not null,
  petugas_akun_id uuid,
  induk_id uuid,
  jatuh_tempo date,
  tenggat_pada timestamp(3) with time zone,
  dibuat_pada timestamp(3) with time zone not null,
  diubah_pada timestamp(3) with time zone not null,
  berakhir_pada timestamp(3) with time zone,
  hari_kerja_selesai integer,
  version integer not null default 1,
  tampil uuid[] not null default '{}'::uuid[],
  tambahan_pada timestamp(3) with time zone,
  constraint kasus_pk PRIMARY KEY (pemda_id, id),
  constraint kasus_nomor_uk UNIQUE (pemda_id, nomor),
  constraint kasus_induk_fk FOREIGN KEY (pemda_id, induk_id) REFERENCES kasus.kasus(pemda_id, id),
  constraint kasus_model_fk FOREIGN KEY (model_hash) REFERENCES model.versi(hash),
  constraint kasus_unit_fk FOREIGN KEY (pemda_id, unit_id) REFERENCES pemda.unit(pemda_id, id),
  constraint kasus_fase_ck CHECK ((fase = ANY (ARRAY['terbuka'::text, 'menunggu'::text, 'akhir'::text]))),
  constraint kasus_saluran_ck CHECK ((saluran = ANY (ARRAY['web'::text, 'loket'::text, 'telepon'::text, 'desa'::text])))
);
CREATE INDEX kasus_bahaya_ix ON kasus.kasus USING btree (pemda_id, (
CASE
    WHEN (tenggat_pada IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE tenggat_pada
END), id) WHERE (bahaya AND (diamankan_pada IS NULL) AND (fase <> 'akhir'::text));
CREATE INDEX kasus_batas_ix ON kasus.kasus USING btree (pemda_id, (
CASE
    WHEN (tenggat_pada IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE tenggat_pada
END), id) WHERE (fase <> 'akhir'::text);
CREATE INDEX kasus_hasil_ix ON kasus.kasus USING btree (pemda_id, layanan, hasil, dibuat_pada DESC, id DESC) WHERE (hasil IS NOT NULL);
CREATE INDEX kasus_induk_ix ON kasus.kasus USING btree (pemda_id, induk_id) WHERE (induk_id IS NOT NULL);
CREATE INDEX kasus_kategori_batas_ix ON kasus.kasus USING btree (pemda_id, layanan, kategori, (
CASE
    WHEN (tenggat_pada IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE tenggat_pada
END), id) WHERE (fase <> 'akhir'::text);
CREATE INDEX kasus_kategori_ix ON kasus.kasus USING btree (pemda_id, layanan, kategori, keadaan, dibuat_pada DESC, id DESC);
CREATE INDEX kasus_keadaan_ix ON kasus.kasus USING btree (pemda_id, layanan, keadaan, dibuat_pada DESC, id DESC);
CREATE INDEX kasus_kecamatan_batas_ix ON kasus.kasus USING btree (pemda_id, kecamatan_kode, (
CASE
    WHEN (tenggat_pada IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE tenggat_pada
END), id) WHERE (fase <> 'akhir'::text);
CREATE INDEX kasus_kecamatan_ix ON kasus.kasus USING btree (pemda_id, kecamatan_kode, layanan, keadaan, dibuat_pada DESC, id DESC);
CREATE INDEX kasus_masuk_ix ON kasus.kasus USING btree (pemda_id, dibuat_pada DESC, id DESC);
CREATE INDEX kasus_pemegang_batas_ix ON kasus.kasus USING btree (pemda_id, petugas_akun_id, (
CASE
    WHEN (tenggat_pada IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE tenggat_pada
END), id) WHERE (fase <> 'akhir'::text);
CREATE INDEX kasus_pemegang_ix ON kasus.kasus USING btree (pemda_id, petugas_akun_id, layanan, keadaan, dibuat_pada DESC, id DESC) WHERE (petugas_akun_id IS NOT NULL);
CREATE INDEX kasus_petugas_ix ON kasus.kasus USING btree (pemda_id, petugas_akun_id, tenggat_pada, id) WHERE (fase <> 'akhir'::text);
CREATE INDEX kasus_publik_ix ON kasus.kasus USING btree (pemda_id, layanan, dibuat_pada DESC, id DESC);
CREATE INDEX kasus_sel_ix ON kasus.kasus USING btree (pemda_id, layanan, kategori, sel) WHERE (sel IS NOT NULL);
CREATE INDEX kasus_selesai_ix ON kasus.kasus USING btree (pemda_id, berakhir_pada DESC, id DESC) WHERE (hasil = 'selesai'::text);
CREATE INDEX kasus_surel_ix ON kasus.kasus USING btree (pemda_id, surel_indeks) WHERE (surel_indeks IS NOT NULL);
CREATE INDEX kasus_tambahan_batas_ix ON kasus.kasus USING btree (pemda_id, (
CASE
    WHEN (tenggat_pada IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE tenggat_pada
END), id) WHERE (tambahan_pada IS NOT NULL);
CREATE INDEX kasus_tambahan_ix ON kasus.kasus USING btree (pemda_id, dibuat_pada DESC, id DESC) WHERE (tambahan_pada IS NOT NULL);
CREATE INDEX kasus_telepon_ix ON kasus.kasus USING btree (pemda_id, telepon_indeks) WHERE (telepon_indeks IS NOT NULL);
CREATE INDEX kasus_tempo_ix ON kasus.kasus USING btree (pemda_id, layanan, tenggat_pada, id) WHERE (fase <> 'akhir'::text);
CREATE INDEX kasus_terbuka_ix ON kasus.kasus USING btree (pemda_id, layanan, dibuat_pada DESC, id DESC) WHERE (fase <> 'akhir'::text);
CREATE INDEX kasus_terbuka_masuk_ix ON kasus.kasus USING btree (pemda_id, dibuat_pada DESC, id DESC) WHERE (fase <> 'akhir'::text);
alter table kasus.kasus enable row level security;
create policy tenant on kasus.kasus
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update on kasus.kasus to puja_app;

create table kasus.kata (
  pemda_id smallint not null,
  kata text collate "C" not null,
  dibuat_pada timestamp(3) with time zone not null,
  kasus_id uuid not null,
  constraint kata_pk PRIMARY KEY (pemda_id, kata, dibuat_pada, kasus_id),
  constraint kata_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
CREATE INDEX kata_kasus_ix ON kasus.kata USING btree (pemda_id, kasus_id, kata);
alter table kasus.kata enable row level security;
create policy tenant on kasus.kata
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, delete on kasus.kata to puja_app;

create table kasus.kunci_kirim (
  pemda_id smallint not null,
  kunci uuid not null,
  isi_hash bytea not null,
  kasus_id uuid not null,
  dibuat_pada timestamp(3) with time zone not null,
  constraint kunci_kirim_pk PRIMARY KEY (pemda_id, kunci),
  constraint kunci_kirim_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
CREATE INDEX kunci_kirim_dibuat_ix ON kasus.kunci_kirim USING btree (pemda_id, dibuat_pada);
alter table kasus.kunci_kirim enable row level security;
create policy tenant on kasus.kunci_kirim
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, delete on kasus.kunci_kirim to puja_app;

create table kasus.pembuka (
  pemda_id smallint not null,
  kasus_id uuid not null,
  akun_id uuid not null,
  nama text not null,
  pada timestamp(3) with time zone not null,
  constraint pembuka_pk PRIMARY KEY (pemda_id, kasus_id, akun_id),
  constraint pembuka_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
alter table kasus.pembuka enable row level security;
create policy tenant on kasus.pembuka
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on kasus.pembuka to puja_app;

create table kasus.pengikut (
  pemda_id smallint not null,
  kasus_id uuid not null,
  surel_indeks bytea not null,
  surel bytea not null,
  bahasa text not null,
  dibuat_pada timestamp(3) with time zone not null,
  dari_kasus_id uuid,
  constraint pengikut_pk PRIMARY KEY (pemda_id, kasus_id, surel_indeks),
  constraint pengikut_dari_kasus_fk FOREIGN KEY (pemda_id, dari_kasus_id) REFERENCES kasus.kasus(pemda_id, id),
  constraint pengikut_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
CREATE INDEX pengikut_dari_kasus_ix ON kasus.pengikut USING btree (pemda_id, dari_kasus_id) WHERE (dari_kasus_id IS NOT NULL);
alter table kasus.pengikut enable row level security;
create policy tenant on kasus.pengikut
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on kasus.pengikut to puja_app;

create table kasus.perangkat (
  pemda_id smallint not null,
  rahasia_hash bytea not null,
  kasus_id uuid not null,
  sampai_pada timestamp(3) with time zone not null,
  constraint perangkat_pk PRIMARY KEY (pemda_id, rahasia_hash, kasus_id),
  constraint perangkat_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
CREATE INDEX perangkat_sampai_ix ON kasus.perangkat USING btree (pemda_id, sampai_pada);
alter table kasus.perangkat enable row level security;
create policy tenant on kasus.perangkat
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on kasus.perangkat to puja_app;

create table kasus.peristiwa (
  pemda_id smallint not null,
  kasus_id uuid not null,
  id uuid not null,
  jenis text not null,
  peralihan text,
  dari text,
  ke text,
  pelaku text not null,
  pelaku_id uuid,
  pelaku_nama text,
  publik boolean not null,
  isi jsonb not null,
  pada timestamp(3) with time zone not null,
  constraint peristiwa_pk PRIMARY KEY (pemda_id, kasus_id, id),
  constraint peristiwa_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
alter table kasus.peristiwa enable row level security;
create policy tenant on kasus.peristiwa
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert on kasus.peristiwa to puja_app;

create table kasus.urungan (
  pemda_id smallint not null,
  kasus_id uuid not null,
  peristiwa_id uuid not null,
  akun_id uuid not null,
  versi integer not null,
  kasus jsonb not null,
  jam jsonb not null,
  pada timestamp(3) with time zone not null,
  constraint urungan_pk PRIMARY KEY (pemda_id, kasus_id),
  constraint urungan_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
alter table kasus.urungan enable row level security;
create policy tenant on kasus.urungan
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on kasus.urungan to puja_app;

create schema migrasi;

create table migrasi.catatan (
  modul text not null,
  nama text not null,
  hash text not null,
  dijalankan_pada timestamp(3) with time zone not null default now(),
  constraint catatan_pk PRIMARY KEY (modul, nama)
);

create schema model;
grant usage on schema model to puja_app;

create table model.terpasang (
  pemda_id smallint not null,
  layanan text not null,
  sejak timestamp(3) with time zone not null,
  hash text not null,
  constraint terpasang_pk PRIMARY KEY (pemda_id, layanan, sejak),
  constraint terpasang_versi_fk FOREIGN KEY (hash) REFERENCES model.versi(hash)
);
alter table model.terpasang enable row level security;
create policy tenant on model.terpasang
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert on model.terpasang to puja_app;

create table model.versi (
  hash text not null,
  dokumen jsonb not null,
  dibuat_pada timestamp(3) with time zone not null,
  constraint versi_pk PRIMARY KEY (hash)
);
grant select, insert on model.versi to puja_app;

create schema notifikasi;
grant usage on schema notifikasi to puja_app;

create table notifikasi.henti (
  pemda_id smallint not null,
  kasus_id uuid not null,
  penerima bytea not null,
  token_hash bytea not null,
  dibuat_pada timestamp(3) with time zone not null,
  berhenti_pada timestamp(3) with time zone,
  constraint henti_pk PRIMARY KEY (pemda_id, kasus_id, penerima),
  constraint henti_token_uk UNIQUE (pemda_id, token_hash),
  constraint henti_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id)
);
alter table notifikasi.henti enable row level security;
create policy tenant on notifikasi.henti
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update on notifikasi.henti to puja_app;

create table notifikasi.kiriman (
  pemda_id smallint not null,
  kasus_id uuid not null,
  peristiwa_id uuid not null,
  penerima bytea not null,
  jenis text not null,
  keadaan text not null,
  galat text,
  dibuat_pada timestamp(3) with time zone not null,
  selesai_pada timestamp(3) with time zone,
  constraint kiriman_pk PRIMARY KEY (pemda_id, kasus_id, peristiwa_id, penerima),
  constraint kiriman_kasus_fk FOREIGN KEY (pemda_id, kasus_id) REFERENCES kasus.kasus(pemda_id, id),
  constraint kiriman_jenis_ck CHECK ((jenis = ANY (ARRAY['tanda-terima'::text, 'kabar'::text]))),
  constraint kiriman_keadaan_ck CHECK ((keadaan = ANY (ARRAY['menunggu'::text, 'terkirim'::text, 'gagal'::text])))
);
alter table notifikasi.kiriman enable row level security;
create policy tenant on notifikasi.kiriman
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on notifikasi.kiriman to puja_app;

create schema pemda;
grant usage on schema pemda to puja_app;

create table pemda.hari_libur (
  pemda_id smallint not null,
  tanggal date not null,
  nama text not null,
  dasar_hukum text not null,
  constraint hari_libur_pk PRIMARY KEY (pemda_id, tanggal)
);
alter table pemda.hari_libur enable row level security;
create policy tenant on pemda.hari_libur
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on pemda.hari_libur to puja_app;

create table pemda.kunci (
  pemda_id smallint not null,
  kunci_id smallint not null,
  terbungkus bytea not null,
  dibuat_pada timestamp(3) with time zone not null,
  constraint kunci_pk PRIMARY KEY (pemda_id, kunci_id)
);
alter table pemda.kunci enable row level security;
create policy tenant on pemda.kunci
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert on pemda.kunci to puja_app;

create table pemda.layanan (
  pemda_id smallint not null,
  layanan text not null,
  tahap text not null,
  unit_id uuid not null,
  constraint layanan_pk PRIMARY KEY (pemda_id, layanan),
  constraint layanan_unit_fk FOREIGN KEY (pemda_id, unit_id) REFERENCES pemda.unit(pemda_id, id),
  constraint layanan_tahap_ck CHECK ((tahap = ANY (ARRAY['tutup'::text, 'uji'::text, 'buka'::text])))
);
alter table pemda.layanan enable row level security;
create policy tenant on pemda.layanan
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on pemda.layanan to puja_app;

create table pemda.pemda (
  pemda_id smallint not null,
  kode text not null,
  nama text not null,
  slug text not null,
  singkatan text not null,
  zona text not null,
  tahap text not null default 'belum'::text,
  constraint pemda_pk PRIMARY KEY (pemda_id),
  constraint pemda_kode_uk UNIQUE (kode),
  constraint pemda_singkatan_uk UNIQUE (singkatan),
  constraint pemda_slug_uk UNIQUE (slug),
  constraint pemda_tahap_ck CHECK ((tahap = ANY (ARRAY['belum'::text, 'bergabung'::text]))),
  constraint pemda_zona_ck CHECK ((zona = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text])))
);
grant select on pemda.pemda to puja_app;
grant update (tahap) on pemda.pemda to puja_app;

create table pemda.pengaturan (
  pemda_id smallint not null,
  isi jsonb not null,
  version integer not null default 1,
  diubah_pada timestamp(3) with time zone not null,
  constraint pengaturan_pk PRIMARY KEY (pemda_id),
  constraint pengaturan_pemda_fk FOREIGN KEY (pemda_id) REFERENCES pemda.pemda(pemda_id)
);
alter table pemda.pengaturan enable row level security;
create policy tenant on pemda.pengaturan
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on pemda.pengaturan to puja_app;

create table pemda.slug_lama (
  slug text not null,
  pemda_id smallint not null,
  constraint slug_lama_pk PRIMARY KEY (slug),
  constraint slug_lama_pemda_fk FOREIGN KEY (pemda_id) REFERENCES pemda.pemda(pemda_id)
);
grant select on pemda.slug_lama to puja_app;

create table pemda.unit (
  pemda_id smallint not null,
  id uuid not null,
  induk_id uuid,
  nama text not null,
  singkatan text not null,
  urusan text[] not null default '{}'::text[],
  kontak text not null default ''::text,
  aktif boolean not null default true,
  constraint unit_pk PRIMARY KEY (pemda_id, id),
  constraint unit_induk_fk FOREIGN KEY (pemda_id, induk_id) REFERENCES pemda.unit(pemda_id, id)
);
alter table pemda.unit enable row level security;
create policy tenant on pemda.unit
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, update, delete on pemda.unit to puja_app;

create schema statistik;
grant usage on schema statistik to puja_app;

create table statistik.kasus (
  pemda_id smallint not null,
  layanan text not null,
  hasil text not null,
  bulan date not null,
  hari_kerja integer not null,
  id uuid not null,
  jumlah integer not null,
  constraint kasus_pk PRIMARY KEY (pemda_id, layanan, hasil, bulan, hari_kerja, id) INCLUDE (jumlah)
);
alter table statistik.kasus enable row level security;
create policy tenant on statistik.kasus
  using (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint)
  with check (pemda_id = (NULLIF(current_setting('app.pemda'::text, true), ''::text))::smallint);
grant select, insert, delete on statistik.kasus to puja_app;
