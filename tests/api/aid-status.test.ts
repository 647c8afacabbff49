import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AidApplicationReceipt } from '../../apps/api/src/contract/aid.ts';
import type { AidQueue } from '../../apps/api/src/contract/desk.ts';
import { applyFor, owning, pageOf, statusOf, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';

const basis = [{ slug: 'legal-aid-law', article: 49 }];
const refusal = { to: 'REFUSED', reason: '不在援助范围', basis };
const upholding = { to: 'UPHELD', reason: '原决定没有错', basis };
const toScreening = [{ to: 'RECEIVED' }, { to: 'SCREENING' }];
const missing = [{ code: 'identity', note: '身份证背面' }, { code: 'agent-proof' }];

let app: TestApp;
let clerk: { Cookie: string };
let chief: { Cookie: string };
let receipt: AidApplicationReceipt;
let id: string;
beforeAll(async () => {
  app = await openTestApp();
  await addStaff(app, 'clerk1', ['clerk']);
  await addStaff(app, 'chief1', ['chief']);
  [clerk, chief] = [await signInAs(app, 'clerk1'), await signInAs(app, 'chief1')];
});
beforeEach(async () => {
  receipt = await applyFor(app);
  id = (await pageOf(app, clerk, receipt)).id;
});
afterAll(() => app.close());

const along = (...transitions: Record<string, unknown>[]) => takeAlong(app, clerk, id, ...transitions);
const object = () => app.post(`/api/aid/applications/${receipt.receiptNo}/objections`, { reason: '我觉得符合' }, owning(receipt));
const withdraw = () => app.post(`/api/aid/applications/${receipt.receiptNo}/withdrawals`, {}, owning(receipt));
const isFlagged = async (): Promise<boolean> => {
  const queue = await app.request('/api/desk/aid?flag=owed-materials', { headers: clerk });
  const found = ((await queue.json()) as AidQueue).items.some((item) => item.id === id);
  const shown = (await pageOf(app, clerk, receipt)).flags.includes('owed-materials');
  expect(shown, 'a flag and the filter by it say the same').toBe(found);
  return found;
};
const owed = async () => (await statusOf(app, receipt)).deferred;

describe('papers that are to follow', () => {
  test('are asked for with what exactly the clerk wants of each', async () => {
    await along(...toScreening, { to: 'SUPPLEMENT', missing, dueOn: '2026-12-07' });
    expect(await owed()).toEqual([
      { code: 'case-materials', title: '和这件事有关的材料', dueOn: '2026-11-30', note: '' },
      { code: 'identity', title: '身份证或者其他有效身份证明', dueOn: '2026-12-07', note: '身份证背面' },
      { code: 'agent-proof', title: '代理权证明', dueOn: '2026-12-07', note: '' },
    ]);
    expect(await isFlagged()).toBe(true);
  });

  test('are owed no more after a refusal, an objection and a review, and again once it is corrected', async () => {
    await along(...toScreening, refusal);
    expect([await owed(), await isFlagged()]).toEqual([[], false]);
    await object();
    expect([await owed(), await isFlagged()]).toEqual([[], false]);
    await takeAlong(app, chief, id, { to: 'ORDERED_CORRECTION', reason: '再看一次', basis });
    expect([(await owed()).length, await isFlagged()]).toEqual([1, true]);
  });

  test('are owed no more after a withdrawal', async () => {
    await withdraw();
    expect([await owed(), await isFlagged()]).toEqual([[], false]);
  });

  test('are still of use once aid is given', async () => {
    await along(...toScreening, { to: 'GRANTED' });
    expect((await owed()).length).toBe(1);
  });
});

describe('the clock of the decision', () => {
  const clock = async () => (await statusOf(app, receipt)).decisionClock;

  test('runs, rests while papers are waited for, goes on, and ends with the decision', async () => {
    expect(await clock()).toBe('running');
    await along(...toScreening, { to: 'SUPPLEMENT', missing, dueOn: '2026-12-07' });
    expect(await clock()).toBe('paused');
    await along({ to: 'SCREENING' });
    expect(await clock()).toBe('running');
    await along(refusal);
    expect(await clock()).toBe('ended');
  });

  test('ends with a withdrawal and starts anew when a decision is taken up again', async () => {
    await along(...toScreening, refusal);
    await object();
    await takeAlong(app, chief, id, { to: 'ORDERED_CORRECTION', reason: '再看一次', basis }, { to: 'SCREENING' });
    expect(await clock()).toBe('running');
    await withdraw();
    expect(await clock()).toBe('ended');
  });
});

describe('an objection', () => {
  test('is answered by a day she is told, and after that by none', async () => {
    await along(...toScreening, refusal);
    expect((await statusOf(app, receipt)).reviewDueOn).toBeNull();
    await object();
    expect((await statusOf(app, receipt)).reviewDueOn).toBe('2026-11-30');
    await takeAlong(app, chief, id, upholding);
    expect((await statusOf(app, receipt)).reviewDueOn).toBeNull();
  });

  test('that is turned down leaves two ways with their last days and articles, also once the matter is closed', async () => {
    await along(...toScreening, refusal);
    await object();
    expect((await statusOf(app, receipt)).remedies).toEqual([]);
    await takeAlong(app, chief, id, upholding);
    const { remedies } = await statusOf(app, receipt);
    expect(remedies.map(({ kind, from, lastDay }) => ({ kind, from, lastDay }))).toEqual([
      { kind: 'reconsideration', from: '2026-11-23', lastDay: '2027-01-22' },
      { kind: 'court', from: '2026-11-23', lastDay: '2027-05-24' },
    ]);
    const articles = remedies.map((remedy) => remedy.basis.map(({ slug, article }) => `${slug}:${article}`));
    expect(articles).toEqual([
      ['legal-aid-law:49', 'administrative-reconsideration-law:20'],
      ['legal-aid-law:49', 'administrative-litigation-law:46'],
    ]);
    await along({ to: 'CLOSED', visit: { channel: 'phone', reached: true } });
    expect((await statusOf(app, receipt)).remedies).toHaveLength(2);
  });
});

test('the desk is told the names behind the usernames it keeps', async () => {
  await app.request(`/api/desk/aid/${id}/assignee`, {
    method: 'PUT',
    body: JSON.stringify({ username: 'chief1' }),
    headers: { ...clerk, 'Content-Type': 'application/json' },
  });
  await app.post(`/api/desk/aid/${id}/notes`, { text: '已打电话' }, clerk);
  const page = await along({ to: 'RECEIVED' });
  expect([page.assignee, page.events.at(-1)?.actor, page.notes[0]?.by]).toEqual(['chief1', 'clerk1', 'clerk1']);
  expect(page.names).toEqual({ chief1: 'chief1（测试）', clerk1: 'clerk1（测试）' });
  const queue = (await (await app.request(`/api/desk/aid?q=${receipt.receiptNo}`, { headers: clerk })).json()) as AidQueue;
  expect(queue.items[0]).toMatchObject({ assignee: 'chief1', assigneeName: 'chief1（测试）' });
});
