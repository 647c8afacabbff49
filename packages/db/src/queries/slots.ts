import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { matters, mediationResources, slotClaimResources, slotClaims, staff } from '../schema/index.ts';
import { dropExpiredHolds, dropHoldOfSession, lockSession } from './slot-holds.ts';

export type SlotClaimRow = typeof slotClaims.$inferSelect;

/** Keeps the locks below apart from other advisory locks. */
const resourceLock = 7_215_045;
/** Each resource has a stretch of numbers of its own in the exclusion constraint. */
const stretch = 1_000_000_000;

export interface SlotTaking {
  claimId: string;
  slotId: string;
  committeeId: string;
  startsAt: Date;
  endsAt: Date;
  mode: SlotClaimRow['mode'];
  /** Mediators and rooms by number; at least one. */
  resources: readonly number[];
  holdBlind: string | null;
  /** Whose hold it is: what she held before is given back with it, and stays hers where this one cannot be had. */
  sessionBlind?: string | undefined;
  /** Until then it is held; `giveSlotToMatter` makes it lasting. */
  expiresAt: Date;
  now: Date;
}

/**
 * Takes a slot for a while, with all it needs, or nothing of it: false when a mediator or room is taken at that time. The exclusion constraint decides;
 * the locks, always taken in the same order, only keep two takers from waiting for each other. Call in a transaction that ends in failure on false.
 */
export async function takeSlot(tx: Db, taking: SlotTaking): Promise<boolean> {
  const { claimId, slotId, committeeId, startsAt, endsAt, mode, resources, holdBlind, sessionBlind, expiresAt } = taking;
  const ordered = [...new Set(resources)];
  if (ordered.length === 0) throw new RangeError('a slot takes a mediator or a room');
  await lockResources(tx, [...ordered, ...(sessionBlind === undefined ? [] : await lockSession(tx, sessionBlind))]);
  if (sessionBlind !== undefined) await dropHoldOfSession(tx, sessionBlind);
  await dropExpiredHolds(tx, ordered, taking);
  await tx.insert(slotClaims).values({ id: claimId, slotId, committeeId, startsAt, endsAt, mode, holdBlind, sessionBlind, expiresAt });
  const taken = await tx
    .insert(slotClaimResources)
    .values(ordered.map((resourceNo) => ({ claimId, resourceNo, span: toSpan(resourceNo, startsAt, endsAt) })))
    .onConflictDoNothing()
    .returning({ no: slotClaimResources.resourceNo });
  return taken.length === ordered.length;
}

/** What is about to be given back is locked too: whoever waits for that time must not hold what we go on to take. */
async function lockResources(tx: Db, resources: readonly number[]): Promise<void> {
  for (const no of [...new Set(resources)].sort((a, b) => a - b)) await tx.execute(sql`SELECT pg_advisory_xact_lock(${resourceLock}, ${no})`);
}

function toSpan(resourceNo: number, startsAt: Date, endsAt: Date): string {
  const minute = (at: Date): number => resourceNo * stretch + Math.floor(at.getTime() / 60_000);
  return `[${minute(startsAt)},${minute(endsAt)})`;
}

/** Makes a held slot a matter's for good; the matter must not have another. */
export async function giveSlotToMatter(tx: Db, claimId: string, matterId: string): Promise<void> {
  const given = await tx
    .update(slotClaims)
    .set({ matterId, expiresAt: null, holdBlind: null, sessionBlind: null })
    .where(and(eq(slotClaims.id, claimId), isNull(slotClaims.matterId)))
    .returning({ id: slotClaims.id });
  if (given.length === 0) throw new Error('the slot to be given is not held');
}

/**
 * Puts another mediator into a taken slot: false when she is taken at that time, and nothing is changed then. Room and time stay. Call in a transaction that
 * ends in failure on false.
 */
