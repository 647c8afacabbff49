import { isAuditIntact, listAuditWithReceipts } from '@mingbai/db';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { AuditList, Board, type Role, SignOff, SignOffRequest } from '../contract/desk.ts';
import { readBoard } from '../desk/board.ts';
import { type DeskEnv, deskOperation, onlyFor } from '../desk/guard.ts';
import { signOffDay } from '../desk/sign-off.ts';
import type { Deps } from '../deps.ts';
import { onceInTransaction } from '../once.ts';
import { jsonBody } from '../validate.ts';

const chiefs = ['chief'] as const satisfies Role[];
const auditors = ['admin', 'chief'] as const satisfies Role[];
const entriesMax = 200;
/** Reading the whole chain takes a while; whether it is whole may be this old. */
const checkedMs = 60_000;

/** What the duty chief sees, and the audit. */
export function deskBoardRoutes(deps: Deps) {
  const isIntact = rememberIntact(deps);
  return new Hono<DeskEnv>()
    .get(
      '/desk/board',
      describeRoute({
        ...deskOperation('值班长看板', chiefs),
        responses: { 200: { description: '超期、将到期、投诉、回访', content: { 'application/json': { schema: resolver(Board) } } } },
      }),
      onlyFor(deps, chiefs),
      async (c) => c.json({ ...(await readBoard(deps)), auditIntact: await isIntact() } satisfies Board),
    )
    .post(
      '/desk/board/sign-offs',
      describeRoute({
        ...deskOperation('值班长签收当天的看板', chiefs),
        responses: {
          201: { description: '已签收', content: { 'application/json': { schema: resolver(SignOff) } } },
          409: { description: '这一天已经有人签收' },
        },
      }),
      onlyFor(deps, chiefs),
      jsonBody(SignOffRequest),
      async (c) => {
        const request = c.req.valid('json');
        const by = c.get('staff').username;
        const { counts } = await readBoard(deps);
        const once = { scope: `day-sign-off ${by}`, key: c.req.header('Idempotency-Key'), body: request };
        return c.json(await onceInTransaction(deps, once, (tx) => signOffDay(deps, tx, { request, by, counts })), 201);
      },
    )
    .get(
      '/desk/audit',
      describeRoute({
        ...deskOperation('操作留痕', auditors),
        responses: { 200: { description: '最近的记录，以及整条链是否完好', content: { 'application/json': { schema: resolver(AuditList) } } } },
      }),
      onlyFor(deps, auditors),
      async (c) => {
        const rows = await listAuditWithReceipts(deps.database.db, entriesMax);
        const entries = rows.map(({ position, at, actor, action, receiptNo, detail, wordsSealed }) => ({
          position,
          at: at.toISOString(),
          actor,
          action,
          receiptNo,
          detail: JSON.stringify(openReason(deps, detail, wordsSealed)),
        }));
        return c.json({ entries, intact: await isIntact() });
      },
    );
}

/** Why a number was shown is sealed: it was written by hand. The audit stays readable when the key of those days is gone. */
function openReason({ sealing, log }: Deps, { reasonSealed, ...detail }: Record<string, unknown>, sealedAnew: Uint8Array | null): Record<string, unknown> {
  if (typeof reasonSealed !== 'string') return detail;
  try {
    return { ...detail, reason: sealing.open(sealedAnew ?? Buffer.from(reasonSealed, 'base64')) };
  } catch (error) {
    log.warn('reason in the audit cannot be opened', { error });
    return { ...detail, reason: '（当时的密钥已经不在，打不开）' };
  }
}

/** Callers within the time, and those who come while the chain is read, share one reading. */
function rememberIntact({ database, clock }: Deps): () => Promise<boolean> {
  let last: { at: number; result: Promise<boolean> } | undefined;
  return () => {
    const now = clock.now().getTime();
    if (!last || now - last.at >= checkedMs) {
      const result = isAuditIntact(database.db);
      last = { at: now, result };
      // A reading that failed is no answer for the next.
      result.catch(() => (last = undefined));
    }
    return last.result;
  };
}
