import { isAuditIntact, listAudit } from '@mingbai/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AidQueue, Colleagues } from '../../apps/api/src/contract/desk.ts';
import { application, applyFor, owning, pageOf, sampleId, statusOf, takeAlong } from '../support/aid.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';

let app: TestApp;
let clerk: { Cookie: string };
let chief: { Cookie: string };
let mediator: { Cookie: string };
const refusal = { reason: '不在援助范围', basis: [{ slug: 'legal-aid-law', article: 31 }] };
const handler = { name: '测试律师', phone: '13700000003', organisation: '测试律师事务所' };
const toScreening = [{ to: 'RECEIVED' }, { to: 'SCREENING' }];
const toProgress = [...toScreening, { to: 'GRANTED' }, { to: 'ASSIGNED', handler }, { to: 'IN_PROGRESS' }];

beforeAll(async () => {
  app = await openTestApp();
  await addStaff(app, 'clerk1', ['clerk']);
  await addStaff(app, 'chief1', ['chief']);
  await addStaff(app, 'mediator1', ['mediator', 'editor', 'admin']);
  clerk = await signInAs(app, 'clerk1');
  chief = await signInAs(app, 'chief1');
  mediator = await signInAs(app, 'mediator1');
});
afterAll(() => app.close());

async function openNew(changes: Record<string, unknown> = {}) {
  const receipt = await applyFor(app, changes);
  const { id } = await pageOf(app, clerk, receipt);
  return { receipt, id };
}

const move = (id: string, transition: Record<string, unknown>, cookie = clerk, headers: Record<string, string> = {}) =>
  app.post(`/api/desk/aid/${id}/transitions`, transition, { ...cookie, ...headers });

