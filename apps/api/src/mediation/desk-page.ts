import {
  type Db,
  findLastInvitation,
  findMatter,
  findMediatorOfSlot,
  findSlotOfMatter,
  type InvitationRow,
  listContactAttempts,
  listFlaggedMatterIds,
  listMatterClocks,
  listMatterEvents,
  listMatterNotes,
  listMessages,
  listStaffNames,
  type MatterEventRow,
  type MatterRow,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { daysBetween } from '@mingbai/knowledge';
import { agreedStates, confirmationExclusions, exclusionSlug, lastConfirmDay, type MediationState, stateWords } from '@mingbai/matters';
import type { MediationPage } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { readArticles, toBasis } from '../matters/basis.ts';
import { isOverdue, listClockViews } from '../matters/clocks.ts';
import { actorTitles, toStaffMover } from '../matters/move.ts';
import { maskPerson } from '../matters/masks.ts';
import { readStaffNames } from '../matters/staff-names.ts';
import { allowedMoves } from './allowed.ts';
import { getCommittee } from './committees.ts';
import { fieldTitleOf, type MediationDetails, readDetails, readPersonal, readState, readWords } from './file.ts';
import { messageTitles } from './messages.ts';
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
  const mediator = details.mediator === undefined ? undefined : ((await listStaffNames(db, [details.mediator])).get(details.mediator) ?? details.mediator);
  const running = listClockViews(await listMatterClocks(db, [matter.id]), toDateInChina(deps.clock.now()));
  const isFlagged = (await listFlaggedMatterIds(db, [matter.id])).size > 0;
  const flags = [...(isOverdue(running) ? ['overdue'] : []), ...(isFlagged ? ['closed-hours'] : []), ...(details.watched ? ['watched'] : [])];
  const events = await listMatterEvents(db, matter.id);
  const notes = await listMatterNotes(db, matter.id);
  const attempts = await listContactAttempts(db, matter.id);
  return {
    id: matter.id,
    receiptNo: matter.receiptNo,
    state,
    stateTitle: stateWords[state].title,
    version: matter.version,
    receivedAt: writeInstant(matter.receivedAt),
    channel: matter.channel,
    assignee: matter.assignee,
    names: await readStaffNames(db, [matter.assignee, ...events.map(({ actor }) => actor), ...[...notes, ...attempts].map(({ by }) => by)]),
    clocks: running,
    flags,
    facts: personal.facts,
    claims: personal.claims,
    events: events.map((event) => toEvent(deps, event)),
    notes: notes.map(({ id, at, by, textSealed }) => ({
      id,
      at: writeInstant(at),
      by,
      text: deps.sealing.open(textSealed),
    })),
    warnings: await listWarnings(deps, db, { matter, staff, mediator: mediator ?? (claim && (await findMediatorOfSlot(db, claim.id))) }),
    documents: listPaperNames(state, details).map((name) => ({ name, title: paperTitles[name], url: `/api/desk/mediation/${matter.id}/${name}.pdf` })),
    files: [],
    messages: (await listMessages(db, matter.id)).map(toMessage),
    moves: await allowedMoves(deps, db, matter, toStaffMover(staff)),
    ...(await findOrigin(db, details)),
    erased: matter.erasedAt !== null,
    field: details.field,
    fieldTitle: fieldTitleOf(deps, details.field),
    committeeId: details.committeeId,
    committeeName: getCommittee(deps, details.committeeId).name,
    applicant: maskPerson(personal.applicant),
    respondent: maskPerson(personal.respondent),
    evidence: personal.evidence,
    priorHandling: personal.priorHandling,
    needs: details.needs,
    slot: claim ? toTakenSlot(claim) : null,
    mediator: mediator ?? null,
    contactAttempts: attempts.map(({ at, by, channel, reached, noteSealed }) => ({
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

async function findOrigin(db: Db, { handedOverFrom }: MediationDetails): Promise<Pick<MediationPage, 'handedOverFrom'>> {
  const origin = handedOverFrom === undefined ? undefined : await findMatter(db, 'aid', handedOverFrom);
  return origin ? { handedOverFrom: { kind: 'aid', id: origin.id, receiptNo: origin.receiptNo } } : {};
}

function toEvent(deps: Deps, event: MatterEventRow): MediationPage['events'][number] {
  const { reason = '', note = '', record, referTo } = readWords(deps, event.wordsSealed);
  const to = event.toState as MediationState;
  return {
    position: event.position,
    at: writeInstant(event.at),
    from: event.fromState,
    to,
    title: stateWords[to].title,
    actor: event.actor ?? actorTitles[event.actorKind],
    reason,
    basis: toBasis(deps.knowledge.find()?.library, readArticles(event.detail)),
    note: [referTo && `转到：${referTo}`, note, record && `记录：${record}`].filter(Boolean).join('\n'),
  };
}

function toMessage({ id, kind, state, dueAt, attempts }: Awaited<ReturnType<typeof listMessages>>[number]): MediationPage['messages'][number] {
  const titles: Readonly<Record<string, string>> = messageTitles;
  return { id, kind, title: titles[kind] ?? kind, state, dueAt: writeInstant(dueAt), attempts };
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
  const confirmBy = lastConfirmDay(agreement.effectiveOn, deps.ruleBook.calendar);
  const library = deps.knowledge.find()?.library;
  return {
    confirmBy,
    daysLeft: daysBetween(toDateInChina(deps.clock.now()), confirmBy),
    exclusions: confirmationExclusions.map(({ code, text, article }) => ({ code, text, basis: toBasis(library, [{ slug: exclusionSlug, article }]) })),
  };
}
