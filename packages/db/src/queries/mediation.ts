import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { contactAttempts, matterKeys, matterNotes, matters, matterVisits, slotClaims, staff } from '../schema/index.ts';
import type { MatterKey, MatterRow } from './matters.ts';

export type ContactAttemptRow = typeof contactAttempts.$inferSelect;
export type MatterNoteRow = typeof matterNotes.$inferSelect;
export type MatterVisitRow = typeof matterVisits.$inferSelect;

export interface MediationQueueFilter {
  states: readonly string[] | undefined;
  committeeId: string | undefined;
  assignee: string | undefined;
  /** Any of these keys, or this receipt number. */
  keys: MatterKey[] | undefined;
  receiptNo: string | undefined;
}

/** Newest first. */
export async function listMediationQueue(
  db: Db,
  filter: MediationQueueFilter,
  limit: number,
): Promise<{ rows: MatterRow[]; total: number; counts: Record<string, number> }> {
  const where = and(...queueConditions(filter));
  const rows = await db.select().from(matters).where(where).orderBy(desc(matters.receivedAt), asc(matters.id)).limit(limit);
  const [sum] = await db.select({ total: count() }).from(matters).where(where);
  const grouped = await db.select({ state: matters.state, total: count() }).from(matters).where(eq(matters.kind, 'mediation')).groupBy(matters.state);
  return { rows, total: sum?.total ?? 0, counts: Object.fromEntries(grouped.map(({ state, total }) => [state, total])) };
}

function queueConditions({ states, committeeId, assignee, keys, receiptNo }: MediationQueueFilter): (SQL | undefined)[] {
  return [
    eq(matters.kind, 'mediation'),
    states && inArray(matters.state, [...states]),
    committeeId === undefined ? undefined : eq(matters.office, committeeId),
    assignee === undefined ? undefined : eq(matters.assignee, assignee),
    keys && or(receiptNo === undefined ? undefined : eq(matters.receiptNo, receiptNo), sql`${matters.id} IN ${matterIdsByKeys(keys)}`),
  ];
}

function matterIdsByKeys(keys: MatterKey[]): SQL {
  const pairs = sql.join(
    keys.map(({ kind, blind }) => sql`(${kind}, ${blind})`),
    sql`, `,
  );
  return sql`(SELECT ${matterKeys.matterId} FROM ${matterKeys} WHERE (${matterKeys.kind}, ${matterKeys.blind}) IN (${pairs}))`;
}

/** Keys of a matter, to look for others that carry the same. */
export async function listMatterKeys(db: Db, matterId: string): Promise<MatterKey[]> {
  return db.select({ kind: matterKeys.kind, blind: matterKeys.blind }).from(matterKeys).where(eq(matterKeys.matterId, matterId));
}

/** Open mediation matters whose `kind` of key is among these, but not `exceptMatterId`. */
export async function listOpenMediationsByKeys(db: Db, keys: MatterKey[], exceptMatterId: string): Promise<MatterRow[]> {
  if (keys.length === 0) return [];
  return db
    .select()
    .from(matters)
    .where(and(eq(matters.kind, 'mediation'), isNull(matters.closedAt), ne(matters.id, exceptMatterId), sql`${matters.id} IN ${matterIdsByKeys(keys)}`))
    .limit(20);
}

export async function addContactAttempt(tx: Db, attempt: ContactAttemptRow): Promise<void> {
  await tx.insert(contactAttempts).values(attempt);
}

export async function listContactAttempts(db: Db, matterId: string): Promise<ContactAttemptRow[]> {
  return db.select().from(contactAttempts).where(eq(contactAttempts.matterId, matterId)).orderBy(asc(contactAttempts.at));
}

export async function addMediationNote(tx: Db, note: MatterNoteRow): Promise<void> {
  await tx.insert(matterNotes).values(note);
}

export async function listMediationNotes(db: Db, matterId: string): Promise<MatterNoteRow[]> {
  return db.select().from(matterNotes).where(eq(matterNotes.matterId, matterId)).orderBy(asc(matterNotes.at));
}

export async function addMediationVisit(tx: Db, visit: MatterVisitRow): Promise<void> {
  await tx.insert(matterVisits).values(visit);
}

/** The rating the resident gave last. */
export async function findMediationRating(db: Db, matterId: string): Promise<MatterVisitRow | undefined> {
  const [row] = await db
    .select()
    .from(matterVisits)
    .where(and(eq(matterVisits.matterId, matterId), eq(matterVisits.isVisit, false)))
    .orderBy(desc(matterVisits.at))
    .limit(1);
  return row;
}

export async function setMediationAssignee(tx: Db, matterId: string, assignee: string | null): Promise<void> {
  await tx.update(matters).set({ assignee }).where(eq(matters.id, matterId));
}

/** Somebody who may mediate: an account that is not disabled and has one of these roles. */
export async function findMediator(db: Db, username: string): Promise<{ username: string; name: string } | undefined> {
  const [row] = await db
    .select({ username: staff.username, name: staff.name })
    .from(staff)
    .where(and(eq(staff.username, username), eq(staff.disabled, false), sql`${staff.roles} && ARRAY['mediator', 'chief']::text[]`));
  return row;
}

/** Names of accounts, by username. */
export async function listStaffNames(db: Db, usernames: string[]): Promise<Map<string, string>> {
  if (usernames.length === 0) return new Map();
  const rows = await db.select({ username: staff.username, name: staff.name }).from(staff).where(inArray(staff.username, usernames));
  return new Map(rows.map(({ username, name }) => [username, name]));
}

/** Matters with a booked time that is flagged. */
export async function listFlaggedMatterIds(db: Db, matterIds: string[]): Promise<Set<string>> {
  if (matterIds.length === 0) return new Set();
  const rows = await db
    .select({ matterId: slotClaims.matterId })
    .from(slotClaims)
    .where(and(inArray(slotClaims.matterId, matterIds), sql`${slotClaims.flag} IS NOT NULL`));
  return new Set(rows.flatMap(({ matterId }) => (matterId === null ? [] : [matterId])));
}
