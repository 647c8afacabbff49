import { countHit } from '@mingbai/db';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

const windowSeconds = 60;

/** At most `perMinute` requests of one kind from one address, counted in the database so that it holds across processes. */
export function rateLimit({ database, sealing, clock }: Deps, kind: string, perMinute: number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const now = clock.now().getTime();
    const windowStart = Math.floor(now / (windowSeconds * 1000)) * windowSeconds * 1000;
    const hits = await countHit(database.db, sealing.blind(`${kind} ${c.get('clientAddress')}`), new Date(windowStart));
    if (hits > perMinute) {
      const secondsLeft = Math.max(1, Math.ceil((windowStart + windowSeconds * 1000 - now) / 1000));
      throw new Problem('too-many-requests', { detail: `请在 ${secondsLeft} 秒后再试。`, headers: { 'Retry-After': String(secondsLeft) } });
    }
    await next();
  };
}
