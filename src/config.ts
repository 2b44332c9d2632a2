import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** A tile has its place in the path; subdomains (`{s}`) are not needed since HTTP/2 and would widen the policy. */
function isAlamatUbin(alamat: string): boolean {
  const lengkap = ['{z}', '{x}', '{y}'].every((bagian) => alamat.includes(bagian));
  return lengkap && !alamat.includes('{s}') && /^https?:$/.test(URL.parse(alamat)?.protocol ?? '');
}

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
  UNGGAH_MB_PER_SUMBER: z.coerce.number().int().min(0).default(3000),
  SESI_MAKS_JAM: z.coerce.number().int().min(1).max(720).default(24),
  TILE_URL: z.string().refine(isAlamatUbin, 'alamat http(s) dengan {z}, {x}, dan {y}').optional(),
  TILE_ATTRIBUTION: z.string().max(200).default('© OpenStreetMap contributors'),
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
  /** Megabytes of photographs a day from one place on the network before waiting begins; 0 is without a limit. */
  unggahMbPerSumber: number;
  /** Hours after which a session of staff ends, however busy it is. */
  sesiMaksJam: number;
  /** Address of a tile of the street map with `{z}`, `{x}` and `{y}`; undefined: there is no street map. */
  tileUrl: string | undefined;
  /** Who made the tiles, as their licence wants it said under the map. */
  tileAttribution: string;
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
    unggahMbPerSumber: value.UNGGAH_MB_PER_SUMBER,
    sesiMaksJam: value.SESI_MAKS_JAM,
    tileUrl: value.TILE_URL,
    tileAttribution: value.TILE_ATTRIBUTION,
    logLevel: value.LOG_LEVEL,
  };
}
