import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MessageSender, sendDueMessages } from '../../apps/api/src/mediation/send-due-messages.ts';
import type { BookingReceipt, Slot } from '../../apps/api/src/contract/mediation.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { mediationOf, openDesk } from '../support/mediation.ts';

const [applicantPhone, respondentPhone] = ['13800000001', '13800000002'];
let app: TestApp;
let mediation: ReturnType<typeof mediationOf>;
let desks = 0;
beforeAll(async () => {
  app = await openTestApp();
  mediation = mediationOf(app);
});
afterAll(() => app.close());
// Monday the 23rd of November 2026, at nine, and no message of another test left over.
beforeEach(async () => {
  goTo('2026-11-23T09:00:00+08:00');
  await app.deps.database.db.execute('DELETE FROM outbox');
});

function goTo(instant: string | number): void {
  app.clock.advance(new Date(instant).getTime() - app.clock.now().getTime());
}
const arrive = () => openDesk(app, `desk${(desks += 1)}`, ['clerk', 'mediator']);
const slotOn = (day: string): Promise<Slot> => mediation.pickFree(`committeeId=community-mediation&from=${day}&to=${day}`);
const bookOn = async (day: string, more: Record<string, unknown> = {}): Promise<BookingReceipt> => mediation.book({ slotId: (await slotOn(day)).id, ...more });
interface Sent {
  key: string;
  kind: string;
  to: string;
  text: string;
}
async function send(): Promise<Sent[]> {
  const sent: Sent[] = [];
  const sender: MessageSender = {
    name: 'test',
    send: async ({ key, kind, payload }) => {
      sent.push({ key, kind, ...(payload as { to: string; text: string }) });
      return Promise.resolve();
    },
  };
  await sendDueMessages(app.deps, sender);
  return sent;
}
const dueOf = async (desk: Awaited<ReturnType<typeof arrive>>, receipt: BookingReceipt) => {
  const { messages } = await desk.page(await desk.findId(receipt));
  return messages.map(({ kind, state, dueAt }) => `${kind} ${state} ${dueAt.slice(0, 16)}`);
};
const consent = async (desk: Awaited<ReturnType<typeof arrive>>, receipt: BookingReceipt): Promise<string> => {
  const id = await desk.findId(receipt);
  for (const to of ['INTAKE', 'ACCEPTED', 'CONTACTING', 'RESPONDENT_CONSENTED']) await desk.move(id, { to });
  return id;
};

test('a session on a Monday is reminded of on the Friday before, one after a holiday on the last day worked', async () => {
  const desk = await arrive();
  const receipt = await bookOn('2026-12-07');
  const time = receipt.slot.startsAt.slice(11, 16);
  expect(await dueOf(desk, receipt)).toEqual([`booking-reminder waiting 2026-12-04T${time}`]);
  goTo('2026-09-20T09:00:00+08:00');
  const autumn = await arrive();
  const holiday = await bookOn('2026-10-08');
  expect(await dueOf(autumn, holiday)).toEqual([`booking-reminder waiting 2026-09-30T${holiday.slot.startsAt.slice(11, 16)}`]);
});

test('it is sent once, at its time and not before; the other party is reminded too once he has agreed to come', async () => {
  const desk = await arrive();
  const receipt = await bookOn('2026-12-07');
  await consent(desk, receipt);
  const due = new Date(receipt.slot.startsAt).getTime() - 3 * 86_400_000;
  goTo(due - 60_000);
  expect(await send()).toEqual([]);
  goTo(due);
  const sent = await send();
  expect(sent.map(({ kind, to }) => `${kind} ${to}`).sort()).toEqual([`booking-reminder ${applicantPhone}`, `booking-reminder ${respondentPhone}`]);
  expect(sent.find(({ to }) => to === respondentPhone)?.text).not.toMatch(/TJ|回执/);
  goTo(due + 3_600_000);
  expect(await send()).toEqual([]);
});

test('another time replaces the reminder, back and forth too, and the word of the change; only the last time is told', async () => {
  const desk = await arrive();
  const receipt = await bookOn('2026-12-07');
  await consent(desk, receipt);
  const [first, second] = [receipt.slot, await slotOn('2026-12-10')];
  for (const slot of [second, first, second]) expect((await mediation.act(receipt, 'reschedules', { slotId: slot.id })).status).toBe(200);
  const waiting = (await dueOf(desk, receipt)).filter((line) => line.includes('waiting'));
  const time = second.startsAt.slice(11, 16);
  expect(waiting).toEqual([
    'rescheduled waiting 2026-11-23T09:00',
    `booking-reminder waiting 2026-12-09T${time}`,
    `booking-reminder waiting 2026-12-09T${time}`,
  ]);
  goTo(new Date(second.startsAt).getTime() - 3_600_000);
  expect((await send()).every(({ text }) => text.includes('12月10日'))).toBe(true);
});

