import { createHash } from 'node:crypto';
import { claimIdempotencyKey, finishIdempotencyKey, releaseIdempotencyKey } from '@mingbai/db';
import type { Deps } from './deps.ts';
import { Problem } from './problem.ts';

/** A claim not finished after this long belonged to a process that died. */
const abandonedAfterMs = 60_000;
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
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest();
  for (;;) {
    const claimedAt = clock.now();
    const abandonedBefore = new Date(claimedAt.getTime() - abandonedAfterMs);
    const claim = await claimIdempotencyKey(database.db, { scope, key, bodyHash, claimedAt, abandonedBefore });
    if (claim.state === 'ours') break;
    if (claim.state === 'mismatch') throw new Problem('idempotency-mismatch');
    if (claim.state === 'done') return { result: JSON.parse(sealing.open(claim.responseSealed)) as Result, replayed: true };
    await clock.wait(pollMs);
  }
  try {
    const result = await work();
    await finishIdempotencyKey(database.db, { scope, key, status: 200, responseSealed: sealing.seal(JSON.stringify(result ?? null)) });
    return { result, replayed: false };
  } catch (cause) {
    await releaseIdempotencyKey(database.db, scope, key);
    throw cause;
  }
}

function checkKey(key: string): void {
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return;
  throw new Problem('invalid-input', { issues: [{ path: 'Idempotency-Key', message: '要是 1 到 200 个可见的英文字符' }] });
}
