import { purgeExpired } from '../../apps/api/src/purge-expired.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MediationQueue } from '../../apps/api/src/contract/desk.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { mediationOf, openDesk } from '../support/mediation.ts';

let app: TestApp;
let mediation: ReturnType<typeof mediationOf>;
let desks = 0;
let start: number;
beforeAll(async () => {
  app = await openTestApp();
  mediation = mediationOf(app);
  start = app.clock.now().getTime();
});
afterAll(() => app.close());
afterEach(() => app.clock.advance(start - app.clock.now().getTime()));

/** A day in China at nine. */
const goTo = (day: string): void => app.clock.advance(new Date(`${day}T09:00:00+08:00`).getTime() - app.clock.now().getTime());
/** A session does not outlive a leap in time, so everybody comes anew. */
const arrive = (roles: ('clerk' | 'mediator' | 'chief')[] = ['clerk', 'mediator']) => openDesk(app, `desk${(desks += 1)}`, roles);
const dueOf = ({ clocks }: { clocks: { code: string; dueOn: string }[] }) => Object.fromEntries(clocks.map(({ code, dueOn }) => [code, dueOn]));
const agreement = { disputeFacts: '漏水', responsibilities: '楼上负责', terms: '修好', manner: '请工人' };

async function agree(desk: Awaited<ReturnType<typeof arrive>>, id: string, performBy: string) {
  for (const to of ['INTAKE', 'ACCEPTED', 'CONTACTING', 'RESPONDENT_CONSENTED']) await desk.move(id, { to });
  await desk.move(id, { to: 'MEDIATOR_ASSIGNED', mediator: desk.username });
  await desk.move(id, { to: 'SCHEDULED' });
  await desk.move(id, { to: 'IN_SESSION' });
  const effectiveOn = new Date(app.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  return desk.move(id, { to: 'AGREED_WRITTEN', agreement: { ...agreement, effectiveOn, performBy } });
}

test('thirty days from acceptance end after the holidays they end in, three working days to reach the other party leave holidays out', async () => {
  goTo('2026-09-03');
  let desk = await arrive();
  const early = await desk.findId(await mediation.book());
  await desk.move(early, { to: 'INTAKE' });
  expect(dueOf(await desk.move(early, { to: 'ACCEPTED' }))).toEqual({ contact: '2026-09-08', case: '2026-10-08' });
  goTo('2026-09-24');
  desk = await arrive();
  const late = await desk.findId(await mediation.book());
  await desk.move(late, { to: 'INTAKE' });
  // The Friday of 中秋 is free; the Sunday of the week before was worked for 国庆.
  expect(dueOf(await desk.move(late, { to: 'ACCEPTED' }))).toMatchObject({ contact: '2026-09-30' });
});

test('fifteen days of a labour dispute run from the day it came in, and are not moved by acceptance', async () => {
  goTo('2026-09-18');
  let desk = await arrive();
  const id = await desk.findId(await mediation.book({ field: 'labour' }));
  expect(dueOf(await desk.page(id))).toEqual({ labour: '2026-10-08' });
  goTo('2026-09-22');
  desk = await arrive();
  await desk.move(id, { to: 'INTAKE' });
  expect(dueOf(await desk.move(id, { to: 'ACCEPTED' }))).toMatchObject({ labour: '2026-10-08', case: '2026-10-22' });
});

test('the last day for confirmation is the one the deadline calculator names, on the desk, on the resident’s status, and for the move itself', async () => {
  goTo('2026-09-04');
  let desk = await arrive();
  const receipt = await mediation.book();
  const id = await desk.findId(receipt);
  const page = await agree(desk, id, '2026-10-02');
  const answer = (await (await app.post('/api/deadlines', { code: 'D_CONFIRM', from: '2026-09-04' })).json()) as { lastDay: string };
  expect(answer.lastDay).toBe('2026-10-08');
  expect(dueOf(page)).toEqual({ confirm: '2026-10-08', performance: '2026-10-08' });
  expect(page.confirmation?.confirmBy).toBe('2026-10-08');
  expect((await mediation.view(receipt)).agreement).toMatchObject({ confirmBy: '2026-10-08', confirmDaysLeft: 34 });
  goTo('2026-10-08');
  desk = await arrive();
  expect((await desk.move(id, { to: 'CONFIRM_WINDOW' })).moves.map(({ to }) => to)).toContain('CONFIRM_APPLIED');
  goTo('2026-10-09');
  desk = await arrive();
  expect((await desk.page(id)).moves.map(({ to }) => to)).toContain('LAPSED');
  expect(dueOf(await desk.move(id, { to: 'PERFORMANCE_FOLLOWUP' }))).toEqual({ performance: '2026-10-08' });
});

test('the queue has what is due soonest first, those without a clock last, the longest waiting before the others', async () => {
  const desk = await arrive();
  const bookFor = async (day: string, more: Record<string, unknown> = {}): Promise<string> => {
    goTo(day);
    return (await mediation.book(more)).receiptNo;
  };
  const oldest = await bookFor('2026-11-20');
  const labourLate = await bookFor('2026-11-21', { field: 'labour' });
  const newer = await bookFor('2026-11-22');
  app.clock.advance(start - app.clock.now().getTime());
  const accepted = await mediation.book();
  const id = await desk.findId(accepted);
  await desk.move(id, { to: 'INTAKE' });
  await desk.move(id, { to: 'ACCEPTED' });
  const { items } = MediationQueue.parse(await (await desk.get('/api/desk/mediation?state=SUBMITTED,ACCEPTED')).json());
  const order = items.map(({ receiptNo }) => receiptNo).filter((no) => [oldest, labourLate, newer, accepted.receiptNo].includes(no));
  expect(order).toEqual([accepted.receiptNo, labourLate, oldest, newer]);
  const dues = items.map(({ clock }) => clock?.dueOn ?? '9999');
  expect(dues).toEqual([...dues].sort());
});

test('a matter that is over is kept as long as the bureau set, counted once, and erased by the purge after that', async () => {
  const term = app.deps.district.file.parameters.find(({ key }) => key === 'retention.archiveTerm');
  if (!term) throw new Error('no such parameter');
  term.value = 3;
  goTo('2026-11-23');
  let desk = await arrive();
  const receipt = await mediation.book({ applicant: { name: '庚样例', phone: '13855556666' } });
  const id = await desk.findId(receipt);
  const erasureOf = async () => {
    const rows = await app.deps.database.db.execute<{ day: string | null; erased: boolean; sealed: boolean }>(
      `SELECT erase_after::text AS day, erased_at IS NOT NULL AS erased, personal_sealed IS NOT NULL AS sealed FROM matters WHERE id = '${id}'`,
    );
    return rows[0];
  };
  await desk.move(id, { to: 'INTAKE' });
  expect(await erasureOf()).toEqual({ day: null, erased: false, sealed: true });
  await desk.move(id, { to: 'ENDED', reason: '不调了' });
  expect((await erasureOf())?.day).toBe('2029-11-23');
  goTo('2026-12-23');
  desk = await arrive();
  await desk.move(id, { to: 'ARCHIVED' });
  expect((await erasureOf())?.day).toBe('2029-11-23');
  goTo('2029-11-23');
  await purgeExpired(app.deps);
  expect(await erasureOf()).toMatchObject({ erased: false });
  goTo('2029-11-24');
  await purgeExpired(app.deps);
  expect(await erasureOf()).toEqual({ day: '2029-11-23', erased: true, sealed: false });
  desk = await arrive();
  const page = await desk.page(id);
  expect([page.erased, page.applicant.name, page.facts]).toEqual([true, '已删除', '']);
  expect((await app.request(`/api/mediation/bookings/${receipt.receiptNo}`, { headers: mediation.ownerOf(receipt) })).status).toBe(404);
  term.value = null;
});
