import { and, eq, isNull, lt, type SQL } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { idempotencyKeys } from '../schema/index.ts';

export type Claim = { state: 'ours' } | { state: 'running' } | { state: 'mismatch' } | { state: 'done'; status: number; responseSealed: Uint8Array };

/**
 * Claims a key for one piece of work. Exactly one of any number of simultaneous callers gets `ours`; a claim whose holder died
 * (older than `abandonedBefore` and unfinished) may be taken over by one other.
 */
export async function claimIdempotencyKey(
  db: Db,
  request: { scope: string; key: string; bodyHash: Uint8Array; claimedAt: Date; abandonedBefore: Date },
): Promise<Claim> {
  const { scope, key, bodyHash, claimedAt, abandonedBefore } = request;
  const inserted = await db.insert(idempotencyKeys).values({ scope, key, bodyHash, claimedAt }).onConflictDoNothing().returning({ key: idempotencyKeys.key });
  if (inserted.length > 0) return { state: 'ours' };
  const [row] = await db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key)));
  if (!row) return { state: 'running' };
  if (Buffer.compare(row.bodyHash, bodyHash) !== 0) return { state: 'mismatch' };
  if (row.status !== null) return { state: 'done', status: row.status, responseSealed: row.responseSealed ?? new Uint8Array() };
  const taken = await db
    .update(idempotencyKeys)
    .set({ claimedAt })
    .where(and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key), isNull(idempotencyKeys.status), lt(idempotencyKeys.claimedAt, abandonedBefore)))
    .returning({ key: idempotencyKeys.key });
  return taken.length > 0 ? { state: 'ours' } : { state: 'running' };
}

/** The hash of the body a key was first used with, if it was used. */
export async function findIdempotencyBody(db: Db, scope: string, key: string): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ bodyHash: idempotencyKeys.bodyHash })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key)));
  return row?.bodyHash;
}

/** Keeps the answer given under a claimed key. False when the claim was taken over meanwhile: then the other's answer is the one that counts. */
export async function finishIdempotencyKey(
  db: Db,
  result: { scope: string; key: string; claimedAt: Date; status: number; responseSealed: Uint8Array },
): Promise<boolean> {
  const { scope, key, claimedAt, ...answer } = result;
  const kept = await db
    .update(idempotencyKeys)
    .set(answer)
    .where(isOurs(scope, key, claimedAt))
    .returning({ key: idempotencyKeys.key });
  return kept.length > 0;
}

/** Gives a claimed key back after a failure, so that the caller may try again with it. A claim taken over meanwhile is left alone. */
export async function releaseIdempotencyKey(db: Db, scope: string, key: string, claimedAt: Date): Promise<void> {
  await db.delete(idempotencyKeys).where(isOurs(scope, key, claimedAt));
}

function isOurs(scope: string, key: string, claimedAt: Date): SQL | undefined {
  return and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key), eq(idempotencyKeys.claimedAt, claimedAt), isNull(idempotencyKeys.status));
}

/** Forgets keys claimed before `before`; a caller who comes back later than that starts anew. */
export async function purgeIdempotencyKeys(db: Db, before: Date): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.claimedAt, before));
}
