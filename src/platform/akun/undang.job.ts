import type { Inti } from '../inti/index.ts';
import { kirimSurel } from '../notifikasi/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { SUREL } from './surel.ts';
import { buatToken } from './token.store.ts';

/** The outbox task that tells a person about the account an administrator made. */
export const TUGAS_UNDANGAN = 'akun.undangan';

/** Sends the link for the first password; an account that has a password already gets nothing. */
export async function kirimUndangan(inti: Inti, pemda: Pemda, akunId: string): Promise<void> {
  const { global } = inti.db;
  const akun = await global.selectFrom('auth.user').select('email').where('id', '=', akunId).executeTakeFirst();
  const punyaSandi = await global
    .selectFrom('auth.account')
    .select('id')
    .where('userId', '=', akunId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  if (!akun || punyaSandi) return;
  const asal = inti.config.baseUrl ? new URL(inti.config.baseUrl).origin : `http://localhost:${inti.config.port}`;
  const token = await buatToken(inti, 'sandi', akunId);
  const surat = SUREL.undangan(pemda.nama, `${asal}/lupa-sandi/${token}`, `${asal}/lupa-sandi`);
  await kirimSurel(inti, { ke: akun.email, ...surat });
}
