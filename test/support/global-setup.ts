import type { TestProject } from 'vitest/node';
import { setup } from './database-setup.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the database server of this run, for `inject('databaseUrl')`. */
    databaseUrl: string;
  }
}

/** Starts the database of the whole run, once for all projects; vitest calls what it gives at the end. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const { url, teardown } = await setup();
  project.provide('databaseUrl', url);
  return teardown;
}
