import { randomUUID } from 'node:crypto';
import { addContactAttempt, addMediationNote, appendAudit, type Db, findMatter, findMediator, type MatterRow, setMediationAssignee } from '@mingbai/db';
import type { z } from 'zod';
import type { ContactAttempt, MediationPage, RevealRequest } from '../contract/desk.ts';
import type { InvitationLink } from '../contract/mediation.ts';
import { getFound } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { writeDeskPage } from './desk-page.ts';
import type { DeskRequest } from './desk-transition.ts';
import { readPersonal, readState } from './file.ts';
import { invitationPath, invite } from './invitations.ts';
import { moveMediation } from './move.ts';
import { writePhoneScript } from './phone-script.ts';
import { invalid } from './public-routes.ts';
import { writeInstant } from './times.ts';

interface Act {
  action: string;
  /** Codes for the audit. */
  detail?: Record<string, unknown>;
  body: unknown;
}

/** Does something to a matter once for a key, with its audit entry. */
async function act<Result>(
  deps: Deps,
  { id, staff, key }: DeskRequest,
  { action, detail = {}, body }: Act,
  work: (tx: Db, matter: MatterRow) => Promise<Result>,
): Promise<Result> {
  return onceInTransaction(deps, { scope: `${action} ${id} ${staff.username}`, key, body }, async (tx) => {
    const matter = getFound(await findMatter(tx, 'mediation', id));
    const result = await work(tx, matter);
    await appendAudit(tx, { at: deps.clock.now(), actor: staff.username, action, matterId: id, detail });
    return result;
  });
}

/** Three without success allow «unreachable». */
export async function recordContact(deps: Deps, request: DeskRequest, body: z.output<typeof ContactAttempt>): Promise<MediationPage> {
  const { staff } = request;
  return act(deps, request, { action: 'mediation-contact', detail: { reached: body.reached }, body }, async (tx, matter) => {
    const state = readState(matter);
    if (state !== 'ACCEPTED' && state !== 'CONTACTING') throw new Problem('move-not-allowed', { detail: '受理以后、对方答复以前才记联系。' });
    const { channel, reached, note } = body;
    const noteSealed = note === '' ? null : deps.sealing.seal(note);
    await addContactAttempt(tx, { id: randomUUID(), matterId: matter.id, at: deps.clock.now(), by: staff.username, channel, reached, noteSealed });
    const now = state === 'CONTACTING' ? matter : await startContacting(deps, tx, matter, request);
    return writeDeskPage(deps, tx, now, staff);
  });
}

/** A new link for the other party; it takes the place of the one before. */
export async function createInvitationLink(deps: Deps, request: DeskRequest): Promise<InvitationLink> {
  return act(deps, request, { action: 'mediation-invite', body: {} }, async (tx, matter) => {
    const state = readState(matter);
    if (state !== 'ACCEPTED' && state !== 'CONTACTING') throw new Problem('move-not-allowed', { detail: '受理以后、对方答复以前才能请对方。' });
    const now = state === 'CONTACTING' ? matter : await startContacting(deps, tx, matter, request);
    const { token, expiresAt } = await invite(deps, tx, now);
    return { url: invitationPath(token), expiresAt: writeInstant(expiresAt), phoneScript: writePhoneScript(deps, now) };
  });
}

async function startContacting(deps: Deps, tx: Db, matter: MatterRow, { staff }: DeskRequest): Promise<MatterRow> {
  return moveMediation(deps, tx, matter, { to: 'CONTACTING', mover: { kind: 'staff', username: staff.username, roles: staff.roles } });
}

export async function addNote(deps: Deps, request: DeskRequest, body: { text: string }): Promise<MediationPage> {
  const { staff } = request;
  return act(deps, request, { action: 'mediation-note', body }, async (tx, matter) => {
    await addMediationNote(tx, { id: randomUUID(), matterId: matter.id, at: deps.clock.now(), by: staff.username, textSealed: deps.sealing.seal(body.text) });
    return writeDeskPage(deps, tx, matter, staff);
  });
}

export async function assign(deps: Deps, request: DeskRequest, body: { username: string | null }): Promise<MediationPage> {
  const { username } = body;
  return act(deps, request, { action: 'mediation-assign', detail: { username }, body }, async (tx, matter) => {
    if (username !== null && username !== request.staff.username && !(await findMediator(tx, username))) throw invalid('username', '没有这位工作人员');
    await setMediationAssignee(tx, matter.id, username);
    return writeDeskPage(deps, tx, { ...matter, assignee: username }, request.staff);
  });
}

/** One masked value in the clear. What was asked for and why stand in the audit; the value does not. */
export async function reveal(deps: Deps, request: DeskRequest, { field, reason }: z.output<typeof RevealRequest>): Promise<{ value: string }> {
  return act(
    deps,
    { ...request, key: undefined },
    { action: 'mediation-reveal', detail: { field, reasonSealed: sealReason(deps, reason) }, body: {} },
    async (_tx, matter) => {
      const { applicant, respondent } = readPersonal(deps, matter);
      const values: Partial<Record<typeof field, string | undefined>> = {
        phone: applicant.phone,
        address: applicant.address,
        respondentPhone: respondent.phone,
      };
      const value = values[field];
      if (value === undefined) throw invalid('field', '没有这一项');
      return { value };
    },
  );
}

/** Written by hand, so it may name somebody; the audit is never erased. */
function sealReason({ sealing }: Deps, reason: string): string {
  return Buffer.from(sealing.seal(reason)).toString('base64');
}
