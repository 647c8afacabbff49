import { toDateInChina } from '@mingbai/ingest';
import type { BookingRequest } from '../contract/mediation.ts';
import type { Deps } from '../deps.ts';

/** Danger to a body (domain rules: gates P0 to P3): of a husband with a knife the first gate is heard, not the second. */
const lastGate = 'P3';

/**
 * Whether what she wrote tells of danger: whoever causes it may be reading along, so nothing is sent. Better once too often, also while the rules are not
 * loaded: staff calls instead.
 */
export function soundsWatched({ knowledge, clock }: Deps, { facts, claims = '', priorHandling = '' }: BookingRequest): boolean {
  const gates = knowledge.find()?.triager.gates;
  if (!gates) return true;
  const today = toDateInChina(clock.now());
  return [facts, claims, priorHandling].some((text) => {
    const alarm = text === '' ? null : gates.findAlarm(text, today);
    return alarm !== null && alarm.gate <= lastGate;
  });
}
