import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { CommitteeList, Hold, HoldRequest, MediationOptions, SlotList } from '../contract/mediation.ts';
import { releaseHold } from '@mingbai/db';
import type { AppEnv, Deps } from '../deps.ts';
import { readBearer } from '../matters/access.ts';
import { json, query } from '../matters/answers.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { once, onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { isUuid, jsonBody, readDay } from '../validate.ts';
import { blindHoldKey, holdSlot } from './claims.ts';
import { listCommittees, readCommittee } from './committees.ts';
import { writeOptions } from './options.ts';
import { getWindow, listBookableSlots, listHolidays } from './slots.ts';

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
      describeRoute({
        summary: '找调解委员会，最合适的在前',
        tags: ['mediation'],
        ...query({ field: '哪一类纠纷', street: '街道', q: '名称里的字' }),
        responses: { 200: json('调解委员会', CommitteeList) },
      }),
      (c) => c.json({ committees: listCommittees(deps, { field: c.req.query('field'), street: c.req.query('street'), q: c.req.query('q') }) }),
    )
    .get(
      '/mediation/slots',
      rateLimit(deps, 'search', deps.config.searchLimitPerMinute),
      describeRoute({
        summary: '可以约的时间',
        tags: ['mediation'],
        ...query({ committeeId: '调解委员会编号', from: '从哪一天', to: '到哪一天' }),
        responses: { 200: json('时间', SlotList) },
      }),
      async (c) => {
        await ready();
        const committeeId = readCommittee(deps, 'committeeId', c.req.query('committeeId'));
        const question = { committeeId, from: readDay('from', c.req.query('from')), to: readDay('to', c.req.query('to')) };
        const holidaysKnown = deps.ruleBook.calendar.knows(getWindow(deps).to);
        return c.json({ slots: await listBookableSlots(deps, question), holidaysKnown, holidays: listHolidays(deps, question) } satisfies SlotList);
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
        const { result } = await once(deps, { scope: 'hold', key: c.req.header('Idempotency-Key'), body }, () => holdSlot(deps, body));
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
        await onceInTransaction(deps, { scope: 'hold released', key: c.req.header('Idempotency-Key'), body: { id } }, async (tx) => {
          const isReleased = isUuid(id) && (await releaseHold(tx, id, blindHoldKey(deps, key)));
          if (!isReleased) throw new Problem('not-found');
        });
        return c.body(null, 204);
      },
    );
}
