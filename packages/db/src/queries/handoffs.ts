import { and, eq, gt, lte } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { handoffs } from '../schema/index.ts';

export type HandoffRow = typeof handoffs.$inferSelect;

export async function createHandoff(db: Db, handoff: HandoffRow): Promise<void> {
  await db.insert(handoffs).values(handoff);
}

/** What was left under a code, which is gone with that: of two who take it at once one gets it. */
export async function takeHandoff(db: Db, codeBlind: string, now: Date): Promise<HandoffRow | undefined> {
  const [row] = await db
    .delete(handoffs)
    .where(and(eq(handoffs.codeBlind, codeBlind), gt(handoffs.expiresAt, now)))
    .returning();
  return row;
}

export async function purgeHandoffs(db: Db, now: Date): Promise<void> {
  await db.delete(handoffs).where(lte(handoffs.expiresAt, now));
}
