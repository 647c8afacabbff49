import { type Db, findSlotOfMatter, giveSlotToMatter, type MatterRow, releaseSlotOfMatter, type SlotClaimRow } from '@mingbai/db';
import { type MediationState, reschedulableStates } from '@mingbai/matters';
import type { RatingRequest } from '../contract/aid.ts';
import type { BookingView } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { offeringMoves } from '../matters/kind.ts';
import { citizen, type Mover, system } from '../matters/move.ts';
import { recordRating } from '../matters/records.ts';
import { onceInTransaction } from '../once.ts';
import { invalid, Problem } from '../problem.ts';
import { mediationKind } from './allowed.ts';
import { claimSlot, offeringAlternatives } from './claims.ts';
import { getCommittee } from './committees.ts';
import { readDetails, readState } from './file.ts';
import { findPhones, remind, tellRescheduled } from './messages.ts';
import { appendEvent, moveMediation } from './move.ts';
import { cancelHoursBefore } from './settings.ts';
import { getBookableSlot } from './slots.ts';
import { writeBookingView } from './view.ts';

interface Request {
  matter: MatterRow;
  key: string | undefined;
}

/** Something the owner does once for a key; a conflict says what she may do instead. */
async function act(
  deps: Deps,
  { matter, key }: Request,
  { name, body }: { name: string; body: unknown },
  work: (tx: Db) => Promise<MatterRow>,
): Promise<BookingView> {
  return offeringMoves(deps, mediationKind, { id: matter.id, mover: citizen }, () =>
    onceInTransaction(deps, { scope: `mediation-${name} ${matter.id}`, key, body }, async (tx) => writeBookingView(deps, tx, await work(tx))),
  );
}

export async function cancelBooking(deps: Deps, request: Request, body: { reason?: string | undefined }): Promise<BookingView> {
  const { matter } = request;
  return act(deps, request, { name: 'cancel', body }, async (tx) => {
    if (readState(matter) === 'CANCELLED') return matter;
    checkInTime(deps, matter, await findSlotOfMatter(tx, matter.id));
    return moveMediation(deps, tx, matter, { to: 'CANCELLED', mover: citizen, words: toWords(body) });
  });
}

/** Either party may end the mediation at any time before an agreement (peoples-mediation-law:23). */
export async function endMediation(deps: Deps, request: Request, body: { reason?: string | undefined }): Promise<BookingView> {
  return act(deps, request, { name: 'end', body }, (tx) => moveMediation(deps, tx, request.matter, { to: 'ENDED', mover: citizen, words: toWords(body) }));
}

export async function rescheduleBooking(deps: Deps, request: Request, body: { slotId: string }): Promise<BookingView> {
  const { matter } = request;
  return offeringAlternatives(deps, () =>
    act(deps, request, { name: 'reschedule', body }, async (tx) => {
      if (!reschedulableStates.has(readState(matter))) throw new Problem('move-not-allowed');
      const before = await findSlotOfMatter(tx, matter.id);
      if (before?.slotId === body.slotId) return matter;
      checkInTime(deps, matter, before);
      return changeSlot(deps, tx, { matter, slotId: body.slotId, before, mover: citizen });
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
  if (slot.committeeId !== readDetails(matter).committeeId) throw invalid('slotId', '请选同一个调解委员会的时间');
  const claimId = await claimSlot(deps, tx, slot);
  await releaseSlotOfMatter(tx, matter.id);
  await giveSlotToMatter(tx, claimId, matter.id);
  await remind(deps, tx, matter);
  await tellRescheduled(deps, tx, matter, { id: claimId, startsAt: slot.startsAt }, [findPhones(deps, matter).respondent]);
  return tellHistory(deps, tx, matter, { state: readState(matter), mover, detail: { from: before?.slotId ?? null, slotId } });
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
  return appendEvent(deps, tx, rescheduled, { to: 'SCHEDULED', mover: system, detail });
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

export async function rateMediation(deps: Deps, request: Request, body: RatingRequest): Promise<BookingView> {
  const { matter } = request;
  return act(deps, request, { name: 'rate', body }, async (tx) => {
    const { allowed, rating } = await writeBookingView(deps, tx, matter);
    if (!allowed.includes('rate')) throw new Problem('move-not-allowed', { detail: rating ? '您已经评过了，谢谢。' : '办完以后再评。' });
    await recordRating(deps, tx, matter.id, body);
    return matter;
  });
}

function toWords({ reason }: { reason?: string | undefined }): { reason?: string } {
  return reason === undefined ? {} : { reason };
}
