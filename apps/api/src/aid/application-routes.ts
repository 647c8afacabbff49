import type { MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { type Context, Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import {
  AidApplicationReceipt,
  AidApplicationRequest,
  AidApplicationView,
  type AidState,
  ObjectionRequest,
  PersonnelChangeRequest,
  RatingRequest,
  WithdrawalRequest,
} from '../contract/aid.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { getMatter, getOwnMatter } from '../matters/access.ts';
import { offeringMoves } from '../matters/kind.ts';
import { citizen } from '../matters/move.ts';
import { recordRating } from '../matters/records.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';
import { apply } from './apply.ts';
import { checkApplication } from './check.ts';
import { aidKind } from './allowed.ts';
import { moveAid } from './move.ts';
import { viewAid } from './view.ts';

/** From one address; a whole hall may share one. */
const perMinute = { production: { apply: 30, own: 120 }, development: { apply: 1200, own: 6000 } };

const viewResponse = { description: '办理情况', content: { 'application/json': { schema: resolver(AidApplicationView) } } };

/** The application itself, and what its owner may do with it. */
export function aidApplicationRoutes(deps: Deps) {
  const limits = deps.config.isProduction ? perMinute.production : perMinute.development;
  const ownLimit = rateLimit(deps, 'aid-own', limits.own);
  return new Hono<AppEnv>()
    .post(
      '/aid/applications',
      rateLimit(deps, 'aid-apply', limits.apply),
      describeRoute({
        summary: '申请法律援助',
        tags: ['aid'],
        responses: {
          201: { description: '已收到', content: { 'application/json': { schema: resolver(AidApplicationReceipt) } } },
          422: { description: '有内容要改，issues 里逐项写明' },
        },
      }),
      jsonBody(AidApplicationRequest),
      async (c) => {
        const request = c.req.valid('json');
        const issues = checkApplication(deps, request, toDateInChina(deps.clock.now()));
        if (issues.length > 0) throw new Problem('invalid-input', { issues });
        const once = { scope: 'aid-application', key: c.req.header('Idempotency-Key'), body: request };
        return c.json(await onceInTransaction(deps, once, (tx) => apply(deps, tx, request)), 201);
      },
    )
    .get(
      '/aid/applications/:receiptNo',
      ownLimit,
      describeRoute({ summary: '看自己的申请办到哪一步', tags: ['aid'], responses: { 200: viewResponse, 404: { description: '没有找到' } } }),
      async (c) => c.json(await viewAid(deps, await getOwnMatter(deps, c, 'aid'))),
    )
    .post(
      '/aid/applications/:receiptNo/withdrawals',
      ownLimit,
      describeRoute({ summary: '撤回申请', tags: ['aid'], responses: { 200: viewResponse, 409: { description: '现在不能撤回' } } }),
      jsonBody(WithdrawalRequest),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'aid');
        return c.json(await moveOwn(deps, c, matter, 'WITHDRAWN', c.req.valid('json').reason));
      },
    )
    .post(
      '/aid/applications/:receiptNo/objections',
      ownLimit,
      describeRoute({
        summary: '对不予援助或者终止援助提出异议',
        tags: ['aid'],
        responses: { 200: viewResponse, 409: { description: '现在没有可以异议的决定' } },
      }),
      jsonBody(ObjectionRequest),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'aid');
        return c.json(await moveOwn(deps, c, matter, 'OBJECTION', c.req.valid('json').reason));
      },
    )
    .post(
      '/aid/applications/:receiptNo/personnel-changes',
      ownLimit,
      describeRoute({ summary: '请求更换办理人员', tags: ['aid'], responses: { 200: viewResponse, 409: { description: '还没有办理人员' } } }),
      jsonBody(PersonnelChangeRequest),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'aid');
        return c.json(await moveOwn(deps, c, matter, 'PERSONNEL_CHANGE', c.req.valid('json').reason));
      },
    )
    .post(
      '/aid/applications/:receiptNo/ratings',
      ownLimit,
      describeRoute({ summary: '评价这次办理', tags: ['aid'], responses: { 200: viewResponse } }),
      jsonBody(RatingRequest),
      async (c) => {
        const matter = await getOwnMatter(deps, c, 'aid');
        const rating = c.req.valid('json');
        const once = { scope: `aid-rating ${matter.id}`, key: c.req.header('Idempotency-Key'), body: rating };
        await onceInTransaction(deps, once, (tx) => recordRating(deps, tx, matter.id, rating));
        return c.json(await viewAid(deps, matter));
      },
    );
}

/** A move by the owner. The machine says whether it is one she may make; the same key moves once. */
async function moveOwn(deps: Deps, c: Context<AppEnv>, matter: MatterRow, to: AidState, reason = ''): Promise<AidApplicationView> {
  const once = { scope: `aid-own ${to} ${matter.id}`, key: c.req.header('Idempotency-Key'), body: { to, reason } };
  await offeringMoves(deps, aidKind, { id: matter.id, mover: citizen }, () =>
    onceInTransaction(deps, once, async (tx) => {
      await moveAid(deps, tx, matter, { to, mover: citizen, given: new Set(['reason']), words: { reason } });
      return null;
    }),
  );
  return viewAid(deps, await getMatter(deps.database.db, 'aid', matter.id));
}
