import fs from 'node:fs';
import path from 'node:path';

/** Bytes. With the one before it the log takes twice this room and little more. */
const LIMIT = 5 * 1024 * 1024;

/** What the server says, in a file: it goes on writing when the process that started it is gone. */
export interface ServerLog {
  /** A descriptor for the server, which the caller closes, and what is said from now on. */
  open(): { fd: number; said(): string };
  /** Puts what was said aside when it has grown too long; only the last piece put aside is kept. */
  trim(): void;
}

/** @param folder made when it is missing; the log is `basis-data.log` in it */
export function createServerLog(folder: string, limit = LIMIT): ServerLog {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'basis-data.log');

  function trim(): void {
    if (sizeOf(file) <= limit) return;
    try {
      fs.copyFileSync(file, `${file}.1`);
    } catch {
      // On a full disk the bound counts for more than the old lines.
    }
    // The server writes at the end, wherever that is: the file may be emptied under it.
    fs.truncateSync(file);
  }

  return {
    trim,
    open: () => {
      trim();
      const start = sizeOf(file);
      return { fd: fs.openSync(file, 'a', 0o600), said: () => fs.readFileSync(file).subarray(start).toString() };
    },
  };
}

const sizeOf = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
