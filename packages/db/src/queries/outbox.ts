import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { outbox } from '../schema/index.ts';

export type OutboxRow = typeof outbox.$inferSelect;
export type NewMessage = Pick<OutboxRow, 'id' | 'key' | 'matterId' | 'kind' | 'dueAt' | 'payloadSealed'> & { uselessAfter?: Date };

/**
 * Writes a message that must leave, with the event it tells of. One under the same key is left as it is, unless it was cancelled before it left: then it is to
 * leave after all. Call in that transaction.
 */
export async function addMessage(tx: Db, message: NewMessage): Promise<void> {
  const { dueAt, payloadSealed, uselessAfter = null } = message;
  await tx
    .insert(outbox)
    .values({ ...message, state: 'waiting', attempts: 0 })
    .onConflictDoUpdate({
      target: outbox.key,
      set: { state: 'waiting', dueAt, payloadSealed, uselessAfter, attempts: 0, takenUntil: null, lastError: null },
      setWhere: eq(outbox.state, 'cancelled'),
    });
}

/** Messages of these kinds that have not left are not to be sent any more. */
export async function cancelMessages(tx: Db, matterId: string, kinds: readonly string[]): Promise<void> {
  await tx
    .update(outbox)
    .set({ state: 'cancelled' })
    .where(and(eq(outbox.matterId, matterId), eq(outbox.state, 'waiting'), inArray(outbox.kind, [...kinds])));
}

/** Takes due messages for this sender until `takenUntil`; others skip them. One whose taker died comes up again, one that tells of what is over does not. */
export async function takeDueMessages(db: Db, { now, takenUntil, limit }: { now: Date; takenUntil: Date; limit: number }): Promise<OutboxRow[]> {
  return db.transaction(async (tx) => {
    await tx
      .update(outbox)
      .set({ state: 'cancelled' })
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.uselessAfter, now), or(isNull(outbox.takenUntil), lte(outbox.takenUntil, now))));
    const due = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, now), or(isNull(outbox.takenUntil), lte(outbox.takenUntil, now))))
      .orderBy(asc(outbox.dueAt))
      .limit(limit)
      .for('update', { skipLocked: true });
    if (due.length === 0) return [];
    return tx
      .update(outbox)
      .set({ takenUntil, attempts: sql`${outbox.attempts} + 1` })
      .where(
        inArray(
          outbox.id,
          due.map(({ id }) => id),
        ),
      )
      .returning();
  });
}

/** Whether a message that was taken is still to be sent: it may have been cancelled while others of the same lot were on their way. */
export async function isMessageWaiting(db: Db, id: string): Promise<boolean> {
  return (await db.$count(outbox, and(eq(outbox.id, id), eq(outbox.state, 'waiting')))) > 0;
}

export async function markMessageSent(db: Db, id: string, sentAt: Date): Promise<void> {
  await db.update(outbox).set({ state: 'sent', sentAt, takenUntil: null, lastError: null }).where(eq(outbox.id, id));
}

/** Keeps a failed message for `retryAt`, or gives it up with null. `lastError` names the kind of fault, never what was sent. */
export async function markMessageFailed(db: Db, id: string, lastError: string, retryAt: Date | null): Promise<void> {
  await db
    .update(outbox)
    .set(retryAt === null ? { state: 'failed', takenUntil: null, lastError } : { takenUntil: retryAt, lastError })
    .where(and(eq(outbox.id, id), eq(outbox.state, 'waiting')));
}

export async function listMessages(db: Db, matterId: string): Promise<OutboxRow[]> {
  return db.select().from(outbox).where(eq(outbox.matterId, matterId)).orderBy(asc(outbox.dueAt), asc(outbox.id));
}
