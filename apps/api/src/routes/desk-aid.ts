import { type Db, type MatterRow, mayHandle } from '@mingbai/db';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { aidKind } from '../aid/allowed.ts';
import { toCsv } from '../aid/csv.ts';
import { decideAid } from '../aid/decide.ts';
import { readPage } from '../aid/desk-page.ts';
import { readQueue, registerRowsMax } from '../aid/desk-queue.ts';
import { readAidPersonal } from '../aid/file.ts';
import { readPaperName } from '../aid/paper-routes.ts';
import { printPaper } from '../aid/papers.ts';
import { AidPage, AidQueue, AidTransition, AssigneeRequest, NoteRequest, Revealed, RevealRequest, type Role } from '../contract/desk.ts';
import { type DeskEnv, deskOperation, onlyFor } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { getMatter } from '../matters/access.ts';
import { json, pdf, query, sendPdf } from '../matters/answers.ts';
import { act, assign, readDeskRequest, reveal } from '../matters/desk-act.ts';
import { recordNote } from '../matters/records.ts';
import { jsonBody } from '../validate.ts';

const workers = ['clerk', 'chief'] as const satisfies Role[];
const chiefs = ['chief'] as const satisfies Role[];

const page = json('申请', AidPage);
const asked = query({ state: '状态，几个用逗号隔开', q: '回执号、姓名、电话、证件号或后四位', mine: 'true：只看自己经办的', flag: '标记，一个' });

/** Legal aid matters at the desk. */
export function deskAidRoutes(deps: Deps) {
  const { db } = deps.database;
  return new Hono<DeskEnv>()
    .get(
      '/desk/aid',
      describeRoute({
        ...deskOperation('法律援助申请列表：最近的期限在前', workers),
        ...asked,
        responses: { 200: json('列表', AidQueue) },
      }),
      onlyFor(deps, workers),
      async (c) => c.json(await readQueue(deps, c.req.query(), c.get('staff').username)),
    )
    .get(
      '/desk/aid/export',
      describeRoute({ ...deskOperation('导出台账（姓名打码）', chiefs), ...asked, responses: { 200: { description: 'CSV', content: { 'text/csv': {} } } } }),
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
      async (c) => c.json(await readPage(deps, db, await getMatter(db, 'aid', readDeskRequest(c).id), c.get('staff'))),
    )
    .post(
      '/desk/aid/:id/transitions',
      describeRoute({
        ...deskOperation('办理一步', workers),
        responses: { 200: page, 409: { description: '现在不能这样办，allowed 是可以的' }, 422: { description: '缺内容' } },
      }),
      onlyFor(deps, workers),
      jsonBody(AidTransition),
      async (c) => c.json(await decideAid(deps, readDeskRequest(c), c.req.valid('json'))),
    )
    .post(
      '/desk/aid/:id/notes',
      describeRoute({ ...deskOperation('写备注', workers), responses: { 204: { description: '已记下' } } }),
      onlyFor(deps, workers),
      jsonBody(NoteRequest),
      async (c) => {
        const request = readDeskRequest(c);
        const body = c.req.valid('json');
        await act(deps, aidKind, request, { name: 'note', body }, async (tx, { id }) =>
          recordNote(deps, tx, id, { by: request.staff.username, text: body.text }),
        );
        return c.body(null, 204);
      },
    )
    .put(
      '/desk/aid/:id/assignee',
      describeRoute({ ...deskOperation('分给谁经办', workers), responses: { 204: { description: '已分配' }, 422: { description: '没有这个人' } } }),
      onlyFor(deps, workers),
      jsonBody(AssigneeRequest),
      async (c) => {
        const { username } = c.req.valid('json');
        const may = (tx: Db, name: string): Promise<boolean> => mayHandle(tx, name, workers);
        await assign(deps, aidKind, readDeskRequest(c), { username, may }, () => Promise.resolve(null));
        return c.body(null, 204);
      },
    )
    .post(
      '/desk/aid/:id/reveal',
      describeRoute({
        ...deskOperation('看一项打码的内容，写明原因', workers),
        responses: { 200: json('内容', Revealed) },
      }),
      onlyFor(deps, workers),
      jsonBody(RevealRequest),
      async (c) => {
        const shown = await reveal(deps, aidKind, readDeskRequest(c), c.req.valid('json'), (matter) => listMasked(deps, matter));
        c.header('Cache-Control', 'no-store');
        return c.json(shown);
      },
    )
    .get(
      '/desk/aid/:id/documents/:name',
      describeRoute({ ...deskOperation('文书 PDF', workers), responses: { 200: pdf } }),
      onlyFor(deps, workers),
      async (c) => {
        const name = readPaperName(c.req.param('name'));
        return sendPdf(name, await printPaper(deps, await getMatter(db, 'aid', readDeskRequest(c).id), { name, forStaff: true }));
      },
    );
}

function listMasked(deps: Deps, matter: MatterRow) {
  const { applicant, agent, opponent } = readAidPersonal(deps, matter);
  return {
    idNumber: applicant.idNumber,
    phone: applicant.phone,
    address: applicant.address,
    agentIdNumber: agent?.idNumber,
    agentPhone: agent?.phone,
    opponentPhone: opponent?.phone,
  };
}
