import {
  changeMediatorOfSlot,
  type Db,
  findSlotOfMatter,
  getOrCreateResource,
  giveSlotToMatter,
  type MatterRow,
  mayHandleIn,
  releaseSlotOfMatter,
  setMatterAssignee,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { noShowsMax } from '@mingbai/matters';
import type { MediationPage, MediationTransition } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { act, type DeskRequest } from '../matters/desk-act.ts';
import { toStaffMover } from '../matters/move.ts';
import { recordVisit } from '../matters/records.ts';
import { invalid, Problem } from '../problem.ts';
import { mediationKind, mediators } from './allowed.ts';
import { claimSlot, offeringAlternatives } from './claims.ts';
import { writeDeskPage } from './desk-page.ts';
import { type EventWords, type MediationDetails, readDetails, readPersonal, readState } from './file.ts';
import { findPhones, tellRescheduled } from './messages.ts';
import { checkAllowed, type MediationMove, moveMediation } from './move.ts';
import { listGivenNeeds, lookUpNeeds } from './needs.ts';
import { unboundRoles } from './scope.ts';
import { getComingSlot } from './slots.ts';

/** Moves a matter as the signed-in person asks. Throws what `act` and `moveMediation` throw, and `slot-taken` with what is still free. */
export async function transition(deps: Deps, request: DeskRequest, body: MediationTransition): Promise<MediationPage> {
  const { staff } = request;
  const detail = ({ state }: MatterRow) => ({ from: state, to: body.to });
  return offeringAlternatives(deps, () =>
    act(deps, mediationKind, request, { name: 'move', body, version: body.version, detail }, async (tx, matter) =>
      writeDeskPage(deps, tx, await move(deps, tx, { matter, staff, body }), staff),
    ),
  );
}

interface Asked {
  matter: MatterRow;
  staff: SignedIn;
  body: MediationTransition;
}

async function move(deps: Deps, tx: Db, { matter, staff, body }: Asked): Promise<MatterRow> {
  const given = new Set([...listGivenNeeds(body), ...(await lookUpNeeds(deps, tx, matter))]);
  const step: MediationMove = { to: body.to, mover: toStaffMover(staff), given };
  checkAllowed(readState(matter), step);
  const details = { ...(await arrangeMediator(deps, tx, matter, body)), ...readAgreement(deps, body), ...countNoShows(matter, body), ...readEnd(body) };
  if (body.slotId !== undefined && (body.to === 'SCHEDULED' || body.to === 'RESCHEDULED')) await arrangeSlot(deps, tx, matter, body.slotId);
  if (body.visit) await recordVisit(deps, tx, matter.id, { ...body.visit, by: staff.username });
  const { agreement } = body;
  return moveMediation(deps, tx, matter, {
    ...step,
    details,
    detail: toDetail(body),
    words: toWords(body),
    ...(agreement ? { personal: { ...readPersonal(deps, matter), agreement } } : {}),
  });
}

/** What was written by hand. */
function toWords({ to, reason, note, record, referTo }: MediationTransition): EventWords {
  return Object.fromEntries(Object.entries({ reason, note, record, ...(to === 'REFERRED' ? { referTo } : {}) }).filter(([, text]) => text !== undefined));
}

/** Codes, days and articles: nothing written by hand. */
function toDetail({ basis, stop, referKind, slotId, mediator, mediatorBy, exclusions, agreement }: MediationTransition): Record<string, unknown> {
  const days = agreement && { effectiveOn: agreement.effectiveOn, performBy: agreement.performBy ?? null };
  return Object.fromEntries(
    Object.entries({ basis, stop, referKind, slotId, mediator, mediatorBy, exclusions, ...days }).filter(([, value]) => value !== undefined),
  );
}

/** Whoever mediates is free at the booked time, or is not assigned. */
async function arrangeMediator(deps: Deps, tx: Db, matter: MatterRow, { to, mediator }: MediationTransition): Promise<Partial<MediationDetails>> {
  if (to !== 'MEDIATOR_ASSIGNED' || mediator === undefined) return {};
  const { committeeId } = readDetails(matter);
  const mayMediate = await mayHandleIn(tx, { username: mediator, committeeId, roles: mediators, unbound: unboundRoles });
  if (!mayMediate) throw invalid('mediator', '没有这位调解员，或者他不在这个调解委员会');
  const claim = await findSlotOfMatter(tx, matter.id);
  if (claim && claim.startsAt > deps.clock.now()) {
    const no = await getOrCreateResource(tx, claim.committeeId, 'mediator', mediator);
    const isFree = await changeMediatorOfSlot(tx, claim, no);
    if (!isFree) throw new Problem('move-not-allowed', { detail: '这位调解员在约好的时间有别的安排。请换一位，或先改期。' });
  }
  if (!(await setMatterAssignee(tx, matter, mediator))) throw new Problem('state-changed');
  return { mediator };
}

async function arrangeSlot(deps: Deps, tx: Db, matter: MatterRow, slotId: string): Promise<void> {
  const { committeeId, mediator, noShows } = readDetails(matter);
  if (readState(matter) === 'NO_SHOW' && noShows >= noShowsMax) throw new Problem('move-not-allowed', { detail: '已经两次没到场，请与双方商量是否结束。' });
  const slot = await getComingSlot(deps, tx, slotId);
  if (slot.committeeId !== committeeId) throw invalid('slotId', '请选同一个调解委员会的时间');
  const mediatorNo = mediator === undefined ? slot.mediatorNo : await getOrCreateResource(tx, committeeId, 'mediator', mediator);
  const before = await findSlotOfMatter(tx, matter.id);
  if (before?.slotId === slotId) return;
  const claimId = await claimSlot(deps, tx, { ...slot, mediatorNo });
  await releaseSlotOfMatter(tx, matter.id);
  await giveSlotToMatter(tx, claimId, matter.id);
  const { applicant, respondent } = findPhones(deps, matter);
  await tellRescheduled(deps, tx, matter, { id: claimId, startsAt: slot.startsAt }, [applicant, respondent]);
}

/** peoples-mediation-law:29, 30. */
function readAgreement({ clock }: Deps, { to, agreement }: MediationTransition): Partial<MediationDetails> {
  if (to === 'CONFIRMED') return { confirmed: true };
  if (!agreement || (to !== 'AGREED_WRITTEN' && to !== 'AGREED_ORAL')) return {};
  const { effectiveOn, performBy } = agreement;
  if (effectiveOn > toDateInChina(clock.now())) throw invalid('agreement.effectiveOn', '生效的日子不能在今天以后');
  if (performBy !== undefined && performBy < effectiveOn) throw invalid('agreement.performBy', '履行的日子不能早于生效的日子');
  return { agreement: { form: to === 'AGREED_WRITTEN' ? 'written' : 'oral', effectiveOn, ...(performBy === undefined ? {} : { performBy }) } };
}

/** Why it was not taken, or which way it went; who is in danger at home is not sent anything from then on. */
function readEnd({ to, stop, referKind }: MediationTransition): Partial<MediationDetails> {
  if (to === 'DECLINED' && stop !== undefined) return { stop, ...(stop === 'DV_IMMINENT' ? { watched: true } : {}) };
  return to === 'REFERRED' && referKind !== undefined ? { referKind } : {};
}

function countNoShows(matter: MatterRow, { to }: MediationTransition): Partial<MediationDetails> {
  return to === 'NO_SHOW' ? { noShows: readDetails(matter).noShows + 1 } : {};
}
