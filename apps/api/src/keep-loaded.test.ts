import { expect, test } from 'vitest';
import { keepLoaded } from './keep-loaded.ts';
import { createLog } from './log.ts';

/** Runs with loads that succeed or fail as told, and answers how long it waited after each. */
async function listWaits(start: string, succeeds: boolean[]): Promise<{ seconds: number[]; logged: string[] }> {
  const stopping = new AbortController();
  const seconds: number[] = [];
  const logged: string[] = [];
  let now = new Date(start).getTime();
  let loads = 0;
  await keepLoaded({
    load: async () => {
      if (succeeds[loads++] === false) throw new Error('数据库断了');
    },
    clock: {
      now: () => new Date(now),
      wait: async (milliseconds) => {
        seconds.push(milliseconds / 1000);
        now += milliseconds;
        if (loads === succeeds.length) stopping.abort();
      },
    },
    log: createLog((line) => logged.push(line)),
    stopping: stopping.signal,
  });
  return { seconds, logged };
}

test('a load that failed is tried again, ever more patiently, until it succeeds', async () => {
  const { seconds, logged } = await listWaits('2026-11-23T09:00:00+08:00', [false, false, false, false, false, false, false, true]);
  expect(seconds.slice(0, 7)).toEqual([30, 60, 120, 240, 480, 600, 600]);
  expect(logged).toHaveLength(7);
});

test('knowledge is loaded again a minute after every midnight in China', async () => {
  const { seconds } = await listWaits('2026-11-23T23:30:00+08:00', [true, true]);
  expect(seconds).toEqual([31 * 60, 24 * 3600]);
});

test('a load that ends because the service stops is no failure, and none follows', async () => {
  const stopping = new AbortController();
  const logged: string[] = [];
  let loads = 0;
  await keepLoaded({
    load: async () => {
      loads += 1;
      stopping.abort();
      stopping.signal.throwIfAborted();
    },
    clock: { now: () => new Date(), wait: () => Promise.reject(new Error('must not wait')) },
    log: createLog((line) => logged.push(line)),
    stopping: stopping.signal,
  });
  expect({ loads, logged }).toEqual({ loads: 1, logged: [] });
});
