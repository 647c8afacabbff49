import { randomUUID } from 'node:crypto';
import {
  addMediationVisit,
  appendAudit,
  changeMediatorOfSlot,
  type Db,
  findMatter,
  findMediator,
  findSlotOfMatter,
  getOrCreateResource,
  giveSlotToMatter,
  type MatterRow,
  releaseSlotOfMatter,
  setMediationAssignee,
} from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { noShowsMax } from '@mingbai/matters';
import type { MediationPage, MediationTransition } from '../contract/desk.ts';
import { getFound, type SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { claimSlot, offeringAlternatives } from './claims.ts';
import { writeDeskPage } from './desk-page.ts';
import { type MediationDetails, readDetails, readPersonal, readState } from './file.ts';
import { remindBefore, tellRescheduled } from './messages.ts';
import { checkAllowed, type MediationMove, moveMediation } from './move.ts';
import { listGivenNeeds, lookUpNeeds } from './needs.ts';
import { invalid } from './public-routes.ts';
import { getComingSlot } from './slots.ts';

export interface DeskRequest {
  id: string;
  staff: SignedIn;
  key: string | undefined;
}

/** Moves a matter as the signed-in person asks, all in one transaction with its audit entry. */
export async function transition(deps: Deps, { id, staff, key }: DeskRequest, body: MediationTransition): Promise<MediationPage> {
  return offeringAlternatives(deps, () =>
    onceInTransaction(deps, { scope: `desk-mediation ${id} ${staff.username}`, key, body }, async (tx) => {
      const matter = getFound(await findMatter(tx, 'mediation', id));
      if (body.version !== undefined && body.version !== matter.version) throw new Problem('state-changed');
      const moved = await move(deps, tx, { matter, staff, body });
      const page = await writeDeskPage(deps, tx, moved, staff);
      const detail = { from: matter.state, to: body.to };
      await appendAudit(tx, { at: deps.clock.now(), actor: staff.username, action: 'mediation-transition', matterId: id, detail });
      return page;
    }),
  );
}

interface Asked {
  matter: MatterRow;
  staff: SignedIn;
  body: MediationTransition;
}

async function move(deps: Deps, tx: Db, { matter, staff, body }: Asked): Promise<MatterRow> {
  const given = new Set([...listGivenNeeds(body), ...(await lookUpNeeds(deps, tx, matter))]);
  const step: MediationMove = { to: body.to, mover: { kind: 'staff', username: staff.username, roles: staff.roles }, given };
  checkAllowed(readState(matter), step);
  const details = { ...(await arrangeMediator(deps, tx, matter, body)), ...readAgreement(deps, body), ...countNoShows(matter, body) };
  if (body.slotId !== undefined && (body.to === 'SCHEDULED' || body.to === 'RESCHEDULED')) await arrangeSlot(deps, tx, matter, body.slotId);
  if (body.visit) await recordVisit(deps, tx, { matter, staff, body });
  const { reason, note, record, agreement } = body;
  return moveMediation(deps, tx, matter, {
    ...step,
    details,
    detail: toDetail(body),
    words: { ...(reason === undefined ? {} : { reason }), ...(note === undefined ? {} : { note }), ...(record === undefined ? {} : { record }) },
    ...(agreement ? { personal: { ...readPersonal(deps, matter), agreement } } : {}),
  });
}

/** Codes, days and articles: nothing written by hand. */
function toDetail({ basis, stop, slotId, mediator, mediatorBy, exclusions, agreement }: MediationTransition): Record<string, unknown> {
  const days = agreement && { effectiveOn: agreement.effectiveOn, performBy: agreement.performBy ?? null };
  return Object.fromEntries(Object.entries({ basis, stop, slotId, mediator, mediatorBy, exclusions, ...days }).filter(([, value]) => value !== undefined));
}

/** Whoever mediates is free at the booked time, or is not assigned. */
async function arrangeMediator(deps: Deps, tx: Db, matter: MatterRow, { to, mediator }: MediationTransition): Promise<Partial<MediationDetails>> {
  if (to !== 'MEDIATOR_ASSIGNED' || mediator === undefined) return {};
  if (!(await findMediator(tx, mediator))) throw invalid('mediator', '没有这位调解员');
  const claim = await findSlotOfMatter(tx, matter.id);
  if (claim && claim.startsAt > deps.clock.now()) {
    const no = await getOrCreateResource(tx, claim.committeeId, 'mediator', mediator);
    const isFree = await changeMediatorOfSlot(tx, claim, no);
    if (!isFree) throw new Problem('move-not-allowed', { detail: '这位调解员在约好的时间有别的安排。请换一位，或先改期。' });
  }
  await setMediationAssignee(tx, matter.id, mediator);
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
  const claim = { id: claimId, startsAt: slot.startsAt };
  const { applicant, respondent } = readPersonal(deps, matter);
  await remindBefore(deps, tx, matter, claim, applicant.phone);
  await tellRescheduled(deps, tx, matter, claim, [applicant.phone, respondent.phone]);
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

function countNoShows(matter: MatterRow, { to }: MediationTransition): Partial<MediationDetails> {
  return to === 'NO_SHOW' ? { noShows: readDetails(matter).noShows + 1 } : {};
}

async function recordVisit(deps: Deps, tx: Db, { matter, staff, body: { visit } }: Asked): Promise<void> {
  if (!visit) return;
  const { channel, reached, comment } = visit;
  await addMediationVisit(tx, {
    id: randomUUID(),
    matterId: matter.id,
    at: deps.clock.now(),
    by: staff.username,
    isVisit: true,
    channel,
    reached,
    satisfied: null,
    complaint: false,
    commentSealed: comment === undefined ? null : deps.sealing.seal(comment),
  });
}
