import { findRunning, launch, type Place, type Running } from './launch.ts';
import { isSame, pause } from './process.ts';
import { placeInLine } from './users.ts';

/** Where the watch says what it saw; a `pino` logger is one. */
export interface WatchLog {
  warn(what: object, text: string): void;
  error(what: object, text: string): void;
}

export interface Watch {
  current(): Running;
  /** Fulfilled once nothing is started any more. */
  over: Promise<void>;
}

const LOOK_MS = 500;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;
/** A server that lived this long was well: the next attempts are quick again. */
const WELL_MS = 60_000;
/** Of several processes with the same server the oldest starts it; each of the others waits for those before it. */
const TURN_MS = 1000;
const LONGEST_WORDS = 2000;

/**
 * Starts a server again, at the same port, whenever it is gone, until the signal. The delay between two attempts
 * doubles up to half a minute, also when the server comes up and dies at once.
 */
export function watchServer(place: Place, first: Running, log: WatchLog, end: AbortSignal): Watch {
  let current = first;
  let since = performance.now();
  let attempts = 0;

  async function look(): Promise<void> {
    place.log.trim();
    if (isSame(current.identity)) {
      if (performance.now() - since > WELL_MS) attempts = 0;
      return;
    }
    if (attempts === 0) log.error({ pid: current.pid }, 'basis data bawaan mati');
    await pause(delayBefore(attempts) + placeInLine(place.cluster.dir) * TURN_MS, end);
    if (!end.aborted) await revive();
  }

  async function revive(): Promise<void> {
    attempts += 1;
    const result = (await findRunning(place)) ?? (await launch(place, first.port, { end }));
    if ('failure' in result) {
      if (!end.aborted) log.error({ percobaan: attempts, sebab: shorten(result.failure) }, 'basis data belum mulai');
      return;
    }
    current = result;
    since = performance.now();
    log.warn({ percobaan: attempts, pid: result.pid, porta: result.port }, 'basis data bawaan dimulai lagi');
  }

  async function run(): Promise<void> {
    while (!end.aborted) {
      await look().catch((err: unknown) => log.error({ err }, 'basis data bawaan tidak terawasi'));
      await pause(LOOK_MS, end);
    }
  }

  return { current: () => current, over: run() };
}

function delayBefore(attempts: number): number {
  return attempts === 0 ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(20, attempts - 1));
}

const shorten = (words: string) => words.trim().slice(-LONGEST_WORDS);
