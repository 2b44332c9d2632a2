import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const generator = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');

/** What the types say of values follows the parsers of `src/db/tenant.ts`. */
const OPTIONS = [
  ['--dialect', 'postgres'],
  ['--exclude-pattern', '{migrasi,pgboss}.*'],
  ['--numeric-parser', 'number'],
  ['--date-parser', 'string'],
  ['--type-mapping', '{"int8":"number"}'],
].flat();

/** Where the types of the tables stand. */
export const TYPES_FILE = path.join(root, 'src/db/types.ts');

/**
 * TypeScript types of all tables of the project, as kysely wants them.
 * @throws Error with the generator's own words
 */
export function generateTypes(ownerUrl: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'puja-indah-types-'));
  const file = path.join(folder, 'types.ts');
  try {
    const made = spawnSync(process.execPath, [generator, ...OPTIONS, '--url', ownerUrl, '--out-file', file], {
      cwd: root,
    });
    if (made.status !== 0) throw new Error(`kysely-codegen: ${String(made.stdout)}${String(made.stderr)}`);
    return fs.readFileSync(file, 'utf8');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
