import { findDaySignOff, isAuditIntact } from '@mingbai/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Board } from '../../apps/api/src/contract/desk.ts';
import { applyFor, owning, pageOf, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';

const dayMs = 86_400_000;
const refusal = { reason: '不在援助范围', basis: [{ slug: 'legal-aid-law', article: 31 }] };
const office = 'gutian-street-legal-service-station';
let app: TestApp;
let clerk: { Cookie: string };
let chief: { Cookie: string };
beforeAll(async () => {
  app = await openTestApp();
  await addStaff(app, 'clerk1', ['clerk']);
  await addStaff(app, 'chief1', ['chief']);
  await addStaff(app, 'chief2', ['chief']);
  await signIn();
});
afterAll(() => app.close());

async function signIn(): Promise<void> {
  [clerk, chief] = [await signInAs(app, 'clerk1'), await signInAs(app, 'chief1')];
}

const board = async (): Promise<Board> => (await (await app.request('/api/desk/board', { headers: chief })).json()) as Board;
const sign = (body: object, cookie = chief, headers = {}): Promise<Response> => app.post('/api/desk/board/sign-offs', body, { ...cookie, ...headers });

async function openNew() {
  const receipt = await applyFor(app);
  return { receipt, ...(await pageOf(app, clerk, receipt)) };
}

async function object(receipt: Awaited<ReturnType<typeof applyFor>>): Promise<void> {
  await app.post(`/api/aid/applications/${receipt.receiptNo}/objections`, { reason: '我觉得符合' }, owning(receipt));
}

test('a correction that was ordered has a clock of the bureau’s own, which says so and comes to the board', async () => {
  const { receipt, id } = await openNew();
  await takeAlong(app, clerk, id, { to: 'RECEIVED' }, { to: 'SCREENING' }, { to: 'REFUSED', ...refusal });
  await object(receipt);
  const ordered = await takeAlong(app, chief, id, { to: 'ORDERED_CORRECTION', ...refusal });
  expect(ordered.clocks).toMatchObject([{ code: 'CORRECTION', title: '责令改正后接着办（本局自定）', dueOn: '2026-11-26' }]);
  app.clock.advance(2 * dayMs);
  await signIn();
  expect((await board()).dueSoon.find((row) => row.id === id)?.clock.code).toBe('CORRECTION');
  app.clock.advance(2 * dayMs);
  await signIn();
  expect((await board()).overdue.filter((row) => row.id === id)).toMatchObject([{ clock: { code: 'CORRECTION', daysLeft: -1 } }]);
  const again = await takeAlong(app, clerk, id, { to: 'SCREENING' });
  expect(again.clocks.map(({ code }) => code)).toEqual(['T7']);
});

test('what only the duty chief can settle stands on the board until she has', async () => {
  const disputed = await openNew();
  await takeAlong(app, clerk, disputed.id, { to: 'RECEIVED' }, { to: 'TRANSFERRED', office, reason: '离家近' }, { to: 'TRANSFERRED', reason: '不归我们' });
  expect((await board()).escalations).toEqual([]);
  await takeAlong(app, clerk, disputed.id, { to: 'TRANSFERRED', reason: '也不归我们' });
  const refused = await openNew();
  await takeAlong(app, clerk, refused.id, { to: 'RECEIVED' }, { to: 'SCREENING' }, { to: 'REFUSED', ...refusal });
  await object(refused.receipt);
  const { escalations } = await board();
  expect(escalations.map(({ id }) => id).toSorted()).toEqual([disputed.id, refused.id].toSorted());
  expect(escalations.find(({ id }) => id === disputed.id)?.text).toContain('等您定由谁办');
  await takeAlong(app, chief, disputed.id, { to: 'RECEIVED', office });
  await takeAlong(app, chief, refused.id, { to: 'UPHELD', ...refusal });
  expect((await board()).escalations).toEqual([]);
});

test('complaints and bad ratings reach the board, also those without a word', async () => {
  const complained = await openNew();
  await takeAlong(app, clerk, complained.id, { to: 'RECEIVED' }, { to: 'SCREENING' }, { to: 'REFUSED', ...refusal });
  const visit = { channel: 'phone', reached: true, satisfied: 3, complaint: true, comment: '等得太久' };
  await takeAlong(app, clerk, complained.id, { to: 'CLOSED', visit });
  const rated = await openNew();
  await app.post(`/api/aid/applications/${rated.receipt.receiptNo}/ratings`, { satisfied: 1 }, owning(rated.receipt));
  const pleased = await openNew();
  await app.post(`/api/aid/applications/${pleased.receipt.receiptNo}/ratings`, { satisfied: 5 }, owning(pleased.receipt));
  const texts = new Map((await board()).complaints.map(({ id, text }) => [id, text]));
  expect(texts.get(complained.id)).toBe('等得太久（满意度 3 分）');
  expect(texts.get(rated.id)).toBe('没有留话。（满意度 1 分）');
  expect(texts.has(pleased.id)).toBe(false);
});

test('the duty chief signs off the day once, with its figures; a working day that was forgotten is asked for', async () => {
  const { day } = await board();
  expect(await board()).toMatchObject({ signOff: null, unsignedDay: null });
  expect((await sign({ day }, clerk)).status).toBe(403);
  expect((await sign({ day: '2027-01-04' })).status).toBe(422);
  const key = { 'Idempotency-Key': 'sign-1' };
  const answers = [await sign({ day, note: '两件要催' }, chief, key), await sign({ day, note: '两件要催' }, chief, key)];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect((await board()).signOff).toMatchObject({ day, by: 'chief1', note: '两件要催' });
  const second = await sign({ day }, await signInAs(app, 'chief2'));
  expect(await second.json()).toMatchObject({ status: 409, detail: '这一天已经由 chief1 签收。' });
  const row = await findDaySignOff(app.deps.database.db, day);
  expect(row?.figures['aid-open']).toBeGreaterThan(0);

  // The 27th is a Friday: nobody works at the weekend, and on Tuesday Monday is missing.
  expect(day).toBe('2026-11-27');
  app.clock.advance(3 * dayMs);
  await signIn();
  expect(await board()).toMatchObject({ day: '2026-11-30', signOff: null, unsignedDay: null });
  app.clock.advance(dayMs);
  await signIn();
  expect((await board()).unsignedDay).toBe('2026-11-30');
  expect((await sign({ day: '2026-11-30' })).status).toBe(201);
  expect((await board()).unsignedDay).toBeNull();
  expect(await isAuditIntact(app.deps.database.db)).toBe(true);
});
