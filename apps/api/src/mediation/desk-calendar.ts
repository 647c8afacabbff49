import { randomUUID } from 'node:crypto';
import {
  appendAudit,
  createOpeningHours,
  type Db,
  deleteCalendarException,
  endOpeningHours,
  findOpeningHours,
  flagBookedSlots,
  getOrCreateResource,
  listBookedSlots,
  listCalendarExceptions,
  listOpeningHours,
  listResources,
  type OpeningHoursRow,
  putCalendarException,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addDays, daysBetween } from '@mingbai/knowledge';
import { type ComputedSlot, isHoliday, listSlots, stateWords } from '@mingbai/matters';
import type { z } from 'zod';
import type { CalendarException, CalendarExceptionRequest, CalendarView, OpeningHours, OpeningHoursRequest } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { hasCommittee } from './committees.ts';
import { readPersonal, readState } from './file.ts';
import { maskName } from './masks.ts';
import { invalid } from './public-routes.ts';
import { toMinute } from './sample-hours.ts';
import { markFree, toTakenSlot } from './slots.ts';
import { startOfDay } from './times.ts';

const daysMax = 62;
const closedHours = '开放时间已删，请与双方商量改期';
const closedDay = '这一天已改为不开放，请与双方商量改期';

interface Span {
  committeeId: string;
  from: string;
  to: string;
}

/** Every day from `from` to `to`: hours that may be booked, and what is booked, also where the hours are gone. */
export async function writeCalendar(deps: Deps, span: Span): Promise<CalendarView> {
  if (daysBetween(span.from, span.to) > daysMax) throw invalid('to', `最多看 ${daysMax} 天`);
  const { db } = deps.database;
  const rules = await listOpeningHours(db, span);
  const exceptions = await listCalendarExceptions(db, span);
  const computed = listSlots(rules, { calendar: deps.ruleBook.calendar, exceptions }, span);
  const slots = await markFree(db, computed, deps.clock.now());
  const booked = await listBookedSlots(db, span.committeeId, startOfDay(span.from), startOfDay(addDays(span.to, 1)));
  const names = await nameResources(db, computed);
  const entries = [
    ...computed.flatMap((one, at) => {
      const slot = slots[at];
      if (!slot || booked.some(({ claim }) => claim.slotId === one.id)) return [];
      return [{ day: one.day, slot: { ...slot, ...names(one), booking: null, flagged: null } }];
    }),
    ...booked.map((row) => ({ day: toDateInChina(row.claim.startsAt), slot: toBookedSlot(deps, row, computed, names) })),
  ];
  return { days: listDays(deps, span, entries) };
}

type Entry = { day: string; slot: CalendarView['days'][number]['slots'][number] };

function listDays({ ruleBook: { calendar } }: Deps, { from, to }: Span, entries: Entry[]): CalendarView['days'] {
  const days: CalendarView['days'] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const slots = entries.filter((entry) => entry.day === day).map(({ slot }) => slot);
    slots.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    days.push({ day, workday: calendar.isWorkday(day), holiday: isHoliday(day, calendar) ? '法定节假日' : null, slots });
  }
  return days;
}

type Names = (slot: Pick<ComputedSlot, 'mediatorNo' | 'roomNo'>) => { mediator: string | null; room: string | null };

async function nameResources(db: Db, computed: readonly ComputedSlot[]): Promise<Names> {
  const nos = new Set(computed.flatMap(({ mediatorNo, roomNo }) => [mediatorNo, roomNo]).filter((no) => no !== null));
  const names = new Map((await listResources(db, [...nos])).map(({ no, name }) => [no, name]));
  const find = (no: number | null): string | null => (no === null ? null : (names.get(no) ?? null));
  return ({ mediatorNo, roomNo }) => ({ mediator: find(mediatorNo), room: find(roomNo) });
}

function toBookedSlot(
  deps: Deps,
  { claim, matter }: Awaited<ReturnType<typeof listBookedSlots>>[number],
  computed: readonly ComputedSlot[],
  names: Names,
): Entry['slot'] {
  const rule = computed.find(({ id }) => id === claim.slotId);
  const applicant = maskName(readPersonal(deps, matter).applicant.name);
  return {
    ...toTakenSlot(claim),
    ...names(rule ?? { mediatorNo: null, roomNo: null }),
    booking: { id: matter.id, receiptNo: matter.receiptNo, applicant, stateTitle: stateWords[readState(matter)].title },
    flagged: claim.flag,
  };
}

export async function listHours({ database: { db }, clock }: Deps, committeeId: string | undefined): Promise<OpeningHours[]> {
  const today = toDateInChina(clock.now());
  const rows = (await listOpeningHours(db, { committeeId, from: today, to: addDays(today, 366) })).filter(({ untilDay }) => untilDay === null);
  return toHours(db, rows);
}

async function toHours(db: Db, rows: OpeningHoursRow[]): Promise<OpeningHours[]> {
  const nos = rows.flatMap(({ mediatorNo, roomNo }) => [mediatorNo, roomNo]).filter((no) => no !== null);
  const names = new Map((await listResources(db, nos)).map(({ no, name }) => [no, name]));
  return rows.map(({ id, committeeId, weekday, fromMinute, toMinute: to, mode, slotMinutes, mediatorNo, roomNo }) => ({
    id,
    committeeId,
    weekday,
    from: writeMinute(fromMinute),
    to: writeMinute(to),
    mode,
    slotMinutes,
    mediator: mediatorNo === null ? null : (names.get(mediatorNo) ?? null),
    room: roomNo === null ? null : (names.get(roomNo) ?? null),
  }));
}

function writeMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export async function addHours(deps: Deps, staff: SignedIn, body: z.output<typeof OpeningHoursRequest>): Promise<OpeningHours> {
  checkHours(deps, body);
  return deps.database.db.transaction(async (tx) => {
    const row = await toRow(deps, tx, body);
    await createOpeningHours(tx, [row]);
    await audit(deps, tx, staff, 'opening-hours-add', { id: row.id });
    return { ...body, id: row.id };
  });
}

/** The old hours end and new ones take their place; what is booked under the old ones stays and is marked. */
export async function replaceHours(deps: Deps, staff: SignedIn, id: string, body: z.output<typeof OpeningHoursRequest>): Promise<OpeningHours> {
  checkHours(deps, body);
  return deps.database.db.transaction(async (tx) => {
    await endHours(deps, tx, id);
    const row = await toRow(deps, tx, body);
    await createOpeningHours(tx, [row]);
    await audit(deps, tx, staff, 'opening-hours-replace', { id, by: row.id });
    return { ...body, id: row.id };
  });
}

/** From tomorrow on nothing more can be booked; what is booked stays and is marked. Answers how many. */
export async function removeHours(deps: Deps, staff: SignedIn, id: string): Promise<{ flagged: number }> {
  return deps.database.db.transaction(async (tx) => {
    const flagged = await endHours(deps, tx, id);
    await audit(deps, tx, staff, 'opening-hours-remove', { id, flagged });
    return { flagged };
  });
}

async function endHours({ clock }: Deps, tx: Db, id: string): Promise<number> {
  const today = toDateInChina(clock.now());
  const hours = await findOpeningHours(tx, id);
  if (!hours || !(await endOpeningHours(tx, id, today))) throw new Problem('not-found', { detail: '没有这个开放时间。' });
  return flagBookedSlots(tx, { committeeId: hours.committeeId, from: startOfDay(addDays(today, 1)), slotIdPrefix: `${id}.`, flag: closedHours });
}

function checkHours(deps: Deps, { committeeId, from, to, slotMinutes, mediator, room }: z.output<typeof OpeningHoursRequest>): void {
  if (!hasCommittee(deps, committeeId)) throw invalid('committeeId', '没有这个调解委员会');
  if (toMinute(from) + slotMinutes > toMinute(to)) throw invalid('to', '开放的时间要放得下一次调解');
  if (mediator === null && room === null) throw invalid('mediator', '请写一位调解员或一间调解室，才不会约重');
}

async function toRow({ clock }: Deps, tx: Db, body: z.output<typeof OpeningHoursRequest>): Promise<OpeningHoursRow> {
  const { committeeId, weekday, from, to, mode, slotMinutes, mediator, room } = body;
  return {
    id: randomUUID(),
    committeeId,
    weekday,
    fromMinute: toMinute(from),
    toMinute: toMinute(to),
    slotMinutes,
    mode,
    mediatorNo: mediator === null ? null : await getOrCreateResource(tx, committeeId, 'mediator', mediator),
    roomNo: room === null ? null : await getOrCreateResource(tx, committeeId, 'room', room),
    fromDay: addDays(toDateInChina(clock.now()), 1),
    untilDay: null,
  };
}

export async function listExceptions({ database: { db }, clock }: Deps, committeeId: string | undefined): Promise<z.output<typeof CalendarException>[]> {
  const today = toDateInChina(clock.now());
  return listCalendarExceptions(db, { committeeId, from: today, to: addDays(today, 400) });
}

/** One for each committee and day; closing a day marks what is booked on it, opening it takes the mark away. */
export async function setException(deps: Deps, staff: SignedIn, body: z.output<typeof CalendarExceptionRequest>): Promise<z.output<typeof CalendarException>> {
  const { committeeId, day, open, note } = body;
  if (!hasCommittee(deps, committeeId)) throw invalid('committeeId', '没有这个调解委员会');
  return deps.database.db.transaction(async (tx) => {
    const id = await putCalendarException(tx, { id: randomUUID(), committeeId, day, open, note });
    await flagDay(deps, tx, committeeId, day, open ? null : closedDay);
    await audit(deps, tx, staff, 'calendar-exception-set', { committeeId, day, open });
    return { id, ...body };
  });
}

export async function removeException(deps: Deps, staff: SignedIn, id: string): Promise<void> {
  await deps.database.db.transaction(async (tx) => {
    const removed = await deleteCalendarException(tx, id);
    if (!removed) throw new Problem('not-found', { detail: '没有这一天的安排。' });
    const { committeeId, day, open } = removed;
    // A day opened against the rule falls back to it: what was booked then has no hours any more.
    await flagDay(deps, tx, committeeId, day, open && !deps.ruleBook.calendar.isWorkday(day) ? closedDay : null);
    await audit(deps, tx, staff, 'calendar-exception-remove', { committeeId, day });
  });
}

async function flagDay({ clock }: Deps, tx: Db, committeeId: string, day: string, flag: string | null): Promise<void> {
  const from = new Date(Math.max(startOfDay(day).getTime(), clock.now().getTime()));
  await flagBookedSlots(tx, { committeeId, from, to: startOfDay(addDays(day, 1)), flag });
}

async function audit({ clock }: Deps, tx: Db, staff: SignedIn, action: string, detail: Record<string, unknown>): Promise<void> {
  await appendAudit(tx, { at: clock.now(), actor: staff.username, action, matterId: null, detail });
}
