import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { CommitteeList, Hold, HoldRequest, MediationOptions, SlotList } from '../contract/mediation.ts';
import { releaseHold } from '@mingbai/db';
import { isDay } from '@mingbai/knowledge';
import type { AppEnv, Deps } from '../deps.ts';
import { readBearer } from '../matters/access.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';
import { blindHoldKey, holdSlot } from './claims.ts';
import { hasCommittee, listCommittees } from './committees.ts';
import { writeOptions } from './options.ts';
import { getWindow, listBookableSlots } from './slots.ts';

/** Holds from one address in a minute: a hall full of kiosks, not somebody who keeps every time. */
const holdsPerMinute = { production: 60, development: 3000 };

/** What may be booked, where, and keeping it for ten minutes. */
export function mediationChoiceRoutes(deps: Deps, ready: () => Promise<void>) {
  return new Hono<AppEnv>()
    .get(
      '/mediation/options',
      describeRoute({ summary: '能调解哪些事、先问哪些问题', tags: ['mediation'], responses: { 200: json('可选项', MediationOptions) } }),
      (c) => c.json(writeOptions(deps)),
    )
    .get(
      '/mediation/committees',
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      describeRoute({ summary: '找调解委员会，最合适的在前', tags: ['mediation'], responses: { 200: json('调解委员会', CommitteeList) } }),
      (c) => c.json({ committees: listCommittees(deps, { field: c.req.query('field'), street: c.req.query('street'), q: c.req.query('q') }) }),
    )
    .get(
      '/mediation/slots',
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      describeRoute({ summary: '可以约的时间', tags: ['mediation'], responses: { 200: json('时间', SlotList) } }),
      async (c) => {
        await ready();
        const committeeId = c.req.query('committeeId');
        if (committeeId !== undefined && !hasCommittee(deps, committeeId)) throw invalid('committeeId', '没有这个调解委员会');
        const slots = await listBookableSlots(deps, { committeeId, from: readDay('from', c.req.query('from')), to: readDay('to', c.req.query('to')) });
        return c.json({ slots, holidaysKnown: deps.ruleBook.calendar.knows(getWindow(deps).to) } satisfies SlotList);
      },
    )
    .post(
      '/mediation/holds',
      rateLimit(deps, 'hold', deps.config.isProduction ? holdsPerMinute.production : holdsPerMinute.development),
      describeRoute({
        summary: '把一个时间留十分钟',
        tags: ['mediation'],
        responses: { 201: json('留住了', Hold), 409: { description: 'slot-taken，附 alternatives' } },
      }),
      jsonBody(HoldRequest),
      async (c) => {
        await ready();
        const body = c.req.valid('json');
        const { result } = await once(deps, { scope: 'hold', key: c.req.header('Idempotency-Key'), body }, () => holdSlot(deps, body.slotId));
        return c.json(result, 201);
      },
    )
    .delete(
      '/mediation/holds/:holdId',
      describeRoute({
        summary: '不留了',
        tags: ['mediation'],
        description: 'Authorization: Bearer <holdKey>',
        responses: { 204: { description: '已放开' }, 404: { description: '没有这个' } },
      }),
      async (c) => {
        const key = readBearer(c);
        const id = c.req.param('holdId');
        const isReleased = isUuid(id) && (await releaseHold(deps.database.db, id, blindHoldKey(deps, key)));
        if (!isReleased) throw new Problem('not-found');
        return c.body(null, 204);
      },
    );
}

export function json(description: string, schema: Parameters<typeof resolver>[0]) {
  return { description, content: { 'application/json': { schema: resolver(schema) } } };
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

export function readDay(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!isDay(text)) throw invalid(name, '日期写成 2026-01-31 这样');
  return text;
}

export function invalid(path: string, message: string): Problem {
  return new Problem('invalid-input', { issues: [{ path, message }] });
}
