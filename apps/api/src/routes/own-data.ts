import type { MatterRow } from '@mingbai/db';
import { type Context, Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { ErasureReply, ErasureRequest, OwnData } from '../contract/own-data.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { getOwnMatter } from '../matters/access.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { onceInTransaction } from '../once.ts';
import { exportMatter } from '../own-data/export-matter.ts';
import { requestErasure } from '../own-data/request-erasure.ts';
import { jsonBody } from '../validate.ts';

const perMinute = { production: 60, development: 1200 };

const exporting = describeRoute({
  summary: '导出这件事里您的全部信息',
  tags: ['own-data'],
  responses: { 200: { description: '全部信息，不遮盖', content: { 'application/json': { schema: resolver(OwnData) } } } },
});
const erasing = describeRoute({
  summary: '申请删除这件事里您的信息',
  tags: ['own-data'],
  responses: { 202: { description: '已记下，以及现在能不能删', content: { 'application/json': { schema: resolver(ErasureReply) } } } },
});

/** What the owner of a matter may ask of her data: to have it, and to have it gone (个人信息保护法 45、47). */
export function ownDataRoutes(deps: Deps) {
  const limit = rateLimit(deps, 'own-data', deps.config.isProduction ? perMinute.production : perMinute.development);
  return new Hono<AppEnv>()
    .get('/aid/applications/:receiptNo/export', limit, exporting, async (c) => sendExport(deps, c, await getOwnMatter(deps, c, 'aid')))
    .get('/mediation/bookings/:receiptNo/export', limit, exporting, async (c) => sendExport(deps, c, await getOwnMatter(deps, c, 'mediation')))
    .post('/aid/applications/:receiptNo/erasure-requests', limit, erasing, jsonBody(ErasureRequest), async (c) =>
      c.json(await erase(deps, c, await getOwnMatter(deps, c, 'aid'), c.req.valid('json').reason), 202),
    )
    .post('/mediation/bookings/:receiptNo/erasure-requests', limit, erasing, jsonBody(ErasureRequest), async (c) =>
      c.json(await erase(deps, c, await getOwnMatter(deps, c, 'mediation'), c.req.valid('json').reason), 202),
    );
}

async function sendExport(deps: Deps, c: Context<AppEnv>, matter: MatterRow) {
  c.header('Content-Disposition', `attachment; filename="${matter.receiptNo}.json"`);
  c.header('Cache-Control', 'no-store');
  return c.json(await exportMatter(deps, matter));
}

async function erase(deps: Deps, c: Context<AppEnv>, matter: MatterRow, reason: string | undefined): Promise<ErasureReply> {
  const once = { scope: `erasure ${matter.id}`, key: c.req.header('Idempotency-Key'), body: { reason } };
  return onceInTransaction(deps, once, (tx) => requestErasure(deps, tx, matter.id, reason));
}
