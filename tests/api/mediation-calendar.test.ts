import { afterAll, beforeAll, expect, test } from 'vitest';
import { CalendarView, OpeningHours } from '../../apps/api/src/contract/desk.ts';
import { SlotList } from '../../apps/api/src/contract/mediation.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { addStaff } from '../support/desk.ts';
import { mediationOf, openDesk } from '../support/mediation.ts';

const committeeId = 'sample-consumer-mediation';
let app: TestApp;
let mediation: ReturnType<typeof mediationOf>;
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  app = await openTestApp();
  mediation = mediationOf(app);
  desk = await openDesk(app, 'desk', ['clerk', 'mediator']);
});
afterAll(() => app.close());

const pick = () => mediation.pickFree(`committeeId=${committeeId}`);
async function readDay(day: string) {
  const response = await desk.get(`/api/desk/mediation/calendar?committeeId=${committeeId}&from=${day}&to=${day}`);
  const [only] = CalendarView.parse(await response.json()).days;
  if (!only) throw new Error('no day');
  return only;
}
const dayOf = ({ startsAt }: { startsAt: string }): string => startsAt.slice(0, 10);
async function bookConsented() {
  const slot = await pick();
  const id = await desk.findId(await mediation.book({ slotId: slot.id }));
  for (const to of ['INTAKE', 'ACCEPTED', 'CONTACTING', 'RESPONDENT_CONSENTED']) await desk.move(id, { to });
  const read = async () => (await readDay(dayOf(slot))).slots.find((one) => one.id === slot.id);
  return { slot, id, read };
}
const except = (day: string, open: boolean) => desk.post('/api/desk/mediation/calendar-exceptions', { committeeId, day, open, note: '' });

test('a booked time shows whoever has the matter: first the hours’ mediator, then who was assigned, then who came in her place', async () => {
  await addStaff(app, 'first', ['mediator']);
  await addStaff(app, 'second', ['mediator']);
  const { id, read } = await bookConsented();
  const before = (await read())?.mediator;
  expect(before).toMatch(/^示例调解员/);
  await desk.move(id, { to: 'MEDIATOR_ASSIGNED', mediator: 'first' });
  expect((await read())?.mediator).toBe('first（测试）');
  await desk.move(id, { to: 'MEDIATOR_ASSIGNED', mediator: 'second' });
  expect(await read()).toMatchObject({ mediator: 'second（测试）', booking: { id } });
});

test('holidays have their names on the desk’s calendar and among the times residents see', async () => {
  const { days } = CalendarView.parse(await (await desk.get(`/api/desk/mediation/calendar?committeeId=${committeeId}&from=2026-09-25&to=2026-10-10`)).json());
  const nameOf = Object.fromEntries(days.map(({ day, holiday }) => [day, holiday]));
  expect(nameOf).toMatchObject({ '2026-09-25': '中秋节', '2026-09-28': null, '2026-10-01': '国庆节', '2026-10-07': '国庆节', '2026-10-08': null });
  app.clock.advance(new Date('2026-09-20T09:00:00+08:00').getTime() - app.clock.now().getTime());
  const list = SlotList.parse(await (await app.request(`/api/mediation/slots?committeeId=${committeeId}&to=2026-10-03`)).json());
  expect(list.holidays.map(({ day, name }) => `${day} ${name}`)).toEqual([
    '2026-09-25 中秋节',
    '2026-09-26 中秋节',
    '2026-09-27 中秋节',
    '2026-10-01 国庆节',
    '2026-10-02 国庆节',
    '2026-10-03 国庆节',
  ]);
  app.clock.advance(new Date('2026-11-23T09:00:00+08:00').getTime() - app.clock.now().getTime());
});

