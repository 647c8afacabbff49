import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { isAuditIntact } from '@mingbai/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { purgeExpired } from '../../apps/api/src/purge-expired.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';
import { makePng } from '../support/files.ts';
import { addMatter, type OwnedMatter } from '../support/matter.ts';

const dayMs = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const count = async (table: string, where = 'true'): Promise<number> => {
  const rows = await app.deps.database.db.execute<{ count: string }>(sql.raw(`SELECT count(*) FROM ${table} WHERE ${where}`));
  return Number(rows[0]?.count);
};

/** A matter with something in every table that can hold what is personal. */
async function addFullMatter(kind: 'aid' | 'mediation', eraseAfter: string): Promise<OwnedMatter> {
  const matter = await addMatter(app, { kind, eraseAfter, closedAt: null });
  const { db } = app.deps.database;
  const at = app.clock.now().toISOString();
  const sealed = Buffer.from(app.deps.sealing.seal('赵小满说的话'));
  await db.execute(sql`INSERT INTO matter_notes VALUES (${randomUUID()}, ${matter.id}, ${at}, 'li', ${sealed})`);
  await db.execute(sql`INSERT INTO matter_visits VALUES (${randomUUID()}, ${matter.id}, ${at}, 'citizen', false, NULL, true, 5, false, ${sealed})`);
  await db.execute(
    sql`INSERT INTO outbox (id, key, matter_id, kind, due_at, payload_sealed) VALUES (${randomUUID()}, ${randomUUID()}, ${matter.id}, 'sms', ${at}, ${sealed})`,
  );
  await db.execute(sql`INSERT INTO invitations (token_blind, matter_id, created_at, expires_at) VALUES (${randomUUID()}, ${matter.id}, ${at}, ${at})`);
  await db.execute(sql`INSERT INTO contact_attempts VALUES (${randomUUID()}, ${matter.id}, ${at}, 'li', 'phone', true, ${sealed})`);
  if (kind === 'aid') {
    const form = new FormData();
    form.set('code', 'identity');
    form.set('file', new File([new Uint8Array(makePng(20_000))], '身份证.png'));
    const response = await app.request(`/api/aid/applications/${matter.receiptNo}/materials`, { method: 'POST', body: form, headers: matter.owner });
    expect(response.status).toBe(201);
  }
  return matter;
}

test('a matter whose term is over keeps nothing sealed, no key, no file and no way in; others are left alone', async () => {
  const [over, running] = [await addFullMatter('aid', '2026-11-22'), await addFullMatter('aid', '2026-11-23')];
  await purgeExpired(app.deps);
  const sealed: Record<string, string> = {
    matters: 'personal_sealed',
    matter_events: 'words_sealed',
    matter_consents: 'signature_sealed',
    matter_visits: 'comment_sealed',
    contact_attempts: 'note_sealed',
    matter_notes: 'text_sealed',
    outbox: 'payload_sealed',
  };
  for (const [table, column] of Object.entries(sealed)) {
    const of = (matter: OwnedMatter): string => `${table === 'matters' ? 'id' : 'matter_id'} = '${matter.id}' AND ${column} IS NOT NULL`;
    expect(await count(table, of(over)), table).toBe(0);
    expect(await count(table, of(running)), table).toBeGreaterThan(0);
  }
  for (const table of ['matter_keys', 'invitations', 'upload_sessions']) {
    expect(await count(table, `matter_id = '${over.id}'`), table).toBe(0);
    expect(await count(table, `matter_id = '${running.id}'`), table).toBeGreaterThan(0);
  }
  expect(await count('upload_pieces')).toBe(1);
  expect(await count('matters', `id = '${over.id}' AND erased_at IS NOT NULL`)).toBe(1);
  const path = (matter: OwnedMatter): string => `/api/aid/applications/${matter.receiptNo}/export`;
  expect((await app.request(path(over), { headers: over.owner })).status).toBe(404);
  expect((await app.request(path(running), { headers: running.owner })).status).toBe(200);
  expect(await count('audit', `action = 'matter erased' AND matter_id = '${over.id}'`)).toBe(1);
  await purgeExpired(app.deps);
  expect(await count('audit', `action = 'matter erased'`)).toBe(1);
  expect(await isAuditIntact(app.deps.database.db)).toBe(true);
});

