import fs from 'node:fs';
import path from 'node:path';
import { identityOf, isSame } from './process.ts';

const FOLDER = 'pemakai';

/**
 * Writes down that this process uses the server of a data folder.
 * @param port where it expects the server, once it knows
 */
export function registerUser(dir: string, port?: number): void {
  fs.mkdirSync(path.join(dir, FOLDER), { recursive: true, mode: 0o700 });
  fs.writeFileSync(path.join(dir, FOLDER, identityOf(process.pid)), port === undefined ? '' : String(port));
}

/** @returns whether nobody else uses the server: it may be stopped */
export function unregisterUser(dir: string): boolean {
  fs.rmSync(path.join(dir, FOLDER, identityOf(process.pid)), { force: true });
  const left = listUsers(dir).filter((name) => !isSame(name));
  for (const name of left) fs.rmSync(path.join(dir, FOLDER, name), { force: true });
  return listUsers(dir).length === 0;
}

/** Where the others that run expect the server: it must come back at that port. */
export function expectedPort(dir: string): number | undefined {
  const others = listUsers(dir).filter((name) => name !== identityOf(process.pid) && isSame(name));
  return others.map((name) => readPort(path.join(dir, FOLDER, name))).find((port) => port > 0);
}

/** How many that run used the server before this process: they start it first. */
export function placeInLine(dir: string): number {
  const own = identityOf(process.pid);
  return listUsers(dir).filter((name) => name !== own && isSame(name) && ageOf(name) < ageOf(own)).length;
}

/** Grows with the moment of the start; two of the same moment differ by their numbers. */
function ageOf(identity: string): number {
  const [pid = 0, since = 0] = identity.split('-').map(Number);
  return since + pid / 1e8;
}

function listUsers(dir: string): string[] {
  try {
    return fs.readdirSync(path.join(dir, FOLDER));
  } catch {
    return [];
  }
}

// A user that ends takes its file away at any moment.
function readPort(file: string): number {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
