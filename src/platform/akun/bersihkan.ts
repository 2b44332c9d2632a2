import type { Inti } from '../inti/index.ts';
import { bersihkanPercobaan } from './hambat.ts';
import { bersihkanToken } from './token.store.ts';

/** Removes what has run out: counts, tokens, sessions, codes. Meant for once a day. @returns how many rows */
export async function bersihkanAkun(inti: Inti): Promise<number> {
  const kini = inti.waktu();
  const { global } = inti.db;
  const sesi = await global.deleteFrom('auth.session').where('expiresAt', '<', kini).executeTakeFirst();
  const kode = await global.deleteFrom('auth.verification').where('expiresAt', '<', kini).executeTakeFirst();
  const lain = (await bersihkanPercobaan(inti)) + (await bersihkanToken(inti));
  return Number(sesi.numDeletedRows) + Number(kode.numDeletedRows) + lain;
}
