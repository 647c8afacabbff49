import { migrate, openDatabase, type Database } from '@mingbai/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findDistrictFile, loadEverything } from '@mingbai/ingest';
import { createHashingEmbedder } from '@mingbai/knowledge';
import { openTestApp, type TestApp } from '../support/app.ts';
import { createServerDatabase } from '../support/database.ts';
import { contentDirectory, migrationsDirectory } from '../support/repository.ts';

const noServer = inject('postgresUrl') === '';

/** PGlite is one session, so it hides every race; these run on a real server with several connections and several apps. */
describe.skipIf(noServer)('on a PostgreSQL server', () => {
  let url: string;
  let apps: TestApp[];
  let databases: Database[];

  beforeAll(async () => {
    url = await createServerDatabase();
    databases = await Promise.all([0, 1, 2].map(() => openDatabase({ url })));
    // Three processes that start at the same moment all migrate.
    const applied = await Promise.all(databases.map(({ db }) => migrate(db, migrationsDirectory, 'service')));
    expect(applied.filter((result) => result.applied.length > 0)).toHaveLength(1);
    await Promise.all(databases.map(({ db }) => migrate(db, migrationsDirectory, 'knowledge')));
    const [first] = databases;
    if (!first) throw new Error('no database');
    await loadEverything({
      contentDirectory,
      dataDirectory: '',
      district: findDistrictFile(contentDirectory, undefined),
      lawDirectory: '/nowhere',
      lawFetch: false,
      lawMirror: undefined,
      materialDirectory: undefined,
      database: first,
      embedder: createHashingEmbedder(),
      hasVectors: false,
      now: new Date('2026-11-23T09:00:00+08:00'),
    });
    apps = await Promise.all(databases.map((database) => openTestApp({ database, env: { CHAT_LIMIT_PER_MINUTE: '40' } })));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
  });

  const appAt = (at: number): TestApp => {
    const app = apps[at % apps.length];
    if (!app) throw new Error('no app');
    return app;
  };

  test('one key sent thirty times at once to three processes gives one answer and one row', async () => {
    const responses = await Promise.all(
      Array.from({ length: 30 }, (_, at) => appAt(at).post('/api/chat', { message: '房东不退押金怎么办' }, { 'Idempotency-Key': 'race-1' })),
    );
    expect(responses.map((response) => response.status)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(1);
    const rows = await databases[0]?.db.execute<{ count: string }>(sql`SELECT count(*) FROM messages`);
    expect(Number(rows?.[0]?.count)).toBe(1);
  });

  test('a limit holds over all processes together', async () => {
    for (const { clock } of apps) clock.advance(300_000);
    const responses = await Promise.all(Array.from({ length: 60 }, (_, at) => appAt(at).post('/api/chat', { message: '' })));
    expect(responses.filter((response) => response.status === 422)).toHaveLength(40);
    expect(responses.filter((response) => response.status === 429)).toHaveLength(20);
  });

  test('a key whose holder died is taken over by exactly one other', async () => {
    await databases[0]?.db.execute(
      sql`INSERT INTO idempotency_keys (scope, key, body_hash, claimed_at) SELECT 'chat', 'dead', body_hash, now() - interval '1 year' FROM idempotency_keys WHERE key = 'race-1'`,
    );
    for (const { clock } of apps) clock.advance(300_000);
    const responses = await Promise.all(
      Array.from({ length: 9 }, (_, at) => appAt(at).post('/api/chat', { message: '房东不退押金怎么办' }, { 'Idempotency-Key': 'dead' })),
    );
    expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(1);
    expect(responses.every((response) => response.status === 200)).toBe(true);
  });

  test('without pgvector search still works, on words alone, and health says so', async () => {
    const health = (await (await appAt(0).request('/api/health')).json()) as { database: string; knowledge: { vectors: boolean } };
    expect(health).toMatchObject({ database: 'postgres', knowledge: { vectors: false } });
    const { hits } = (await (await appAt(1).post('/api/search', { query: '借钱不还', limit: 3 })).json()) as { hits: unknown[] };
    expect(hits).toHaveLength(3);
  });
});

test.skipIf(!noServer)('races are not tested: no PostgreSQL server can be started on this machine', (context) => context.skip());