describe('the life of an application', () => {
  test('leads from the window to the visit, and the resident can follow it', async () => {
    const { receipt, id } = await openNew();
    const granted = await takeAlong(app, clerk, id, ...toScreening, { to: 'VERIFYING', verification: 'promise' }, { to: 'GRANTED', note: '符合条件' });
    expect(granted.clocks).toMatchObject([{ code: 'T3', dueOn: '2026-11-26', daysLeft: 3 }]);
    const progress = await takeAlong(app, clerk, id, { to: 'ASSIGNED', handler }, { to: 'IN_PROGRESS' });
    expect(progress.handler).toEqual(handler);
    const concluded = await takeAlong(app, clerk, id, { to: 'CONCLUDED' });
    expect([concluded.state, concluded.visits[0]?.at]).toEqual(['FOLLOW_UP', null]);
    expect((await move(id, { to: 'CLOSED' })).status).toBe(422);
    await takeAlong(app, clerk, id, { to: 'CLOSED', visit: { channel: 'phone', reached: true, satisfied: 5 } });
    const view = await statusOf(app, receipt);
    expect(view.timeline.map(({ state }) => state)).toEqual([
      'SUBMITTED',
      'RECEIVED',
      'SCREENING',
      'VERIFYING',
      'GRANTED',
      'ASSIGNED',
      'IN_PROGRESS',
      'CONCLUDED',
      'FOLLOW_UP',
      'CLOSED',
    ]);
    expect(view.decision).toMatchObject({ granted: true, basis: [{ slug: 'legal-aid-law', article: 31 }] });
    expect(view.handler).toEqual({ name: '测试律师', phone: '13700000003' });
    expect(view.documents.map(({ name }) => name)).toEqual(['receipt', 'form', 'declaration', 'decision']);
    for (const { url } of view.documents) expect((await app.request(url, { headers: owning(receipt) })).status).toBe(200);
    expect(await isAuditIntact(app.deps.database.db)).toBe(true);
  });

  test('a refusal is explained, objected to, and reviewed by the chief only', async () => {
    const { receipt, id } = await openNew();
    await takeAlong(app, clerk, id, ...toScreening);
    expect(await (await move(id, { to: 'REFUSED' })).json()).toMatchObject({ status: 422, issues: [{ path: 'reason' }, { path: 'basis' }] });
    const invented = await move(id, { to: 'REFUSED', reason: '不行', basis: [{ slug: 'legal-aid-law', article: 999 }] });
    expect(await invented.json()).toMatchObject({ status: 422, issues: [{ path: 'basis.0' }] });
    await takeAlong(app, clerk, id, { to: 'REFUSED', ...refusal });
    const objected = await app.post(`/api/aid/applications/${receipt.receiptNo}/objections`, { reason: '我觉得符合' }, owning(receipt));
    expect(await objected.json()).toMatchObject({ state: 'OBJECTION', decision: { granted: false, reason: '不在援助范围' } });
    expect((await move(id, { to: 'UPHELD', ...refusal })).status).toBe(403);
    const reviewed = await takeAlong(app, chief, id, { to: 'ORDERED_CORRECTION', ...refusal }, { to: 'SCREENING' });
    expect(reviewed.clocks.map(({ code }) => code)).toEqual(['T7']);
    const paths = reviewed.documents.map(({ url }) => url);
    expect(paths).toHaveLength(4);
    for (const path of paths) expect((await app.request(path, { headers: clerk })).status).toBe(200);
  });

  test('what is missing is asked for at once; the clock rests and goes on with as many days', async () => {
    const { receipt, id } = await openNew();
    const missing = [{ code: 'case-materials', note: '劳动合同' }];
    const asked = await takeAlong(app, clerk, id, ...toScreening, { to: 'SUPPLEMENT', missing, dueOn: '2026-11-30' });
    expect(asked.clocks).toMatchObject([
      { code: 'SUPPLEMENT', dueOn: '2026-11-30' },
      { code: 'T7', paused: true },
    ]);
    expect(asked.moves.map(({ to }) => to)).toEqual(['SCREENING']);
    const view = await statusOf(app, receipt);
    expect(view.timeline.at(-1)?.note).toContain('劳动合同');
    expect((await move(id, { to: 'DEEMED_WITHDRAWN', reason: '没有补' })).status).toBe(409);
    app.clock.advance(8 * 86_400_000);
    clerk = await signInAs(app, 'clerk1');
    chief = await signInAs(app, 'chief1');
    mediator = await signInAs(app, 'mediator1');
    expect((await pageOf(app, clerk, receipt)).moves.map(({ to }) => to)).toEqual(['SCREENING', 'DEEMED_WITHDRAWN']);
    const resumed = await takeAlong(app, clerk, id, { to: 'SCREENING' });
    expect(resumed.clocks).toMatchObject([{ code: 'T7', dueOn: '2026-12-08', paused: false }]);
  });

  test('aid given first owes its formalities until they are decided', async () => {
    const { id } = await openNew();
    const page = await takeAlong(
      app,
      clerk,
      id,
      { to: 'RECEIVED' },
      { to: 'EMERGENCY', reason: '后天到期' },
      { to: 'ASSIGNED', handler },
      { to: 'IN_PROGRESS' },
    );
    expect(page.flags).toContain('formalities-owed');
    expect((await move(id, { to: 'CONCLUDED' })).status).toBe(409);
    const granted = await takeAlong(app, clerk, id, { to: 'GRANTED' });
    expect(granted.flags).not.toContain('formalities-owed');
  });

  test('a transfer goes back once; the second time the chief decides', async () => {
    const { id } = await openNew();
    const office = 'gutian-street-legal-service-station';
    expect((await move(id, { to: 'TRANSFERRED' })).status).toBe(409);
    const sent = await takeAlong(app, clerk, id, { to: 'RECEIVED' }, { to: 'TRANSFERRED', office, reason: '离家近' });
    const back = await takeAlong(app, clerk, id, { to: 'TRANSFERRED', reason: '不归我们' });
    expect([sent.transfer?.to, back.transfer?.to, back.transfer?.refusedOnce]).toEqual(['古田街公共法律服务工作站', '区公共法律服务中心', true]);
    const disputed = await takeAlong(app, clerk, id, { to: 'TRANSFERRED', reason: '也不归我们' });
    expect(disputed.flags).toContain('transfer-disputed');
    expect(disputed.moves).toEqual([]);
    expect((await move(id, { to: 'RECEIVED' })).status).toBe(403);
    expect((await move(id, { to: 'RECEIVED' }, chief)).status).toBe(422);
    expect((await takeAlong(app, chief, id, { to: 'RECEIVED', office })).state).toBe('RECEIVED');
  });

  test('a resident asks for another lawyer and gets one', async () => {
    const { receipt, id } = await openNew();
    await takeAlong(app, clerk, id, ...toProgress);
    await app.post(`/api/aid/applications/${receipt.receiptNo}/personnel-changes`, { reason: '联系不上' }, owning(receipt));
    const page = await takeAlong(app, clerk, id, { to: 'ASSIGNED', handler: { name: '另一位' } });
    expect(page.handler?.name).toBe('另一位');
    for (const { url } of page.documents) expect((await app.request(url, { headers: clerk })).status).toBe(200);
    await takeAlong(app, clerk, id, { to: 'IN_PROGRESS' }, { to: 'TERMINATED', terminationReason: 'HIRED_OWN_LAWYER', ...refusal });
    expect((await statusOf(app, receipt)).allowed).toContain('object');
  });
});

