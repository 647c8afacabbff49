import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../deps.ts';
import { Problem } from '../problem.ts';

/**
 * PostgreSQL takes every character but this one, so nothing that could be changed lies at a path with it; nor could a key be kept beside such a path. What only
 * reads says itself what it did not find.
 */
export const storablePath: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method !== 'GET' && /%00|\0/.test(c.req.path)) throw new Problem('not-found');
  await next();
};
