import { findMatter } from '@mingbai/db';
import { type Context, Hono } from 'hono';
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
import { type DeskEnv, deskOperation, getFound, onlyFor } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { addNote, assign, createInvitationLink, recordContact, reveal } from '../mediation/desk-acts.ts';
import { deskCalendarRoutes, readId } from '../mediation/desk-calendar-routes.ts';
import { writeDeskPage } from '../mediation/desk-page.ts';
import { listQueue } from '../mediation/desk-queue.ts';
import { type DeskRequest, transition } from '../mediation/desk-transition.ts';
import { pdf, pdfHeaders, toBody } from '../mediation/pdf-answer.ts';
import { printPaper } from '../mediation/print-papers.ts';
import { json } from '../mediation/public-routes.ts';
import { seedHoursOnce } from '../mediation/sample-hours.ts';
import { jsonBody } from '../validate.ts';

const staff: readonly Role[] = ['clerk', 'mediator', 'chief'];
const one = '/desk/mediation/:id';

/** Mediation matters and calendars at the desk. */
export function deskMediationRoutes(deps: Deps) {
  const request = (c: Context<DeskEnv>): DeskRequest => ({ id: readId(c.req.param('id') ?? ''), staff: c.get('staff'), key: c.req.header('Idempotency-Key') });
  const page = (summary: string) => describeRoute({ ...deskOperation(summary, staff), responses: { 200: json('案件', MediationPage) } });
  const only = onlyFor(deps, staff);
  return new Hono<DeskEnv>()
    .get('/desk/mediation', describeRoute({ ...deskOperation('调解案件', staff), responses: { 200: json('案件', MediationQueue) } }), only, async (c) => {
      const { state, q, committee, mine } = c.req.query();
      return c.json(await listQueue(deps, { state, q, committee, mine: mine === 'true' || mine === '1', username: c.get('staff').username }));
    })
    .route('/', deskCalendarRoutes(deps, seedHoursOnce(deps)))
    .get(one, page('一件调解'), only, async (c) => {
      const { db } = deps.database;
      return c.json(await writeDeskPage(deps, db, getFound(await findMatter(db, 'mediation', request(c).id)), c.get('staff')));
    })
    .get(`${one}/:name{[a-z-]+\\.pdf}`, describeRoute({ ...deskOperation('文书', staff), responses: { 200: pdf } }), only, async (c) => {
      const { db } = deps.database;
      const matter = getFound(await findMatter(db, 'mediation', request(c).id));
      const name = c.req.param('name').replace(/\.pdf$/, '');
      return c.body(toBody(await printPaper(deps, db, { matter, name, accessCode: undefined, format: 'a4' })), 200, pdfHeaders(name));
    })
    .post(`${one}/transitions`, page('往下办一步'), only, jsonBody(MediationTransition), async (c) =>
      c.json(await transition(deps, request(c), c.req.valid('json'))),
    )
    .post(`${one}/contacts`, page('记一次联系'), only, jsonBody(ContactAttempt), async (c) =>
      c.json(await recordContact(deps, request(c), c.req.valid('json'))),
    )
    .post(
      `${one}/invitations`,
      describeRoute({ ...deskOperation('给对方一个链接', staff), responses: { 201: json('链接，只显示一次', InvitationLink) } }),
      only,
      async (c) => c.json(await createInvitationLink(deps, request(c)), 201),
    )
    .post(`${one}/notes`, page('写备注'), only, jsonBody(NoteRequest), async (c) => c.json(await addNote(deps, request(c), c.req.valid('json'))))
    .put(`${one}/assignee`, page('分给谁'), only, jsonBody(AssigneeRequest), async (c) => c.json(await assign(deps, request(c), c.req.valid('json'))))
    .post(
      `${one}/reveal`,
      describeRoute({ ...deskOperation('看一项完整的内容', staff), responses: { 200: json('内容', Revealed) } }),
      only,
      jsonBody(RevealRequest),
      async (c) => {
        c.header('Cache-Control', 'no-store');
        return c.json(await reveal(deps, request(c), c.req.valid('json')));
      },
    );
}
