import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  BASE_URL: z.url().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  PUJA_DATA: z.string().default('./data'),
  PUJA_DEMO: flag.optional(),
  STORAGE_URL: z.string().optional(),
  SMTP_URL: z.string().optional(),
  SECRET_KEY: z.string().min(32).optional(),
  MASTER_KEY: z.string().min(32).optional(),
  TRUST_PROXY: flag.default(false),
  LAPOR_PER_SUMBER: z.coerce.number().int().min(0).default(100),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export interface Config {
  port: number;
  host: string;
  baseUrl: string | undefined;
  /** The application's role; undefined starts the embedded server. */
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  dataDir: string;
  demo: boolean;
  storageUrl: string | undefined;
  smtpUrl: string | undefined;
  secretKey: string | undefined;
  masterKey: string | undefined;
  trustProxy: boolean;
  /** Reports a day from one place on the network before waiting begins; 0 is without a limit. */
  laporPerSumber: number;
  logLevel: string;
}

/**
 * Reads the environment once.
 * @throws Error with one line for each variable that is wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Pengaturan lingkungan keliru:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    baseUrl: value.BASE_URL,
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL,
    dataDir: path.resolve(value.PUJA_DATA),
    demo: value.PUJA_DEMO ?? value.DATABASE_URL === undefined,
    storageUrl: value.STORAGE_URL,
    smtpUrl: value.SMTP_URL,
    secretKey: value.SECRET_KEY,
    masterKey: value.MASTER_KEY,
    trustProxy: value.TRUST_PROXY,
    laporPerSumber: value.LAPOR_PER_SUMBER,
    logLevel: value.LOG_LEVEL,
  };
}
