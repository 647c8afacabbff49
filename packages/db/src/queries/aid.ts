import { and, asc, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { matterClocks, matterConsents, matterKeys, matterNotes, matters, matterVisits } from '../schema/index.ts';
import type { MatterKey, MatterRow } from './matters.ts';

export interface AidQueueFilter {
  states: readonly string[] | undefined;
  assignee: string | undefined;
  /** Any of these keys, or this receipt number. */
  found: { keys: MatterKey[]; receiptNo: string } | undefined;
  /** Only matters with this flag in `details`. */
  flag: AidFlag | undefined;
  /** The day in China, for what is overdue. */
  today: string;
}

export const aidFlags = ['green-channel', 'urgent', 'overdue', 'owed-materials', 'formalities-owed', 'transfer', 'complaint', 'watched'] as const;
export type AidFlag = (typeof aidFlags)[number];

/** Matters with the nearest running clock first, those without one last; `counts` by state over all. */
export async function listAidQueue(
  db: Db,
  filter: AidQueueFilter,
  limit: number,
): Promise<{ rows: MatterRow[]; total: number; counts: Record<string, number> }> {
  const where = and(...queueConditions(filter));
  const nearest = sql`(SELECT min(${matterClocks.dueOn}) FROM ${matterClocks} WHERE ${matterClocks.matterId} = ${matters.id} AND ${running})`;
  const rows = await db.select().from(matters).where(where).orderBy(sql`${nearest} ASC NULLS LAST`, desc(matters.receivedAt), asc(matters.id)).limit(limit);
  const [sum] = await db.select({ total: count() }).from(matters).where(where);
  const grouped = await db.select({ state: matters.state, total: count() }).from(matters).where(eq(matters.kind, 'aid')).groupBy(matters.state);
  return { rows, total: sum?.total ?? 0, counts: Object.fromEntries(grouped.map(({ state, total }) => [state, total])) };
}

const running = sql`${matterClocks.endedOn} IS NULL AND ${matterClocks.pausedOn} IS NULL`;

function queueConditions({ states, assignee, found, flag, today }: AidQueueFilter): (SQL | undefined)[] {
  return [
    eq(matters.kind, 'aid'),
    states && inArray(matters.state, [...states]),
    assignee === undefined ? undefined : eq(matters.assignee, assignee),
    found && or(eq(matters.receiptNo, found.receiptNo), carriesKey(found.keys)),
    flag && flagCondition(flag, today),
  ];
}

function carriesKey(keys: MatterKey[]): SQL | undefined {
  if (keys.length === 0) return undefined;
  const pairs = sql.join(
    keys.map(({ kind, blind }) => sql`(${kind}, ${blind})`),
    sql`, `,
  );
  return sql`${matters.id} IN (SELECT ${matterKeys.matterId} FROM ${matterKeys} WHERE (${matterKeys.kind}, ${matterKeys.blind}) IN (${pairs}))`;
}

function flagCondition(flag: AidFlag, today: string): SQL {
  if (flag === 'overdue')
    return sql`EXISTS (SELECT 1 FROM ${matterClocks} WHERE ${matterClocks.matterId} = ${matters.id} AND ${running} AND ${matterClocks.dueOn} < ${today})`;
  if (flag === 'complaint') return sql`EXISTS (SELECT 1 FROM ${matterVisits} WHERE ${matterVisits.matterId} = ${matters.id} AND ${matterVisits.complaint})`;
  if (flag === 'owed-materials') return sql`${matters.details} @> '{"materials":[{"state":"deferred"}]}'::jsonb`;
  if (flag === 'transfer') return eq(matters.state, 'TRANSFERRED');
  return sql`coalesce((${matters.details} ->> ${flagMembers[flag]})::boolean, false)`;
}

const flagMembers = { 'green-channel': 'greenChannel', urgent: 'urgent', 'formalities-owed': 'formalitiesOwed', watched: 'watched' } as const;

export async function addAidNote(tx: Db, note: typeof matterNotes.$inferSelect): Promise<void> {
  await tx.insert(matterNotes).values(note);
}

export async function listAidNotes(db: Db, matterId: string): Promise<(typeof matterNotes.$inferSelect)[]> {
  return db.select().from(matterNotes).where(eq(matterNotes.matterId, matterId)).orderBy(asc(matterNotes.at));
}

/** A rating by the resident or a visit by staff. */
export async function addAidVisit(tx: Db, visit: typeof matterVisits.$inferInsert): Promise<void> {
  await tx.insert(matterVisits).values(visit);
}

export async function listAidVisits(db: Db, matterIds: string[]): Promise<(typeof matterVisits.$inferSelect)[]> {
  return matterIds.length === 0 ? [] : db.select().from(matterVisits).where(inArray(matterVisits.matterId, matterIds)).orderBy(asc(matterVisits.at));
}

export async function listAidConsents(db: Db, matterId: string): Promise<(typeof matterConsents.$inferSelect)[]> {
  return db.select().from(matterConsents).where(eq(matterConsents.matterId, matterId)).orderBy(asc(matterConsents.at));
}

/** Gives a matter to one of the staff, or to nobody. False when `version` is no longer the matter's. */
export async function setAidAssignee(tx: Db, matter: Pick<MatterRow, 'id' | 'version'>, assignee: string | null): Promise<boolean> {
  const set = await tx
    .update(matters)
    .set({ assignee })
    .where(and(eq(matters.id, matter.id), eq(matters.version, matter.version), isNull(matters.erasedAt)))
    .returning({ id: matters.id });
  return set.length > 0;
}
