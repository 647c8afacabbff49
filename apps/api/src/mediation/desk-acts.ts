import { randomUUID } from 'node:crypto';
import { addContactAttempt, type Db, type MatterRow, mayHandleIn } from '@mingbai/db';
import type { z } from 'zod';
import type { ContactAttempt, MediationPage, RevealRequest } from '../contract/desk.ts';
import type { InvitationLink } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { getMatter } from '../matters/access.ts';
import { act, assign, type DeskRequest, reveal } from '../matters/desk-act.ts';
import { toStaffMover } from '../matters/move.ts';
import { recordNote } from '../matters/records.ts';
import { Problem } from '../problem.ts';
import { mediationKind, mediators } from './allowed.ts';
import { writeDeskPage } from './desk-page.ts';
import { readDetails, readPersonal, readState } from './file.ts';
import { invitationPath, invite } from './invitations.ts';
import { moveMediation } from './move.ts';
import { writePhoneScript } from './phone-script.ts';
import { unboundRoles } from './scope.ts';
import { writeInstant } from './times.ts';

/** Three without success allow «unreachable». */
export async function recordContact(deps: Deps, request: DeskRequest, body: z.output<typeof ContactAttempt>): Promise<MediationPage> {
  const { staff } = request;
  return act(deps, mediationKind, request, { name: 'contact', detail: () => ({ reached: body.reached }), body }, async (tx, matter) => {
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
  return act(deps, mediationKind, request, { name: 'invite', body: {} }, async (tx, matter) => {
    const state = readState(matter);
    if (state !== 'ACCEPTED' && state !== 'CONTACTING') throw new Problem('move-not-allowed', { detail: '受理以后、对方答复以前才能请对方。' });
    const now = state === 'CONTACTING' ? matter : await startContacting(deps, tx, matter, request);
    const { token, expiresAt } = await invite(deps, tx, now);
    return { url: invitationPath(token), expiresAt: writeInstant(expiresAt), phoneScript: writePhoneScript(deps, now) };
  });
}

async function startContacting(deps: Deps, tx: Db, matter: MatterRow, { staff }: DeskRequest): Promise<MatterRow> {
  return moveMediation(deps, tx, matter, { to: 'CONTACTING', mover: toStaffMover(staff) });
}

export async function addNote(deps: Deps, request: DeskRequest, body: { text: string }): Promise<MediationPage> {
  const { staff } = request;
  return act(deps, mediationKind, request, { name: 'note', body }, async (tx, matter) => {
    await recordNote(deps, tx, matter.id, { by: staff.username, text: body.text });
    return writeDeskPage(deps, tx, matter, staff);
  });
}

/** Whoever takes it on herself may be a clerk too. */
export async function assignMediation(deps: Deps, request: DeskRequest, username: string | null): Promise<MediationPage> {
  const { staff } = request;
  const may = async (tx: Db, name: string): Promise<boolean> => {
    if (name === staff.username) return true;
    const { committeeId } = readDetails(await getMatter(tx, 'mediation', request.id));
    return mayHandleIn(tx, { username: name, committeeId, roles: mediators, unbound: unboundRoles });
  };
  return assign(deps, mediationKind, request, { username, may }, (tx, matter) => writeDeskPage(deps, tx, matter, staff));
}

export async function revealOfMediation(deps: Deps, request: DeskRequest, asked: RevealRequest): Promise<{ value: string }> {
  return reveal(deps, mediationKind, request, asked, (matter) => {
    const { applicant, respondent } = readPersonal(deps, matter);
    return { phone: applicant.phone, address: applicant.address, respondentPhone: respondent.phone };
  });
}