describe('moves', () => {
  test('that the table does not have are refused with those it has', async () => {
    const { id } = await openNew();
    expect(await (await move(id, { to: 'GRANTED' })).json()).toMatchObject({ status: 409, code: 'move-not-allowed', allowed: ['RECEIVED'], version: 1 });
  });

  test('on what somebody else has moved are a clear conflict', async () => {
    const { id } = await openNew();
    await takeAlong(app, clerk, id, { to: 'RECEIVED', version: 1 });
    expect(await (await move(id, { to: 'RECEIVED', version: 1 })).json()).toMatchObject({ status: 409, code: 'state-changed', version: 2 });
  });

  test('sent twice under one key are made once', async () => {
    const { id, receipt } = await openNew();
    const key = { 'Idempotency-Key': 'move-1' };
    const statuses = [await move(id, { to: 'RECEIVED' }, clerk, key), await move(id, { to: 'RECEIVED' }, clerk, key)].map(({ status }) => status);
    expect(statuses).toEqual([200, 200]);
    expect((await statusOf(app, receipt)).timeline).toHaveLength(2);
  });
});

describe('the desk', () => {
  test('lets clerks and chiefs in, and nobody else', async () => {
    const { id } = await openNew();
    for (const path of ['/api/desk/aid', `/api/desk/aid/${id}`, '/api/desk/aid/export']) {
      expect((await app.request(path)).status).toBe(401);
      expect((await app.request(path, { headers: mediator })).status).toBe(403);
    }
    expect((await app.request('/api/desk/aid/export', { headers: clerk })).status).toBe(403);
    expect((await move(id, { to: 'RECEIVED' }, mediator)).status).toBe(403);
  });

  test('finds by name, by number and by its last four characters', async () => {
    const idNumber = sampleId('1961-07-08');
    const { receipt } = await openNew({ applicant: { ...application.applicant, name: '好找的人', idNumber, phone: '13600007654' } });
    for (const q of ['好找的人', idNumber, '136 0000 7654', '7654', idNumber.slice(-4), receipt.receiptNo.toLowerCase()]) {
      const queue = (await (await app.request(`/api/desk/aid?q=${encodeURIComponent(q)}`, { headers: clerk })).json()) as AidQueue;
      expect(queue.items.map(({ receiptNo }) => receiptNo)).toContain(receipt.receiptNo);
    }
    const none = (await (await app.request('/api/desk/aid?q=没有这个人', { headers: clerk })).json()) as AidQueue;
    expect(none.items).toEqual([]);
  });

  test('sorts by the nearest clock, counts by state, filters by flag, state and owner', async () => {
    const { id } = await openNew({ deadline: '2026-12-05' });
    expect(
      (
        await app.request(`/api/desk/aid/${id}/assignee`, {
          method: 'PUT',
          body: '{"username":"clerk1"}',
          headers: { ...clerk, 'Content-Type': 'application/json' },
        })
      ).status,
    ).toBe(204);
    const read = async (query: string) => (await (await app.request(`/api/desk/aid?${query}`, { headers: clerk })).json()) as AidQueue;
    const all = await read('');
    const days = all.items.flatMap(({ clock }) => (clock && !clock.paused ? [clock.dueOn] : []));
    expect(days).toEqual(days.toSorted());
    expect(Object.values(all.counts).reduce((sum, each) => sum + each, 0)).toBe(all.total);
    expect((await read('mine=true')).items.map((row) => row.id)).toEqual([id]);
    expect((await read('flag=urgent&state=SUBMITTED')).items.map((row) => row.id)).toEqual([id]);
    for (const flag of ['overdue', 'complaint', 'owed-materials', 'transfer', 'green-channel', 'watched', 'formalities-owed']) {
      const { items } = await read(`flag=${flag}`);
      expect(items.every(({ flags }) => flags.some((known) => known === flag))).toBe(true);
    }
    expect((await app.request('/api/desk/aid?state=NONSENSE', { headers: clerk })).status).toBe(422);
  });

  test('names colleagues in use to those who assign', async () => {
    await addStaff(app, 'gone1', ['clerk']);
    const patched = await app.request('/api/desk/staff/gone1', {
      method: 'PATCH',
      body: '{"disabled":true}',
      headers: { ...mediator, 'Content-Type': 'application/json' },
    });
    expect(patched.status).toBe(200);
    const response = await app.request('/api/desk/colleagues', { headers: clerk });
    const colleagues = (await response.json()) as Colleagues;
    expect(colleagues.map(({ username }) => username)).toEqual(expect.arrayContaining(['clerk1', 'chief1', 'mediator1']));
    expect(colleagues.map(({ username }) => username)).not.toContain('gone1');
    expect(colleagues.map((each) => Object.keys(each).toSorted())).toEqual(colleagues.map(() => ['committees', 'name', 'roles', 'username']));
  });

  test('answers characters no database holds with 404 or 422', async () => {
    const { id } = await openNew();
    expect(await (await app.request('/api/desk/aid?q=%00', { headers: clerk })).json()).toMatchObject({ items: [] });
    expect((await app.request('/api/desk/aid?state=%00', { headers: clerk })).status).toBe(422);
    expect((await app.request('/api/desk/aid/%00', { headers: clerk })).status).toBe(404);
    const put = { method: 'PUT', body: JSON.stringify({ username: 'a\0' }), headers: { ...clerk, 'Content-Type': 'application/json' } };
    expect((await app.request(`/api/desk/aid/${id}/assignee`, put)).status).toBe(422);
    for (const reason of ['核对\0', '核对\uD800']) expect((await app.post(`/api/desk/aid/${id}/reveal`, { field: 'phone', reason }, clerk)).status).toBe(422);
    expect((await app.post(`/api/desk/aid/${id}/notes`, { text: '备\0注' }, clerk)).status).toBe(204);
    const staff = { method: 'PATCH', body: '{"disabled":true}', headers: { ...mediator, 'Content-Type': 'application/json' } };
    expect((await app.request('/api/desk/staff/clerk1%00', staff)).status).toBe(404);
    expect((await move(id, { to: 'RECEIVED', note: '已\0收\uD800' })).status).toBe(200);
  });

  test('masks numbers, and shows one only for a reason that is kept', async () => {
    const { id, receipt } = await openNew();
    const page = await pageOf(app, clerk, receipt);
    expect(page.applicant).toMatchObject({ name: '测试甲', phone: '138****0001' });
    expect(JSON.stringify(page)).not.toContain(application.applicant.idNumber);
    expect((await app.post(`/api/desk/aid/${id}/reveal`, { field: 'idNumber' }, clerk)).status).toBe(422);
    const shown = await app.post(`/api/desk/aid/${id}/reveal`, { field: 'idNumber', reason: '核对身份' }, clerk);
    expect(await shown.json()).toEqual({ value: application.applicant.idNumber });
    const [entry] = await listAudit(app.deps.database.db, 1);
    expect(entry).toMatchObject({ actor: 'clerk1', action: 'aid reveal', matterId: id, detail: { field: 'idNumber' } });
    expect(JSON.stringify(entry)).not.toContain('核对身份');
    expect(await (await app.request('/api/desk/audit', { headers: chief })).text()).toContain('核对身份');
  });

  test('warns of a second application and of the other side', async () => {
    const idNumber = sampleId('1980-01-02');
    const first = await openNew({ applicant: { ...application.applicant, name: '甲方', idNumber }, opponent: { name: '乙方' } });
    const second = await openNew({ applicant: { ...application.applicant, name: '甲方', idNumber }, opponent: { name: '丙方' } });
    const other = await openNew({ applicant: { ...application.applicant, name: '乙方', idNumber: sampleId('1981-01-02') }, opponent: { name: '甲方' } });
    const warned = await pageOf(app, clerk, first.receipt);
    expect(warned.warnings).toContainEqual(expect.objectContaining({ kind: 'duplicate', receiptNo: second.receipt.receiptNo }));
    expect(warned.warnings).toContainEqual(expect.objectContaining({ kind: 'conflict', receiptNo: other.receipt.receiptNo }));
  });

  test('keeps notes, and exports a register no spreadsheet computes', async () => {
    const { id, receipt } = await openNew({ applicant: { ...application.applicant, name: '=1+1' } });
    expect((await app.post(`/api/desk/aid/${id}/notes`, { text: '已打电话' }, clerk)).status).toBe(204);
    expect((await pageOf(app, clerk, receipt)).notes).toMatchObject([{ by: 'clerk1', text: '已打电话' }]);
    const csv = await (await app.request('/api/desk/aid/export', { headers: chief })).text();
    expect(csv).toContain(`"${receipt.receiptNo}"`);
    expect(csv).toContain(`"'=***"`);
    expect(csv).not.toMatch(/"[=+\-@]\D/);
  });
});
