import {
  type Db,
  findLastInvitation,
  findSlotOfMatter,
  type InvitationRow,
  listContactAttempts,
  listFlaggedMatterIds,
  listMatterClocks,
  listMatterEvents,
  listMediationNotes,
  listMessages,
  listStaffNames,
  type MatterEventRow,
  type MatterRow,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { daysBetween } from '@mingbai/knowledge';
import {
  agreedStates,
  confirmationExclusions,
  exclusionSlug,
  lastConfirmDay,
  listMoves,
  mediationMachine,
  type MediationNeed,
  type MediationRole,
  type MediationState,
  stateWords,
} from '@mingbai/matters';
import { z } from 'zod';
import type { MediationPage } from '../contract/desk.ts';
import { Basis } from '../contract/shared.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { getCommittee } from './committees.ts';
import { listRunningClocks } from './desk-queue.ts';
import { fieldTitleOf, type MediationDetails, type MediationParty, readDetails, readPersonal, readState, readWords } from './file.ts';
import { maskAddress, maskPhone } from './masks.ts';
import { messageTitles } from './messages.ts';
import { lookUpNeeds } from './needs.ts';
import { toBasis } from './options.ts';
import { listPaperNames, paperTitles } from './papers.ts';
import { writePhoneScript } from './phone-script.ts';
import { toTakenSlot } from './slots.ts';
import { writeInstant } from './times.ts';
import { listWarnings } from './warnings.ts';

/** The whole file as staff sees it: names in the clear, numbers masked. */
export async function writeDeskPage(deps: Deps, db: Db, matter: MatterRow, staff: SignedIn): Promise<MediationPage> {
  const details = readDetails(matter);
  const state = readState(matter);
  const personal = readPersonal(deps, matter);
  const claim = await findSlotOfMatter(db, matter.id);
  const clocks = await listMatterClocks(db, [matter.id]);
  const mediator = details.mediator === undefined ? undefined : ((await listStaffNames(db, [details.mediator])).get(details.mediator) ?? details.mediator);
  const running = listRunningClocks(deps, clocks);
  const flags = [
    ...(running.some(({ daysLeft }) => daysLeft < 0) ? ['overdue'] : []),
    ...((await listFlaggedMatterIds(db, [matter.id])).size > 0 ? ['closed-hours'] : []),
  ];
  return {
    id: matter.id,
    receiptNo: matter.receiptNo,
    state,
    stateTitle: stateWords[state].title,
    version: matter.version,
    receivedAt: writeInstant(matter.receivedAt),
    channel: matter.channel,
    assignee: matter.assignee,
    clocks: running,
    flags,
    facts: personal.facts,
    claims: personal.claims,
    events: (await listMatterEvents(db, matter.id)).map((event) => toEvent(deps, event)),
    notes: (await listMediationNotes(db, matter.id)).map(({ id, at, by, textSealed }) => ({
      id,
      at: writeInstant(at),
      by,
      text: deps.sealing.open(textSealed),
    })),
    warnings: await listWarnings(deps, db, matter, [staff.name, ...(mediator === undefined ? [] : [mediator])]),
    documents: listPaperNames(state, details).map((name) => ({ name, title: paperTitles[name], url: `/api/desk/mediation/${matter.id}/${name}.pdf` })),
    files: [],
    messages: (await listMessages(db, matter.id)).map(toMessage),
    moves: await listAllowedMoves(deps, db, matter, staff),
    erased: matter.erasedAt !== null,
    field: details.field,
    fieldTitle: fieldTitleOf(deps, details.field),
    committeeId: details.committeeId,
    committeeName: getCommittee(deps, details.committeeId).name,
    applicant: maskParty(personal.applicant),
    respondent: maskParty(personal.respondent),
    evidence: personal.evidence,
    priorHandling: personal.priorHandling,
    needs: details.needs,
    slot: claim ? toTakenSlot(claim) : null,
    mediator: mediator ?? null,
    contactAttempts: (await listContactAttempts(db, matter.id)).map(({ at, by, channel, reached, noteSealed }) => ({
      at: writeInstant(at),
      by,
      channel,
      reached,
      note: noteSealed ? deps.sealing.open(noteSealed) : '',
    })),
    invitation: toInvitation(await findLastInvitation(db, matter.id), deps.clock.now()),
    phoneScript: writePhoneScript(deps, matter),
    agreement: details.agreement ? { ...details.agreement, ...personal.agreement } : null,
    confirmation: toConfirmation(deps, state, details),
  };
}

function toEvent(deps: Deps, event: MatterEventRow): MediationPage['events'][number] {
  const { reason = '', note = '', record } = readWords(deps, event.wordsSealed);
  const to = event.toState as MediationState;
  return {
    position: event.position,
    at: writeInstant(event.at),
    from: event.fromState,
    to,
    title: stateWords[to].title,
    actor: event.actor ?? actorTitles[event.actorKind],
    reason,
    basis: z.array(Basis).catch([]).parse(event.detail['basis']),
    note: record === undefined ? note : [note, `记录：${record}`].filter((text) => text !== '').join('\n'),
  };
}

const actorTitles: Record<MatterEventRow['actorKind'], string> = { citizen: '申请人', respondent: '对方', staff: '工作人员', system: '系统' };

function toMessage({ id, kind, state, dueAt, attempts }: Awaited<ReturnType<typeof listMessages>>[number]): MediationPage['messages'][number] {
  const titles: Readonly<Record<string, string>> = messageTitles;
  return { id, kind, title: titles[kind] ?? kind, state, dueAt: writeInstant(dueAt), attempts };
}

function maskParty({ name, phone, address }: MediationParty): MediationPage['applicant'] {
  return { name, ...(phone === undefined ? {} : { phone: maskPhone(phone) }), ...(address === undefined ? {} : { address: maskAddress(address) }) };
}

function toInvitation(invitation: InvitationRow | undefined, now: Date): MediationPage['invitation'] {
  if (!invitation) return { state: 'none', sentAt: null };
  const { createdAt, repliedAt, accepted, expiresAt } = invitation;
  const sentAt = writeInstant(createdAt);
  if (repliedAt !== null) return { state: accepted ? 'accepted' : 'declined', sentAt };
  return { state: expiresAt > now ? 'open' : 'expired', sentAt };
}

function toConfirmation(deps: Deps, state: MediationState, { agreement }: MediationDetails): MediationPage['confirmation'] {
  if (!agreement || !agreedStates.has(state)) return null;
  const confirmBy = lastConfirmDay(agreement.effectiveOn);
  return {
    confirmBy,
    daysLeft: daysBetween(toDateInChina(deps.clock.now()), confirmBy),
    exclusions: confirmationExclusions.map(({ code, text, article }) => ({ code, text, basis: toBasis(deps, [{ slug: exclusionSlug, article }]) })),
  };
}

/** What can be looked up is not asked for; what is impossible today is not offered. */
async function listAllowedMoves(deps: Deps, db: Db, matter: MatterRow, staff: SignedIn): Promise<MediationPage['moves']> {
  const known = await lookUpNeeds(deps, db, matter);
  const never: ReadonlySet<MediationNeed> = new Set(['confirmWindowOpen', 'confirmWindowOver']);
  return listMoves(mediationMachine, readState(matter), { kind: 'staff', roles: staff.roles as MediationRole[] })
    .map((move) => ({ ...move, needs: move.needs.filter((need) => !known.has(need)) }))
    .filter(({ needs }) => !needs.some((need) => never.has(need)))
    .map(({ to, title, needs, danger = false }) => ({ to, title, needs, danger }));
}