test('nobody is reminded of what was cancelled, ended, begun, or is over', async () => {
  const [cancelled, ended, begun] = [await bookOn('2026-12-07'), await bookOn('2026-12-08'), await bookOn('2026-12-09')];
  const desk = await arrive();
  expect((await mediation.act(cancelled, 'cancellations', {})).status).toBe(200);
  await desk.move(await desk.findId(ended), { to: 'ENDED', reason: '不调了' });
  const id = await consent(desk, begun);
  await desk.move(id, { to: 'MEDIATOR_ASSIGNED', mediator: desk.username });
  await desk.move(id, { to: 'SCHEDULED' });
  await desk.move(id, { to: 'IN_SESSION' });
  for (const receipt of [cancelled, ended, begun])
    expect((await dueOf(desk, receipt)).filter((line) => line.startsWith('booking-reminder waiting'))).toEqual([]);
  goTo('2026-12-04T18:00:00+08:00');
  expect((await send()).filter(({ kind }) => kind === 'booking-reminder')).toEqual([]);
});

test('a sender that comes back after the session leaves its reminder unsent, and says so at the desk', async () => {
  const receipt = await bookOn('2026-11-25');
  goTo('2026-11-25T18:00:00+08:00');
  expect(await send()).toEqual([]);
  expect((await dueOf(await arrive(), receipt))[0]).toContain('booking-reminder cancelled');
});

test('what is cancelled while others of the same lot are on their way is not sent', async () => {
  const receipts = [await bookOn('2026-11-24'), await bookOn('2026-11-24')];
  const sent: string[] = [];
  const sender: MessageSender = {
    name: 'test',
    send: async ({ key }) => {
      sent.push(key);
      for (const receipt of receipts) await mediation.act(receipt, 'endings', {});
    },
  };
  await sendDueMessages(app.deps, sender);
  expect(sent.filter((key) => key.startsWith('booking-reminder'))).toHaveLength(1);
});

test('nothing at all is sent in the matter of somebody who is hurt at home, and the desk is told to take care', async () => {
  const desk = await arrive();
  const receipt = await bookOn('2026-12-07', { field: 'marriage-family', facts: '我老公喝了酒就打我，上个月打得我住院，我怕他。' });
  expect(receipt.watched).toBe(true);
  const id = await consent(desk, receipt);
  const second = await slotOn('2026-12-10');
  expect((await mediation.act(receipt, 'reschedules', { slotId: second.id })).status).toBe(200);
  await desk.move(id, { to: 'ENDED', reason: '她不调了' });
  const page = await desk.page(id);
  expect([page.messages, page.flags]).toEqual([[], ['watched']]);
  expect(await (await desk.get(`/api/desk/mediation?q=${receipt.receiptNo}`)).json()).toMatchObject({ items: [{ flags: ['watched'] }] });
  expect((await mediation.view(receipt)).watched).toBe(true);
});

test('a dispute not taken for danger at home is told to nobody, neither now nor later', async () => {
  const desk = await arrive();
  const receipt = await bookOn('2026-12-07', { field: 'marriage-family', facts: '为了孩子的事。' });
  const id = await desk.findId(receipt);
  expect(await dueOf(desk, receipt)).toHaveLength(1);
  await desk.move(id, { to: 'DECLINED', stop: 'DV_IMMINENT', reason: '先保住安全' });
  goTo('2026-12-06T09:00:00+08:00');
  expect(await send()).toEqual([]);
  const view = await mediation.view(receipt);
  expect(view.nextDoors.map(({ kind }) => kind)).toEqual(['emergency', 'protection-order', 'legal-aid', 'staff']);
});

test('what the desk shows of messages holds neither number nor words', async () => {
  const desk = await arrive();
  const receipt = await bookOn('2026-12-07');
  const { messages } = await desk.page(await desk.findId(receipt));
  expect(messages).toEqual([expect.objectContaining({ title: '前一个工作日提醒', state: 'waiting', attempts: 0 })]);
  const rows = await app.deps.database.db.execute('SELECT row_to_json(o)::text AS row FROM outbox o');
  expect(JSON.stringify([messages, rows]) + app.logged.join('')).not.toMatch(/13800000001|提醒您/);
});
