import { claimIdempotencyKey, type Db, findIdempotencyBody, finishIdempotencyKey, releaseIdempotencyKey } from '@mingbai/db';
import type { Deps } from './deps.ts';
import { Problem } from './problem.ts';
import type { Sealing } from './sealing.ts';

/** A claim not finished after this long belonged to a process that died: longer than an answer may take with every time limit used up. */
const abandonedAfterMs = 120_000;
const pollMs = 100;

export interface OnceRequest {
  /** What kind of request the key belongs to; the same key may serve another kind. */
  scope: string;
  /** The caller's `Idempotency-Key`; undefined: just do it. */
  key: string | undefined;
  body: unknown;
}

/**
 * Does `work` once for a key however often and however simultaneously it is asked, and answers all with the same result (`replayed` says that it was done
 * before). The same key with another body throws `idempotency-mismatch`. When `work` throws, the key is free again.
 */
export async function once<Result>(
  { database, sealing, clock }: Deps,
  { scope, key, body }: OnceRequest,
  work: () => Promise<Result>,
): Promise<{ result: Result; replayed: boolean }> {
  if (key === undefined) return { result: await work(), replayed: false };
  checkKey(key);
  const bodyHash = hashBody(sealing, body);
  for (;;) {
    const claimedAt = clock.now();
    const abandonedBefore = new Date(claimedAt.getTime() - abandonedAfterMs);
    const claim = await claimIdempotencyKey(database.db, { scope, key, bodyHash, claimedAt, abandonedBefore });
    if (claim.state === 'mismatch') throw new Problem('idempotency-mismatch');
    if (claim.state === 'done') return { result: JSON.parse(sealing.open(claim.responseSealed)) as Result, replayed: true };
    if (claim.state === 'ours') {
      const result = await workOrRelease(work, () => releaseIdempotencyKey(database.db, scope, key, claimedAt));
      const responseSealed = sealing.seal(JSON.stringify(result ?? null));
      if (await finishIdempotencyKey(database.db, { scope, key, claimedAt, status: 200, responseSealed })) return { result, replayed: false };
    }
    await clock.wait(pollMs);
  }
}

/**
 * Like `once`, for work that is one transaction: the key and what was done under it are written together or not at all. A second request with the same key
 * waits for the first inside the database. Without a key the work is simply done in a transaction.
 */
export async function onceInTransaction<Result>(
  { database, sealing, clock }: Deps,
  { scope, key, body }: OnceRequest,
  work: (tx: Db) => Promise<Result>,
): Promise<Result> {
  if (key === undefined) return database.db.transaction(work);
  checkKey(key);
  const bodyHash = hashBody(sealing, body);
  return database.db.transaction(async (tx) => {
    const claimedAt = clock.now();
    const claim = await claimIdempotencyKey(tx, { scope, key, bodyHash, claimedAt, abandonedBefore: claimedAt });
    if (claim.state === 'mismatch') throw new Problem('idempotency-mismatch');
    if (claim.state === 'done') return JSON.parse(sealing.open(claim.responseSealed)) as Result;
    const result = await work(tx);
    await finishIdempotencyKey(tx, { scope, key, claimedAt, status: 200, responseSealed: sealing.seal(JSON.stringify(result ?? null)) });
    return result;
  });
}

/** Throws what `once` would throw for the key alone, for answers whose status leaves before the work begins. */
export async function refuseMismatch({ database, sealing }: Deps, { scope, key, body }: OnceRequest): Promise<void> {
  if (key === undefined) return;
  checkKey(key);
  const known = await findIdempotencyBody(database.db, scope, key);
  if (known && Buffer.compare(known, hashBody(sealing, body)) !== 0) throw new Problem('idempotency-mismatch');
}

/** Keyed, since a short sentence could be guessed from a plain hash. */
function hashBody(sealing: Sealing, body: unknown): Uint8Array {
  return Buffer.from(sealing.blind(JSON.stringify(body)));
}

async function workOrRelease<Result>(work: () => Promise<Result>, release: () => Promise<void>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    // The first cause is what the caller must hear of, whatever becomes of the key.
    await release().catch(() => undefined);
    throw cause;
  }
}

function checkKey(key: string): void {
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return;
  throw new Problem('invalid-input', { issues: [{ path: 'Idempotency-Key', message: '要是 1 到 200 个可见的英文字符' }] });
}
