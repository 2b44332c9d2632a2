import { expect, test } from 'vitest';
import { findMigrationSources } from '../../scripts/schema/sources.ts';
import { MIGRATIONS } from '../../src/start.ts';

test('every folder of migrations belongs to a module that is installed', () => {
  const urut = (daftar: typeof MIGRATIONS) => [...daftar].sort((a, b) => (a.modul < b.modul ? -1 : 1));
  expect(urut(findMigrationSources())).toEqual(urut(MIGRATIONS));
});
