import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv, Deps } from '../deps.ts';

/** Gives each request its id and a log that carries it, and writes one line when it is done: method, route pattern and status, never the URL itself. */
export function requestFacts({ log, config }: Deps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    c.set('requestId', requestId);
    c.set('log', log.with({ requestId }));
    c.set('clientAddress', clientAddress(c, config.trustProxy));
    await next();
    c.res.headers.set('X-Request-Id', requestId);
    if (c.req.path.startsWith('/api/'))
      c.get('log').info('request', { method: c.req.method, route: routePath(c), status: c.res.status, tookMs: Math.round(performance.now() - startedAt) });
  };
}

function hasConnection(env: unknown): boolean {
  return typeof env === 'object' && env !== null && 'incoming' in env;
}

/** Behind a reverse proxy the last address it added counts; whatever the caller wrote before that does not. */
function clientAddress(c: Context<AppEnv>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  // `app.request` in tests has no connection.
  return hasConnection(c.env) ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}
