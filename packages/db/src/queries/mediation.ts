import { and, arrayContains, arrayOverlaps, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { contactAttempts, matters, slotClaims, staff } from '../schema/index.ts';
import { type MatterQueueFilter, type MatterQueuePage, readMatterQueue } from './matter-search.ts';
import { nearestDueOn } from './running-clocks.ts';

export type ContactAttemptRow = typeof contactAttempts.$inferSelect;

export interface MediationQueueFilter extends MatterQueueFilter {
  committeeId: string | undefined;
  /** Committees whose matters may be seen; undefined: all. */
  within: readonly string[] | undefined;
}

/** The nearest running clock first, those without one last; of several on one day whoever has waited longest. */
export async function listMediationQueue(db: Db, filter: MediationQueueFilter, limit: number): Promise<MatterQueuePage> {
  const within = filter.within && inArray(matters.office, [...filter.within]);
  const also = [filter.committeeId === undefined ? undefined : eq(matters.office, filter.committeeId)];
  const first = sql`${nearestDueOn()} ASC NULLS LAST, ${matters.receivedAt} ASC`;
  return readMatterQueue(db, { kind: 'mediation', within, filter, also, first, limit });
}

/** Whether this account may have matters of a committee: not disabled, one of these roles, and bound to no other committee unless one of `unbound` lifts that. */
export async function mayHandleIn(
  db: Db,
  { username, committeeId, roles, unbound }: { username: string; committeeId: string; roles: readonly string[]; unbound: readonly string[] },
): Promise<boolean> {
  const isUnbound = or(eq(sql`cardinality(${staff.committees})`, 0), arrayContains(staff.committees, [committeeId]), arrayOverlaps(staff.roles, [...unbound]));
  const [row] = await db
    .select({ username: staff.username })
    .from(staff)
    .where(and(eq(staff.username, username), eq(staff.disabled, false), arrayOverlaps(staff.roles, [...roles]), isUnbound));
  return row !== undefined;
}

export async function addContactAttempt(tx: Db, attempt: ContactAttemptRow): Promise<void> {
  await tx.insert(contactAttempts).values(attempt);
}

export async function listContactAttempts(db: Db, matterId: string): Promise<ContactAttemptRow[]> {
  return db.select().from(contactAttempts).where(eq(contactAttempts.matterId, matterId)).orderBy(asc(contactAttempts.at));
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