export async function changeMediatorOfSlot(tx: Db, claim: SlotClaimRow, mediatorNo: number): Promise<boolean> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${resourceLock}, ${mediatorNo})`);
  const mediators = tx.select({ no: mediationResources.no }).from(mediationResources).where(eq(mediationResources.kind, 'mediator'));
  await tx.delete(slotClaimResources).where(and(eq(slotClaimResources.claimId, claim.id), inArray(slotClaimResources.resourceNo, mediators)));
  const span = toSpan(mediatorNo, claim.startsAt, claim.endsAt);
  const taken = await tx
    .insert(slotClaimResources)
    .values({ claimId: claim.id, resourceNo: mediatorNo, span })
    .onConflictDoNothing()
    .returning({ no: slotClaimResources.resourceNo });
  return taken.length > 0;
}

/** Gives back what a matter has taken; with `startsAfter` only a time that has not begun. */
export async function releaseSlotOfMatter(tx: Db, matterId: string, startsAfter?: Date): Promise<void> {
  await tx.delete(slotClaims).where(and(eq(slotClaims.matterId, matterId), startsAfter && gt(slotClaims.startsAt, startsAfter)));
}

export async function findSlotOfMatter(db: Db, matterId: string): Promise<SlotClaimRow | undefined> {
  const [row] = await db.select().from(slotClaims).where(eq(slotClaims.matterId, matterId));
  return row;
}

export async function listSlotsOfMatters(db: Db, matterIds: string[]): Promise<SlotClaimRow[]> {
  return matterIds.length === 0 ? [] : db.select().from(slotClaims).where(inArray(slotClaims.matterId, matterIds));
}

export interface BusySpan {
  resourceNo: number;
  startsAt: Date;
  endsAt: Date;
}

/** What is booked, or held and not run out, of these resources between two instants. */
export async function listBusySpans(db: Db, resources: readonly number[], from: Date, to: Date, now: Date): Promise<BusySpan[]> {
  if (resources.length === 0) return [];
  return db
    .select({ resourceNo: slotClaimResources.resourceNo, startsAt: slotClaims.startsAt, endsAt: slotClaims.endsAt })
    .from(slotClaimResources)
    .innerJoin(slotClaims, eq(slotClaims.id, slotClaimResources.claimId))
    .where(and(inArray(slotClaimResources.resourceNo, [...resources]), lt(slotClaims.startsAt, to), gt(slotClaims.endsAt, from), isActive(now)));
}

function isActive(now: Date): SQL | undefined {
  return or(isNotNull(slotClaims.matterId), gt(slotClaims.expiresAt, now));
}

/** Booked claims of a committee with their matters, in the order of their beginning. */
export async function listBookedSlots(db: Db, committeeId: string, from: Date, to: Date) {
  return db
    .select({ claim: slotClaims, matter: matters })
    .from(slotClaims)
    .innerJoin(matters, eq(matters.id, slotClaims.matterId))
    .where(and(eq(slotClaims.committeeId, committeeId), gte(slotClaims.startsAt, from), lt(slotClaims.startsAt, to)))
    .orderBy(asc(slotClaims.startsAt));
}

/** Whoever a taken time needs to mediate: the name of an account, or as it stands in the opening hours. */
export async function findMediatorOfSlot(db: Db, claimId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ name: mediationResources.name, account: staff.name })
    .from(slotClaimResources)
    .innerJoin(mediationResources, eq(mediationResources.no, slotClaimResources.resourceNo))
    .leftJoin(staff, eq(staff.username, mediationResources.name))
    .where(and(eq(slotClaimResources.claimId, claimId), eq(mediationResources.kind, 'mediator')));
  return row && (row.account ?? row.name);
}

/** The mediators and rooms these claims take. */
export async function listResourcesOfClaims(db: Db, claimIds: readonly string[]) {
  if (claimIds.length === 0) return [];
  return db
    .select({ claimId: slotClaimResources.claimId, no: slotClaimResources.resourceNo })
    .from(slotClaimResources)
    .where(inArray(slotClaimResources.claimId, [...claimIds]));
}
