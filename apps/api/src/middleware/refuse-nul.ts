import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../deps.ts';
import { Problem } from '../problem.ts';

/** No name, number or code holds a NUL, and no database text can: there is nothing under such an address. */
export const refuseNul: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.url.includes('%00')) throw new Problem('not-found', { detail: '没有找到。' });
  await next();
};
