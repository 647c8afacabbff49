import { and, arrayOverlaps, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { matterClocks, matterConsents, matterEvents, matterKeys, matters, staff } from '../schema/index.ts';

export type MatterRow = typeof matters.$inferSelect;
export type MatterEventRow = typeof matterEvents.$inferSelect;
export type MatterClockRow = typeof matterClocks.$inferSelect;
export type NewMatterEvent = Omit<MatterEventRow, 'matterId' | 'position' | 'fromState'>;

/** A keyed hash by which a matter can be found: `kind` says of what. */
export interface MatterKey {
  kind: string;
  blind: string;
}

export interface NewMatter {
  matter: Omit<MatterRow, 'version' | 'state'>;
  /** The first event; its `toState` is the matter's state. */
  event: NewMatterEvent;
  keys: MatterKey[];
  clocks: Omit<MatterClockRow, 'matterId'>[];
  consents: Omit<typeof matterConsents.$inferInsert, 'matterId'>[];
}

/** Writes a matter with all that belongs to its beginning. Call in a transaction. Rejects when the receipt number is taken. */
export async function createMatter(tx: Db, { matter, event, keys, clocks, consents }: NewMatter): Promise<void> {
  const matterId = matter.id;
  await tx.insert(matters).values({ ...matter, state: event.toState, version: 1 });
  await tx.insert(matterEvents).values({ ...event, matterId, position: 1, fromState: null });
  if (keys.length > 0)
    await tx
      .insert(matterKeys)
      .values(keys.map((key) => ({ ...key, matterId })))
      .onConflictDoNothing();
  if (clocks.length > 0) await tx.insert(matterClocks).values(clocks.map((clock) => ({ ...clock, matterId })));
  if (consents.length > 0) await tx.insert(matterConsents).values(consents.map((consent) => ({ ...consent, matterId })));
}

export async function findMatterByReceipt(db: Db, kind: MatterRow['kind'], receiptNo: string): Promise<MatterRow | undefined> {
  const [row] = await db
    .select()
    .from(matters)
    .where(and(eq(matters.kind, kind), eq(matters.receiptNo, receiptNo)));
  return row;
}

export async function findMatter(db: Db, kind: MatterRow['kind'], id: string): Promise<MatterRow | undefined> {
  const [row] = await db
    .select()
    .from(matters)
    .where(and(eq(matters.kind, kind), eq(matters.id, id)));
  return row;
}

export type MatterChanges = Partial<Pick<MatterRow, 'details' | 'personalSealed' | 'office' | 'assignee' | 'closedAt' | 'eraseAfter'>>;

/**
 * Moves a matter on: its new state, what changes with it, and the event that tells of it. False when `version` is no longer the matter's: somebody else
 * moved it in between, and nothing was written. Call in a transaction.
 */
export async function moveMatter(tx: Db, move: { matter: MatterRow; version: number; event: NewMatterEvent; changes?: MatterChanges }): Promise<boolean> {
  const { matter, version, event, changes } = move;
  const moved = await tx
    .update(matters)
    .set({ ...changes, state: event.toState, version: version + 1 })
    .where(and(eq(matters.id, matter.id), eq(matters.version, version)))
    .returning({ id: matters.id });
  if (moved.length === 0) return false;
  await tx.insert(matterEvents).values({ ...event, matterId: matter.id, position: version + 1, fromState: matter.state });
  return true;
}

export async function listMatterEvents(db: Db, matterId: string): Promise<MatterEventRow[]> {
  return db.select().from(matterEvents).where(eq(matterEvents.matterId, matterId)).orderBy(asc(matterEvents.position));
}

export async function listMatterClocks(db: Db, matterIds: string[]): Promise<MatterClockRow[]> {
  return matterIds.length === 0 ? [] : db.select().from(matterClocks).where(inArray(matterClocks.matterId, matterIds)).orderBy(asc(matterClocks.dueOn));
}

export async function startMatterClock(tx: Db, clock: { matterId: string; code: string; startedOn: string; dueOn: string }): Promise<void> {
  const { matterId, code, startedOn, dueOn } = clock;
  await tx
    .insert(matterClocks)
    .values({ matterId, code, startedOn, dueOn })
    // The same clock started, ended and started again on one day runs as the last one.
    .onConflictDoUpdate({ target: [matterClocks.matterId, matterClocks.code, matterClocks.startedOn], set: { dueOn, pausedOn: null, endedOn: null } });
}

export async function endMatterClocks(tx: Db, matterId: string, codes: string[], endedOn: string): Promise<void> {
  if (codes.length === 0) return;
  await tx
    .update(matterClocks)
    .set({ endedOn })
    .where(and(eq(matterClocks.matterId, matterId), inArray(matterClocks.code, codes), isNull(matterClocks.endedOn)));
}

/** Stops a running clock until `resumeMatterClock` starts it again with a later last day. */
export async function pauseMatterClock(tx: Db, matterId: string, code: string, pausedOn: string): Promise<void> {
  await tx
    .update(matterClocks)
    .set({ pausedOn })
    .where(and(eq(matterClocks.matterId, matterId), eq(matterClocks.code, code), isNull(matterClocks.endedOn), isNull(matterClocks.pausedOn)));
}

export async function resumeMatterClock(tx: Db, matterId: string, code: string, dueOn: string): Promise<void> {
  await tx
    .update(matterClocks)
    .set({ pausedOn: null, dueOn })
    .where(and(eq(matterClocks.matterId, matterId), eq(matterClocks.code, code), isNull(matterClocks.endedOn)));
}

/** Gives a matter to one of the staff, or to nobody. False when it is not as it was read: another moved it on or took it. */
export async function setMatterAssignee(tx: Db, matter: Pick<MatterRow, 'id' | 'version' | 'assignee'>, assignee: string | null): Promise<boolean> {
  const set = await tx
    .update(matters)
    .set({ assignee })
    .where(
      and(
        eq(matters.id, matter.id),
        eq(matters.version, matter.version),
        sql`${matters.assignee} IS NOT DISTINCT FROM ${matter.assignee}`,
        isNull(matters.erasedAt),
      ),
    )
    .returning({ id: matters.id });
  return set.length > 0;
}

/** Whether a matter may be given to this account: it is not disabled and has one of these roles. */
export async function mayHandle(db: Db, username: string, roles: readonly string[]): Promise<boolean> {
  const [row] = await db
    .select({ username: staff.username })
    .from(staff)
    .where(and(eq(staff.username, username), eq(staff.disabled, false), arrayOverlaps(staff.roles, [...roles])));
  return row !== undefined;
}
