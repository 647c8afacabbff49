import { randomUUID } from 'node:crypto';
import { addAidNote, appendAudit, type Db, findMatter, findStaff, type MatterRow, setAidAssignee } from '@mingbai/db';
import { type Context, Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { toCsv } from '../aid/csv.ts';
import { decideAid } from '../aid/decide.ts';
import { readPage } from '../aid/desk-page.ts';
import { readQueue, registerRowsMax } from '../aid/desk-queue.ts';
import { readAidPersonal } from '../aid/file.ts';
import { readPaperName, sendPdf } from '../aid/paper-routes.ts';
import { printPaper } from '../aid/papers.ts';
import { AidPage, AidQueue, AidTransition, AssigneeRequest, NoteRequest, Revealed, RevealRequest, type Role } from '../contract/desk.ts';
import { type DeskEnv, deskOperation, getFound, onlyFor } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { jsonBody } from '../validate.ts';

const workers = ['clerk', 'chief'] as const satisfies Role[];
const chiefs = ['chief'] as const satisfies Role[];

const page = { description: '申请', content: { 'application/json': { schema: resolver(AidPage) } } };

/** Legal aid matters at the desk. */
export function deskAidRoutes(deps: Deps) {
  const { database, sealing, clock } = deps;
  return new Hono<DeskEnv>()
    .get(
      '/desk/aid',
      describeRoute({
        ...deskOperation('法律援助申请列表：最近的期限在前；q 找回执号、姓名、电话、证件号或后四位', workers),
        responses: { 200: { description: '列表', content: { 'application/json': { schema: resolver(AidQueue) } } } },
      }),
      onlyFor(deps, workers),
      async (c) => c.json(await readQueue(deps, c.req.query(), c.get('staff').username)),
    )
    .get(
      '/desk/aid/export',
      describeRoute({ ...deskOperation('导出台账（姓名打码）', chiefs), responses: { 200: { description: 'CSV', content: { 'text/csv': {} } } } }),
      onlyFor(deps, chiefs),
      async (c) => {
        const { items } = await readQueue(deps, c.req.query(), c.get('staff').username, registerRowsMax);
        return c.body(toCsv(items), 200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="aid.csv"',
          'Cache-Control': 'no-store',
        });
      },
    )
    .get(
      '/desk/aid/:id',
      describeRoute({ ...deskOperation('一件申请', workers), responses: { 200: page, 404: { description: '没有这件事项' } } }),
      onlyFor(deps, workers),
      async (c) => c.json(await readPage(deps, await getMatter(database.db, c), c.get('staff'))),
    )
    .post(
      '/desk/aid/:id/transitions',
      describeRoute({
        ...deskOperation('办理一步', workers),
        responses: { 200: page, 409: { description: '现在不能这样办，allowed 是可以的' }, 422: { description: '缺内容' } },
      }),
      onlyFor(deps, workers),
      jsonBody(AidTransition),
      async (c) => {
        const { id } = await getMatter(database.db, c);
        const transition = c.req.valid('json');
        const once = { scope: `aid-desk ${id}`, key: c.req.header('Idempotency-Key'), body: transition };
        await onceInTransaction(deps, once, (tx) => decideAid(deps, tx, id, transition, c.get('staff')));
        return c.json(await readPage(deps, await getMatter(database.db, c), c.get('staff')));
      },
    )
    .post(
      '/desk/aid/:id/notes',
      describeRoute({ ...deskOperation('写备注', workers), responses: { 204: { description: '已记下' } } }),
      onlyFor(deps, workers),
      jsonBody(NoteRequest),
      async (c) => {
        const { id: matterId } = await getMatter(database.db, c);
        const { text } = c.req.valid('json');
        const by = c.get('staff').username;
        await onceInTransaction(deps, { scope: `aid-note ${matterId}`, key: c.req.header('Idempotency-Key'), body: text }, async (tx) => {
          await addAidNote(tx, { id: randomUUID(), matterId, at: clock.now(), by, textSealed: sealing.seal(text) });
          await appendAudit(tx, { at: clock.now(), actor: by, action: 'aid note', matterId, detail: {} });
        });
        return c.body(null, 204);
      },
    )
    .put(
      '/desk/aid/:id/assignee',
      describeRoute({ ...deskOperation('分给谁经办', workers), responses: { 204: { description: '已分配' }, 422: { description: '没有这个人' } } }),
      onlyFor(deps, workers),
      jsonBody(AssigneeRequest),
      async (c) => {
        const matter = await getMatter(database.db, c);
        const { username } = c.req.valid('json');
        if (username !== null && !(await mayHandle(database.db, username)))
          throw new Problem('invalid-input', { issues: [{ path: 'username', message: '没有这位经办人' }] });
        await database.db.transaction(async (tx) => {
          if (!(await setAidAssignee(tx, matter, username))) throw new Problem('state-changed');
          await appendAudit(tx, { at: clock.now(), actor: c.get('staff').username, action: 'aid assignee', matterId: matter.id, detail: { username } });
        });
        return c.body(null, 204);
      },
    )
    .post(
      '/desk/aid/:id/reveal',
      describeRoute({
        ...deskOperation('看一项打码的内容，写明原因', workers),
        responses: { 200: { description: '内容', content: { 'application/json': { schema: resolver(Revealed) } } } },
      }),
      onlyFor(deps, workers),
      jsonBody(RevealRequest),
      async (c) => {
        const matter = await getMatter(database.db, c);
        const { field, reason } = c.req.valid('json');
        const { applicant, agent, opponent } = readAidPersonal(deps, matter);
        const values: Record<RevealRequest['field'], string | undefined> = {
          idNumber: applicant.idNumber,
          phone: applicant.phone,
          address: applicant.address,
          agentIdNumber: agent?.idNumber,
          agentPhone: agent?.phone,
          opponentPhone: opponent?.phone,
          respondentPhone: undefined,
        };
        const value = values[field];
        if (value === undefined || matter.erasedAt !== null) throw new Problem('not-found', { detail: '没有填这一项。' });
        const entry = { at: clock.now(), actor: c.get('staff').username, action: 'aid reveal', matterId: matter.id, detail: { field, reason } };
        await database.db.transaction((tx) => appendAudit(tx, entry));
        c.header('Cache-Control', 'no-store');
        return c.json({ value });
      },
    )
    .get(
      '/desk/aid/:id/documents/:name',
      describeRoute({ ...deskOperation('文书 PDF', workers), responses: { 200: { description: 'PDF', content: { 'application/pdf': {} } } } }),
      onlyFor(deps, workers),
      async (c) => {
        const name = readPaperName(c.req.param('name'));
        return sendPdf(name, await printPaper(deps, await getMatter(database.db, c), { name, forStaff: true }));
      },
    );
}

/** The matter in the path. Throws `not-found`, also for what is no identifier. */
async function getMatter(db: Db, c: Context<DeskEnv>): Promise<MatterRow> {
  const id = c.req.param('id') ?? '';
  return getFound(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await findMatter(db, 'aid', id) : undefined);
}

async function mayHandle(db: Db, username: string): Promise<boolean> {
  const member = await findStaff(db, username);
  return member !== undefined && !member.disabled && member.roles.some((role) => role === 'clerk' || role === 'chief');
}
