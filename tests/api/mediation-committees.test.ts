import { afterAll, beforeAll, expect, test } from 'vitest';
import { CalendarView, MediationQueue, OpeningHours, OpeningHoursList } from '../../apps/api/src/contract/desk.ts';
import type { BookingReceipt } from '../../apps/api/src/contract/mediation.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff, signInAs } from '../support/desk.ts';
import { mediationOf, openDesk } from '../support/mediation.ts';
import { listOperations } from '../support/operations.ts';

const [mine, other] = ['community-mediation', 'sample-medical-mediation'];
const hours = { weekday: 3, from: '18:00', to: '20:00', mode: 'on-site', slotMinutes: 60, mediator: null, room: '夜间调解室' };

let app: TestApp;
let mediation: ReturnType<typeof mediationOf>;
let chief: Awaited<ReturnType<typeof openDesk>>;
let bound: Awaited<ReturnType<typeof openDesk>>;
let receipts: Record<'mine' | 'other', BookingReceipt>;
let ids: Record<'mine' | 'other', string>;

beforeAll(async () => {
  app = await openTestApp();
  mediation = mediationOf(app);
  chief = await openDesk(app, 'chief', ['chief']);
  bound = await openDesk(app, 'bound', ['mediator'], [mine]);
  const bookAt = async (committeeId: string): Promise<BookingReceipt> =>
    mediation.book({ slotId: (await mediation.pickFree(`committeeId=${committeeId}`)).id });
  receipts = { mine: await bookAt(mine), other: await bookAt(other) };
  ids = { mine: await chief.findId(receipts.mine), other: await chief.findId(receipts.other) };
});
afterAll(() => app.close());

const readQueue = async (desk: typeof bound, query = ''): Promise<MediationQueue> =>
  MediationQueue.parse(await (await desk.get(`/api/desk/mediation${query}`)).json());

/** Every desk operation of mediation, with what is another committee's in its place. */
async function listForeignRequests(): Promise<{ name: string; method: string; path: string; body: unknown }[]> {
  const made = OpeningHours.parse(await (await chief.post('/api/desk/mediation/opening-hours', { ...hours, committeeId: other })).json());
  const day = { committeeId: other, day: '2026-12-24', open: false, note: '' };
  const { id: exception } = (await (await chief.post('/api/desk/mediation/calendar-exceptions', day)).json()) as { id: string };
  const bodies: Record<string, unknown> = {
    'POST /api/desk/mediation/opening-hours': { ...hours, committeeId: other },
    'PUT /api/desk/mediation/opening-hours/{id}': { ...hours, committeeId: mine },
    'POST /api/desk/mediation/calendar-exceptions': { ...day, day: '2026-12-25' },
  };
  const idOf = (path: string): string => (path.includes('opening-hours') ? made.id : path.includes('exceptions') ? exception : ids.other);
  const operations = (await listOperations(app)).filter(({ path }) => path.startsWith('/api/desk/mediation'));
  return operations.map(({ name, method, path }) => {
    const filled = path.replace('{id}', idOf(path)).replace('{name}', 'receipt.pdf');
    const isQueue = path === '/api/desk/mediation';
    const isList = method === 'GET' && !path.includes('{');
    const query = isList ? `?${isQueue ? 'committee' : 'committeeId'}=${other}` : '';
    return { name, method, path: `${filled}${query}`, body: bodies[name] ?? (method === 'GET' || method === 'DELETE' ? undefined : { nothing: 1 }) };
  });
}

test('every desk route of mediation is shut to a mediator of another committee, before anything is read, and open to the chief', async () => {
  const requests = await listForeignRequests();
  expect(requests.length).toBeGreaterThanOrEqual(16);
  for (const { name, method, path, body } of requests) {
    const response = await bound.request(method, path, body);
    expect(response.status, name).toBe(403);
    expect(await response.text(), name).not.toMatch(/样例|TJ2026/);
  }
  for (const { name, method, path, body } of requests.filter(({ method }) => method !== 'DELETE'))
    expect((await chief.request(method, path, body)).status, name).not.toBe(403);
});

test('what was refused is in the audit', async () => {
  await bound.get(`/api/desk/mediation/${ids.other}`);
  const rows = await app.deps.database.db.execute(`SELECT actor, action FROM audit WHERE matter_id = '${ids.other}' ORDER BY position DESC LIMIT 1`);
  expect(rows[0]).toEqual({ actor: 'bound', action: 'refused GET /api/desk/mediation/:id' });
});

