import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Trx } from '../../db/index.ts';
import type { Inti } from '../inti/index.ts';

/** What a token may be used for; one that was made for one thing opens nothing else. */
export type GunaToken = 'sandi' | 'totp';

export const UMUR_TOKEN_MENIT = 60;
/** Longer than a code of the authenticator app is accepted. */
const UMUR_TOTP_MENIT = 3;

const hash = (teks: string) => createHash('sha256').update(teks).digest();

/** Makes a token that opens one thing once; only its hash is kept. @returns the token, for the mail alone */
export async function buatToken(inti: Inti, guna: GunaToken, akunId: string): Promise<string> {
  const token = Buffer.from(inti.acak(32)).toString('base64url');
  const sampai = new Date(inti.waktu().getTime() + UMUR_TOKEN_MENIT * 60_000);
  await sql`insert into akun.token (hash, guna, akun_id, kedaluwarsa_pada) values (${hash(token)}, ${guna}, ${akunId}, ${sampai})`.execute(
    inti.db.global,
  );
  return token;
}

/** The account of a token that still opens something; looking does not use it. */
export async function findPemilikToken(inti: Inti, guna: GunaToken, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ akun_id: string }>`select akun_id from akun.token
    where hash = ${hash(token)} and guna = ${guna} and dipakai_pada is null and kedaluwarsa_pada > ${inti.waktu()}`.execute(
    inti.db.global,
  );
  return rows[0]?.akun_id;
}

/**
 * Uses a token up, and with it all others of its kind for the same account.
 * @returns the account, or undefined when the token opens nothing (any more)
 */
export async function pakaiToken(trx: Trx, guna: GunaToken, token: string, kini: Date): Promise<string | undefined> {
  const { rows } = await sql<{ akun_id: string }>`update akun.token set dipakai_pada = ${kini}
    where hash = ${hash(token)} and guna = ${guna} and dipakai_pada is null and kedaluwarsa_pada > ${kini} returning akun_id`.execute(
    trx,
  );
  const akunId = rows[0]?.akun_id;
  if (akunId !== undefined)
    await sql`update akun.token set dipakai_pada = ${kini} where akun_id = ${akunId} and guna = ${guna} and dipakai_pada is null`.execute(
      trx,
    );
  return akunId;
}

/** Marks a code of the authenticator app as used. @returns false when this account has used it already */
export async function tandaiKodeTotp(inti: Inti, akunId: string, kode: string): Promise<boolean> {
  const kini = inti.waktu();
  const sampai = new Date(kini.getTime() + UMUR_TOTP_MENIT * 60_000);
  const { rows } = await sql`insert into akun.token as lama (hash, guna, akun_id, kedaluwarsa_pada, dipakai_pada)
    values (${hash(`totp\0${akunId}\0${kode}`)}, 'totp', ${akunId}, ${sampai}, ${kini})
    on conflict (hash) do update set kedaluwarsa_pada = ${sampai} where lama.kedaluwarsa_pada <= ${kini} returning 1`.execute(
    inti.db.global,
  );
  return rows.length > 0;
}

/** Removes tokens that open nothing any more. @returns how many */
export async function bersihkanToken(inti: Inti): Promise<number> {
  const hasil = await sql`delete from akun.token where kedaluwarsa_pada < ${inti.waktu()}`.execute(inti.db.global);
  return Number(hasil.numAffectedRows ?? 0);
}