test('what nobody came back for goes by itself', async () => {
  await app.post('/api/uploads/sessions', {});
  await app.post('/api/handoffs', { kind: 'draft', payload: 'draft' });
  await addStaff(app, 'li', ['clerk']);
  await signInAs(app, 'li');
  const waiting = 'matter_id IS NULL';
  await purgeExpired(app.deps);
  expect([await count('upload_sessions', waiting), await count('handoffs'), await count('staff_sessions')]).toEqual([1, 1, 1]);
  app.clock.advance(dayMs);
  await purgeExpired(app.deps);
  expect([await count('upload_sessions', waiting), await count('handoffs'), await count('staff_sessions')]).toEqual([0, 0, 0]);
});

test('the owner gets everything she gave, unmasked, and not what the other party or staff wrote for themselves', async () => {
  const { db } = app.deps.database;
  const personal = { applicant: { name: '赵小满', phone: '13900001234' }, respondent: { name: '钱某', phone: '13900005678' } };
  const matter = await addMatter(app, { kind: 'mediation', personal });
  const untold = await app.request(`/api/mediation/bookings/${matter.receiptNo}/export`, { headers: matter.owner });
  expect(await untold.json()).toMatchObject({ given: personal });
  const sealed = (words: object): Buffer => Buffer.from(app.deps.sealing.seal(JSON.stringify(words)));
  const at = app.clock.now().toISOString();
  await db.execute(
    sql`INSERT INTO matter_events VALUES
      (${matter.id}, 2, ${at}, 'SUBMITTED', 'CONTACTING', 'staff', 'li', '{}', ${sealed({ note: '已联系对方', record: '内部记录' })}),
      (${matter.id}, 3, ${at}, 'CONTACTING', 'RESPONDENT_REFUSED', 'respondent', NULL, '{}', ${sealed({ reason: '对方的话' })})`,
  );
  const response = await app.request(`/api/mediation/bookings/${matter.receiptNo}/export`, { headers: matter.owner });
  expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${matter.receiptNo}.json"`);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ given: { applicant: { name: '赵小满', phone: '13900001234' } }, consents: [{ signature: '签名' }] });
  expect(text).toContain('已联系对方');
  for (const foreign of ['内部记录', '对方的话', '"li"', '13900005678']) expect(text).not.toContain(foreign);
  expect((await app.request(`/api/mediation/bookings/${matter.receiptNo}/export`)).status).toBe(401);
  expect((await app.request(`/api/aid/applications/${matter.receiptNo}/export`, { headers: matter.owner })).status).toBe(404);
});

test('who asks to be forgotten is told why not yet, and staff find it in the history, once', async () => {
  const ask = (matter: OwnedMatter): Promise<Response> =>
    app.post(`/api/aid/applications/${matter.receiptNo}/erasure-requests`, { reason: '不想再留' }, { ...matter.owner, 'Idempotency-Key': matter.id });
  const running = await addMatter(app);
  const first = await ask(running);
  expect(first.status).toBe(202);
  expect(await first.json()).toMatchObject({
    state: 'blocked',
    basis: [{ slug: 'personal-information-protection-law', article: 47, label: '个人信息保护法第四十七条' }],
  });
  await ask(running);
  expect(await count('matter_events', `matter_id = '${running.id}' AND detail->>'kind' = 'erasure-requested'`)).toBe(1);
  const kept = await addMatter(app, { closedAt: app.clock.now(), eraseAfter: '2036-11-23' });
  expect(await (await ask(kept)).json()).toMatchObject({
    state: 'blocked',
    keptUntil: '2036-11-23',
    text: expect.stringContaining('保存到2036年11月23日') as string,
  });
  const done = await addMatter(app, { closedAt: app.clock.now() });
  expect(await (await ask(done)).json()).toMatchObject({ state: 'waiting' });
});

test('no name and no number stands in a log line', () => {
  for (const secret of ['赵小满', '13900001234', '"level":"error"']) expect(app.logged.join('\n')).not.toContain(secret);
});
