import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Secrets = z.object({
  secretKey: z.string(),
  masterKey: z.string(),
  superPassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
});
export type Secrets = z.infer<typeof Secrets>;

/**
 * The secrets of an installation with the embedded database: made once, kept in `<dataDir>/rahasia/kunci.json`
 * (mode 0600), apart from what a backup copies.
 */
export function loadSecrets(dataDir: string): Secrets {
  const folder = path.join(dataDir, 'rahasia');
  const file = path.join(folder, 'kunci.json');
  if (!fs.existsSync(file)) {
    // Only the last folder is closed: the one above must let the database's user pass.
    fs.mkdirSync(dataDir, { recursive: true });
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeOnce(file, JSON.stringify(makeSecrets(), null, 2));
  }
  return Secrets.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}

/** Of two starts at the same moment both must use the secrets of the one that was first. */
function writeOnce(file: string, text: string): void {
  const part = `${file}.${process.pid}`;
  fs.writeFileSync(part, text, { mode: 0o600, flush: true });
  try {
    fs.linkSync(part, file);
  } catch (error) {
    if (!fs.existsSync(file)) throw error;
  } finally {
    fs.rmSync(part);
  }
}

function makeSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url');
  return {
    secretKey: secret(),
    masterKey: secret(),
    superPassword: secret(),
    ownerPassword: secret(),
    appPassword: secret(),
  };
}
