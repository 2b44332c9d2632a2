import fs from 'node:fs';

/** Whether a process runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A number comes back with another process; with the moment of its start, where the system tells it, it does not. */
export function identityOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid}-${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return `${pid}`;
  }
}

/** Whether the very process that once had this identity still runs. */
export function isSame(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return isAlive(pid) && identityOf(pid) === identity;
}

/** @param ms milliseconds; the signal ends the wait early */
export function pause(ms: number, end?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (end?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      end?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    end?.addEventListener('abort', done);
    // Whoever only watches keeps no process from its end.
    if (end) timer.unref();
  });
}
