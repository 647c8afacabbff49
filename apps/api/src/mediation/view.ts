import {
  type Db,
  findMediationRating,
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
  reschedulableStates,
  stateWords,
} from '@mingbai/matters';
import type { BookingView } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { writeLimitationNote } from './book.ts';
import { getCommittee } from './committees.ts';
import { fieldTitleOf, type MediationDetails, readDetails, readPersonal, readState, readWords } from './file.ts';
import { maskPhone } from './masks.ts';
import { listCitizenPapers } from './papers.ts';
import { toTakenSlot } from './slots.ts';
import { writeInstant } from './times.ts';

/** What the applicant sees of her own matter. */
export async function writeBookingView(deps: Deps, db: Db, matter: MatterRow): Promise<BookingView> {
  const [claim, events, rating] = [await findSlotOfMatter(db, matter.id), await listMatterEvents(db, matter.id), await findMediationRating(db, matter.id)];
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
    nextDoors: listDoorsOf(state, details),
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
  return { at: writeInstant(event.at), state, title: stateWords[state].title, note: readWords(deps, event.wordsSealed).note ?? '' };
}

function toAgreement({ clock }: Deps, { agreement }: MediationDetails): BookingView['agreement'] {
  if (!agreement) return null;
  const { form, effectiveOn, performBy } = agreement;
  const confirmBy = lastConfirmDay(effectiveOn);
  return { form, effectiveOn, performBy: performBy ?? null, confirmBy, confirmDaysLeft: daysBetween(toDateInChina(clock.now()), confirmBy) };
}

export function listDoorsOf(state: MediationState, { field, confirmed }: MediationDetails): Door[] {
  if (!doorStates.has(state)) return [];
  return state === 'BREACHED' || state === 'CONFIRM_DISMISSED' ? listDoorsAfterBreach(confirmed ?? false) : listOtherDoors(field);
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
