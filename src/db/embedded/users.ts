import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from './process.ts';

const FOLDER = 'pemakai';

/** Writes down that this process uses the server of a data folder. */
export function registerUser(dir: string): void {
  fs.mkdirSync(path.join(dir, FOLDER), { recursive: true, mode: 0o700 });
  fs.writeFileSync(path.join(dir, FOLDER, identityOf(process.pid)), '');
}

/** @returns whether nobody else uses the server: it may be stopped */
export function unregisterUser(dir: string): boolean {
  fs.rmSync(path.join(dir, FOLDER, identityOf(process.pid)), { force: true });
  const left = listUsers(dir).filter((name) => !isRunning(name));
  for (const name of left) fs.rmSync(path.join(dir, FOLDER, name), { force: true });
  return listUsers(dir).length === 0;
}

function listUsers(dir: string): string[] {
  try {
    return fs.readdirSync(path.join(dir, FOLDER));
  } catch {
    return [];
  }
}

function isRunning(name: string): boolean {
  const pid = Number.parseInt(name, 10);
  return isAlive(pid) && identityOf(pid) === name;
}

/** A number comes back with another process; with the moment of its start, where the system tells it, it does not. */
function identityOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid}-${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return `${pid}`;
  }
}
