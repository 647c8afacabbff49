import { randomUUID } from 'node:crypto';
import { createMatter, type Db, getOrCreateResource, giveSlotToMatter, lockHold, releaseHold, releaseSlotOfMatter, takeSlot } from '@mingbai/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';

const steps = 3000;
const minute = 60_000;
const holdMs = 10 * minute;

/** What must be so, kept as simply as can be: who has what, from when to when, and until when it is held. */
interface Taken {
  resources: number[];
  start: number;
  end: number;
  expiresAt: number | null;
  matter: string | null;
}

let app: TestApp;
let resources: number[];
beforeAll(async () => {
  app = await openTestApp();
  resources = await app.deps.database.db.transaction(async (tx) => {
    const nos: number[] = [];
    for (const name of ['一', '二', '三', '四']) nos.push(await getOrCreateResource(tx, 'community-mediation', 'room', name));
    return nos;
  });
});
afterAll(() => app.close());

/** The same sequence for the same seed (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const matterNo = { made: 0 };
async function addMatter(tx: Db): Promise<string> {
  const id = randomUUID();
  const at = app.clock.now();
  matterNo.made += 1;
  const rest = { office: null, assignee: null, closedAt: null, eraseAfter: null, erasedAt: null, personalSealed: null, details: {} };
  await createMatter(tx, {
    matter: { id, kind: 'mediation', receiptNo: `T${matterNo.made}`, accessBlind: '', channel: 'web', receivedAt: at, ...rest },
    event: { at, toState: 'SUBMITTED', actorKind: 'citizen', actor: null, detail: {}, wordsSealed: null },
    keys: [],
    clocks: [],
    consents: [],
  });
  return id;
}

class Refused extends Error {}

test(`${steps} random bookings, moves, cancellations, holds and confirmations leave what a simple model has`, async () => {
  const { db } = app.deps.database;
  const random = createRandom(20261123);
  const model = new Map<string, Taken>();
  const base = new Date('2026-12-01T01:00:00Z').getTime();
  const now = (): number => app.clock.now().getTime();
  const isActive = ({ expiresAt }: Taken): boolean => expiresAt === null || expiresAt > now();
  const isFree = (wanted: Pick<Taken, 'resources' | 'start' | 'end'>): boolean =>
    ![...model.values()].some(
      (one) => isActive(one) && one.start < wanted.end && one.end > wanted.start && one.resources.some((no) => wanted.resources.includes(no)),
    );
  const pickWish = (): Pick<Taken, 'resources' | 'start' | 'end'> => {
    const start = base + random(40) * 30 * minute;
    const one = resources[random(resources.length)] ?? 0;
    const two = resources[random(resources.length)] ?? 0;
    return { resources: [...new Set(random(2) === 0 ? [one] : [one, two])], start, end: start + (random(3) + 1) * 30 * minute };
  };
  const take = async (tx: Db, wish: Pick<Taken, 'resources' | 'start' | 'end'>, holdBlind: string | null): Promise<string> => {
    const claimId = randomUUID();
    const slot = { slotId: 's', committeeId: 'community-mediation', startsAt: new Date(wish.start), endsAt: new Date(wish.end), mode: 'on-site' as const };
    const isTaken = await takeSlot(tx, { claimId, ...slot, resources: wish.resources, holdBlind, expiresAt: new Date(now() + holdMs), now: app.clock.now() });
    if (!isTaken) throw new Refused();
    return claimId;
  };
  const tryIt = async <Result>(work: (tx: Db) => Promise<Result>): Promise<Result | undefined> =>
    db.transaction(work).catch((cause: unknown) => {
      if (cause instanceof Refused) return undefined;
      throw cause;
    });
  const pickOf = (list: [string, Taken][]): [string, Taken] | undefined => list[random(Math.max(1, list.length))];
  const counts = { booked: 0, refused: 0, held: 0, confirmed: 0, lapsed: 0, moved: 0, cancelled: 0 };

  const operations: (() => Promise<void>)[] = [
    async () => {
      const wish = pickWish();
      const free = isFree(wish);
      const booked = await tryIt(async (tx) => {
        const claim = await take(tx, wish, null);
        const matter = await addMatter(tx);
        await giveSlotToMatter(tx, claim, matter);
        return { claim, matter };
      });
      expect(booked !== undefined).toBe(free);
      counts[booked ? 'booked' : 'refused'] += 1;
      if (booked) model.set(booked.claim, { ...wish, expiresAt: null, matter: booked.matter });
    },
    async () => {
      const wish = pickWish();
      const free = isFree(wish);
      const held = await tryIt((tx) => take(tx, wish, 'key'));
      expect(held !== undefined).toBe(free);
      if (held) model.set(held, { ...wish, expiresAt: now() + holdMs, matter: null });
      counts.held += Number(held !== undefined);
    },
    async () => {
      const hold = pickOf([...model].filter(([, { matter }]) => matter === null));
      if (!hold) return;
      const [holdId, taken] = hold;
      const confirmed = await tryIt(async (tx) => {
        const row = await lockHold(tx, { holdId, holdBlind: 'key', slotId: 's', now: app.clock.now() });
        if (!row) throw new Refused();
        const matter = await addMatter(tx);
        await giveSlotToMatter(tx, row.id, matter);
        return matter;
      });
      expect(confirmed !== undefined).toBe(isActive(taken));
      if (confirmed) model.set(holdId, { ...taken, expiresAt: null, matter: confirmed });
      else model.delete(holdId);
      counts[confirmed ? 'confirmed' : 'lapsed'] += 1;
    },
    async () => {
      const booked = pickOf([...model].filter(([, { matter }]) => matter !== null));
      const matter = booked?.[1].matter;
      if (!booked || !matter) return;
      const wish = pickWish();
      const free = isFree(wish);
      const moved = await tryIt(async (tx) => {
        const claim = await take(tx, wish, null);
        await releaseSlotOfMatter(tx, matter);
        await giveSlotToMatter(tx, claim, matter);
        return claim;
      });
      expect(moved !== undefined).toBe(free);
      if (moved === undefined) return;
      model.delete(booked[0]);
      model.set(moved, { ...wish, expiresAt: null, matter });
      counts.moved += 1;
    },
    async () => {
      const booked = pickOf([...model].filter(([, { matter }]) => matter !== null));
      if (!booked?.[1].matter) return;
      await releaseSlotOfMatter(db, booked[1].matter);
      model.delete(booked[0]);
      counts.cancelled += 1;
    },
    async () => {
      const hold = pickOf([...model].filter(([, { matter }]) => matter === null));
      if (!hold) return;
      expect(await releaseHold(db, hold[0], 'another key')).toBe(false);
      await releaseHold(db, hold[0], 'key');
      model.delete(hold[0]);
    },
    async () => app.clock.advance(random(12) * minute),
  ];
  for (let step = 0; step < steps; step++) await operations[random(operations.length)]?.();

  const rows = await db.execute<{ id: string }>(sql`SELECT id FROM slot_claims WHERE matter_id IS NOT NULL OR expires_at > ${app.clock.now().toISOString()}`);
  expect(rows.map(({ id }) => id).sort()).toEqual(
    [...model]
      .filter(([, taken]) => isActive(taken))
      .map(([id]) => id)
      .sort(),
  );
  // The history is no proof when one of its kinds hardly happened.
  for (const [kind, count] of Object.entries(counts)) expect({ kind, enough: count >= 20 }).toEqual({ kind, enough: true });
});
