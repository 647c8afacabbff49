import {
  type Db,
  findMatterRating,
  findSlotOfMatter,
  listMatterEvents,
  listStaffNames,
  type MatterEventRow,
  type MatterRow,
  type SlotClaimRow,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { daysBetween } from '@mingbai/knowledge';
import {
  agreedStates,
  type Door,
  doorStates,
  lastConfirmDay,
  listDoorsAfterBreach,
  listMoves,
  listOtherDoors,
  mediationMachine,
  type MediationState,
  paperDoors,
  referDoors,
  reschedulableStates,
  stateWords,
  stops,
  takingDoors,
} from '@mingbai/matters';
import type { BookingView } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { maskPhone } from '../matters/masks.ts';
import { writeLimitationNote } from './book.ts';
import { getCommittee } from './committees.ts';
import { fieldTitleOf, type MediationDetails, readDetails, readPersonal, readState, readWords } from './file.ts';
import { listCitizenPapers, paperTitles } from './papers.ts';
import { toTakenSlot } from './slots.ts';
import { writeInstant } from './times.ts';

/** What the applicant sees of her own matter. */
export async function writeBookingView(deps: Deps, db: Db, matter: MatterRow): Promise<BookingView> {
  const [claim, events, rating] = [await findSlotOfMatter(db, matter.id), await listMatterEvents(db, matter.id), await findMatterRating(db, matter.id)];
  const state = readState(matter);
  const details = readDetails(matter);
  const { applicant, respondent } = readPersonal(deps, matter);
  const mediator = details.mediator === undefined ? null : ((await listStaffNames(db, [details.mediator])).get(details.mediator) ?? null);
  return {
    receiptNo: matter.receiptNo,
    state,
    ...wordsOf(state),
    field: details.field,
    fieldTitle: fieldTitleOf(deps, details.field),
    committee: getCommittee(deps, details.committeeId),
    slot: claim ? toTakenSlot(claim) : null,
    mediator,
    applicant: { name: applicant.name, phone: maskPhone(applicant.phone ?? '') },
    respondent: { name: respondent.name },
    receivedAt: writeInstant(matter.receivedAt),
    limitationNote: writeLimitationNote(matter.receivedAt),
    timeline: events.map((event) => toTimelineEntry(deps, event)),
    agreement: toAgreement(deps, details),
    nextDoors: listDoorsOf(findOutcome(state, events), details).map((door) => toNextDoor(matter.receiptNo, door)),
    referral: findReferral(deps, events, details),
    watched: details.watched,
    allowed: listAllowed(state, claim, deps.clock.now(), rating !== undefined),
    documents: listCitizenPapers(matter.receiptNo, state, details),
    rating: rating ? { satisfied: rating.satisfied ?? 0, comment: rating.commentSealed ? deps.sealing.open(rating.commentSealed) : '' } : null,
  };
}

function wordsOf(state: MediationState): { stateTitle: string; next: string } {
  const { title, next } = stateWords[state];
  return { stateTitle: title, next };
}

function toTimelineEntry(deps: Deps, event: MatterEventRow): BookingView['timeline'][number] {
  const state = event.toState as MediationState;
  const { note = '', reason = '', referTo = '' } = readWords(deps, event.wordsSealed);
  const told = toldStates.has(state) ? [referTo === '' ? '' : `转到：${referTo}`, reason] : [];
  return { at: writeInstant(event.at), state, title: stateWords[state].title, note: [...told, note].filter((text) => text !== '').join('\n') };
}

/** Their reasons are written for her; others may repeat what the other party said. */
const toldStates: ReadonlySet<MediationState> = new Set(['DECLINED', 'REFERRED']);

function toAgreement({ clock, ruleBook }: Deps, { agreement }: MediationDetails): BookingView['agreement'] {
  if (!agreement) return null;
  const { form, effectiveOn, performBy } = agreement;
  const confirmBy = lastConfirmDay(effectiveOn, ruleBook.calendar);
  return { form, effectiveOn, performBy: performBy ?? null, confirmBy, confirmDaysLeft: daysBetween(toDateInChina(clock.now()), confirmBy) };
}

/** How it ended, also once it is filed: the other ways stay open to her. */
function findOutcome(state: MediationState, events: MatterEventRow[]): MediationState {
  const filed = state === 'ARCHIVED' ? events.find(({ toState }) => toState === 'ARCHIVED') : undefined;
  return filed?.fromState ? (filed.fromState as MediationState) : state;
}

/** The other ways; the one staff referred to comes first. */
export function listDoorsOf(state: MediationState, { field, confirmed, stop, referKind }: MediationDetails): Door[] {
  if (!doorStates.has(state)) return [];
  if (state === 'BREACHED' || state === 'CONFIRM_DISMISSED') return listDoorsAfterBreach(confirmed ?? false);
  const doors = state === 'DECLINED' && stop !== undefined ? stops[stop].doors : listOtherDoors(field);
  return state === 'REFERRED' && referKind !== undefined ? [referDoors[referKind], ...doors.filter(({ kind }) => kind !== referKind)] : doors;
}

/** With what she may take along; nothing goes anywhere by itself. */
function toNextDoor(receiptNo: string, door: Door): BookingView['nextDoors'][number] {
  if (takingDoors.has(door.kind)) return { ...door, from: receiptNo };
  const paper = { title: paperTitles.application, url: `/api/mediation/bookings/${receiptNo}/application.pdf` };
  return paperDoors.has(door.kind) ? { ...door, paper } : door;
}

function findReferral(deps: Deps, events: MatterEventRow[], { referKind }: MediationDetails): BookingView['referral'] {
  const referred = events.find(({ toState }) => toState === 'REFERRED');
  if (!referred) return null;
  const { referTo = '', reason = '' } = readWords(deps, referred.wordsSealed);
  return { to: referTo, kind: referKind ?? null, reason };
}

const ratedStates: ReadonlySet<MediationState> = new Set([...agreedStates, 'ENDED', 'FAILED', 'CANCELLED', 'ARCHIVED']);

function listAllowed(state: MediationState, claim: SlotClaimRow | undefined, now: Date, isRated: boolean): BookingView['allowed'] {
  const ways = new Set(listMoves(mediationMachine, state, { kind: 'citizen', roles: [] }).map(({ to }) => to));
  const isComing = claim === undefined || claim.startsAt > now;
  const allowed: BookingView['allowed'] = [];
  if (ways.has('CANCELLED') && isComing) allowed.push('cancel');
  if (reschedulableStates.has(state) && isComing) allowed.push('reschedule');
  if (ratedStates.has(state) && !isRated) allowed.push('rate');
  if (ways.has('ENDED')) allowed.push('end');
  return allowed;
}
