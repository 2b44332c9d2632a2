-- Identity is global and stays on the coordinator: no keys from tenant tables lead here.
create schema auth;
grant usage on schema auth to puja_app;

create table auth."user" (
  "id" uuid not null, "name" text not null, "email" text not null, "emailVerified" boolean not null, "image" text,
  "createdAt" timestamptz(3) not null default current_timestamp, "updatedAt" timestamptz(3) not null default current_timestamp,
  "twoFactorEnabled" boolean,
  constraint user_pk primary key ("id"), constraint user_email_uk unique ("email"));
create table auth."session" (
  "id" uuid not null, "expiresAt" timestamptz(3) not null, "token" text not null,
  "createdAt" timestamptz(3) not null default current_timestamp, "updatedAt" timestamptz(3) not null,
  "ipAddress" text, "userAgent" text, "userId" uuid not null,
  constraint session_pk primary key ("id"), constraint session_token_uk unique ("token"),
  constraint session_user_fk foreign key ("userId") references auth."user" ("id") on delete cascade);
create index session_user_ix on auth."session" ("userId");
create table auth."account" (
  "id" uuid not null, "accountId" text not null, "providerId" text not null, "userId" uuid not null,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz(3),
  "refreshTokenExpiresAt" timestamptz(3), "scope" text, "password" text,
  "createdAt" timestamptz(3) not null default current_timestamp, "updatedAt" timestamptz(3) not null,
  constraint account_pk primary key ("id"),
  constraint account_user_fk foreign key ("userId") references auth."user" ("id") on delete cascade);
create index account_user_ix on auth."account" ("userId");
create table auth."verification" (
  "id" uuid not null, "identifier" text not null, "value" text not null, "expiresAt" timestamptz(3) not null,
  "createdAt" timestamptz(3) not null default current_timestamp, "updatedAt" timestamptz(3) not null default current_timestamp,
  constraint verification_pk primary key ("id"));
create index verification_identifier_ix on auth."verification" ("identifier");
create table auth."twoFactor" (
  "id" uuid not null, "secret" text not null, "backupCodes" text not null, "userId" uuid not null, "verified" boolean,
  "failedVerificationCount" integer, "lockedUntil" timestamptz(3),
  constraint two_factor_pk primary key ("id"),
  constraint two_factor_user_fk foreign key ("userId") references auth."user" ("id") on delete cascade);
create index two_factor_user_ix on auth."twoFactor" ("userId");
grant select, insert, update, delete on all tables in schema auth to puja_app;

create schema akun;
grant usage on schema akun to puja_app;

-- Global: in which regions an account has work. The roles themselves are the region's rows.
create table akun.keanggotaan (
  akun_id uuid not null,
  pemda_id smallint not null,
  constraint keanggotaan_pk primary key (akun_id, pemda_id)
);
grant select, insert, delete on akun.keanggotaan to puja_app;

-- Global: failures and sends, counted per subject (an address, a source) so that waiting grows and nothing locks.
create table akun.percobaan (
  subjek text not null,
  jumlah integer not null,
  boleh_lagi_pada timestamptz(3) not null,
  lupakan_pada timestamptz(3) not null,
  constraint percobaan_pk primary key (subjek)
);
create index percobaan_lupakan_ix on akun.percobaan (lupakan_pada);
grant select, insert, update, delete on akun.percobaan to puja_app;

create schema akses;
grant usage on schema akses to puja_app;

-- Who is what, where, from when to when, and who stands in.
create table akses.peran (
  pemda_id smallint not null,
  id uuid not null,
  akun_id uuid not null,
  nama text not null,
  peran text not null,
  unit_id uuid not null,
  berlaku_mulai timestamptz(3) not null,
  berlaku_sampai timestamptz(3),
  pengganti_akun_id uuid,
  constraint peran_pk primary key (pemda_id, id),
  constraint peran_unit_fk foreign key (pemda_id, unit_id) references pemda.unit (pemda_id, id),
  constraint peran_nama_ck check (peran in ('operator', 'petugas', 'verifikator', 'kepala', 'admin-pemda', 'fasilitator', 'admin-pusat'))
);
create index peran_akun_ix on akses.peran (pemda_id, akun_id);
select app.buat_tabel_tenant('akses.peran');
