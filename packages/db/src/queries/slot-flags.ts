import { and, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { slotClaims } from '../schema/index.ts';

/** Marks booked times that no longer stand on an opening hour; one marked before keeps its mark. Answers how many were marked. */
export async function flagSlots(tx: Db, claimIds: readonly string[], flag: string): Promise<number> {
  if (claimIds.length === 0) return 0;
  const flagged = await tx
    .update(slotClaims)
    .set({ flag })
    .where(and(inArray(slotClaims.id, [...claimIds]), isNull(slotClaims.flag)))
    .returning({ id: slotClaims.id });
  return flagged.length;
}

/** The same for all that is booked under these opening hours from `from` on. */
export async function flagSlotsOfHours(tx: Db, { openingHoursId, from, flag }: { openingHoursId: string; from: Date; flag: string }): Promise<number> {
  const isOfHours = sql`starts_with(${slotClaims.slotId}, ${`${openingHoursId}.`})`;
  const booked = await tx
    .select({ id: slotClaims.id })
    .from(slotClaims)
    .where(and(isNotNull(slotClaims.matterId), gte(slotClaims.startsAt, from), isOfHours));
  return flagSlots(
    tx,
    booked.map(({ id }) => id),
    flag,
  );
}

/** Takes this mark away again, and no other. */
export async function unflagSlots(tx: Db, claimIds: readonly string[], flag: string): Promise<void> {
  if (claimIds.length === 0) return;
  await tx
    .update(slotClaims)
    .set({ flag: null })
    .where(and(inArray(slotClaims.id, [...claimIds]), eq(slotClaims.flag, flag)));
}
