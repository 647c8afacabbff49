import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { calendarExceptions, mediationResources, openingHours, staff } from '../schema/index.ts';

export type OpeningHoursRow = typeof openingHours.$inferSelect;
export type CalendarExceptionRow = typeof calendarExceptions.$inferSelect;
export type ResourceRow = typeof mediationResources.$inferSelect;

/** A mediator with an account may sit in several committees and is one person in all of them. */
const everyCommittee = '*';

/** The number of a mediator or room, given one at first sight. */
export async function getOrCreateResource(tx: Db, committeeId: string, kind: ResourceRow['kind'], name: string): Promise<number> {
  const isAccount = kind === 'mediator' && (await tx.select({ username: staff.username }).from(staff).where(eq(staff.username, name))).length > 0;
  const place = { committeeId: isAccount ? everyCommittee : committeeId, kind, name };
  await tx.insert(mediationResources).values(place).onConflictDoNothing();
  const [row] = await tx
    .select({ no: mediationResources.no })
    .from(mediationResources)
    .where(and(eq(mediationResources.committeeId, place.committeeId), eq(mediationResources.kind, kind), eq(mediationResources.name, name)));
  if (!row) throw new Error('a resource just written is not there');
  return row.no;
}

export async function listResources(db: Db, nos: readonly number[]): Promise<ResourceRow[]> {
  return nos.length === 0
    ? []
    : db
        .select()
        .from(mediationResources)
        .where(inArray(mediationResources.no, [...nos]));
}

/** Opening hours in force on any day from `from` to `to`; of all committees when none is named. */
export async function listOpeningHours(
  db: Db,
  { committeeId, from, to }: { committeeId: string | undefined; from: string; to: string },
): Promise<OpeningHoursRow[]> {
  return db
    .select()
    .from(openingHours)
    .where(
      and(
        committeeId === undefined ? undefined : eq(openingHours.committeeId, committeeId),
        lte(openingHours.fromDay, to),
        or(isNull(openingHours.untilDay), gte(openingHours.untilDay, from)),
      ),
    )
    .orderBy(asc(openingHours.committeeId), asc(openingHours.weekday), asc(openingHours.fromMinute), asc(openingHours.id));
}

export async function findOpeningHours(db: Db, id: string): Promise<OpeningHoursRow | undefined> {
  const [row] = await db.select().from(openingHours).where(eq(openingHours.id, id));
  return row;
}

/** Writes opening hours; one whose id is there already is left as it is. */
export async function createOpeningHours(tx: Db, rows: OpeningHoursRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(openingHours).values(rows).onConflictDoNothing();
}

/** The last day on which they count. False when there are none or they ended before. */
export async function endOpeningHours(tx: Db, id: string, untilDay: string): Promise<boolean> {
  const ended = await tx
    .update(openingHours)
    .set({ untilDay })
    .where(and(eq(openingHours.id, id), isNull(openingHours.untilDay)))
    .returning({ id: openingHours.id });
  return ended.length > 0;
}

/** Which of these committees have never had opening hours. */
export async function listCommitteesWithHours(db: Db): Promise<string[]> {
  const rows = await db.selectDistinct({ committeeId: openingHours.committeeId }).from(openingHours);
  return rows.map((row) => row.committeeId);
}

export async function listCalendarExceptions(
  db: Db,
  { committeeId, from, to }: { committeeId: string | undefined; from: string; to: string },
): Promise<CalendarExceptionRow[]> {
  return db
    .select()
    .from(calendarExceptions)
    .where(
      and(
        committeeId === undefined ? undefined : eq(calendarExceptions.committeeId, committeeId),
        gte(calendarExceptions.day, from),
        lte(calendarExceptions.day, to),
      ),
    )
    .orderBy(asc(calendarExceptions.day));
}

export async function findCalendarException(db: Db, id: string): Promise<CalendarExceptionRow | undefined> {
  const [row] = await db.select().from(calendarExceptions).where(eq(calendarExceptions.id, id));
  return row;
}

/** Writes an exception, in place of another of the same committee and day; answers the id that stands. */
export async function putCalendarException(tx: Db, row: CalendarExceptionRow): Promise<string> {
  const [written] = await tx
    .insert(calendarExceptions)
    .values(row)
    .onConflictDoUpdate({ target: [calendarExceptions.committeeId, calendarExceptions.day], set: { open: row.open, note: row.note } })
    .returning({ id: calendarExceptions.id });
  if (!written) throw new Error('a calendar exception was not written');
  return written.id;
}

export async function deleteCalendarException(tx: Db, id: string): Promise<CalendarExceptionRow | undefined> {
  const [row] = await tx.delete(calendarExceptions).where(eq(calendarExceptions.id, id)).returning();
  return row;
}
