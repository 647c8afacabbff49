import { and, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { slotClaimResources, slotClaims } from '../schema/index.ts';

/** Keeps the lock below apart from other advisory locks. */
const sessionLock = 7_215_046;

/** Makes two takings of one session come one after the other, and answers what it holds by resource. */
export async function lockSession(tx: Db, sessionBlind: string): Promise<number[]> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${sessionLock}, hashtext(${sessionBlind}))`);
  const held = await tx
    .select({ no: slotClaimResources.resourceNo })
    .from(slotClaimResources)
    .innerJoin(slotClaims, eq(slotClaims.id, slotClaimResources.claimId))
    .where(and(eq(slotClaims.sessionBlind, sessionBlind), isNull(slotClaims.matterId)));
  return held.map(({ no }) => no);
}

/** A hold that is being booked just then stays with the booking. */
export async function dropHoldOfSession(tx: Db, sessionBlind: string): Promise<void> {
  await tx.delete(slotClaims).where(and(eq(slotClaims.sessionBlind, sessionBlind), isNull(slotClaims.matterId)));
}

/** Holds that ran out and stand in the way of a time on these resources. */
export async function dropExpiredHolds(tx: Db, resources: number[], { startsAt, endsAt, now }: { startsAt: Date; endsAt: Date; now: Date }): Promise<void> {
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

/** The hold, locked until the transaction ends, if it is this caller's, for this slot, and has not run out. */
export async function lockHold(
  tx: Db,
  hold: { holdId: string; holdBlind: string; slotId: string; now: Date },
): Promise<typeof slotClaims.$inferSelect | undefined> {
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

/** Gives a hold back; false when there is none for this key. */
export async function releaseHold(db: Db, holdId: string, holdBlind: string): Promise<boolean> {
  const released = await db
    .delete(slotClaims)
    .where(and(eq(slotClaims.id, holdId), eq(slotClaims.holdBlind, holdBlind), isNull(slotClaims.matterId)))
    .returning({ id: slotClaims.id });
  return released.length > 0;
}

/** Forgets holds that ran out; takers do so too where they are in the way. */
export async function purgeExpiredHolds(db: Db, now: Date): Promise<void> {
  await db.delete(slotClaims).where(and(isNull(slotClaims.matterId), lte(slotClaims.expiresAt, now)));
}
