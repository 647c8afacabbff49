import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { Invitation, InvitationReply } from '../contract/mediation.ts';
import type { AppEnv, Deps } from '../deps.ts';
import { json } from '../matters/answers.ts';
import { rateLimit } from '../middleware/rate-limit.ts';
import { jsonBody } from '../validate.ts';
import { openInvitation, replyToInvitation } from './invitations.ts';

/** The other party, without an account, by a one-time link. */
export function mediationInvitationRoutes(deps: Deps) {
  const limit = rateLimit(deps, 'invitation', deps.config.searchLimitPerMinute);
  const gone = { 410: { description: '链接已经用过或过期' } };
  return new Hono<AppEnv>()
    .get(
      '/mediation/invitations/:token',
      limit,
      describeRoute({ summary: '谁请我调解、什么事', tags: ['mediation'], responses: { 200: json('邀请', Invitation), ...gone } }),
      async (c) => c.json(await openInvitation(deps, c.req.param('token'))),
    )
    .post(
      '/mediation/invitations/:token/replies',
      limit,
      describeRoute({ summary: '答复来不来', tags: ['mediation'], responses: { 200: json('答复后的邀请', Invitation), ...gone } }),
      jsonBody(InvitationReply),
      async (c) => c.json(await replyToInvitation(deps, { token: c.req.param('token'), key: c.req.header('Idempotency-Key') }, c.req.valid('json'))),
    );
}
