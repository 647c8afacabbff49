import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { uploadBytesMax, uploadPieceBytesMax } from '../contract/uploads.ts';
import type { AppEnv } from '../deps.ts';
import { Problem } from '../problem.ts';

const slackBytes = 64 * 1024;

/** How much one request may bring; the first that fits counts. */
const limits = [
  { path: /^\/api\/uploads\/[^/]+$/, bytes: uploadPieceBytesMax + slackBytes },
  { path: /^\/api\/aid\/applications\/[^/]+\/materials$/, bytes: uploadBytesMax + slackBytes },
  // 60,000 characters of Chinese.
  { path: /^\/api\/handoffs$/, bytes: 256 * 1024 },
  // A drawn signature, an agreement with its record.
  { path: /^\/api\/aid\/applications$|^\/api\/desk\/mediation\//, bytes: 160 * 1024 },
  { path: /^/, bytes: 64 * 1024 },
].map(({ path, bytes }) => ({ path, limit: bodyLimit({ maxSize: bytes, onError: refuseLargeBody }) }));

/** Refuses a body that is larger than its place needs, before it is read where it says its size, and while it is read where it does not. */
export const limitBody: MiddlewareHandler<AppEnv> = async (c, next) => limits.find(({ path }) => path.test(c.req.path))?.limit(c, next);

function refuseLargeBody(): never {
  // The rest of the body is not read, so nothing more can be said on this connection.
  throw new Problem('body-too-large', { detail: '一次发送的内容太大，请缩短后再试。', headers: { Connection: 'close' } });
}
