import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

const retryMs = { first: 30_000, max: 10 * 60_000 };
const dayMs = 86_400_000;
const chinaOffsetMs = 8 * 3_600_000;
/** A little after midnight, so that a clock that is slightly off has the new date too. */
const afterMidnightMs = 60_000;

export interface KeepLoadedOptions {
  /** Rejects when nothing, or not everything, could be loaded. */
  load: () => Promise<void>;
  clock: Clock;
  log: Log;
  stopping: AbortSignal;
}

/**
 * Loads now, again after a failure (30 s later, then at twice the distance, at most 10 min), and again after every midnight in China, since rules come into
 * force and end by date. Resolves when told to stop; never rejects.
 */
export async function keepLoaded({ load, clock, log, stopping }: KeepLoadedOptions): Promise<void> {
  const stopped = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve(), { once: true }));
  const isStopped = (): boolean => stopping.aborted;
  let failures = 0;
  while (!isStopped()) {
    try {
      await load();
      failures = 0;
    } catch (error) {
      if (isStopped()) return;
      failures += 1;
      log.error('knowledge load failed', { error, retryInMs: waitMs(failures, clock.now()) });
    }
    await Promise.race([clock.wait(waitMs(failures, clock.now())), stopped]);
  }
}

function waitMs(failures: number, now: Date): number {
  if (failures > 0) return Math.min(retryMs.max, retryMs.first * 2 ** (failures - 1));
  return dayMs - ((now.getTime() + chinaOffsetMs) % dayMs) + afterMidnightMs;
}
