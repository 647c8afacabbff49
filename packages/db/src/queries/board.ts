import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { audit, auditWords, daySignOffs, matterClocks, matters, matterVisits, outbox } from '../schema/index.ts';
import type { AuditRow } from './audit.ts';
import type { MatterClockRow, MatterRow } from './matters.ts';

export interface StateCount {
  kind: MatterRow['kind'];
  state: string;
  matters: number;
  unassigned: number;
}

/** How many matters that are not closed stand in each state, and how many of those nobody has taken. */
export async function countOpenMatters(db: Db): Promise<StateCount[]> {
  return db
    .select({
      kind: matters.kind,
      state: matters.state,
      matters: sql<number>`count(*)::int`,
      unassigned: sql<number>`(count(*) FILTER (WHERE ${matters.assignee} IS NULL))::int`,
    })
    .from(matters)
    .where(isNull(matters.closedAt))
    .groupBy(matters.kind, matters.state);
}

export async function countReceivedSince(db: Db, since: Date): Promise<number> {
  return db.$count(matters, gte(matters.receivedAt, since));
}

export interface RunningClock {
  clock: MatterClockRow;
  matter: Pick<MatterRow, 'id' | 'kind' | 'receiptNo' | 'state' | 'assignee'>;
}

/** Running clocks of open matters whose last day lies between these days, the latest first to act on first. A paused clock does not run. */
export async function listRunningClocks(db: Db, { from, to, limit }: { from?: string; to: string; limit: number }): Promise<RunningClock[]> {
  const conditions: (SQL | undefined)[] = [
    isNull(matterClocks.endedOn),
    isNull(matterClocks.pausedOn),
    isNull(matters.closedAt),
    lte(matterClocks.dueOn, to),
    from === undefined ? undefined : gte(matterClocks.dueOn, from),
  ];
  return db
    .select({
      clock: matterClocks,
      matter: { id: matters.id, kind: matters.kind, receiptNo: matters.receiptNo, state: matters.state, assignee: matters.assignee },
    })
    .from(matterClocks)
    .innerJoin(matters, eq(matters.id, matterClocks.matterId))
    .where(and(...conditions))
    .orderBy(asc(matterClocks.dueOn))
    .limit(limit);
}

/** All running clocks of open matters whose last day is over, however many the board shows. */
export async function countOverdueClocks(db: Db, today: string): Promise<number> {
  const [row] = await db
    .select({ clocks: sql<number>`count(*)::int` })
    .from(matterClocks)
    .innerJoin(matters, eq(matters.id, matterClocks.matterId))
    .where(and(isNull(matterClocks.endedOn), isNull(matterClocks.pausedOn), isNull(matters.closedAt), lt(matterClocks.dueOn, today)));
  return row?.clocks ?? 0;
}

/** Applications only the duty chief can move on: a transfer in dispute, an objection. The longest waiting first. */
export async function listAwaitingChief(db: Db, limit: number): Promise<(Pick<MatterRow, 'id' | 'kind' | 'receiptNo' | 'state'> & { since: Date })[]> {
  const since = sql<Date>`(SELECT max(at) FROM matter_events WHERE matter_id = ${matters.id})`.mapWith(matters.receivedAt);
  return db
    .select({ id: matters.id, kind: matters.kind, receiptNo: matters.receiptNo, state: matters.state, since })
    .from(matters)
    .where(
      and(
        eq(matters.kind, 'aid'),
        or(eq(matters.state, 'OBJECTION'), and(eq(matters.state, 'TRANSFERRED'), sql`${matters.details} @> '{"transfer":{"escalated":true}}'::jsonb`)),
      ),
    )
    .orderBy(asc(since))
    .limit(limit);
}

export interface Complaint {
  matter: Pick<MatterRow, 'id' | 'kind' | 'receiptNo'>;
  at: Date;
  /** 1 to 5, where she was asked. */
  satisfied: number | null;
  commentSealed: Uint8Array | null;
}

/** Visits that brought a complaint, and ratings of 1 or 2, newest first. */
export async function listComplaints(db: Db, since: Date, limit: number): Promise<Complaint[]> {
  return db
    .select({
      matter: { id: matters.id, kind: matters.kind, receiptNo: matters.receiptNo },
      at: matterVisits.at,
      satisfied: matterVisits.satisfied,
      commentSealed: matterVisits.commentSealed,
    })
    .from(matterVisits)
    .innerJoin(matters, eq(matters.id, matterVisits.matterId))
    .where(and(or(eq(matterVisits.complaint, true), lte(matterVisits.satisfied, 2)), gte(matterVisits.at, since)))
    .orderBy(desc(matterVisits.at))
    .limit(limit);
}

/** Of the visits to applicants for legal aid: how many reached someone, and how many of those were satisfied (4 or 5). */
export async function countVisits(db: Db): Promise<{ satisfied: number; answered: number }> {
  const [row] = await db
    .select({
      answered: sql<number>`(count(DISTINCT ${matterVisits.matterId}) FILTER (WHERE ${matterVisits.reached}))::int`,
      satisfied: sql<number>`(count(DISTINCT ${matterVisits.matterId}) FILTER (WHERE ${matterVisits.reached} AND ${matterVisits.satisfied} >= 4))::int`,
    })
    .from(matterVisits)
    .innerJoin(matters, eq(matters.id, matterVisits.matterId))
    .where(and(eq(matterVisits.isVisit, true), eq(matters.kind, 'aid')));
  return row ?? { satisfied: 0, answered: 0 };
}

export async function countMessages(db: Db): Promise<{ waiting: number; failed: number }> {
  const [row] = await db
    .select({
      waiting: sql<number>`(count(*) FILTER (WHERE ${outbox.state} = 'waiting'))::int`,
      failed: sql<number>`(count(*) FILTER (WHERE ${outbox.state} = 'failed'))::int`,
    })
    .from(outbox)
    .where(inArray(outbox.state, ['waiting', 'failed']));
  return row ?? { waiting: 0, failed: 0 };
}

/** The latest entries of the audit, each with the receipt number of its matter and, after a change of keys, its words sealed anew. */
export async function listAuditWithReceipts(db: Db, limit: number): Promise<(AuditRow & { receiptNo: string | null; wordsSealed: Uint8Array | null })[]> {
  const rows = await db
    .select({ entry: audit, receiptNo: matters.receiptNo, wordsSealed: auditWords.wordsSealed })
    .from(audit)
    .leftJoin(matters, eq(matters.id, audit.matterId))
    .leftJoin(auditWords, eq(auditWords.position, audit.position))
    .orderBy(desc(audit.position))
    .limit(limit);
  return rows.map(({ entry, ...more }) => ({ ...entry, ...more }));
}

export type DaySignOffRow = typeof daySignOffs.$inferSelect;

export async function findDaySignOff(db: Db, day: string): Promise<DaySignOffRow | undefined> {
  const [row] = await db.select().from(daySignOffs).where(eq(daySignOffs.day, day));
  return row;
}

/** The last day before `day` that was signed off. */
export async function findSignOffBefore(db: Db, day: string): Promise<DaySignOffRow | undefined> {
  const [row] = await db.select().from(daySignOffs).where(lt(daySignOffs.day, day)).orderBy(desc(daySignOffs.day)).limit(1);
  return row;
}

/** False when the day is signed off already: the first stays. */
export async function createDaySignOff(tx: Db, signOff: DaySignOffRow): Promise<boolean> {
  const made = await tx.insert(daySignOffs).values(signOff).onConflictDoNothing().returning({ day: daySignOffs.day });
  return made.length > 0;
}
