import { randomUUID } from 'node:crypto';
import {
  type Db,
  deleteCalendarException,
  findOpeningHours,
  flagSlots,
  listBookedSlots,
  listCalendarExceptions,
  putCalendarException,
  type SlotClaimRow,
  unflagSlots,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addDays } from '@mingbai/knowledge';
import { findServedWeekday, parseSlotId } from '@mingbai/matters';
import type { z } from 'zod';
import type { CalendarException, CalendarExceptionRequest, CalendarExceptionSet } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { invalid, Problem } from '../problem.ts';
import { auditCalendar } from './audit-calendar.ts';
import { hasCommittee } from './committees.ts';
import { checkWithin, isWithin } from './scope.ts';
import { startOfDay } from './times.ts';

const closedDay = '这一天已改为不开放，请与双方商量改期';

/** The days that are otherwise at a committee, or at all that are hers. */
export async function listExceptions(
  { database: { db }, clock }: Deps,
  staff: SignedIn,
  committeeId: string | undefined,
): Promise<z.output<typeof CalendarException>[]> {
  const today = toDateInChina(clock.now());
  const rows = await listCalendarExceptions(db, { committeeId, from: today, to: addDays(today, 400) });
  return rows.filter((row) => isWithin(staff, row.committeeId));
}

/** One for each committee and day; what is booked on a day that is shut now is marked, and unmarked when it opens again. */
export async function setException(
  deps: Deps,
  staff: SignedIn,
  body: z.output<typeof CalendarExceptionRequest>,
): Promise<z.output<typeof CalendarExceptionSet>> {
  const { committeeId, day, open, note } = body;
  if (!hasCommittee(deps, committeeId)) throw invalid('committeeId', '没有这个调解委员会');
  checkWithin(staff, committeeId);
  return deps.database.db.transaction(async (tx) => {
    const id = await putCalendarException(tx, { id: randomUUID(), committeeId, day, open, note });
    const flagged = await markDay(deps, tx, committeeId, day);
    await auditCalendar(deps, tx, staff, 'calendar-exception-set', { committeeId, day, open, flagged });
    return { id, ...body, flagged };
  });
}

/** The day is as the week and the holidays have it again. */
export async function removeException(deps: Deps, staff: SignedIn, id: string): Promise<void> {
  await deps.database.db.transaction(async (tx) => {
    const removed = await deleteCalendarException(tx, id);
    if (!removed) throw new Problem('not-found', { detail: '没有这一天的安排。' });
    const { committeeId, day } = removed;
    const flagged = await markDay(deps, tx, committeeId, day);
    await auditCalendar(deps, tx, staff, 'calendar-exception-remove', { committeeId, day, flagged });
  });
}

/** Marks what is still to come of a day by whether its hours serve on it. Answers how many were marked. */
async function markDay({ clock, ruleBook }: Deps, tx: Db, committeeId: string, day: string): Promise<number> {
  const exceptions = await listCalendarExceptions(tx, { committeeId, from: day, to: day });
  const served = findServedWeekday(committeeId, day, { calendar: ruleBook.calendar, exceptions });
  const from = new Date(Math.max(startOfDay(day).getTime(), clock.now().getTime()));
  const shut: string[] = [];
  const open: string[] = [];
  for (const { claim } of await listBookedSlots(tx, committeeId, from, startOfDay(addDays(day, 1))))
    (served !== null && (await findWeekday(tx, claim)) === served ? open : shut).push(claim.id);
  await unflagSlots(tx, open, closedDay);
  return flagSlots(tx, shut, closedDay);
}

/** The weekday whose hours a time was booked under. */
async function findWeekday(tx: Db, { slotId }: SlotClaimRow): Promise<number | undefined> {
  const name = parseSlotId(slotId);
  return name && (await findOpeningHours(tx, name.openingHoursId))?.weekday;
}
