import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../deps.ts';
import { readBearer } from '../matters/access.ts';
import { Problem } from '../problem.ts';

const writing = new Set(['POST', 'PUT', 'PATCH']);
const json = /^application\/(?:[\w.+-]+\+)?json\b/i;

/** The few places that take something else: a piece of a file, and a form with a file in it. */
const others = [
  { method: 'PATCH', path: /^\/api\/uploads\/(?!sessions$)[^/]+$/, type: /^application\/octet-stream\b/i, wanted: 'application/octet-stream' },
  { method: 'POST', path: /^\/api\/aid\/applications\/[^/]+\/materials$/, type: /^multipart\/form-data\b/i, wanted: 'multipart/form-data' },
];

/** A body of another kind would be read as an empty one, and what the resident wrote would be lost without a word. */
export const requireJson: MiddlewareHandler<AppEnv> = async (c, next) => {
  const given = c.req.header('Content-Type');
  const { method, path } = c.req;
  if (writing.has(method) && given !== undefined) {
    const other = others.find((place) => place.method === method && place.path.test(path));
    const { type, wanted } = other ?? { type: json, wanted: 'application/json' };
    if (!type.test(given)) {
      // These places are an owner's: who shows no key hears that first.
      if (other) readBearer(c);
      throw new Problem('unsupported-media-type', { detail: `这里要用另一种格式发送内容（Content-Type: ${wanted}）。` });
    }
  }
  await next();
};
