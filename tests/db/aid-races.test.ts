import { type Database, migrateAll, openDatabase } from '@mingbai/db';
import { findDistrictFile, loadEverything } from '@mingbai/ingest';
import { createHashingEmbedder } from '@mingbai/knowledge';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { application, applyFor, pageOf } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { createServerDatabase } from '../support/database.ts';
import { addStaff, signInAs } from '../support/desk.ts';
import { contentDirectory, migrationsDirectory } from '../support/repository.ts';

const noServer = inject('postgresUrl') === '';

/** PGlite is one session and hides every race; no server, no races to see. */
describe.skipIf(noServer)('legal aid on a PostgreSQL server', () => {
  let databases: Database[];
  let one: TestApp;
  let two: TestApp;

  beforeAll(async () => {
    const url = await createServerDatabase();
    databases = await Promise.all([0, 1].map(() => openDatabase({ url })));
    const [first, second] = databases;
    if (!first || !second) throw new Error('no database');
    const { hasVectors } = await migrateAll(first.db, migrationsDirectory);
    await loadEverything({
      contentDirectory,
      dataDirectory: '',
      district: findDistrictFile(contentDirectory, undefined),
      lawDirectory: undefined,
      lawFetch: false,
      lawMirror: undefined,
      materialDirectory: undefined,
      database: first,
      embedder: createHashingEmbedder(),
      hasVectors,
      now: new Date('2026-11-23T09:00:00+08:00'),
    });
    one = await openTestApp({ database: first });
    two = await openTestApp({ database: second });
    await addStaff(one, 'clerk-a', ['clerk']);
    await addStaff(one, 'clerk-b', ['clerk']);
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
  });

  test('thirty identical posts at once to two processes are one application', async () => {
    const apps = [one, two];
    const responses = await Promise.all(
      Array.from({ length: 30 }, (_, at) => (apps[at % 2] ?? one).post('/api/aid/applications', application, { 'Idempotency-Key': 'race' })),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(1);
    const [row] = await one.deps.database.db.execute<{ count: string }>(sql`SELECT count(*) FROM matters`);
    expect(Number(row?.count)).toBe(1);
  });

  test.each(['with the version both saw', 'without a version'])('two clerks deciding at once, %s: one decision, one clear conflict', async (how) => {
    const [a, b] = [await signInAs(one, 'clerk-a'), await signInAs(two, 'clerk-b')];
    const { id } = await pageOf(one, a, await applyFor(one));
    const decide = (app: TestApp, cookie: { Cookie: string }, body: Record<string, unknown>) => app.post(`/api/desk/aid/${id}/transitions`, body, cookie);
    await decide(one, a, { to: 'RECEIVED' });
    await decide(one, a, { to: 'SCREENING' });
    const seen = how.startsWith('with the') ? { version: 3 } : {};
    const refusal = { to: 'REFUSED', reason: '不在范围', basis: [{ slug: 'legal-aid-law', article: 31 }], ...seen };
    const responses = await Promise.all([decide(one, a, { to: 'GRANTED', ...seen }), decide(two, b, refusal)]);
    expect(responses.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const events = await one.deps.database.db.execute<{ to_state: string }>(sql`SELECT to_state FROM matter_events WHERE matter_id = ${id} ORDER BY position`);
    expect(events.map((event) => event.to_state)).toHaveLength(4);
    const audited = await one.deps.database.db.execute(sql`SELECT 1 FROM audit WHERE matter_id = ${id} AND action = 'aid move'`);
    expect(audited).toHaveLength(3);
  });
});