test('a day that is shut keeps and marks what is booked on it, in the queue too, and opening it takes the mark away', async () => {
  const slot = await mediation.pickFree(`committeeId=${committeeId}&from=2026-12-07`);
  const day = dayOf(slot);
  const receipt = await mediation.book({ slotId: slot.id });
  const id = await desk.findId(receipt);
  const flagsOf = async () => (await desk.page(id)).flags;
  expect(await (await except(day, false)).json()).toMatchObject({ flagged: 1 });
  expect((await mediation.view(receipt)).slot?.id).toBe(slot.id);
  expect((await readDay(day)).slots).toEqual([expect.objectContaining({ id: slot.id, flagged: expect.stringContaining('改期') as string })]);
  expect(await flagsOf()).toContain('closed-hours');
  expect(await (await desk.get(`/api/desk/mediation?q=${receipt.receiptNo}`)).json()).toMatchObject({ items: [{ flags: ['closed-hours'] }] });
  const again = (await (await except(day, true)).json()) as { id: string; flagged: number };
  expect([again.flagged, await flagsOf()]).toEqual([0, []]);
  await except(day, false);
  expect((await desk.request('DELETE', `/api/desk/mediation/calendar-exceptions/${again.id}`)).status).toBe(204);
  expect(await flagsOf()).toEqual([]);
});

test('the mark of deleted hours outlives a day that was shut and opened, until another time is found', async () => {
  const hours = { committeeId, weekday: 4, from: '18:00', to: '20:00', mode: 'on-site', slotMinutes: 60, mediator: null, room: '晚间室' };
  const made = OpeningHours.parse(await (await desk.post('/api/desk/mediation/opening-hours', hours)).json());
  const slot = (await mediation.listSlots(`committeeId=${committeeId}`)).find(({ id }) => id.startsWith(made.id));
  if (!slot) throw new Error('no evening slot');
  const receipt = await mediation.book({ slotId: slot.id });
  const id = await desk.findId(receipt);
  const removed = await desk.request('DELETE', `/api/desk/mediation/opening-hours/${made.id}`);
  expect(await removed.json()).toEqual({ flagged: 1 });
  await except(dayOf(slot), false);
  await except(dayOf(slot), true);
  const entry = (await readDay(dayOf(slot))).slots.find((one) => one.id === slot.id);
  expect(entry).toMatchObject({ flagged: expect.stringContaining('开放时间已删') as string, room: '晚间室' });
  const next = await pick();
  expect((await mediation.act(receipt, 'reschedules', { slotId: next.id })).status).toBe(200);
  expect((await desk.page(id)).flags).toEqual([]);
});

test('a weekend day opened and then not any more marks what was booked on it', async () => {
  const saturday = '2026-12-05';
  const made = (await (await except(saturday, true)).json()) as { id: string };
  const [slot] = (await mediation.listSlots(`committeeId=${committeeId}&from=${saturday}&to=${saturday}`)).filter(({ free }) => free);
  if (!slot) throw new Error('the Saturday is not open');
  const id = await desk.findId(await mediation.book({ slotId: slot.id }));
  await desk.request('DELETE', `/api/desk/mediation/calendar-exceptions/${made.id}`);
  expect((await desk.page(id)).flags).toEqual(['closed-hours']);
});

test('whoever would mediate by the hours is held against the parties before anybody is assigned, and so is whoever is', async () => {
  const { slot, read } = await bookConsented();
  const mediator = (await read())?.mediator ?? '';
  const later = (await mediation.listSlots(`committeeId=${committeeId}`)).filter(({ id, free }) => free && id !== slot.id);
  let own: typeof slot | undefined;
  for (const one of later) if ((await readDay(dayOf(one))).slots.find(({ id }) => id === one.id)?.mediator === mediator) own = own ?? one;
  if (!own) throw new Error('no slot of the same mediator');
  const id = await desk.findId(await mediation.book({ slotId: own.id, respondent: { name: mediator } }));
  const conflicts = async () => (await desk.page(id)).warnings.filter(({ kind }) => kind === 'conflict').map(({ text }) => text);
  expect(await conflicts()).toEqual([expect.stringContaining(`${mediator}与一方当事人同名`)]);
  await addStaff(app, 'party', ['mediator']);
  await mediation.book({ applicant: { name: 'party（测试）', phone: '13800000055' } });
  for (const to of ['INTAKE', 'ACCEPTED', 'CONTACTING', 'RESPONDENT_CONSENTED']) await desk.move(id, { to });
  const assigned = await desk.move(id, { to: 'MEDIATOR_ASSIGNED', mediator: 'party' });
  expect(assigned.warnings.filter(({ kind }) => kind === 'conflict')).toMatchObject([
    { text: expect.stringContaining('另一件') as string, matter: { kind: 'mediation' } },
  ]);
});
