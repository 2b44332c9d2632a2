import fs from 'node:fs';
import path from 'node:path';
import type { MigrationSource } from '../../src/db/index.ts';

const source = path.resolve(import.meta.dirname, '../../src');

/** The migrations of the whole project: the platform's first, then those of every service that has its own. */
export function findMigrationSources(): MigrationSource[] {
  const services = fs
    .globSync('layanan/*/migrations', { cwd: source })
    .sort()
    .map((folder) => ({ modul: path.basename(path.dirname(folder)), folder: path.join(source, folder) }));
  return [{ modul: 'platform', folder: path.join(source, 'platform/migrations') }, ...services];
}
