import { migrateAll, openDatabase, type Database } from '@mingbai/db';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Hold, type Slot } from '../../apps/api/src/contract/index.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { createServerDatabase } from '../support/database.ts';
import { mediationOf } from '../support/mediation.ts';
import { migrationsDirectory } from '../support/repository.ts';

const session = 'one-choosing-of-a-time';

/** Of all committees, so that neighbours in the list need different mediators and rooms. */
const listFree = async (app: TestApp): Promise<Slot[]> => (await mediationOf(app).listSlots('')).filter(({ free, mode }) => free && mode === 'on-site');
const hold = (app: TestApp, slotId: string | undefined, more: object = {}): Promise<Response> => app.post('/api/mediation/holds', { slotId, ...more });
const countHolds = async (app: TestApp): Promise<number> => {
  const rows = await app.deps.database.db.execute<{ count: number }>('SELECT count(*)::int AS count FROM slot_claims WHERE matter_id IS NULL');
  return rows[0]?.count ?? 0;
};

describe('one session', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  test('keeps one time: taking another gives the first one back, and only the last hold can be booked', async () => {
    const [first, second] = await listFree(app);
    const before = Hold.parse(await (await hold(app, first?.id, { session })).json());
    const now = Hold.parse(await (await hold(app, second?.id, { session })).json());
    const free = (await listFree(app)).map(({ id }) => id);
    expect([free.includes(before.slot.id), free.includes(now.slot.id)]).toEqual([true, false]);
    expect(await countHolds(app)).toBe(1);
    const { writeBooking } = mediationOf(app);
    const proofOf = ({ holdId, holdKey }: Hold) => ({ hold: { holdId, holdKey } });
    expect((await app.post('/api/mediation/bookings', await writeBooking(now.slot.id, proofOf(now)))).status).toBe(201);
    expect(await countHolds(app)).toBe(0);
    // What became a booking is no hold any more: the session may go on to choose for another dispute.
    expect((await hold(app, first?.id, { session })).status).toBe(201);
    expect((await listFree(app)).some(({ id }) => id === now.slot.id)).toBe(false);
  });

  test('that cannot have another time keeps the one it has, may renew it, and leaves other sessions alone', async () => {
    const [mine, taken, third] = await listFree(app);
    const other = 'another-choosing-here';
    expect((await hold(app, mine?.id, { session })).status).toBe(201);
    expect((await hold(app, taken?.id, { session: other })).status).toBe(201);
    expect((await hold(app, taken?.id, { session })).status).toBe(409);
    expect((await listFree(app)).some(({ id }) => id === mine?.id)).toBe(false);
    expect((await hold(app, mine?.id, { session })).status).toBe(201);
    expect((await hold(app, third?.id)).status).toBe(201);
    expect(await countHolds(app)).toBe(3);
    expect((await hold(app, third?.id, { session: 'short' })).status).toBe(422);
    expect(JSON.stringify(await app.deps.database.db.execute('SELECT * FROM slot_claims'))).not.toContain(session);
  });
});

/** PGlite is one session and hides every race. */
describe.skipIf(inject('postgresUrl') === '')('on a PostgreSQL server with four processes', () => {
  let databases: Database[];
  let apps: TestApp[];
  beforeAll(async () => {
    const url = await createServerDatabase();
    databases = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url })));
    await Promise.all(databases.map(({ db }) => migrateAll(db, migrationsDirectory)));
    apps = await Promise.all(databases.map((database) => openTestApp({ database })));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
  });
  const appAt = (at: number): TestApp => {
    const app = apps[at % apps.length];
    if (!app) throw new Error('no app');
    return app;
  };

  test('a session that takes sixty times at once ends with one, and nobody waits for nobody', async () => {
    const slots = (await listFree(appAt(0))).slice(0, 20);
    const responses = await Promise.all(Array.from({ length: 60 }, (_, at) => hold(appAt(at), slots[at % slots.length]?.id, { session })));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await countHolds(appAt(0))).toBe(1);
  });

  test('twelve sessions that change places with each other all at once never fail, never meet, and hold one each', async () => {
    const slots = (await listFree(appAt(0))).slice(0, 14);
    const sessions = Array.from({ length: 12 }, (_, at) => `changing-places-${at}`);
    const tries = Array.from({ length: 240 }, (_, at) => hold(appAt(at), slots[(at * 5) % slots.length]?.id, { session: sessions[at % sessions.length] }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const rows = await appAt(0).deps.database.db.execute<{ session: string; count: number }>(
      'SELECT session_blind AS session, count(*)::int AS count FROM slot_claims WHERE matter_id IS NULL AND session_blind IS NOT NULL GROUP BY 1',
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ count }) => count !== 1)).toEqual([]);
  });

  test('a hold that is booked while its session goes on to another time is either booked or given back, never both', async () => {
    for (let round = 0; round < 15; round++) {
      const [one, two] = await listFree(appAt(0));
      const own = `round-of-choosing-${round}`;
      const held = Hold.parse(await (await hold(appAt(0), one?.id, { session: own })).json());
      const body = await mediationOf(appAt(0)).writeBooking(held.slot.id, { hold: { holdId: held.holdId, holdKey: held.holdKey } });
      const [booked, moved] = await Promise.all([appAt(1).post('/api/mediation/bookings', body), hold(appAt(2), two?.id, { session: own })]);
      expect([201, 409]).toContain(booked.status);
      expect(moved.status).toBe(201);
      const isFree = (await listFree(appAt(0))).some(({ id }) => id === one?.id);
      expect(isFree).toBe(booked.status !== 201);
    }
  });
});
