import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { matters, mediationResources, slotClaimResources, slotClaims } from '../schema/index.ts';

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
  /** Until then it is held; `giveSlotToMatter` makes it lasting. */
  expiresAt: Date;
  now: Date;
}

/**
 * Takes a slot for a while, with all it needs, or nothing of it: false when a mediator or room is taken at that time. The exclusion constraint decides;
 * the locks, always taken in the same order, only keep two takers from waiting for each other. Call in a transaction that ends in failure on false.
 */
export async function takeSlot(tx: Db, taking: SlotTaking): Promise<boolean> {
  const { claimId, slotId, committeeId, startsAt, endsAt, mode, resources, holdBlind, expiresAt } = taking;
  const ordered = [...new Set(resources)].sort((a, b) => a - b);
  if (ordered.length === 0) throw new RangeError('a slot takes a mediator or a room');
  for (const no of ordered) await tx.execute(sql`SELECT pg_advisory_xact_lock(${resourceLock}, ${no})`);
  await dropExpiredHolds(tx, ordered, taking);
  await tx.insert(slotClaims).values({ id: claimId, slotId, committeeId, startsAt, endsAt, mode, holdBlind, expiresAt });
  const taken = await tx
    .insert(slotClaimResources)
    .values(ordered.map((resourceNo) => ({ claimId, resourceNo, span: toSpan(resourceNo, startsAt, endsAt) })))
    .onConflictDoNothing()
    .returning({ no: slotClaimResources.resourceNo });
  return taken.length === ordered.length;
}

async function dropExpiredHolds(tx: Db, resources: number[], { startsAt, endsAt, now }: SlotTaking): Promise<void> {
  const onThem = tx.select({ id: slotClaimResources.claimId }).from(slotClaimResources).where(inArray(slotClaimResources.resourceNo, resources));
  await tx
    .delete(slotClaims)
    .where(
      and(
        isNull(slotClaims.matterId),
        lte(slotClaims.expiresAt, now),
        lt(slotClaims.startsAt, endsAt),
        gt(slotClaims.endsAt, startsAt),
        inArray(slotClaims.id, onThem),
      ),
    );
}

function toSpan(resourceNo: number, startsAt: Date, endsAt: Date): string {
  const minute = (at: Date): number => resourceNo * stretch + Math.floor(at.getTime() / 60_000);
  return `[${minute(startsAt)},${minute(endsAt)})`;
}

/** The hold, locked until the transaction ends, if it is this caller's, for this slot, and has not run out. */
export async function lockHold(tx: Db, hold: { holdId: string; holdBlind: string; slotId: string; now: Date }): Promise<SlotClaimRow | undefined> {
  const [row] = await tx
    .select()
    .from(slotClaims)
    .where(
      and(
        eq(slotClaims.id, hold.holdId),
        eq(slotClaims.holdBlind, hold.holdBlind),
        eq(slotClaims.slotId, hold.slotId),
        isNull(slotClaims.matterId),
        gt(slotClaims.expiresAt, hold.now),
      ),
    )
    .for('update');
  return row;
}

/** Makes a held slot a matter's for good; the matter must not have another. */
export async function giveSlotToMatter(tx: Db, claimId: string, matterId: string): Promise<void> {
  const given = await tx
    .update(slotClaims)
    .set({ matterId, expiresAt: null, holdBlind: null })
    .where(and(eq(slotClaims.id, claimId), isNull(slotClaims.matterId)))
    .returning({ id: slotClaims.id });
  if (given.length === 0) throw new Error('the slot to be given is not held');
}

/** Gives a hold back; false when there is none for this key. */
export async function releaseHold(db: Db, holdId: string, holdBlind: string): Promise<boolean> {
  const released = await db
    .delete(slotClaims)
    .where(and(eq(slotClaims.id, holdId), eq(slotClaims.holdBlind, holdBlind), isNull(slotClaims.matterId)))
    .returning({ id: slotClaims.id });
  return released.length > 0;
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

/** Marks booked times from `from` on that no longer stand on an opening hour, or takes the mark away with null. `slotIdPrefix` narrows to one opening hour. */
export async function flagBookedSlots(
  tx: Db,
  { committeeId, from, to, slotIdPrefix, flag }: { committeeId: string; from: Date; to?: Date; slotIdPrefix?: string; flag: string | null },
): Promise<number> {
  const flagged = await tx
    .update(slotClaims)
    .set({ flag })
    .where(
      and(
        eq(slotClaims.committeeId, committeeId),
        isNotNull(slotClaims.matterId),
        gte(slotClaims.startsAt, from),
        to && lt(slotClaims.startsAt, to),
        slotIdPrefix === undefined ? undefined : sql`starts_with(${slotClaims.slotId}, ${slotIdPrefix})`,
      ),
    )
    .returning({ id: slotClaims.id });
  return flagged.length;
}

/** Forgets holds that ran out; takers do so too where they are in the way. */
export async function purgeExpiredHolds(db: Db, now: Date): Promise<void> {
  await db.delete(slotClaims).where(and(isNull(slotClaims.matterId), lte(slotClaims.expiresAt, now)));
}
