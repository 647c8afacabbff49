import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { type Database, isAuditIntact, listMatterUploads, migrateAll, openDatabase } from '@mingbai/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createSealing, type Sealing } from '../../apps/api/src/sealing.ts';
import { countLeft, resealEverything } from '../../scripts/reseal/reseal.ts';
import { application, applyFor, owning, pageOf, statusOf, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { createServerDatabase } from '../support/database.ts';
import { addStaff, signInAs } from '../support/desk.ts';
import { makePng } from '../support/files.ts';
import { migrationsDirectory, repository } from '../support/repository.ts';

const [oldKey, newKey] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
const quiet = { batchRows: 3, onProgress: () => undefined };
const dropped = (): Sealing => createSealing(newKey, { blindKey: oldKey });

describe('after a change of keys', () => {
  let app: TestApp;
  let clerk: { Cookie: string };
  let chief: { Cookie: string };
  beforeAll(async () => {
    app = await openTestApp();
    await addStaff(app, 'clerk1', ['clerk']);
    await addStaff(app, 'chief1', ['chief']);
    [clerk, chief] = [await signInAs(app, 'clerk1'), await signInAs(app, 'chief1')];
  });
  afterAll(() => app.close());

  test('everything is sealed anew, opens without the old key, is found as before, and the history stays what it was', async () => {
    const receipt = await applyFor(app);
    const { id } = await pageOf(app, clerk, receipt);
    const form = new FormData();
    form.set('code', 'identity');
    form.set('file', new File([new Uint8Array(makePng(1_500_000))], '身份证.png'));
    const path = `/api/aid/applications/${receipt.receiptNo}`;
    expect((await app.request(`${path}/materials`, { method: 'POST', body: form, headers: owning(receipt) })).status).toBe(201);
    await app.post(`/api/desk/aid/${id}/notes`, { text: '已打电话' }, clerk);
    await app.post(`/api/desk/aid/${id}/reveal`, { field: 'phone', reason: '约时间' }, clerk);
    await takeAlong(app, clerk, id, { to: 'RECEIVED', note: '收到了' });
    await app.post('/api/desk/board/sign-offs', { day: '2026-11-23', note: '都看过了' }, chief);
    const { db } = app.deps.database;
    const events = sql`SELECT position, at, from_state, to_state, actor, detail FROM matter_events ORDER BY matter_id, position`;
    const before = await db.execute(events);

    const both = createSealing(newKey, { oldKeys: [oldKey] });
    const total = await countLeft(db, both);
    expect(total).toBeGreaterThan(8);
    expect(await resealEverything(db, both, quiet)).toEqual({ resealed: total, left: 0 });
    app.deps.sealing = dropped();

    const [file] = await listMatterUploads(db, id);
    const sent = await app.request(`/api/desk/files/${file?.id ?? ''}`, { headers: clerk });
    expect(Buffer.from(await sent.arrayBuffer()).equals(makePng(1_500_000))).toBe(true);
    expect((await statusOf(app, receipt)).timeline.at(-1)?.note).toBe('收到了');
    const page = await pageOf(app, clerk, receipt);
    expect([page.facts, page.notes[0]?.text, page.files[0]?.fileName]).toEqual([application.facts, '已打电话', '身份证.png']);
    expect(await (await app.request('/api/desk/audit', { headers: chief })).text()).toContain('约时间');
    expect(await (await app.request('/api/desk/board', { headers: chief })).json()).toMatchObject({ signOff: { note: '都看过了' } });
    const found = await app.request(`/api/desk/aid?q=${encodeURIComponent(application.applicant.name)}`, { headers: clerk });
    expect(await found.json()).toMatchObject({ total: 1 });
    expect(await db.execute(events)).toEqual(before);
    expect(await isAuditIntact(db)).toBe(true);
  });

  test('what no key of ours opens is left as it is and counted, and holds up nothing else', async () => {
    const { db } = app.deps.database;
    const foreign = Buffer.from(createSealing(randomBytes(32)).seal('别处的'));
    const own = Buffer.from(createSealing(oldKey).seal('这里的'));
    const [first, second] = [randomUUID(), randomUUID()];
    const add = (code: string, sealed: Buffer) => db.execute(sql`INSERT INTO handoffs VALUES (${code}, 'draft', ${sealed}, now(), now())`);
    await add(first, foreign);
    await add(second, own);
    const report = await resealEverything(db, createSealing(newKey, { oldKeys: [oldKey] }), { ...quiet, batchRows: 1 });
    expect(report).toEqual({ resealed: 1, left: 1 });
    await db.execute(sql`DELETE FROM handoffs`);
  });

  test('the words of the past cannot be exchanged otherwise', async () => {
    const { db } = app.deps.database;
    const other = Buffer.from(app.deps.sealing.seal('{"reason":"另一个理由"}'));
    await expect(db.execute(sql`UPDATE matter_events SET words_sealed = ${other} WHERE words_sealed IS NOT NULL`)).rejects.toThrow();
    const declared = db.transaction(async (tx) => {
      await tx.execute(sql`SELECT set_config('mingbai.resealing', 'on', true)`);
      await tx.execute(sql`UPDATE matter_events SET actor = 'somebody', words_sealed = ${other} WHERE words_sealed IS NOT NULL`);
    });
    await expect(declared).rejects.toThrow();
  });
});

const texts = 3000;

describe.skipIf(inject('postgresUrl') === '')('the command', () => {
  let url: string;
  let database: Database;
  beforeAll(async () => {
    url = await createServerDatabase();
    database = await openDatabase({ url });
    await migrateAll(database.db, migrationsDirectory);
    const old = createSealing(oldKey);
    const values = Array.from({ length: texts }, (_, at) => sql`(${`code-${at}`}, 'draft', ${Buffer.from(old.seal(`第 ${at} 份`))}, now(), now())`);
    for (let from = 0; from < texts; from += 500)
      await database.db.execute(
        sql`INSERT INTO handoffs (code_blind, kind, payload_sealed, created_at, expires_at) VALUES ${sql.join(values.slice(from, from + 500), sql`, `)}`,
      );
  });
  afterAll(() => database.close());

  function reseal(env: Record<string, string> = {}): ChildProcess {
    const keys = { DATA_KEY: newKey.toString('base64'), DATA_KEY_OLD: oldKey.toString('base64') };
    const args = [`${repository}node_modules/tsx/dist/cli.mjs`, 'scripts/reseal/main.ts', '--batch', '20'];
    return spawn(process.execPath, args, { cwd: repository, detached: true, env: { PATH: process.env['PATH'], DATABASE_URL: url, ...keys, ...env } });
  }

  const left = (): Promise<number> => countLeft(database.db, dropped());

  test('killed in the middle leaves every text open, goes on where it was, and says what to do with the old key', async () => {
    const killed = reseal();
    const ended = new Promise((resolve) => killed.once('exit', resolve));
    await new Promise((resolve) => killed.stdout?.once('data', resolve));
    // The whole group: the command runs in a child of its loader.
    if (killed.pid !== undefined) process.kill(-killed.pid, 'SIGKILL');
    await ended;
    const remaining = await left();
    expect(remaining).toBeGreaterThan(0);
    expect(remaining).toBeLessThan(texts);
    const both = createSealing(newKey, { oldKeys: [oldKey] });
    const rows = await database.db.execute<{ code_blind: string; payload_sealed: Uint8Array }>(sql`SELECT code_blind, payload_sealed FROM handoffs`);
    for (const row of rows) expect(both.open(row.payload_sealed)).toBe(`第 ${row.code_blind.slice(5)} 份`);

    let said = '';
    const again = reseal();
    again.stdout?.on('data', (piece: Buffer) => (said += piece.toString()));
    // The service writes meanwhile, under the new key.
    const written = Buffer.from(both.seal('刚写的'));
    await database.db.execute(sql`UPDATE handoffs SET payload_sealed = ${written} WHERE code_blind = ${`code-${texts - 1}`}`);
    expect(await new Promise((resolve) => again.once('exit', resolve))).toBe(0);
    expect(said).toContain('还剩 0 项');
    expect(said).toContain('先把 BLIND_KEY 设成');
    expect(await left()).toBe(0);
    const now = await database.db.execute<{ code_blind: string; payload_sealed: Uint8Array }>(sql`SELECT code_blind, payload_sealed FROM handoffs`);
    expect(now).toHaveLength(texts);
    for (const row of now)
      expect(dropped().open(row.payload_sealed)).toBe(row.code_blind === `code-${texts - 1}` ? '刚写的' : `第 ${row.code_blind.slice(5)} 份`);
  });
});
