import { randomInt } from 'node:crypto';
import { createHandoff, takeHandoff } from '@mingbai/db';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { Handoff, HandoffRequest, HandoffTake, HandoffTaken } from '../contract/uploads.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';

/** No letter or digit that is read as another; eight of them are 39 bits, for ten minutes. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;
const minutes = 10;
/** Codes made and tried from one address: guessing one in ten minutes stays hopeless. */
const perMinute = { production: 60, development: 1200 };

/** What is carried from the kiosk to the telephone: laid down under a code, taken once. */
export function handoffRoutes(deps: Deps) {
  const { sealing, clock, config } = deps;
  const limit = rateLimit(deps, 'handoff', config.isProduction ? perMinute.production : perMinute.development);
  return new Hono<AppEnv>()
    .post(
      '/handoffs',
      limit,
      describeRoute({
        summary: '把终端上填到一半的内容转到手机：生成一次性二维码，十分钟有效',
        tags: ['uploads'],
        responses: { 201: { description: '取件码', content: { 'application/json': { schema: resolver(Handoff) } } } },
      }),
      jsonBody(HandoffRequest),
      async (c) => {
        const { kind, payload } = c.req.valid('json');
        const once = { scope: 'handoff', key: c.req.header('Idempotency-Key'), body: { kind, payload } };
        const handoff = await onceInTransaction(deps, once, async (tx) => {
          const code = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
          const createdAt = clock.now();
          const expiresAt = new Date(createdAt.getTime() + minutes * 60_000);
          await createHandoff(tx, { codeBlind: blindCode(deps, code), kind, payloadSealed: sealing.seal(payload), createdAt, expiresAt });
          // After `#` a browser keeps the code to itself: it is in no address line of any log.
          return { code, url: `/#/handoff/${code}`, expiresAt: expiresAt.toISOString() } satisfies Handoff;
        });
        return c.json(handoff, 201);
      },
    )
    .post(
      '/handoffs/taken',
      limit,
      describeRoute({
        summary: '取走转来的内容，只能取一次',
        tags: ['uploads'],
        responses: {
          200: { description: '转来的内容', content: { 'application/json': { schema: resolver(HandoffTaken) } } },
          410: { description: '已经取走或过期' },
        },
      }),
      jsonBody(HandoffTake),
      async (c) => {
        const body = c.req.valid('json');
        const request = { scope: 'handoff taken', key: c.req.header('Idempotency-Key'), body };
        const taken = await onceInTransaction(deps, request, async (tx): Promise<HandoffTaken> => {
          const row = await takeHandoff(tx, blindCode(deps, body.code), clock.now());
          if (!row) throw new Problem('handoff-gone');
          return { kind: row.kind as HandoffTaken['kind'], payload: sealing.open(row.payloadSealed) };
        });
        return c.json(taken);
      },
    );
}

/** Hyphens, spaces and case do not count in a code typed by hand. */
function blindCode({ sealing }: Deps, code: string): string {
  return sealing.blind(`handoff ${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`);
}
