import { randomUUID } from 'node:crypto';
import {
  createOpeningHours,
  type Db,
  endOpeningHours,
  flagSlotsOfHours,
  getOrCreateResource,
  listOpeningHours,
  listResources,
  type OpeningHoursRow,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { addDays } from '@mingbai/knowledge';
import type { z } from 'zod';
import type { OpeningHours, OpeningHoursRequest } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { invalid, Problem } from '../problem.ts';
import { auditCalendar } from './audit-calendar.ts';
import { hasCommittee } from './committees.ts';
import { toMinute } from './sample-hours.ts';
import { checkWithin, isWithin } from './scope.ts';
import { startOfDay } from './times.ts';

const closedHours = '开放时间已删，请与双方商量改期';

/** The hours of a committee, or of all that are hers. */
export async function listHours({ database: { db }, clock }: Deps, staff: SignedIn, committeeId: string | undefined): Promise<OpeningHours[]> {
  const today = toDateInChina(clock.now());
  const rows = await listOpeningHours(db, { committeeId, from: today, to: addDays(today, 366) });
  return toHours(
    db,
    rows.filter((row) => row.untilDay === null && isWithin(staff, row.committeeId)),
  );
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
  checkHours(deps, staff, body);
  return deps.database.db.transaction(async (tx) => {
    const row = await toRow(deps, tx, body);
    await createOpeningHours(tx, [row]);
    await auditCalendar(deps, tx, staff, 'opening-hours-add', { id: row.id });
    return { ...body, id: row.id };
  });
}

/** The old hours end and new ones take their place; what is booked under the old ones stays and is marked. */
export async function replaceHours(deps: Deps, staff: SignedIn, id: string, body: z.output<typeof OpeningHoursRequest>): Promise<OpeningHours> {
  checkHours(deps, staff, body);
  return deps.database.db.transaction(async (tx) => {
    await endHours(deps, tx, id);
    const row = await toRow(deps, tx, body);
    await createOpeningHours(tx, [row]);
    await auditCalendar(deps, tx, staff, 'opening-hours-replace', { id, by: row.id });
    return { ...body, id: row.id };
  });
}

/** From tomorrow on nothing more can be booked; what is booked stays and is marked. Answers how many. */
export async function removeHours(deps: Deps, staff: SignedIn, id: string): Promise<{ flagged: number }> {
  return deps.database.db.transaction(async (tx) => {
    const flagged = await endHours(deps, tx, id);
    await auditCalendar(deps, tx, staff, 'opening-hours-remove', { id, flagged });
    return { flagged };
  });
}

async function endHours({ clock }: Deps, tx: Db, id: string): Promise<number> {
  const today = toDateInChina(clock.now());
  if (!(await endOpeningHours(tx, id, today))) throw new Problem('not-found', { detail: '没有这个开放时间。' });
  return flagSlotsOfHours(tx, { openingHoursId: id, from: startOfDay(addDays(today, 1)), flag: closedHours });
}

function checkHours(deps: Deps, staff: SignedIn, { committeeId, from, to, slotMinutes, mediator, room }: z.output<typeof OpeningHoursRequest>): void {
  if (!hasCommittee(deps, committeeId)) throw invalid('committeeId', '没有这个调解委员会');
  checkWithin(staff, committeeId);
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
