import type { Clock } from '../../apps/api/src/clock.ts';

/** A clock that stands still until told to move; waiting takes no time. */
export function createTestClock(start = '2026-11-23T09:00:00+08:00'): Clock & { advance(milliseconds: number): void } {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    wait: () => new Promise((resolve) => setImmediate(resolve)),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