test('her queue, its counts and her search hold her committees’ matters only', async () => {
  const [own, all] = [await readQueue(bound), await readQueue(chief)];
  expect(own.items.map(({ receiptNo }) => receiptNo)).toEqual([receipts.mine.receiptNo]);
  expect([own.total, own.counts]).toEqual([1, { SUBMITTED: 1 }]);
  expect([all.total, all.counts]).toEqual([2, { SUBMITTED: 2 }]);
  expect((await readQueue(bound, `?q=${receipts.other.receiptNo}`)).items).toEqual([]);
  expect((await readQueue(bound, '?q=13800000001')).items).toHaveLength(1);
  expect((await readQueue(bound, `?committee=${mine}`)).items).toHaveLength(1);
});

test('her own committee’s matter, hours and calendar are hers to work with', async () => {
  expect((await bound.move(ids.mine, { to: 'INTAKE' })).state).toBe('INTAKE');
  const all = OpeningHoursList.parse(await (await bound.get('/api/desk/mediation/opening-hours')).json());
  expect(new Set(all.hours.map(({ committeeId }) => committeeId))).toEqual(new Set([mine]));
  expect((await bound.post('/api/desk/mediation/opening-hours', { ...hours, committeeId: mine })).status).toBe(201);
  const calendar = await bound.get(`/api/desk/mediation/calendar?committeeId=${mine}`);
  expect(CalendarView.parse(await calendar.json()).days).toHaveLength(7);
  const exceptions = (await (await bound.get('/api/desk/mediation/calendar-exceptions')).json()) as { exceptions: { committeeId: string }[] };
  expect(exceptions.exceptions.filter(({ committeeId }) => committeeId !== mine)).toEqual([]);
});

test('another committee’s open matter of the same parties is warned of without its number', async () => {
  const ofBound = await bound.page(ids.mine);
  expect(ofBound.warnings).toEqual([{ kind: 'duplicate', text: expect.stringContaining('同样的双方') as string, receiptNo: null }]);
  expect((await chief.page(ids.mine)).warnings).toMatchObject([{ receiptNo: receipts.other.receiptNo, matter: { kind: 'mediation', id: ids.other } }]);
});

test('a matter goes to a mediator of its committee, of no committee, or to one who is clerk as well', async () => {
  await addStaff(app, 'elsewhere', ['mediator'], [other]);
  await addStaff(app, 'free', ['mediator']);
  await addStaff(app, 'both', ['clerk', 'mediator'], [other]);
  const give = async (username: string): Promise<number> => (await chief.request('PUT', `/api/desk/mediation/${ids.mine}/assignee`, { username })).status;
  expect([await give('elsewhere'), await give('free'), await give('both'), await give('bound')]).toEqual([422, 200, 200, 200]);
  for (const to of ['ACCEPTED', 'CONTACTING', 'RESPONDENT_CONSENTED']) await chief.move(ids.mine, { to });
  const assign = (mediator: string) => chief.post(`/api/desk/mediation/${ids.mine}/transitions`, { to: 'MEDIATOR_ASSIGNED', mediator });
  expect((await assign('elsewhere')).status).toBe(422);
  expect((await assign('bound')).status).toBe(200);
});

test('an administrator names the committees, only such as there are, and who one is tells them', async () => {
  await addStaff(app, 'admin', ['admin']);
  const admin = { ...(await signInAs(app, 'admin')), 'Content-Type': 'application/json' };
  const account = { username: 'new.one', name: '新来的', roles: ['mediator'], password: 'ten-letters-and-more' };
  const make = (more: object) => app.post('/api/desk/staff', { ...account, ...more }, admin);
  const refused = await make({ committees: [mine, 'nobody'] });
  expect(await refused.json()).toMatchObject({ status: 422, issues: [{ path: 'committees.1' }] });
  expect(await (await make({ committees: [mine, mine] })).json()).toMatchObject({ committees: [mine] });
  expect(await (await make({ username: 'old.way', committeeId: other })).json()).toMatchObject({ committees: [other] });
  const patch = (committees: string[]) => app.request('/api/desk/staff/new.one', { method: 'PATCH', headers: admin, body: JSON.stringify({ committees }) });
  expect((await patch(['nobody'])).status).toBe(422);
  expect(await (await patch([other])).json()).toMatchObject({ committees: [other] });
  expect(await (await bound.get('/api/desk/me')).json()).toMatchObject({ committees: [mine] });
});
