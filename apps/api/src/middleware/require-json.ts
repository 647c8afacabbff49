import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../deps.ts';
import { Problem } from '../problem.ts';

const writing = new Set(['POST', 'PUT', 'PATCH']);

/** A body that does not call itself JSON would be read as an empty one, and what the resident wrote would be lost without a word. */
export const requireJson: MiddlewareHandler<AppEnv> = async (c, next) => {
  const type = c.req.header('Content-Type');
  if (writing.has(c.req.method) && type !== undefined && !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    throw new Problem('unreadable-body', { detail: '请用 JSON 发送内容（Content-Type: application/json）。' });
  await next();
};
