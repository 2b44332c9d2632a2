import type { Inti } from '../inti/index.ts';
import { bersihkanPercobaan } from './hambat.ts';
import { bersihkanSesi } from './sesi.store.ts';
import { bersihkanToken } from './token.store.ts';

/** Removes what has run out: counts, tokens, sessions, codes. Meant for once a day. @returns how many rows */
export async function bersihkanAkun(inti: Inti): Promise<number> {
  const kini = inti.waktu();
  const { global } = inti.db;
  const kode = await global.deleteFrom('auth.verification').where('expiresAt', '<', kini).executeTakeFirst();
  const lain = (await bersihkanSesi(inti)) + (await bersihkanPercobaan(inti)) + (await bersihkanToken(inti));
  return Number(kode.numDeletedRows) + lain;
}
