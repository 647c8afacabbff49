import { isIPv6 } from 'node:net';
import { countHit } from '@mingbai/db';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

const windowSeconds = 60;

/** At most `perMinute` requests of one kind from one address (IPv6: one /64), counted in the database so that it holds across processes. */
export function rateLimit({ database, sealing, clock }: Deps, kind: string, perMinute: number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const now = clock.now().getTime();
    const windowStart = Math.floor(now / (windowSeconds * 1000)) * windowSeconds * 1000;
    const hits = await countHit(database.db, sealing.blind(`${kind} ${networkOf(c.get('clientAddress'))}`), new Date(windowStart));
    if (hits > perMinute) {
      const secondsLeft = Math.max(1, Math.ceil((windowStart + windowSeconds * 1000 - now) / 1000));
      throw new Problem('too-many-requests', { detail: `请在 ${secondsLeft} 秒后再试。`, headers: { 'Retry-After': String(secondsLeft) } });
    }
    await next();
  };
}

/** A household or an office has a whole /64 of IPv6 addresses, and could otherwise take a new one for every request. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^(?:::|(?:0+:){5})(?:ffff:)(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = plain.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['', ''] : [group])));
  const before = groups(head);
  const after = groups(tail ?? '');
  const full = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return full
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
