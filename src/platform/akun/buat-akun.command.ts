import { uuidv7 } from '../../core/index.ts';
import type { Inti } from '../inti/index.ts';
import { hashSandi } from './sandi.ts';

export interface AkunBaru {
  surel: string;
  nama: string;
  /** Left out, the person sets it through "lupa sandi". */
  sandi?: string | undefined;
}

/**
 * Makes an account of staff; an address that has one keeps it as it is.
 * @returns the account's id
 */
export async function buatAkun(inti: Inti, { surel, nama, sandi }: AkunBaru): Promise<string> {
  const email = surel.trim().toLowerCase();
  const ada = await findAkunId(inti, email);
  if (ada !== undefined) return ada;
  const id = uuidv7(inti.waktu());
  const password = sandi === undefined ? undefined : await hashSandi(sandi);
  const kini = inti.waktu();
  return inti.db.global.transaction().execute(async (trx) => {
    // An unproven address would lose its password at the first code by mail; the administrator vouches for it.
    const baru = await trx
      .insertInto('auth.user')
      .values({ id, email, name: nama, emailVerified: true, createdAt: kini, updatedAt: kini })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!baru)
      return (await trx.selectFrom('auth.user').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id;
    if (password !== undefined)
      await trx
        .insertInto('auth.account')
        .values({
          id: uuidv7(kini),
          accountId: id,
          providerId: 'credential',
          userId: id,
          password,
          createdAt: kini,
          updatedAt: kini,
        })
        .execute();
    return id;
  });
}

/** The account of an address, or undefined. */
export async function findAkunId(inti: Inti, surel: string): Promise<string | undefined> {
  const email = surel.trim().toLowerCase();
  return (await inti.db.global.selectFrom('auth.user').select('id').where('email', '=', email).executeTakeFirst())?.id;
}
