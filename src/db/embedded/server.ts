import path from 'node:path';
import { initCluster } from './cluster.ts';
import { findRunning, freePort, launch, type Place, type Running } from './launch.ts';
import { createServerLog } from './log.ts';
import { isAlive, isSame, pause } from './process.ts';
import { expectedPort, placeInLine, registerUser, unregisterUser } from './users.ts';
import { type WatchLog, watchServer } from './watch.ts';

export interface EmbeddedServer {
  port: number;
  /** Ends the server with a fast shutdown and waits for it; another process that uses it keeps it alive. */
  stop(): Promise<void>;
}

interface ServerOptions {
  dir: string;
  superPassword: string;
  /** Extra `-c` settings, such as `fsync=off` for throw-away test clusters. */
  settings?: string[];
  /** Folder for what the server says; inside its own folder when absent. */
  logDir?: string;
  /** Told when the server was gone and each attempt to start it again. */
  log?: WatchLog;
  /** From here on a server that is gone is not started again. */
  end?: AbortSignal | undefined;
  /** Work of this process for the time in which a new server comes up; done once, at most. */
  meanwhile?: (() => void) | undefined;
}

/** Of a quarter second each: recovery after a crash may take its time. */
const START_ATTEMPTS = 240;
const ATTEMPT_MS = 250;
/** So many attempts the start leaves to each process that used the server before. */
const TURN_ATTEMPTS = 4;

/** What stands in the log of a server that another one still keeps from starting: try again. */
const OCCUPIED = /postmaster\.pid|pre-existing shared memory|Address already in use/;
const SILENT: WatchLog = { warn: () => undefined, error: () => undefined };

/**
 * Starts the PostgreSQL that comes with the project, or takes over the one that a killed parent left running on
 * the same folder, and starts it again at the same port when it is gone. Listens on 127.0.0.1 only.
 * @throws Error with the server's own words when it does not start.
 */
export async function startEmbedded(options: ServerOptions): Promise<EmbeddedServer> {
  const cluster = await initCluster(options.dir, options.superPassword);
  const log = createServerLog(options.logDir ?? path.join(cluster.dir, 'log'));
  const place: Place = { cluster, superPassword: options.superPassword, settings: options.settings ?? [], log };
  registerUser(cluster.dir);
  const first = await bringUp(place, options.meanwhile);
  registerUser(cluster.dir, first.port);
  const stopped = new AbortController();
  const end = options.end ? AbortSignal.any([stopped.signal, options.end]) : stopped.signal;
  const watch = watchServer(place, first, options.log ?? SILENT, end);
  const stop = async () => {
    stopped.abort();
    await watch.over;
    if (!unregisterUser(cluster.dir)) return;
    const last = isSame(watch.current().identity) ? watch.current() : await findRunning(place);
    if (last) await stopPid(last.pid);
  };
  return { port: first.port, stop };
}

async function bringUp(place: Place, meanwhile?: () => void): Promise<Running> {
  const { dir } = place.cluster;
  for (let attempt = 1; ; attempt++) {
    const left = await findRunning(place);
    if (left) return left;
    if (attempt > placeInLine(dir) * TURN_ATTEMPTS) {
      const result = await launch(place, expectedPort(dir) ?? (await freePort()), { meanwhile });
      meanwhile = undefined;
      if ('pid' in result) return result;
      if (attempt >= START_ATTEMPTS || !OCCUPIED.test(result.failure)) {
        unregisterUser(dir);
        throw new Error(`PostgreSQL tidak mulai:\n${result.failure}`);
      }
    }
    await pause(ATTEMPT_MS);
  }
}

async function stopPid(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await pause(20);
}
