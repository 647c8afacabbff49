import { afterAll, beforeAll, expect, test } from 'vitest';
import { CalendarView, OpeningHours } from '../../apps/api/src/contract/desk.ts';
import { sendDueMessages } from '../../apps/api/src/mediation/send-due-messages.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { signInAs } from '../support/desk.ts';
import { mediationOf, openDesk } from '../support/mediation.ts';

let app: TestApp;
let mediation: ReturnType<typeof mediationOf>;
let clerk: Awaited<ReturnType<typeof openDesk>>;
let mediator: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  app = await openTestApp();
  mediation = mediationOf(app);
  clerk = await openDesk(app, 'clerk', ['clerk']);
  mediator = await openDesk(app, 'mediator', ['mediator']);
});
afterAll(() => app.close());

test('nobody gets 401, an editor 403, a missing matter 404', async () => {
  expect((await app.request('/api/desk/mediation')).status).toBe(401);
  const editor = await openDesk(app, 'editor', ['editor']);
  expect((await editor.get('/api/desk/mediation')).status).toBe(403);
  expect((await clerk.get('/api/desk/mediation/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await clerk.get('/api/desk/mediation/none')).status).toBe(404);
});

test('the queue shows masked names and finds by number, name and telephone', async () => {
  const receipt = await mediation.book({ applicant: { name: '丁样例', phone: '13877778888' } });
  for (const q of [receipt.receiptNo, '丁样例', '13877778888', '8888']) {
    const text = await (await clerk.get(`/api/desk/mediation?q=${encodeURIComponent(q)}`)).text();
    expect(text).toContain(receipt.receiptNo);
    expect(text).toContain('丁**');
    expect(text).not.toContain('13877778888');
  }
  expect((await clerk.get('/api/desk/mediation?state=NOWHERE')).status).toBe(422);
});

test('only the table moves a matter, only its roles, and the version seen must be the one there is', async () => {
  const id = await clerk.findId(await mediation.book());
  const move = (body: unknown) => clerk.post(`/api/desk/mediation/${id}/transitions`, body);
  expect((await move({ to: 'ARCHIVED' })).status).toBe(409);
  expect((await move({ to: 'DECLINED' })).status).toBe(422);
  expect((await move({ to: 'INTAKE', version: 9 })).status).toBe(409);
  await clerk.move(id, { to: 'INTAKE', version: 1 });
  await clerk.move(id, { to: 'ACCEPTED' });
  await clerk.move(id, { to: 'CONTACTING' });
  await clerk.move(id, { to: 'RESPONDENT_CONSENTED' });
  // Intake is a clerk's, mediating is not.
  expect((await move({ to: 'MEDIATOR_ASSIGNED', mediator: 'mediator' })).status).toBe(403);
});

test('three failed contacts, not two, allow «unreachable», which ends it', async () => {
  const id = await clerk.findId(await mediation.book());
  await clerk.move(id, { to: 'INTAKE' });
  await clerk.move(id, { to: 'ACCEPTED' });
  const contact = { channel: 'phone', reached: false, note: '没人接' };
  const tell = () => clerk.post(`/api/desk/mediation/${id}/contacts`, contact);
  expect([(await tell()).status, (await tell()).status]).toEqual([200, 200]);
  const refused = await clerk.post(`/api/desk/mediation/${id}/transitions`, { to: 'UNREACHABLE' });
  expect(await refused.json()).toMatchObject({ status: 409, code: 'move-not-allowed', allowed: expect.not.arrayContaining(['UNREACHABLE']) as unknown });
  await tell();
  expect((await clerk.move(id, { to: 'UNREACHABLE' })).state).toBe('ENDED');
});

test('a mediator cannot be in two places at once', async () => {
  const slots = (await mediation.listSlots('')).filter(({ free, mode }) => free && mode === 'on-site');
  const first = slots[0];
  const other = slots.find(({ committeeId, startsAt }) => committeeId !== first?.committeeId && startsAt === first?.startsAt);
  if (!first || !other) throw new Error('no two slots at one time');
  const ids: string[] = [];
  for (const slotId of [first.id, other.id]) {
    const id = await clerk.findId(await mediation.book({ slotId }));
    for (const to of ['INTAKE', 'ACCEPTED', 'CONTACTING', 'RESPONDENT_CONSENTED']) await clerk.move(id, { to });
    ids.push(id);
  }
  await mediator.move(ids[0] ?? '', { to: 'MEDIATOR_ASSIGNED', mediator: 'mediator' });
  const second = await mediator.post(`/api/desk/mediation/${ids[1] ?? ''}/transitions`, { to: 'MEDIATOR_ASSIGNED', mediator: 'mediator' });
  expect(second.status).toBe(409);
});

test('the same parties and a mediator named like a party are warned of', async () => {
  const parties = { applicant: { name: 'mediator（测试）', phone: '13800000009' }, respondent: { name: '戊样例' } };
  await mediation.book(parties);
  const id = await mediator.findId(await mediation.book({ applicant: { name: '戊样例', phone: '13800000008' }, respondent: { name: 'mediator（测试）' } }));
  expect((await mediator.page(id)).warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['duplicate', 'conflict']));
});

test('a telephone number is shown in the clear for a reason only, and the audit has it', async () => {
  const id = await clerk.findId(await mediation.book());
  expect((await clerk.post(`/api/desk/mediation/${id}/reveal`, { field: 'phone' })).status).toBe(422);
  expect(await (await clerk.post(`/api/desk/mediation/${id}/reveal`, { field: 'phone', reason: '打电话核对' })).json()).toEqual({ value: '13800000001' });
  const rows = await app.deps.database.db.execute(`SELECT action, detail::text FROM audit WHERE matter_id = '${id}'`);
  expect(JSON.stringify(rows)).toContain('mediation reveal');
  expect(JSON.stringify(rows)).not.toContain('13800000001');
});

test('deleting hours keeps and marks what is booked', async () => {
  const hours = {
    committeeId: 'sample-consumer-mediation',
    weekday: 5,
    from: '18:00',
    to: '20:00',
    mode: 'on-site',
    slotMinutes: 60,
    mediator: null,
    room: '夜间调解室',
  };
  expect((await mediator.post('/api/desk/mediation/opening-hours', { ...hours, room: null })).status).toBe(422);
  const made = OpeningHours.parse(await (await mediator.post('/api/desk/mediation/opening-hours', hours)).json());
  const evening = (await mediation.listSlots('committeeId=sample-consumer-mediation')).filter(({ id }) => id.startsWith(made.id));
  expect(evening.length).toBeGreaterThan(0);
  const slot = evening[0];
  if (!slot) throw new Error('no evening slot');
  const receipt = await mediation.book({ slotId: slot.id });
  const removal = { method: 'DELETE', headers: { ...(await signInAs(app, 'mediator')), 'Idempotency-Key': 'remove-hours' } };
  for (const path of Array<string>(2).fill(`/api/desk/mediation/opening-hours/${made.id}`))
    expect(await (await app.request(path, removal)).json()).toEqual({ flagged: 1 });
  expect((await mediation.view(receipt)).slot?.id).toBe(slot.id);
  expect((await mediation.listSlots('committeeId=sample-consumer-mediation')).some(({ id }) => id.startsWith(made.id))).toBe(false);
  const day = slot.startsAt.slice(0, 10);
  const { days } = CalendarView.parse(
    await (await mediator.get(`/api/desk/mediation/calendar?committeeId=sample-consumer-mediation&from=${day}&to=${day}`)).json(),
  );
  expect(days[0]?.slots.find(({ id }) => id === slot.id)).toMatchObject({
    flagged: expect.stringContaining('改期') as string,
    booking: { receiptNo: receipt.receiptNo },
  });
});

test('a day set shut has no slots', async () => {
  const [slot] = await mediation.listSlots('committeeId=sample-medical-mediation');
  const day = slot?.startsAt.slice(0, 10) ?? '';
  const shut = { committeeId: 'sample-medical-mediation', day, open: false, note: '停电' };
  expect((await mediator.post('/api/desk/mediation/calendar-exceptions', shut)).status).toBe(201);
  expect((await mediation.listSlots(`committeeId=sample-medical-mediation&from=${day}&to=${day}`)).length).toBe(0);
});

test('messages wait for a sender, are sent with their key, tried again, and given up after eight times', async () => {
  const id = await clerk.findId(await mediation.book());
  await clerk.move(id, { to: 'INTAKE' });
  await clerk.move(id, { to: 'ACCEPTED' });
  await clerk.invite(id);
  const kindsOf = async () => (await clerk.page(id)).messages.map(({ kind, state }) => `${kind} ${state}`);
  expect(await kindsOf()).toEqual(expect.arrayContaining(['invitation waiting', 'booking-reminder waiting']));
  const keys: string[] = [];
  const failing = { name: 'test', send: async ({ key }: { key: string }) => Promise.reject(new Error(`no ${keys.push(key)}`)) };
  for (let attempt = 0; attempt < 9; attempt++) {
    await sendDueMessages(app.deps, failing);
    app.clock.advance(3 * 3_600_000);
  }
  clerk = await openDesk(app, 'evening', ['clerk']);
  expect(await kindsOf()).toContain('invitation failed');
  const invited = keys.filter((key) => key.startsWith('invitation'));
  expect([invited.length, new Set(invited).size]).toEqual([8, 1]);
});

test('papers are printed for their owner and for staff', async () => {
  const receipt = await mediation.book();
  const response = await app.request(receipt.receiptUrl, { headers: mediation.ownerOf(receipt) });
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  expect((await app.request(receipt.receiptUrl)).status).toBe(401);
  const id = await clerk.findId(receipt);
  expect((await clerk.get(`/api/desk/mediation/${id}/application.pdf`)).status).toBe(200);
  expect((await clerk.get(`/api/desk/mediation/${id}/agreement.pdf`)).status).toBe(404);
});
