import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { emailOTP, twoFactor } from 'better-auth/plugins';
import pg from 'pg';
import { uuidv7 } from '../../core/index.ts';
import type { Inti } from '../inti/index.ts';
import { hashSandi, periksaSandi, SANDI_MAKS, SANDI_MIN } from './sandi.ts';

/** A session ends after 12 hours without a page. */
const UMUR_SESI_DETIK = 12 * 3600;
const PERBARUI_DETIK = 15 * 60;
export const UMUR_KODE_MENIT = 10;
/** The address of the visitor reaches the identity library under this header alone. */
export const KEPALA_ALAMAT = 'x-puja-alamat';

export type Auth = ReturnType<typeof createAuth>;
export type KirimKode = (surel: string, kode: string) => Promise<void>;

/**
 * The identity library, called from our own forms and never mounted on an address: accounts are made by an
 * administrator, cookies are put under our own names, throttling is ours.
 */
export function createAuth(inti: Inti, pool: pg.Pool, kirimKode: KirimKode) {
  return betterAuth({
    appName: 'Puja Indah',
    baseURL: 'http://akun.invalid',
    secret: createHmac('sha256', inti.secretKey).update('akun').digest('base64url'),
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SANDI_MIN,
      maxPasswordLength: SANDI_MAKS,
      password: { hash: hashSandi, verify: periksaSandi },
    },
    session: { expiresIn: UMUR_SESI_DETIK, updateAge: PERBARUI_DETIK, freshAge: 0 },
    advanced: {
      cookiePrefix: 'puja',
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [KEPALA_ALAMAT] },
      database: { generateId: () => uuidv7() },
    },
    plugins: [
      denganKode(twoFactor({ issuer: 'Puja Indah', accountLockout: { enabled: false } })),
      emailOTP({
        disableSignUp: true,
        storeOTP: 'hashed',
        expiresIn: UMUR_KODE_MENIT * 60,
        sendVerificationOTP: ({ email, otp }) => kirimKode(email, otp),
      }),
    ],
  });
}

/** The second step also follows a code by mail: the library asks for it after a password only. */
function denganKode<T extends ReturnType<typeof twoFactor>>(plugin: T): T {
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      context.path === '/sign-in/email-otp' || hook.matcher(context),
  }));
  return { ...plugin, hooks: { ...plugin.hooks, after } };
}

/** A small pool of the application's role that sees the identity tables alone. */
export function createAuthPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    options: '-c search_path=auth -c statement_timeout=30000 -c timezone=UTC',
  });
  // A lost connection is replaced by the pool; without listeners its loss would end the process, idle or in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
