import type { MiddlewareHandler } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser says where a mutating request comes from; in production another site's page is refused. Callers that are not browsers send no Origin. */
export function sameOrigin({ config }: Deps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (config.isProduction && origin !== undefined && !reading.has(c.req.method) && !config.origins.includes(origin))
      throw new Problem('forbidden', { detail: '这个请求来自别的网站，已被拒绝。' });
    await next();
  };
}
