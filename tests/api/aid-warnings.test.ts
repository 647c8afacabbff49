import { listAudit } from '@mingbai/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AidQueue } from '../../apps/api/src/contract/desk.ts';
import { application, applyFor, pageOf, sampleId, statusOf, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';

let app: TestApp;
let clerk: { Cookie: string };
beforeAll(async () => {
  app = await openTestApp();
  await addStaff(app, 'clerk1', ['clerk']);
  clerk = await signInAs(app, 'clerk1');
});
afterAll(() => app.close());

let born = 1950;
async function openNew(name: string, opponent: string, idNumber = sampleId(`${(born += 1)}-02-03`)) {
  const receipt = await applyFor(app, { applicant: { ...application.applicant, name, idNumber }, opponent: { name: opponent } });
  return { receipt, ...(await pageOf(app, clerk, receipt)) };
}

const warningsOf = async (receipt: { receiptNo: string }) => (await pageOf(app, clerk, receipt)).warnings;
const toAssigned = (name: string) => [{ to: 'RECEIVED' }, { to: 'SCREENING' }, { to: 'GRANTED' }, { to: 'ASSIGNED', handler: { name } }];

test('every search leaves who looked and by what kind of thing, never what was looked for', async () => {
  const idNumber = sampleId('1949-07-08');
  const applicant = { ...application.applicant, name: '寻常人', idNumber, phone: '13600007654' };
  const { receiptNo } = await applyFor(app, { applicant });
  const cases: [string, string][] = [
    [receiptNo, 'receipt'],
    ['寻常人', 'name'],
    ['7654', 'last-four'],
    [idNumber.slice(-4), 'last-four'],
    ['136 0000 7654', 'number'],
    [idNumber, 'number'],
  ];
  for (const [q, by] of cases) {
    const { items } = (await (await app.request(`/api/desk/aid?q=${encodeURIComponent(q)}`, { headers: clerk })).json()) as AidQueue;
    expect(
      items.map((row) => row.receiptNo),
      q,
    ).toEqual([receiptNo]);
    const [entry] = await listAudit(app.deps.database.db, 1);
    expect(entry).toMatchObject({ actor: 'clerk1', action: 'aid search', detail: { by, found: 1 } });
  }
  const { items } = (await (await app.request('/api/desk/aid?q=寻常', { headers: clerk })).json()) as AidQueue;
  expect(items).toEqual([]);
  const entries = await listAudit(app.deps.database.db, 1000);
  const audit = JSON.stringify(entries);
  // Four digits may stand in any hash or identifier by chance.
  expect(JSON.stringify(entries.filter(({ action }) => action === 'aid search').map(({ detail }) => detail))).not.toContain('7654');
  for (const secret of ['寻常', '13600007654', '136 0000 7654', idNumber]) {
    expect(audit).not.toContain(secret);
    expect(app.logged.join('\n')).not.toContain(secret);
  }
});

test('a second application of the same person is named with the way to it and its day', async () => {
  const idNumber = sampleId('1948-02-03');
  const first = await openNew('甲一', '乙一', idNumber);
  app.clock.advance(86_400_000);
  clerk = await signInAs(app, 'clerk1');
  const second = await openNew('甲一', '丙一', idNumber);
  const { receiptNo, id } = first;
  const matter = { kind: 'aid', id, receivedOn: '2026-11-23' };
  expect(second.warnings).toEqual([{ kind: 'duplicate', text: '同一证件号码还有一件没有办完的申请。', receiptNo, matter }]);
});

test('the other side of a dispute that was helped here before shows, also when that is over', async () => {
  const earlier = await openNew('甲二', '乙二');
  await app.post(`/api/aid/applications/${earlier.receiptNo}/withdrawals`, {}, { Authorization: `Bearer ${earlier.receipt.accessCode}` });
  expect((await statusOf(app, earlier.receipt)).state).toBe('WITHDRAWN');
  const { warnings } = await openNew('乙二', '甲二');
  expect(warnings).toMatchObject([{ kind: 'conflict', receiptNo: earlier.receiptNo, matter: { id: earlier.id } }]);
  expect(warnings[0]?.text).toContain('以前在这里办过事');
});

test('one lawyer on both sides is told plainly', async () => {
  const one = await openNew('甲三', '乙三');
  const other = await openNew('乙三', '甲三');
  await takeAlong(app, clerk, one.id, ...toAssigned('测试律师'));
  await takeAlong(app, clerk, other.id, ...toAssigned('测试律师'));
  expect((await warningsOf(other)).map(({ text }) => text)).toContain('对方的事也由测试律师办理，请换人。');
});

test('whoever handles, holds or looks at a matter is compared with its parties, and the lawyer with those of others', async () => {
  const here = await openNew('甲四', '律师四');
  await takeAlong(app, clerk, here.id, ...toAssigned('律师四'));
  expect((await warningsOf(here)).map(({ text }) => text)).toContain('律师四与这件事的当事人同名，请确认要不要回避。');

  const elsewhere = await openNew('甲五', '乙五');
  await takeAlong(app, clerk, elsewhere.id, ...toAssigned('律师四'));
  expect(await warningsOf(elsewhere)).toMatchObject([{ kind: 'conflict', receiptNo: here.receiptNo }]);

  await addStaff(app, 'party', ['clerk']);
  const own = await openNew('甲六', 'party（测试）');
  const asOwn = await app.request(`/api/desk/aid/${own.id}`, { headers: await signInAs(app, 'party') });
  expect(await asOwn.json()).toMatchObject({ warnings: [{ kind: 'conflict', text: 'party（测试）与这件事的当事人同名，请确认要不要回避。' }] });
  expect(await warningsOf(own)).toEqual([]);
  await app.request(`/api/desk/aid/${own.id}/assignee`, {
    method: 'PUT',
    body: '{"username":"party"}',
    headers: { ...clerk, 'Content-Type': 'application/json' },
  });
  expect(await warningsOf(own)).toMatchObject([{ kind: 'conflict' }]);
});

test('the applicant’s screen is told when she may be watched at home', async () => {
  const watched = await applyFor(app, { matter: 'N04', tags: [], means: 'not-required', declaration: undefined, materials: [] });
  expect([watched.watched, (await statusOf(app, watched)).watched]).toEqual([true, true]);
  const safely = await applyFor(app, { contactSafely: '只打单位电话' });
  expect(safely.watched).toBe(true);
  const plain = await applyFor(app);
  expect([plain.watched, (await statusOf(app, plain)).watched]).toEqual([false, false]);
});
