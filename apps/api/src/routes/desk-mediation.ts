import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import {
  AssigneeRequest,
  ContactAttempt,
  MediationPage,
  MediationQueue,
  MediationTransition,
  NoteRequest,
  RevealRequest,
  Revealed,
  type Role,
} from '../contract/desk.ts';
import { InvitationLink } from '../contract/mediation.ts';
import { type DeskEnv, deskOperation, onlyFor } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { getMatter } from '../matters/access.ts';
import { json, pdf, query, sendPdf } from '../matters/answers.ts';
import { readDeskRequest } from '../matters/desk-act.ts';
import { addNote, assignMediation, createInvitationLink, recordContact, revealOfMediation } from '../mediation/desk-acts.ts';
import { deskCalendarRoutes } from '../mediation/desk-calendar-routes.ts';
import { writeDeskPage } from '../mediation/desk-page.ts';
import { listQueue } from '../mediation/desk-queue.ts';
import { transition } from '../mediation/desk-transition.ts';
import { printPaper } from '../mediation/print-papers.ts';
import { seedHoursOnce } from '../mediation/sample-hours.ts';
import { mayTouchAsked, mayTouchMatter } from '../mediation/scope.ts';
import { jsonBody } from '../validate.ts';

const staff: readonly Role[] = ['clerk', 'mediator', 'chief'];
const one = '/desk/mediation/:id';
const asked = query({ state: '状态，几个用逗号隔开', q: '回执号、姓名、电话或后四位', mine: 'true：只看自己经办的', committee: '调解委员会编号' });

/** Mediation matters and calendars at the desk. */
export function deskMediationRoutes(deps: Deps) {
  const page = (summary: string) => describeRoute({ ...deskOperation(summary, staff), responses: { 200: json('案件', MediationPage) } });
  // Before anything is read: a mediator's committees are hers, the others' matters are not.
  const only = onlyFor(deps, staff, { mayTouch: mayTouchMatter(deps) });
  const onlyQueue = onlyFor(deps, staff, { mayTouch: mayTouchAsked('committee') });
  return new Hono<DeskEnv>()
    .get(
      '/desk/mediation',
      describeRoute({ ...deskOperation('调解案件', staff), ...asked, responses: { 200: json('案件', MediationQueue) } }),
      onlyQueue,
      async (c) => {
        return c.json(await listQueue(deps, c.req.query(), c.get('staff')));
      },
    )
    .route('/', deskCalendarRoutes(deps, seedHoursOnce(deps)))
    .get(one, page('一件调解'), only, async (c) => {
      const { db } = deps.database;
      return c.json(await writeDeskPage(deps, db, await getMatter(db, 'mediation', readDeskRequest(c).id), c.get('staff')));
    })
    .get(`${one}/:name{[a-z-]+\\.pdf}`, describeRoute({ ...deskOperation('文书', staff), responses: { 200: pdf } }), only, async (c) => {
      const { db } = deps.database;
      const matter = await getMatter(db, 'mediation', readDeskRequest(c).id);
      const name = c.req.param('name').replace(/\.pdf$/, '');
      return sendPdf(name, await printPaper(deps, db, { matter, name, accessCode: undefined, format: 'a4' }));
    })
    .post(`${one}/transitions`, page('往下办一步'), only, jsonBody(MediationTransition), async (c) =>
      c.json(await transition(deps, readDeskRequest(c), c.req.valid('json'))),
    )
    .post(`${one}/contacts`, page('记一次联系'), only, jsonBody(ContactAttempt), async (c) =>
      c.json(await recordContact(deps, readDeskRequest(c), c.req.valid('json'))),
    )
    .post(
      `${one}/invitations`,
      describeRoute({ ...deskOperation('给对方一个链接', staff), responses: { 201: json('链接，只显示一次', InvitationLink) } }),
      only,
      async (c) => c.json(await createInvitationLink(deps, readDeskRequest(c)), 201),
    )
    .post(`${one}/notes`, page('写备注'), only, jsonBody(NoteRequest), async (c) => c.json(await addNote(deps, readDeskRequest(c), c.req.valid('json'))))
    .put(`${one}/assignee`, page('分给谁'), only, jsonBody(AssigneeRequest), async (c) =>
      c.json(await assignMediation(deps, readDeskRequest(c), c.req.valid('json').username)),
    )
    .post(
      `${one}/reveal`,
      describeRoute({ ...deskOperation('看一项完整的内容', staff), responses: { 200: json('内容', Revealed) } }),
      only,
      jsonBody(RevealRequest),
      async (c) => {
        c.header('Cache-Control', 'no-store');
        return c.json(await revealOfMediation(deps, readDeskRequest(c), c.req.valid('json')));
      },
    );
}
