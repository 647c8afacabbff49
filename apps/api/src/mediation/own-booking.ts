import { randomUUID } from 'node:crypto';
import { addMediationVisit, type Db, findSlotOfMatter, giveSlotToMatter, type MatterRow, releaseSlotOfMatter, type SlotClaimRow } from '@mingbai/db';
import { type MediationState, reschedulableStates } from '@mingbai/matters';
import type { RatingRequest } from '../contract/aid.ts';
import type { BookingView } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { onceInTransaction } from '../once.ts';
import { Problem } from '../problem.ts';
import { claimSlot, offeringAlternatives } from './claims.ts';
import { getCommittee } from './committees.ts';
import { readDetails, readPersonal, readState } from './file.ts';
import { remindBefore, tellRescheduled } from './messages.ts';
import { appendEvent, citizen, moveMediation, type Mover } from './move.ts';
import { cancelHoursBefore } from './settings.ts';
import { getBookableSlot } from './slots.ts';
import { writeBookingView } from './view.ts';

interface Request {
  matter: MatterRow;
  key: string | undefined;
}

export async function cancelBooking(deps: Deps, { matter, key }: Request, body: { reason?: string | undefined }): Promise<BookingView> {
  return onceInTransaction(deps, { scope: `mediation-cancel ${matter.id}`, key, body }, async (tx) => {
    if (readState(matter) === 'CANCELLED') return writeBookingView(deps, tx, matter);
    checkInTime(deps, matter, await findSlotOfMatter(tx, matter.id));
    return writeBookingView(deps, tx, await moveMediation(deps, tx, matter, { to: 'CANCELLED', mover: citizen, words: toWords(body) }));
  });
}

/** Either party may end the mediation at any time before an agreement (peoples-mediation-law:23). */
export async function endMediation(deps: Deps, { matter, key }: Request, body: { reason?: string | undefined }): Promise<BookingView> {
  return onceInTransaction(deps, { scope: `mediation-end ${matter.id}`, key, body }, async (tx) =>
    writeBookingView(deps, tx, await moveMediation(deps, tx, matter, { to: 'ENDED', mover: citizen, words: toWords(body) })),
  );
}

export async function rescheduleBooking(deps: Deps, { matter, key }: Request, body: { slotId: string }): Promise<BookingView> {
  return offeringAlternatives(deps, () =>
    onceInTransaction(deps, { scope: `mediation-reschedule ${matter.id}`, key, body }, async (tx) => {
      if (!reschedulableStates.has(readState(matter))) throw new Problem('move-not-allowed');
      const before = await findSlotOfMatter(tx, matter.id);
      if (before?.slotId === body.slotId) return writeBookingView(deps, tx, matter);
      checkInTime(deps, matter, before);
      return writeBookingView(deps, tx, await changeSlot(deps, tx, { matter, slotId: body.slotId, before, mover: citizen }));
    }),
  );
}

/** The new time is taken before the old one is given back, both in one transaction. */
async function changeSlot(
  deps: Deps,
  tx: Db,
  change: { matter: MatterRow; slotId: string; before: SlotClaimRow | undefined; mover: Mover },
): Promise<MatterRow> {
  const { matter, slotId, before, mover } = change;
  const slot = await getBookableSlot(deps, tx, slotId);
  if (slot.committeeId !== readDetails(matter).committeeId)
    throw new Problem('invalid-input', { issues: [{ path: 'slotId', message: '请选同一个调解委员会的时间' }] });
  const claimId = await claimSlot(deps, tx, slot);
  await releaseSlotOfMatter(tx, matter.id);
  await giveSlotToMatter(tx, claimId, matter.id);
  const claim = { id: claimId, startsAt: slot.startsAt };
  const { applicant, respondent } = readPersonal(deps, matter);
  await remindBefore(deps, tx, matter, claim, applicant.phone);
  const state = readState(matter);
  const isExpected = state === 'RESPONDENT_CONSENTED' || state === 'MEDIATOR_ASSIGNED' || state === 'SCHEDULED';
  await tellRescheduled(deps, tx, matter, claim, [isExpected ? respondent.phone : undefined]);
  return tellHistory(deps, tx, matter, { state, mover, detail: { from: before?.slotId ?? null, slotId } });
}

/** A time that was fixed with both sides is rescheduled and scheduled anew; one merely wished for is only exchanged. */
async function tellHistory(
  deps: Deps,
  tx: Db,
  matter: MatterRow,
  { state, mover, detail }: { state: MediationState; mover: Mover; detail: Record<string, unknown> },
): Promise<MatterRow> {
  const note = '换了时间';
  if (state !== 'SCHEDULED') return appendEvent(deps, tx, matter, { to: state, mover, detail, words: { note } });
  const rescheduled = await appendEvent(deps, tx, matter, { to: 'RESCHEDULED', mover, detail, words: { note } });
  return appendEvent(deps, tx, rescheduled, { to: 'SCHEDULED', mover: { kind: 'system', username: null, roles: [] }, detail });
}

function checkInTime(deps: Deps, matter: MatterRow, claim: SlotClaimRow | undefined): void {
  if (!claim || claim.startsAt.getTime() - deps.clock.now().getTime() >= cancelHoursBefore * 3_600_000) return;
  const { name, phone } = getCommittee(deps, readDetails(matter).committeeId);
  const call = phone === undefined ? '请拨打 12348，或到窗口说一声' : `请直接打电话给${name}：${phone}`;
  throw new Problem('invalid-input', {
    detail: `离约好的时间不到 ${cancelHoursBefore} 小时，网上改不了了。${call}。`,
    issues: [{ path: '', message: '时间太近' }],
  });
}

export async function rateMediation(deps: Deps, { matter, key }: Request, body: RatingRequest): Promise<BookingView> {
  return onceInTransaction(deps, { scope: `mediation-rate ${matter.id}`, key, body }, async (tx) => {
    const view = await writeBookingView(deps, tx, matter);
    if (!view.allowed.includes('rate')) throw new Problem('move-not-allowed', { detail: view.rating ? '您已经评过了，谢谢。' : '办完以后再评。' });
    await addMediationVisit(tx, {
      id: randomUUID(),
      matterId: matter.id,
      at: deps.clock.now(),
      by: 'citizen',
      isVisit: false,
      channel: null,
      reached: true,
      satisfied: body.satisfied,
      complaint: false,
      commentSealed: body.comment === undefined ? null : deps.sealing.seal(body.comment),
    });
    return writeBookingView(deps, tx, matter);
  });
}

function toWords({ reason }: { reason?: string | undefined }): { reason?: string } {
  return reason === undefined ? {} : { reason };
}
