import { randomBytes, randomUUID } from 'node:crypto';
import { type Db, lockHold, takeSlot } from '@mingbai/db';
import { type ComputedSlot, listResourcesOf } from '@mingbai/matters';
import type { Hold, HoldRequest } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { holdMinutes } from './settings.ts';
import { getBookableSlot, listAlternatives, toSlot } from './slots.ts';
import { writeInstant } from './times.ts';

const alternativesMax = 5;

/** Somebody else has it. Ends the transaction; `offeringAlternatives` turns it into an answer. */
class SlotTaken extends Error {
  readonly committeeId: string;
  readonly hadHold: boolean;

  constructor(committeeId: string, hadHold: boolean) {
    super('slot taken');
    this.committeeId = committeeId;
    this.hadHold = hadHold;
  }
}

export interface HoldProof {
  holdId: string;
  holdKey: string;
}

/** Does `work`, and where a slot was gone answers 409 with what is still free. The alternatives are looked up after the transaction has ended. */
export async function offeringAlternatives<Result>(deps: Deps, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof SlotTaken)) throw cause;
    const alternatives = await listAlternatives(deps, cause.committeeId, alternativesMax);
    throw new Problem(cause.hadHold ? 'hold-expired' : 'slot-taken', { extra: { alternatives } });
  }
}

/** Takes a slot, or turns a hold on it into the claim; answers the claim's id, to be given to a matter in the same transaction. */
export async function claimSlot(deps: Deps, tx: Db, slot: ComputedSlot, hold?: HoldProof): Promise<string> {
  const now = deps.clock.now();
  if (hold) {
    const held = await lockHold(tx, { holdId: hold.holdId, holdBlind: blindHoldKey(deps, hold.holdKey), slotId: slot.id, now });
    if (held) return held.id;
  }
  return take(deps, tx, slot, { holdBlind: null, hadHold: hold !== undefined });
}

/** Keeps a slot for ten minutes; whoever has the key may book it or give it back. A session keeps one: the one before is free again. */
export async function holdSlot(deps: Deps, { slotId, session }: HoldRequest): Promise<Hold> {
  const holdKey = randomBytes(18).toString('base64url');
  const sessionBlind = session === undefined ? undefined : deps.sealing.blind(`hold session ${session}`);
  const { slot, holdId } = await offeringAlternatives(deps, () =>
    deps.database.db.transaction(async (tx) => {
      const slot = await getBookableSlot(deps, tx, slotId);
      return { slot, holdId: await take(deps, tx, slot, { holdBlind: blindHoldKey(deps, holdKey), sessionBlind, hadHold: false }) };
    }),
  );
  return { holdId, holdKey, slot: toSlot(slot, false), expiresAt: writeInstant(holdEnd(deps)) };
}

export function blindHoldKey({ sealing }: Deps, key: string): string {
  return sealing.blind(`hold ${key}`);
}

interface Taker {
  holdBlind: string | null;
  sessionBlind?: string | undefined;
  hadHold: boolean;
}

async function take(deps: Deps, tx: Db, slot: ComputedSlot, { holdBlind, sessionBlind, hadHold }: Taker): Promise<string> {
  const { committeeId, startsAt, endsAt, mode } = slot;
  const claimId = randomUUID();
  const taking = { claimId, slotId: slot.id, committeeId, startsAt, endsAt, mode, resources: listResourcesOf(slot) };
  const isTaken = await takeSlot(tx, { ...taking, holdBlind, sessionBlind, expiresAt: holdEnd(deps), now: deps.clock.now() });
  if (!isTaken) throw new SlotTaken(committeeId, hadHold);
  return claimId;
}

function holdEnd({ clock }: Deps): Date {
  return new Date(clock.now().getTime() + holdMinutes * 60_000);
}
