import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser says where a mutating request comes from; another site's page is refused: everywhere in production, and at the desk, whose cookie a browser sends
 * along by itself, in a trial too. Callers that are not browsers send no Origin.
 */
export function sameOrigin({ config }: Deps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (origin !== undefined && !reading.has(c.req.method)) {
      const isOurs = config.isProduction ? config.origins.includes(origin) : !c.req.path.startsWith('/api/desk') || isSameHost(c, origin);
      if (!isOurs) throw new Problem('forbidden', { detail: '这个请求来自别的网站，已被拒绝。' });
    }
    await next();
  };
}

/** `null`, which a sandboxed page sends, is nobody's host. */
function isSameHost(c: Context<AppEnv>, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === (c.req.header('Host') ?? new URL(c.req.url).host);
}
