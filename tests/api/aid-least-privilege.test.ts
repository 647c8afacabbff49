import { readFileSync } from 'node:fs';
import { type Database, isAuditIntact, migrateAll, openDatabase } from '@mingbai/db';
import { findDistrictFile, loadEverything } from '@mingbai/ingest';
import { createHashingEmbedder } from '@mingbai/knowledge';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { purgeExpired } from '../../apps/api/src/purge-expired.ts';
import { applyFor, pageOf, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { createServerDatabase } from '../support/database.ts';
import { addStaff, signInAs } from '../support/desk.ts';
import { contentDirectory, migrationsDirectory, repository } from '../support/repository.ts';

const roles = readFileSync(`${repository}packages/db/roles/service-role.sql`, 'utf8');

describe.skipIf(inject('postgresUrl') === '')('under a role that does not own its records', () => {
  let owner: Database;
  let service: Database;
  let app: TestApp;
  beforeAll(async () => {
    const url = await createServerDatabase();
    owner = await openDatabase({ url });
    await migrateAll(owner.db, migrationsDirectory);
    // Twice: after every upgrade it is run again.
    for (let times = 0; times < 2; times++) await owner.db.execute(sql.raw(roles));
    await owner.db.execute(sql`ALTER ROLE mingbai_service LOGIN`);
    service = await openDatabase({ url: url.replace('postgres@', 'mingbai_service@') });
    const { hasVectors } = await migrateAll(service.db, migrationsDirectory);
    const report = await loadEverything({
      contentDirectory,
      dataDirectory: '',
      district: findDistrictFile(contentDirectory, undefined),
      lawDirectory: undefined,
      lawFetch: false,
      lawMirror: undefined,
      materialDirectory: undefined,
      database: service,
      embedder: createHashingEmbedder(),
      hasVectors,
      now: new Date('2026-11-23T09:00:00+08:00'),
    });
    expect(report.failed).toEqual([]);
    app = await openTestApp({ database: service });
    await addStaff(app, 'clerk1', ['clerk']);
    await addStaff(app, 'chief1', ['chief']);
  });
  afterAll(async () => {
    await service.close();
    await owner.close();
  });

  test('the service does all it has to: an application, a decision, the board, erasure', async () => {
    const clerk = await signInAs(app, 'clerk1');
    const receipt = await applyFor(app);
    const { id } = await pageOf(app, clerk, receipt);
    await takeAlong(app, clerk, id, { to: 'RECEIVED', note: '收到了' }, { to: 'SCREENING' }, { to: 'GRANTED' });
    const chief = await signInAs(app, 'chief1');
    expect((await app.request('/api/desk/board', { headers: chief })).status).toBe(200);
    expect((await app.post('/api/desk/board/sign-offs', { day: '2026-11-23' }, chief)).status).toBe(201);
    await owner.db.execute(sql`UPDATE matters SET erase_after = '2026-01-01'`);
    await purgeExpired(app.deps);
    const kept = await service.db.execute(sql`SELECT 1 FROM matter_events WHERE words_sealed IS NOT NULL`);
    expect(kept).toHaveLength(0);
    expect(await isAuditIntact(service.db)).toBe(true);
    expect(app.logged.join('\n')).not.toContain('"level":"error"');
  });

  test.each([
    `UPDATE audit SET actor = 'somebody'`,
    'DELETE FROM audit',
    'TRUNCATE audit',
    'ALTER TABLE audit DISABLE TRIGGER audit_append_only',
    `UPDATE matter_events SET actor = 'somebody'`,
    'DELETE FROM matter_events',
    'ALTER TABLE matter_events DISABLE TRIGGER matter_events_append_only',
    'CREATE OR REPLACE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    `UPDATE day_sign_offs SET by = 'somebody'`,
    'DROP TABLE audit',
    'CREATE TABLE mine (id integer)',
  ])('it cannot: %s', async (statement) => {
    await expect(service.db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  test('saying that one reseals is not enough to exchange the words of the past', async () => {
    await owner.db.execute(
      sql`INSERT INTO matter_events SELECT matter_id, position + 100, at, from_state, to_state, actor_kind, actor, detail, 'x'::bytea FROM matter_events`,
    );
    const declared = service.db.transaction(async (tx) => {
      await tx.execute(sql`SELECT set_config('mingbai.resealing', 'on', true)`);
      await tx.execute(sql`UPDATE matter_events SET words_sealed = 'y'::bytea WHERE words_sealed IS NOT NULL`);
    });
    await expect(declared).rejects.toMatchObject({ cause: { message: 'matter_events is append-only' } });
  });
});
