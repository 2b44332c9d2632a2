import type { FastifyRequest } from 'fastify';
import { uuidv7 } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import type { Inti } from '../../inti/index.ts';
import { catatJejakAkun } from '../jejak.store.ts';
import { hashSandi } from '../sandi.ts';
import type { PemilikSandi } from '../sandi-mudah.ts';
import { akhiriSemuaSesi } from '../sesi.store.ts';
import { pakaiToken } from '../token.store.ts';

/**
 * Uses the link of a mail up: the account gets the new password, every session of it ends.
 * @returns the address of the account, or undefined when the link opens nothing (any more)
 */
export async function gantiSandiDenganToken(
  inti: Inti,
  request: FastifyRequest,
  token: string,
  sandi: string,
): Promise<{ surel: string } | undefined> {
  const password = await hashSandi(sandi);
  const kini = inti.waktu();
  return inti.db.global.transaction().execute(async (trx) => {
    const akunId = await pakaiToken(trx, 'sandi', token, kini);
    if (akunId === undefined) return undefined;
    await simpanSandi(trx, akunId, password, kini);
    await akhiriSemuaSesi(trx, akunId);
    await catatJejakAkun(inti, request, { tindakan: 'akun.sandi.diganti', cara: 'tautan', akunId }, trx);
    const { email } = await trx
      .selectFrom('auth.user')
      .select('email')
      .where('id', '=', akunId)
      .executeTakeFirstOrThrow();
    return { surel: email };
  });
}

/** What must not be the password of an account: the names it is known by. */
export async function findPemilikSandi(inti: Inti, akunId: string): Promise<PemilikSandi | undefined> {
  const { global } = inti.db;
  const row = await global
    .selectFrom('auth.user')
    .select(['name', 'email'])
    .where('id', '=', akunId)
    .executeTakeFirst();
  return row && { nama: row.name, surel: row.email };
}

/** An account that was made without a password gets its first one. */
async function simpanSandi(trx: Trx, akunId: string, password: string, kini: Date): Promise<void> {
  const diubah = await trx
    .updateTable('auth.account')
    .set({ password, updatedAt: kini })
    .where('userId', '=', akunId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  if (diubah.numUpdatedRows > 0n) return;
  await trx
    .insertInto('auth.account')
    .values({
      id: uuidv7(kini),
      accountId: akunId,
      providerId: 'credential',
      userId: akunId,
      password,
      createdAt: kini,
      updatedAt: kini,
    })
    .execute();
}
