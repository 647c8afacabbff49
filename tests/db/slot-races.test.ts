import { migrate, openDatabase, type Database } from '@mingbai/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BookingReceipt, Hold, Slot } from '../../apps/api/src/contract/index.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { createServerDatabase } from '../support/database.ts';
import { mediationOf } from '../support/mediation.ts';
import { migrationsDirectory } from '../support/repository.ts';

const noServer = inject('postgresUrl') === '';
const processes = 4;

/** PGlite is one session and hides every race; these run on a real server with several pools and several apps. */
describe.skipIf(noServer)('many residents at once on a PostgreSQL server', () => {
  let databases: Database[];
  let apps: TestApp[];

  beforeAll(async () => {
    const url = await createServerDatabase();
    databases = await Promise.all(Array.from({ length: processes }, () => openDatabase({ url })));
    await Promise.all(databases.map(({ db }) => migrate(db, migrationsDirectory, 'service')));
    await Promise.all(databases.map(({ db }) => migrate(db, migrationsDirectory, 'knowledge')));
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
  const countClaims = async (where: string): Promise<number> => {
    const rows = await appAt(0).deps.database.db.execute<{ count: string }>(sql.raw(`SELECT count(*) FROM slot_claims WHERE ${where}`));
    return Number(rows[0]?.count);
  };
  const freeSlots = async (committeeId: string): Promise<Slot[]> =>
    (await mediationOf(appAt(0)).listSlots(`committeeId=${committeeId}`)).filter(({ free, mode }) => free && mode === 'on-site');

  test('1,000 bookings at once on 50 slots give exactly 50, the others a clean refusal with alternatives', async () => {
    const slots = (await freeSlots('community-mediation')).slice(0, 50);
    expect(slots).toHaveLength(50);
    const { writeBooking } = mediationOf(appAt(0));
    const body = await writeBooking('');
    const responses = await Promise.all(
      Array.from({ length: 1000 }, (_, at) =>
        appAt(at).post('/api/mediation/bookings', { ...body, slotId: slots[at % slots.length]?.id }, { 'Idempotency-Key': `crowd-${at}` }),
      ),
    );
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(50);
    expect(statuses.filter((status) => status === 409)).toHaveLength(950);
    const refused = (await responses.find(({ status }) => status === 409)?.json()) as { code: string; alternatives: Slot[] };
    expect(refused.code).toBe('slot-taken');
    expect(refused.alternatives.length).toBeGreaterThan(0);
    expect(await countClaims('matter_id IS NOT NULL')).toBe(50);
  }, 180_000);

  test('one key sent fifty times at once to four processes books once', async () => {
    const [slot] = await freeSlots('sample-traffic-mediation');
    const body = await mediationOf(appAt(0)).writeBooking(slot?.id ?? '');
    const responses = await Promise.all(
      Array.from({ length: 50 }, (_, at) => appAt(at).post('/api/mediation/bookings', body, { 'Idempotency-Key': 'one-tap' })),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(1);
  });

  test('a hold that runs out and its confirmation race to exactly one winner', async () => {
    for (let round = 0; round < 20; round++) {
      const [slot] = await freeSlots('sample-labour-mediation');
      if (!slot) throw new Error('no slot');
      const held = (await (await appAt(0).post('/api/mediation/holds', { slotId: slot.id })).json()) as Hold;
      const { writeBooking } = mediationOf(appAt(0));
      const [mine, other] = await Promise.all([writeBooking(slot.id, { hold: { holdId: held.holdId, holdKey: held.holdKey } }), writeBooking(slot.id)]);
      // For half of the processes the ten minutes are over, for the others they are not.
      appAt(1).clock.advance(10 * 60_000 + 1);
      const responses = await Promise.all([
        appAt(0).post('/api/mediation/bookings', mine),
        ...Array.from({ length: 5 }, () => appAt(1).post('/api/mediation/bookings', other)),
      ]);
      expect(responses.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
      expect(responses.every(({ status }) => status === 201 || status === 409)).toBe(true);
      appAt(1).clock.advance(-(10 * 60_000 + 1));
    }
  });

  test('bookings that change places with each other all at once never meet and never fail', async () => {
    const slots = (await freeSlots('sample-street-mediation')).slice(0, 12);
    const { book } = mediationOf(appAt(0));
    const receipts: BookingReceipt[] = [];
    for (const slot of slots.slice(0, 6)) receipts.push(await book({ slotId: slot.id }));
    const moves = Array.from({ length: 120 }, (_, at) => {
      const receipt = receipts[at % receipts.length];
      const slot = slots[(at * 7) % slots.length];
      if (!receipt || !slot) throw new Error('no receipt');
      return mediationOf(appAt(at)).act(receipt, 'reschedules', { slotId: slot.id });
    });
    const statuses = new Set((await Promise.all(moves)).map(({ status }) => status));
    expect([...statuses].filter((status) => ![200, 409].includes(status))).toEqual([]);
    expect(await countClaims("matter_id IS NOT NULL AND committee_id = 'sample-street-mediation'")).toBe(6);
  });

  test('two processes that seed the sample hours at once write them once', async () => {
    const rows = await appAt(0).deps.database.db.execute<{ count: string }>(
      sql`SELECT count(*) - count(DISTINCT (committee_id, weekday, from_minute, mode, mediator_no)) AS count FROM opening_hours`,
    );
    expect(Number(rows[0]?.count)).toBe(0);
  });
});

test.skipIf(!noServer)('races are not tested: no PostgreSQL server can be started on this machine', (context) => context.skip());
